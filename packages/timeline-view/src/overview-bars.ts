import type { TimelineWindow } from "@claimline/model/timeline/window";
import { readRange, type Span } from "./chart-range.ts";
import type { ChartDensity } from "./timeline-chart-props.ts";

/** How many events begin in each of so many equal parts of an extent. */
export function overviewBars(density: ChartDensity, extent: Span, parts: number): number[] {
  const bars = Array.from({ length: parts }, () => 0);
  const length = Math.max(extent.to - extent.from, 1);
  for (const entry of density) {
    const { from, to } = readRange(entry);
    const middle = (Math.max(from, extent.from) + Math.min(to, extent.to)) / 2;
    const part = Math.floor(((middle - extent.from) / length) * parts);
    const index = Math.min(Math.max(part, 0), parts - 1);
    bars[index] = (bars[index] ?? 0) + entry.count;
  }
  return bars;
}

/** The density of an answer: its counts, and its events where they begin (open before: where they end). */
export function densityOf({ items, bins }: TimelineWindow): ChartDensity {
  const single = items.map(({ earliest, latest }) => {
    const at = earliest ?? latest ?? "1970-01-01T00:00:00.000Z";
    return { from: at, to: at, count: 1 };
  });
  return [...single, ...bins];
}
