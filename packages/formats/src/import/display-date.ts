import { boundsOverlap, edtfBounds } from "@claimline/model/time/bounds";
import { readEdtf } from "@claimline/model/time/edtf";
import { readWhen } from "@claimline/model/time/read-when";
import type { ImportCode } from "./import-problem.ts";
import type { ImportSetting } from "./imported.ts";

/** When something happened, by the date beside the words that were shown for it. */
export interface ChosenDate {
  when: string | null;
  code: ImportCode | null;
}

/**
 * Chooses between a hard date and the words shown for it. TimelineJS and its like need a date of every event, so that who knew only
 * "early October" had to make one up: words that fit the date and say something else are what was meant. Words that don't fit it are
 * for an editor to look at.
 */
export function chooseDate(hard: string | null, words: string, setting: ImportSetting): ChosenDate {
  if (words === "") return { when: hard, code: null };
  // Of words without a year the hard date's is meant.
  const year = /^\d{4}(?=-|$)/u.exec(hard ?? "")?.[0];
  const reading = readWhen(words, { ...setting, today: year ? `${year}-12-31` : setting.today });
  if (!reading.ok || reading.edtf === "") return { when: hard, code: "display-date-unread" };
  if (hard === null) return { when: reading.edtf, code: "display-date-wins" };
  if (reading.edtf === hard || saysLess(reading.edtf, hard)) return { when: hard, code: null };
  const { earliest, latest } = edtfBounds(hard, setting.timeZone);
  const fits = boundsOverlap(edtfBounds(reading.edtf, setting.timeZone), earliest, latest);
  return fits
    ? { when: reading.edtf, code: "display-date-wins" }
    : { when: hard, code: "display-date-differs" };
}

/** The plain day of a date that has a time of day too. */
function saysLess(edtf: string, hard: string): boolean {
  return readEdtf(hard).type === "date-time" && hard.startsWith(`${edtf}T`);
}
