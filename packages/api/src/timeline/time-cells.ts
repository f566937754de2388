import type { Bounds } from "@claimline/model/time/bounds";
import { type Instant, LAST_INSTANT } from "@claimline/model/time/instant";

/** The size of events that are open at an end, or longer than `longestSize`: longer than all that there is. */
export const openSize = 54;
/** About nine years. */
export const longestSize = 38;
/** About a day and a half: an event dated to a day is short. */
export const longestShortSize = 27;
/** About four seconds: below that nothing is told apart. */
const leastSize = 12;

/** The size of an event: the least power of two, in milliseconds, that is no shorter; so it touches at most two such cells. */
export function sizeOf({ earliest, latest }: Bounds): number {
  if (earliest === null || latest === null) return openSize;
  const size = levelOf(latest - earliest + 1);
  return size > longestSize ? openSize : size;
}

/** First and last instant, an open end being the end of time. */
export function clampOpen({ earliest, latest }: Bounds): { starts: Instant; ends: Instant } {
  return { starts: earliest ?? -LAST_INSTANT, ends: latest ?? LAST_INSTANT };
}

/** The level of the least cells, in a fixed grid from 1970, that are no shorter than so many milliseconds. */
export function levelOf(length: number): number {
  let level = leastSize;
  while (2 ** level < length) level += 1;
  return level;
}

/** The number of the cell of a level that an instant lies in. */
export function cellOf(instant: Instant, level: number): number {
  return Math.floor(instant / 2 ** level);
}

/** First and last instant of a cell. */
export function cellBounds(cell: number, level: number): { from: Instant; to: Instant } {
  return { from: cell * 2 ** level, to: (cell + 1) * 2 ** level - 1 };
}

/** A window has about this many bins, as a power of two. */
const binsLevel = 5;

/** The level of the cells in which a window of so high a level counts. */
export function binLevelOf(level: number): number {
  return level - binsLevel;
}

/**
 * Where in a window an event is counted: where it begins or, when it began before the window, at the window's start; one
 * of which only the end is known where it ends.
 */
export function placeIn({ earliest, latest }: Bounds, { from, to }: { from: Instant; to: Instant }): Instant {
  if (earliest !== null) return Math.max(from, earliest);
  return latest !== null && latest <= to ? latest : from;
}

/** How many events of a sort each cell shows at most. */
export interface Quotas {
  short: number;
  long: number;
  /** Of the whole story. */
  open: number;
}

/** A window touches at most two cells of its level, so that twice `short` and `long`, and `open`, are within the budget. */
export function quotasOf(budget: number): Quotas {
  const eighth = Math.floor(budget / 8);
  return { short: Math.floor((budget - 3 * eighth) / 2), long: eighth, open: eighth };
}
