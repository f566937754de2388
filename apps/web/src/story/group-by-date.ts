import type { EventItem } from "@claimline/api/event/event-answer";
import type { Locale } from "@claimline/model/locale";
import { dayOf } from "@claimline/model/time/day";
import { readEdtf } from "@claimline/model/time/edtf";
import { pointBare } from "@claimline/model/time/format-point";
import { formatWhen } from "@claimline/model/time/format-when";

/** Events that happened at the same time as far as the words for it go. */
export interface DateGroup {
  /** The date in words, without the year that the heading above gives; `null` for undated events. */
  words: string | null;
  events: EventItem[];
}

/** The dates of one month. */
export interface MonthGroup {
  /** `YYYY-MM` in the story's zone; `null` for what is undated. */
  month: string | null;
  /** "Oktober 2024"; `null` for what is undated. */
  title: string | null;
  dates: DateGroup[];
}

/**
 * Events by month and date, in the order of the world. An event of which only the end is known stands where it ends:
 * there readers look for it, and its words say that it may have been earlier.
 */
export function groupByDate(events: readonly EventItem[], locale: Locale, timeZone: string): MonthGroup[] {
  const dated = events
    .map((event) => ({ event, day: dayOfEvent(event, timeZone), words: wordsFor(event, locale, timeZone) }))
    .toSorted((a, b) => compareDays(a.day, b.day) || startsBefore(a.event, b.event));
  const months = Map.groupBy(dated, ({ day }) => day?.replace(/-\d\d$/u, "") ?? null);
  return [...months].map(([month, inMonth]) => ({
    month,
    title: month && formatMonth(month, locale),
    dates: [...Map.groupBy(inMonth, ({ words }) => words)].map(([words, same]) => ({
      words,
      events: same.map(({ event }) => event),
    })),
  }));
}

function dayOfEvent({ earliest, latest }: EventItem, timeZone: string): string | null {
  const anchor = earliest ?? latest;
  return anchor === null ? null : dayOf(Date.parse(anchor), timeZone);
}

function wordsFor(
  { when, phase, earliest, latest }: EventItem,
  locale: Locale,
  timeZone: string,
): string | null {
  if (when === null) return null;
  const anchor = earliest ?? latest;
  const impliedYear = anchor === null ? undefined : Number.parseInt(dayOf(Date.parse(anchor), timeZone), 10);
  return formatWhen(when, { locale, timeZone, phase: phase ?? undefined, impliedYear });
}

function formatMonth(month: string, locale: Locale): string {
  const value = readEdtf(month);
  return value.type === "date" ? pointBare(value, { locale, style: "long" }) : month;
}

function compareDays(a: string | null, b: string | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  return a < b ? -1 : a > b ? 1 : 0;
}

/** On one day: what is known to begin on it, then what may have begun earlier. */
function startsBefore(a: EventItem, b: EventItem): number {
  return Number(a.earliest === null) - Number(b.earliest === null);
}
