/** Milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number;

/** The last instant that ECMAScript's `Date` can hold; the first is its negative. */
export const LAST_INSTANT: Instant = 8.64e15;

/** Brings a number into the range that `Date` can hold (years -271821 to 275760). */
export function clampInstant(instant: number): Instant {
  return Math.min(LAST_INSTANT, Math.max(-LAST_INSTANT, instant));
}

/** ISO 8601 with milliseconds and `Z`, as the API gives it; `null` stays `null`. */
export function printInstant(instant: Instant): string;
export function printInstant(instant: Instant | null): string | null;
export function printInstant(instant: Instant | null): string | null {
  return instant === null ? null : new Date(instant).toISOString();
}

const RFC_3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,3})?(?:Z|[+-]\d\d:\d\d)$/;

/**
 * Reads an RFC 3339 instant (with seconds, up to three decimals, and `Z` or an offset); `null` when the text is
 * none. A day that the calendar lacks is refused.
 */
export function parseInstant(text: string): Instant | null {
  if (!RFC_3339.test(text)) return null;
  const instant = Date.parse(text);
  if (Number.isNaN(instant)) return null;
  const asWritten = Date.parse(`${text.slice(0, 19)}Z`);
  return !Number.isNaN(asWritten) && new Date(asWritten).toISOString().startsWith(text.slice(0, 19))
    ? instant
    : null;
}
