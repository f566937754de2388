import { clampInstant, type Instant } from "./instant.ts";
import { MS_PER_DAY } from "./calendar.ts";
import { keep } from "./keep.ts";

// Making a formatter costs about a hundred times its use.
const offsetFormats = new Map<string, Intl.DateTimeFormat>();

function offsetFormat(timeZone: string): Intl.DateTimeFormat {
  return keep(
    offsetFormats,
    timeZone,
    () => new Intl.DateTimeFormat("en-US", { timeZone, timeZoneName: "longOffset" }),
  );
}

/** Whether the runtime knows a zone of this name. */
export function isTimeZone(name: string): boolean {
  try {
    offsetFormat(name);
    return true;
  } catch {
    return false;
  }
}

const LONG_OFFSET = /GMT(?:([-+−])(\d\d):(\d\d)(?::(\d\d))?)?$/;

// A story's dates are few and asked for again and again; formatting one costs about 8 µs.
const OFFSETS_KEPT = 20_000;
const knownOffsets = new Map<string, number>();

/** What clocks in the zone show at an instant, minus UTC, in milliseconds. Throws a RangeError for an unknown zone. */
export function offsetAt(instant: Instant, timeZone: string): number {
  const key = `${instant} ${timeZone}`;
  return keep(knownOffsets, key, () => formattedOffset(instant, timeZone), OFFSETS_KEPT);
}

function formattedOffset(instant: Instant, timeZone: string): number {
  const match = LONG_OFFSET.exec(offsetFormat(timeZone).format(clampInstant(instant)));
  if (!match) throw new Error(`The runtime gives no offset for the time zone ${timeZone}`);
  const [, sign, hours = "0", minutes = "0", seconds = "0"] = match;
  const size = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000;
  return sign === undefined || sign === "+" ? size : -size;
}

/**
 * Every instant at which clocks in the zone show a local time (written as if it were UTC, in milliseconds):
 * one as a rule, none in the hour that spring skips, two in the hour that autumn repeats; earliest first.
 */
export function instantsShowing(local: number, timeZone: string): Instant[] {
  const offsets = new Set([offsetAt(local - MS_PER_DAY, timeZone), offsetAt(local + MS_PER_DAY, timeZone)]);
  // Clocks repeat an hour where their offset falls, so that the greater one, which gives the earlier instant, is first.
  return [...offsets]
    .map((offset) => local - offset)
    .filter((instant) => instant + offsetAt(instant, timeZone) === local);
}

/** The first instant at which clocks in the zone show a local time, or, where they skip it, the moment of the skip. */
export function firstInstantFrom(local: number, timeZone: string): Instant {
  return instantsShowing(local, timeZone)[0] ?? skipAround(local, timeZone);
}

/**
 * As `firstInstantFrom`, but the last instant at which clocks come to the local time from before it: the second of two
 * when they were put back behind it, yet the first when they were put back to it exactly.
 */
export function lastInstantFrom(local: number, timeZone: string): Instant {
  const comesFromBefore = (instant: Instant): boolean =>
    instant - 1 + offsetAt(instant - 1, timeZone) < local;
  return instantsShowing(local, timeZone).findLast(comesFromBefore) ?? skipAround(local, timeZone);
}

/** A local time that clocks skip, read with the offset that held before (as RFC 5545 and Temporal do). */
export function readAcrossSkip(local: number, timeZone: string): Instant {
  return local - offsetAt(local - MS_PER_DAY, timeZone);
}

/** The instant at which clocks jump over a local time that they never show. */
function skipAround(local: number, timeZone: string): Instant {
  let before = local - offsetAt(local + MS_PER_DAY, timeZone);
  let after = readAcrossSkip(local, timeZone);
  const shows = (instant: number): number => instant + offsetAt(instant, timeZone);
  if (shows(before) >= local) return before;
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (shows(middle) >= local) after = middle;
    else before = middle;
  }
  return after;
}
