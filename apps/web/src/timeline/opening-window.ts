import type { Bounds } from "@claimline/model/time/bounds";
import { addDays, type Day, dayOf, daysBetween } from "@claimline/model/time/day";
import type { Instant } from "@claimline/model/time/instant";

export interface OpeningContext {
  /** When each dated event that matches may have been. */
  events: readonly Bounds[];
  /** The day that readers asked about, which then stays in view; `undefined` at present. */
  asOf: Day | undefined;
  /** The event that the guided reading points at, which is in sight. */
  step?: Bounds | undefined;
  today: Day;
  timeZone: string;
}

/** This part of the events has to lie in the window. */
const most = 0.6;
const leastDays = 14;
/** On either side, as a part of what lies between. */
const margin = 0.08;
/** An as-of day that would make the window this many times as long is left out of sight. */
const longestStretch = 4;

/** The days on which a chart opens: the shortest that hold most events, never all of a long story, with the as-of day. */
export function openingWindow({ events, asOf, step, today, timeZone }: OpeningContext): {
  from: Day;
  to: Day;
} {
  const anchors = events
    .map(anchorOf)
    .filter((anchor) => anchor !== null)
    .map((anchor) => dayOf(anchor, timeZone))
    // Of no calendar that an address can write.
    .filter((day) => /^\d{4}-/u.test(day))
    .toSorted();
  const dense = densest(anchors) ?? { from: asOf ?? today, to: asOf ?? today };
  const days = daysBetween(dense.from, dense.to) + 1;
  const padding = Math.max(Math.ceil(days * margin), Math.ceil((leastDays - days) / 2));
  const window = { from: shift(dense.from, -padding), to: shift(dense.to, padding) };
  const shown = asOf === undefined ? window : reachTo(window, asOf);
  const pointedAt = step && anchorOf(step);
  return pointedAt === null || pointedAt === undefined ? shown : lookAt(shown, dayOf(pointedAt, timeZone));
}

/** The same window if the day stands well inside, else one as long with the day in its middle. */
function lookAt(window: { from: Day; to: Day }, day: Day): { from: Day; to: Day } {
  const days = daysBetween(window.from, window.to);
  const beside = Math.ceil(days * margin);
  if (day >= shift(window.from, beside) && day <= shift(window.to, -beside)) return window;
  const from = shift(day, -Math.floor(days / 2));
  return { from, to: shift(from, days) };
}

/** An event of which only the end is known counts where it ends. */
function anchorOf({ earliest, latest }: Bounds): Instant | null {
  return earliest ?? latest;
}

function densest(days: readonly Day[]): { from: Day; to: Day } | null {
  const count = Math.ceil(days.length * most);
  let best: { from: Day; to: Day; length: number } | null = null;
  for (const [index, from] of days.entries()) {
    const to = days[index + count - 1];
    if (to === undefined) break;
    const length = daysBetween(from, to);
    // Of equals the later: news is read from its end.
    if (best === null || length <= best.length) best = { from, to, length };
  }
  return best;
}

function reachTo(window: { from: Day; to: Day }, day: Day): { from: Day; to: Day } {
  const days = daysBetween(window.from, window.to) + 1;
  const beside = Math.max(2, Math.ceil(days * margin));
  const from = day < shift(window.from, beside) ? shift(day, -beside) : window.from;
  const to = day > shift(window.to, -beside) ? shift(day, beside) : window.to;
  return daysBetween(from, to) + 1 > days * longestStretch ? window : { from, to };
}

/** Days later or earlier, within the years that a day can be written in. */
function shift(day: Day, count: number): Day {
  const [first, last] = ["0000-01-01", "9999-12-31"] as const;
  const least = Math.max(count, daysBetween(day, first));
  return addDays(day, Math.min(least, daysBetween(day, last)));
}
