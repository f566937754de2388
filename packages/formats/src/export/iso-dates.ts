import { dayOf } from "@claimline/model/time/day";
import { readEdtf } from "@claimline/model/time/edtf";
import type { ExportedEvent } from "./exported-story.ts";

/**
 * A date of EDTF as plain ISO 8601: the value itself where that says the same (a day, a month, a year, a time), else the first and the
 * last day that it can mean. A side that is open is missing.
 */
export function isoDates(
  { when, earliest, latest }: Pick<ExportedEvent, "when" | "earliest" | "latest">,
  timeZone: string,
): { start: string | null; end: string | null } {
  if (when === null) return { start: null, end: null };
  const whole = isoDate(when);
  if (whole !== null) return { start: readEdtf(when).type === "date-time" ? earliest : whole, end: null };
  const [start, end] = [earliest, latest].map((bound) =>
    bound === null ? null : dayOf(Date.parse(bound), timeZone),
  );
  return { start: start ?? null, end: end === start ? null : (end ?? null) };
}

/** The value where plain ISO 8601 says the same, `null` where it can't. A time without offset is left as it is. */
export function isoDate(edtf: string): string | null {
  return /^\d{4}(?:-(?:0\d|1[0-2])(?:-\d\d(?:T[\d:]+(?:Z|[+-][\d:]+)?)?)?)?$/.test(edtf) ? edtf : null;
}
