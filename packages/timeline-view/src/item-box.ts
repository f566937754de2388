import { drawMark } from "@claimline/design/mark-shapes";
import type { Instant } from "@claimline/model/time/instant";
import type { WindowItem } from "@claimline/model/timeline/window";
import type { Span } from "./chart-range.ts";
import { type ItemShape, itemShape } from "./item-shape.ts";

/** Where the words of an event stand: within its bar (at its start or end), or beside mark and bar. */
export type LabelSide = "in" | "in-end" | "right" | "left";

/** An event's mark with its words, measured. Pixels count from the range's start, and don't end at its edges. */
export interface ItemBox {
  item: WindowItem;
  shape: ItemShape;
  /** What the bar or point covers; open ends reach as far as they are drawn. */
  span: Span;
  side: LabelSide;
  /** Width of the words; longer titles are cut off there. */
  labelWidth: number;
  /** Width of the mark with its clock or tick. */
  markWidth: number;
  left: number;
  right: number;
}

/** What measuring needs to know. */
export interface Scale {
  range: Span;
  msPerPixel: number;
  /** Width of a text as drawn, in pixels. */
  measure: (text: string) => number;
  /** Lines that words of what lies before them don't cross: the day as known on, the range's end. */
  lines: readonly Instant[];
  /** Up to here at least is drawn what has no end. */
  until: Instant;
}

const markPixels = 16;
const gap = 4;
/** Mark, gaps and brackets beside the words. */
const frame = 3 * gap + 6;
const leastBar = 10;
const leastFade = 96;
/** Words are cut off to stand within their bar, but not to less than this. */
const leastInside = 96;

/** The box of an event whose words may be so wide. */
export function boxOf(item: WindowItem, scale: Scale, mostLabel: number): ItemBox {
  const shape = itemShape(item);
  const labelWidth = Math.ceil(Math.min(scale.measure(item.title), mostLabel));
  const markWidth = drawMark(item.assessment).width;
  const span = spanOf(item, scale, labelWidth + markWidth + frame + 8);
  const [left, right] = [pixelOf(span.from, scale), pixelOf(span.to, scale)];
  const box = { item, shape, span, labelWidth, markWidth };
  if (shape.form === "point") return beside(box, scale, pointEdges(left, right));
  if (shape.start === "open") return { ...box, side: "in-end", left, right: right + gap };
  const room = Math.floor(right - left - frame - markWidth);
  if (room >= Math.min(labelWidth, leastInside))
    return { ...box, labelWidth: Math.min(labelWidth, room), side: "in", left: left - 2, right: right + gap };
  return beside(box, scale, { left: left - 2, right: right + 2, ends: [left, right] });
}

/** Pixels from the range's start. */
export function pixelOf(
  instant: Instant,
  { range, msPerPixel }: Pick<Scale, "range" | "msPerPixel">,
): number {
  return (instant - range.from) / msPerPixel;
}

function spanOf(item: WindowItem, { msPerPixel, until }: Scale, inner: number): Span {
  const [first, last] = [read(item.earliest), read(item.latest)];
  const fade = Math.max(leastFade, inner) * msPerPixel;
  if (first === null && last === null) return { from: until, to: until };
  if (first === null) return { from: (last ?? until) - fade, to: last ?? until };
  if (last === null) return { from: first, to: Math.max(until, first + fade) };
  const missing = leastBar * msPerPixel - (last - first);
  return missing <= 0 ? { from: first, to: last } : { from: first - missing / 2, to: last + missing / 2 };
}

function read(text: string | null): Instant | null {
  return text === null ? null : Date.parse(text);
}

interface Edges {
  left: number;
  right: number;
  /** Between these the words leave room. */
  ends: [number, number];
}

/** A day that is wider than its mark is drawn as a line through it. */
function pointEdges(left: number, right: number): Edges {
  const middle = (left + right) / 2;
  const half = markPixels / 2;
  const around: [number, number] = [middle - half, middle + half];
  return { left: Math.min(left, around[0]), right: Math.max(right, around[1]), ends: around };
}

/** Words stand to the right, unless they would cross a line there, and have room to the left. */
function beside(
  box: Omit<ItemBox, "side" | "left" | "right">,
  scale: Scale,
  { left, right, ends }: Edges,
): ItemBox {
  const mark = box.shape.form === "bar" ? box.markWidth + gap : box.markWidth - markPixels;
  const room = mark + (box.labelWidth > 0 ? box.labelWidth + 2 * gap : gap);
  const [before, after] = [ends[0] - room, ends[1] + room];
  const crosses = scale.lines.some((line) => {
    const x = pixelOf(line, scale) + 1;
    return ends[1] - markPixels <= x && after > x;
  });
  if (crosses && before >= 0) return { ...box, side: "left", left: Math.min(left, before), right };
  return { ...box, side: "right", left, right: Math.max(right, after) };
}
