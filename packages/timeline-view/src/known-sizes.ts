import { timeline } from "vis-timeline/esnext/esm/vis-timeline-graph2d.js";
import type { MeasuredItem } from "./vis-timeline-parts.d.ts";

/** Height of a mark of an event or a group, as `chart-marks.module.css` has it. */
const markHeight = 24;

/**
 * Tells vis-timeline how large items are. It would ask the browser after adding or changing each of them, which then
 * lays the page out as many times; but ours are all of one height, and their words take no room in them.
 */
export function tellSizes(): void {
  const { RangeItem, BackgroundItem } = timeline.components.items;
  for (const { prototype } of [RangeItem, BackgroundItem]) prototype._getDomComponentsSizes = sizesOf;
}

function sizesOf(this: MeasuredItem): ReturnType<MeasuredItem["_getDomComponentsSizes"]> {
  this.overflow = false;
  this.whiteSpace = false;
  return { content: { width: 0 }, box: { height: markHeight } };
}
