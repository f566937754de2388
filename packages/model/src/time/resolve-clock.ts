import { calendarDate, MS_PER_DAY } from "./calendar.ts";
import type { DraftClock } from "./date-draft.ts";
import type { EdtfDateTime } from "./edtf-value.ts";
import { zoneName } from "./format-clock.ts";
import type { Instant } from "./instant.ts";
import { locales } from "../locale.ts";
import { instantsShowing, offsetAt } from "./time-zone.ts";

const MS_PER_MINUTE = 60_000;

/** Zones that can be named wherever the story plays; others only where the story's own clocks are called so. */
const MINUTES_AHEAD: Readonly<Record<string, number>> = {
  z: 0,
  utc: 0,
  gmt: 0,
  mez: 60,
  cet: 60,
  mesz: 120,
  cest: 120,
};

/** No zone is so far from universal time. */
const FURTHEST = 16 * 60 * MS_PER_MINUTE;

const SIGNED = /^(?:utc|gmt)\s?([-+\u2010-\u2015\u2212])\s?(\d{1,2})(?::?(\d\d))?$/iu;

export type ClockResult =
  | { ok: true; value: EdtfDateTime }
  | { ok: false; code: "time-skipped" | "zone-unknown" };

/**
 * A time on a day (day number), with the offset that the named zone has, or else the story's. Without offset, and
 * so open, is a time that the story's clocks show twice, and one of long ago when offsets had seconds.
 */
export function resolveClock(day: number, clock: DraftClock, timeZone: string): ClockResult {
  const { hour, minute, second } = clock;
  const local = day * MS_PER_DAY + ((hour * 60 + minute) * 60 + second) * 1000;
  const instants = instantsShowing(local, timeZone);
  const done = (offset: string | null): ClockResult => ({
    ok: true,
    value: { type: "date-time", ...calendarDate(day), hour, minute, second, offset },
  });
  const offsets = instants.map((instant) => offsetAt(instant, timeZone));
  if (clock.zones.length === 0) {
    if (instants.length === 0) return { ok: false, code: "time-skipped" };
    return done(instants.length === 1 ? printOffset(offsets[0] ?? 0) : null);
  }
  const found = clock.zones.map((zone) => {
    const at = instants.findIndex((instant) => isCalled(zone, instant, timeZone));
    return at === -1 ? offsetOfName(zone) : (offsets[at] ?? null);
  });
  const [first] = found;
  if (first === undefined || found.includes(null)) return { ok: false, code: "zone-unknown" };
  if (found.length === 1) return done(printOffset(first ?? 0));
  return found.length === instants.length ? done(null) : { ok: false, code: "zone-unknown" };
}

function isCalled(zone: string, instant: Instant, timeZone: string): boolean {
  return locales.some((locale) => zoneName(instant, timeZone, locale).toLowerCase() === zone.toLowerCase());
}

function offsetOfName(zone: string): number | null {
  const [, sign, hours, minutes = "0"] = SIGNED.exec(zone) ?? [];
  if (hours !== undefined) {
    const size = (Number(hours) * 60 + Number(minutes)) * MS_PER_MINUTE;
    return Number(minutes) > 59 || size >= FURTHEST ? null : sign === "+" ? size : -size;
  }
  const ahead = MINUTES_AHEAD[zone.toLowerCase()];
  return ahead === undefined ? null : ahead * MS_PER_MINUTE;
}

/** As ISO 8601 has it; null when it has seconds. */
function printOffset(offset: number): string | null {
  if (offset === 0) return "Z";
  const minutes = Math.abs(offset) / MS_PER_MINUTE;
  if (!Number.isInteger(minutes)) return null;
  const [hour, minute] = [Math.floor(minutes / 60), minutes % 60].map((part) =>
    String(part).padStart(2, "0"),
  );
  return `${offset < 0 ? "-" : "+"}${hour}:${minute}`;
}
