import type { AssignmentAnswer } from "@claimline/api/event/assignment-answer";
import type { Locale } from "@claimline/model/locale";
import { isDay } from "@claimline/model/time/day";
import { formatInstant } from "@claimline/model/time/format-clock";
import { formatWhen } from "@claimline/model/time/format-when";
import type { assignmentWords } from "../words/assignment-words.ts";
import { fill, type Words } from "../words/word-table.ts";

interface Setting {
  words: Words<typeof assignmentWords>;
  locale: Locale;
  timeZone: string;
}

/** Who has taken something on, and until when, on one line. */
export function wordAssignment(
  { person, isMine, due, isLate }: Pick<AssignmentAnswer, "person" | "isMine" | "due" | "isLate">,
  { words, locale, timeZone }: Setting,
): string {
  const name = isMine ? words.mine : person.name;
  if (due === null) return fill(words.to, { name });
  const shown = isDay(due)
    ? formatWhen(due, { locale, timeZone, style: "short" })
    : formatInstant(Date.parse(due), { locale, timeZone, style: "short", zone: false });
  return fill(isLate ? words.late : words.until, { name, due: shown });
}
