import { MS_PER_DAY } from "@claimline/model/time/calendar";
import { clampInstant, type Instant, printInstant } from "@claimline/model/time/instant";
import type { ChartRange } from "./timeline-chart-props.ts";

/** A stretch of time in milliseconds since 1970, both ends inside. */
export interface Span {
  from: Instant;
  to: Instant;
}

/** How far the chart can be moved, and how narrow it can become. */
export interface RangeBounds extends Span {
  /** Least length of a range. */
  least: number;
}

const MS_PER_HOUR = MS_PER_DAY / 24;

/** The range as numbers. */
export function readRange({ from, to }: ChartRange): Span {
  return { from: Date.parse(from), to: Date.parse(to) };
}

/** The range as the API takes it. */
export function printRange({ from, to }: Span): ChartRange {
  return { from: printInstant(Math.round(from)), to: printInstant(Math.round(to)) };
}

/** Milliseconds between the first and the last instant. */
export function lengthOf({ from, to }: Span): number {
  return to - from;
}

/** A story's whole extent and a margin on both sides; `also` (a window that is open already) always lies within. */
export function boundsOf(extent: Span, also: Span = extent): RangeBounds {
  const margin = Math.max(lengthOf(extent) * 0.05, MS_PER_DAY);
  const from = clampInstant(Math.min(extent.from - margin, also.from));
  const to = clampInstant(Math.max(extent.to + margin, also.to));
  return { from, to, least: Math.min(MS_PER_HOUR, to - from) };
}

/** The nearest range that the bounds allow: shortened or lengthened about its middle, then moved inside. */
export function keepWithin(range: Span, bounds: RangeBounds): Span {
  const length = Math.min(Math.max(lengthOf(range), bounds.least), lengthOf(bounds));
  const middle = (range.from + range.to) / 2;
  const from = Math.min(Math.max(middle - length / 2, bounds.from), bounds.to - length);
  return { from, to: from + length };
}

/** The range a factor longer (shorter below 1) about an instant that stays where it is. */
export function zoomBy(range: Span, factor: number, about: Instant, bounds: RangeBounds): Span {
  const length = Math.min(Math.max(lengthOf(range) * factor, bounds.least), lengthOf(bounds));
  const share = lengthOf(range) === 0 ? 0.5 : (about - range.from) / lengthOf(range);
  const from = about - share * length;
  return keepWithin({ from, to: from + length }, bounds);
}

/** The range moved by a part of its length; negative is earlier. */
export function panBy(range: Span, part: number, bounds: RangeBounds): Span {
  const step = lengthOf(range) * part;
  return keepWithin({ from: range.from + step, to: range.to + step }, bounds);
}

/** An equally long range with an instant in its middle. */
export function centreOn(range: Span, instant: Instant, bounds: RangeBounds): Span {
  const half = lengthOf(range) / 2;
  return keepWithin({ from: instant - half, to: instant + half }, bounds);
}

/** The range moved as little as brings a stretch into sight with a margin; of one that is too long, its start. */
export function reveal(range: Span, stretch: Span, bounds: RangeBounds): Span {
  const margin = lengthOf(range) * 0.05;
  const [first, last] = [stretch.from - margin, stretch.to + margin];
  if (first >= range.from && last <= range.to) return range;
  if (stretch.from <= range.to && stretch.to >= range.from && lengthOf(stretch) > lengthOf(range) * 0.9)
    return range;
  const late = Math.max(last - range.to, 0);
  const step = first < range.from + late ? first - range.from : late;
  return keepWithin({ from: range.from + step, to: range.to + step }, bounds);
}

/** The range that shows a group's stretch: itself with a margin. `null` where that brings it no nearer. */
export function zoomInto(range: Span, stretch: Span, bounds: RangeBounds): Span | null {
  const margin = Math.max(lengthOf(stretch) * 0.15, MS_PER_HOUR / 4);
  const target = keepWithin({ from: stretch.from - margin, to: stretch.to + margin }, bounds);
  return lengthOf(target) < lengthOf(range) * 0.9 ? target : null;
}
