const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;

/**
 * How long after each failed attempt the next one is made, in milliseconds, as Standard Webhooks proposes: with the first
 * attempt at once, ten in all over 75 hours and 35 minutes.
 */
const delays: readonly number[] = [
  5 * second,
  5 * minute,
  30 * minute,
  2 * hour,
  5 * hour,
  10 * hour,
  14 * hour,
  20 * hour,
  24 * hour,
];

/** How many attempts are made before a message is given up. */
export const mostAttempts = delays.length + 1;

/** By how much of itself a delay may grow, so that not everything that failed together is tried together. */
const jitter = 0.1;

/**
 * When a message is tried again whose attempt has just failed; `null` when it is given up.
 *
 * @param failures how many attempts have failed by now, at least 1
 * @param at when the last one failed, in milliseconds since 1970
 * @param chance a number from 0 up to 1
 */
export function nextAttemptAt(failures: number, at: number, chance: number): number | null {
  const delay = delays[failures - 1];
  return delay === undefined ? null : Math.round(at + delay * (1 + jitter * chance));
}
