import type { LaneSort } from "@claimline/model/timeline/window";
import { leastHeight, rowHeight } from "@claimline/timeline-view/stack-rows";

const axis = 48;
const least = 240;
/** So many events of a lane ask for a row more than the two of every lane, and no lane gets more than this. */
const eventsPerRow = 5;
const mostRows = 4;

/**
 * How high the chart proper is, in CSS pixels, by each way to divide it: room for every lane that some event stands in,
 * and more where there are many. It is known before the chart is there, so that its place is kept.
 */
export function chartHeights(events: readonly Record<LaneSort, string>[]): Record<LaneSort, number> {
  const height = (sort: LaneSort) => {
    const lanes = Object.values(Object.groupBy(events, (event) => event[sort]));
    const rows = lanes.map((lane) => Math.min(mostRows, Math.floor((lane?.length ?? 0) / eventsPerRow)));
    const more = rows.reduce((sum, count) => sum + count, 0) * rowHeight;
    return Math.max(least, axis + leastHeight(lanes.length) + more);
  };
  return { kind: height("kind"), party: height("party"), place: height("place") };
}
