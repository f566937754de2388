import type { LaneSort } from "@claimline/model/timeline/window";
import { leastHeight } from "@claimline/timeline-view/stack-rows";

const axis = 48;
const least = 240;

/**
 * How high the chart proper is, in CSS pixels, by each way to divide it: room for every lane that some event stands in.
 * It is known before the chart is there, so that its place is kept.
 */
export function chartHeights(events: readonly Record<LaneSort, string>[]): Record<LaneSort, number> {
  const height = (sort: LaneSort) => {
    const lanes = new Set(events.map((event) => event[sort]));
    return Math.max(least, axis + leastHeight(lanes.size));
  };
  return { kind: height("kind"), party: height("party"), place: height("place") };
}
