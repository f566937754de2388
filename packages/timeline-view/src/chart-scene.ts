import type { Instant } from "@claimline/model/time/instant";
import type { Scale } from "./item-box.ts";
import type { Span } from "./chart-range.ts";

/** Of the axis above the lanes, in CSS pixels. */
export const axisHeight = 48;

/** Which lines words don't cross, and how far what has no end is drawn. */
export function linesOf({
  knownUntil,
  now,
  range,
  bounds,
}: {
  knownUntil: Instant | null;
  now: Instant;
  range: Span;
  bounds: Span;
}): Pick<Scale, "lines" | "until"> {
  return {
    lines: knownUntil === null ? [range.to] : [knownUntil, range.to],
    until: Math.min(knownUntil ?? now, bounds.to),
  };
}
