import { dayOf, endOfDay, isDay, startOfDay, type Day } from "./day.ts";
import { parseInstant, type Instant } from "./instant.ts";

/** The moment for which a story is shown. */
export interface AsOf {
  /** `now` when nobody asked for a moment: then every published claim is known. */
  precision: "day" | "instant" | "now";
  /** As asked; `null` for `now`. */
  text: string | null;
  /** A claim is known when its `knownFrom` isn't later than this; Infinity for `now`. */
  knownUntil: number;
  /** A plan is overdue when its latest bound lies before this: the start of a day, or the instant itself. */
  overdueBefore: Instant;
  /** The calendar day of the moment in the story's zone. */
  day: Day;
}

export type AsOfResult = { ok: true; asOf: AsOf } | { ok: false; code: "as-of-invalid" | "as-of-in-future" };

/**
 * Reads the moment that a reader asks for: a day (its end in the story's zone counts) or an RFC 3339 instant with
 * offset. An instant written to the second means all of that second. A moment on a day after today in the story's
 * zone is `as-of-in-future`.
 */
export function parseAsOf(text: string, { now, timeZone }: { now: Instant; timeZone: string }): AsOfResult {
  const asOf = isDay(text) ? asOfDay(text, timeZone) : asOfInstant(text, timeZone);
  if (!asOf) return { ok: false, code: "as-of-invalid" };
  if (asOf.day > dayOf(now, timeZone)) return { ok: false, code: "as-of-in-future" };
  return { ok: true, asOf };
}

/** The moment of a story shown without `asOf`: everything published is known, plans are measured against now. */
export function asOfNow(now: Instant, timeZone: string): AsOf {
  return {
    precision: "now",
    text: null,
    knownUntil: Infinity,
    overdueBefore: now,
    day: dayOf(now, timeZone),
  };
}

/** The moment of a whole day in the story's zone. Throws a RangeError when the text is no day. */
export function asOfDay(day: Day, timeZone: string): AsOf {
  const [knownUntil, overdueBefore] = [endOfDay(day, timeZone), startOfDay(day, timeZone)];
  return { precision: "day", text: day, knownUntil, overdueBefore, day };
}

/** Whether a claim known from an instant (`knownFrom`) is known at the moment. */
export function isKnownAt(knownFrom: Instant | null, asOf: AsOf): boolean {
  return asOf.precision === "now" || (knownFrom !== null && knownFrom <= asOf.knownUntil);
}

/** Whether the time of a plan had passed at the moment; a plan that is open at its end never passes. */
export function hasPassedAt(latest: Instant | null, asOf: AsOf): boolean {
  return latest !== null && latest < asOf.overdueBefore;
}

function asOfInstant(text: string, timeZone: string): AsOf | null {
  const instant = parseInstant(text);
  if (instant === null) return null;
  const knownUntil = text.includes(".") ? instant : instant + 999;
  return { precision: "instant", text, knownUntil, overdueBefore: instant, day: dayOf(instant, timeZone) };
}
