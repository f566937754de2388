import { dayNumber, MS_PER_DAY } from "./calendar.ts";
import { daysOf, memberDays, type DayRange } from "./day-range.ts";
import { readEdtf } from "./edtf.ts";
import type { EdtfDateTime, EdtfInterval, EdtfValue } from "./edtf-value.ts";
import { clampInstant, LAST_INSTANT, printInstant, type Instant } from "./instant.ts";
import { firstInstantFrom, instantsShowing, lastInstantFrom, readAcrossSkip } from "./time-zone.ts";

/**
 * First and last instant that a value can mean, both inside it; `latest` is the last millisecond. `null` is open
 * or unknown (the text keeps the difference).
 */
export interface Bounds {
  earliest: Instant | null;
  latest: Instant | null;
}

/** Bounds of which both are known, as those of a time. */
export interface ClosedBounds {
  earliest: Instant;
  latest: Instant;
}

/**
 * Bounds of a value, read in a time zone (IANA name). `?`, `~` and `%` don't widen them; a set spans its members;
 * a time covers its second. Years outside what `Date` holds (-271821 to 275760) are moved to its ends.
 * A time that the zone's clocks repeat spans both; one that they skip is read with the offset before the skip.
 * Text must be EDTF (`edtfSchema`), or a RangeError is thrown.
 */
export function edtfBounds(edtf: EdtfDateTime, timeZone: string): ClosedBounds;
export function edtfBounds(edtf: string | EdtfValue, timeZone: string): Bounds;
export function edtfBounds(edtf: string | EdtfValue, timeZone: string): Bounds {
  const value = typeof edtf === "string" ? readEdtf(edtf) : edtf;
  if (value.type === "date-time") return dateTimeBounds(value, timeZone);
  return dayRangeBounds(rangeOf(value), timeZone);
}

/** Bounds as the API gives them: ISO 8601 with `Z`, or `null`. */
export function printBounds(bounds: Bounds): { earliest: string | null; latest: string | null } {
  return { earliest: printInstant(bounds.earliest), latest: printInstant(bounds.latest) };
}

/** Whether a value lies wholly after an instant: a `saidAt` for which this holds of now is refused. */
export function isWhollyAfter(bounds: Bounds, instant: Instant): boolean {
  return bounds.earliest !== null && bounds.earliest > instant;
}

/** Whether a value and the span from `from` to `to` (both inside) may have an instant in common. */
export function boundsOverlap(bounds: Bounds, from: Instant | null, to: Instant | null): boolean {
  const startsInTime = bounds.earliest === null || to === null || bounds.earliest <= to;
  const endsInTime = bounds.latest === null || from === null || bounds.latest >= from;
  return startsInTime && endsInTime;
}

function rangeOf(value: Exclude<EdtfValue, EdtfDateTime>): DayRange {
  if (value.type === "set") return memberDays(value.members);
  if (value.type === "interval") {
    return { first: endDays(value.start)?.first ?? null, last: endDays(value.end)?.last ?? null };
  }
  return daysOf(value);
}

function endDays(end: EdtfInterval["start"]): DayRange | null {
  return end.type === "open" || end.type === "unknown" ? null : daysOf(end);
}

function dayRangeBounds(days: DayRange, timeZone: string): Bounds {
  const earliest = days.first === null ? null : startOf(days.first, timeZone);
  const latest = days.last === null ? null : endOf(days.last, timeZone);
  // A zone that jumps over the date line lacks a whole day: it is then the moment of the jump.
  return { earliest, latest: latest === null || earliest === null ? latest : Math.max(latest, earliest) };
}

function startOf(day: number, timeZone: string): Instant {
  const local = day * MS_PER_DAY;
  return isOutOfRange(local) ? clampInstant(local) : firstInstantFrom(local, timeZone);
}

function endOf(day: number, timeZone: string): Instant {
  const local = (day + 1) * MS_PER_DAY;
  return isOutOfRange(local) ? clampInstant(local) : lastInstantFrom(local, timeZone) - 1;
}

function isOutOfRange(local: number): boolean {
  return Math.abs(local) > LAST_INSTANT - MS_PER_DAY;
}

const LAST_MS_OF_SECOND = 999;

function dateTimeBounds(value: EdtfDateTime, timeZone: string): ClosedBounds {
  const seconds = value.hour * 3600 + value.minute * 60 + value.second;
  const local = dayNumber(value.year, value.month, value.day) * MS_PER_DAY + seconds * 1000;
  const instants =
    value.offset === null ? instantsShowing(local, timeZone) : [local - offsetMilliseconds(value.offset)];
  const first = instants[0] ?? readAcrossSkip(local, timeZone);
  return { earliest: first, latest: (instants.at(-1) ?? first) + LAST_MS_OF_SECOND };
}

function offsetMilliseconds(offset: string): number {
  if (offset === "Z") return 0;
  const size = (Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4) || 0)) * 60_000;
  return offset.startsWith("-") ? -size : size;
}
