import { compareSlugs } from "@claimline/model/time/compare-bounds";
import type { Instant } from "@claimline/model/time/instant";
import {
  cellOf,
  levelOf,
  longestShortSize,
  longestSize,
  openSize,
  quotasOf,
  type Quotas,
} from "./time-cells.ts";

/** What decides whether an event is shown; bounds as instants, open ends clamped. */
interface Contender {
  slug: string;
  significance: number;
  tie: number;
  size: number;
  starts: Instant;
  ends: Instant;
}

/**
 * The events of a window that are shown, by the rule of `itemSql` but in memory: short and long events that are among
 * the first of every cell that they touch, of the window's level or, where that is shorter than the event, of their own
 * size; and the first of all events with an open end. `all` holds what competes, in the window and beside it.
 */
export function chooseItems<Event extends Contender>(
  inside: readonly Event[],
  all: readonly Event[],
  { from, to }: { from: Instant; to: Instant },
  budget: number,
): Event[] {
  const level = levelOf(to - from + 1);
  const quotas = quotasOf(budget);
  const ranked = all.toSorted(
    (a, b) => b.significance - a.significance || a.tie - b.tie || compareSlugs(a.slug, b.slug),
  );
  const visible = new Set<Event>(ranked.filter(({ size }) => size === openSize).slice(0, quotas.open));
  for (const { least, most, quota } of sortsOf(quotas)) {
    const contenders = ranked.filter(({ size }) => size >= least && size <= most);
    const levels = new Set(contenders.map(({ size }) => Math.max(size, level)));
    for (const at of levels) {
      const [first, last] = [cellOf(from, at) - 1, cellOf(to, at) + 1];
      const counts = new Map<number, number>();
      for (const event of contenders) {
        let withinQuota = true;
        const end = Math.min(cellOf(event.ends, at), last);
        for (let cell = Math.max(cellOf(event.starts, at), first); cell <= end; cell += 1) {
          const before = counts.get(cell) ?? 0;
          counts.set(cell, before + 1);
          withinQuota &&= before < quota;
        }
        if (withinQuota && Math.max(event.size, level) === at) visible.add(event);
      }
    }
  }
  return inside.filter((event) => visible.has(event));
}

function sortsOf({ short, long }: Quotas) {
  return [
    { least: 0, most: longestShortSize, quota: short },
    { least: longestShortSize + 1, most: longestSize, quota: long },
  ];
}
