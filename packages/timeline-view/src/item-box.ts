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
/** Beside a mark, words that would be cut off to less are left out. */
const leastBeside = 40;

interface Looks extends Pick<ItemBox, "shape" | "markWidth"> {
  first: Instant | null;
  last: Instant | null;
}

/** What was found out of an event; it is asked for many times, and an answer never changes. */
const known = new WeakMap<WindowItem, Looks>();

function looksOf(item: WindowItem): Looks {
  const before = known.get(item);
  if (before) return before;
  const looks: Looks = {
    shape: itemShape(item),
    markWidth: drawMark(item.assessment).width,
    first: read(item.earliest),
    last: read(item.latest),
  };
  known.set(item, looks);
  return looks;
}

/** The boxes that an event whose words may be so wide can have, the best first. */
export function boxesOf(item: WindowItem, scale: Scale, mostLabel: number): ItemBox[] {
  const { shape, markWidth } = looksOf(item);
  const wanted = Math.ceil(Math.min(scale.measure(item.title), mostLabel));
  const faded = shape.start === "open" ? fadedWidth(item, wanted, markWidth, scale) : null;
  const labelWidth = faded ?? wanted;
  const span = spanOf(item, scale, labelWidth + markWidth + frame + 8);
  const [left, right] = [pixelOf(span.from, scale), pixelOf(span.to, scale)];
  const box = { item, shape, span, labelWidth, markWidth };
  if (shape.form === "point") return beside(box, scale, pointEdges(left, right));
  const width = pixelOf(scale.range.to, scale);
  // Of a bar that leaves the range, words stand in the part that is in sight, and before a line where there is room.
  const roomBefore = (x: number): number => Math.floor(x - Math.max(left, 0) - frame - markWidth);
  const lines = scale.lines.map((line) => pixelOf(line, scale)).filter((x) => roomBefore(x) >= leastInside);
  const room = Math.min(...[right, width, ...lines].map(roomBefore));
  if (faded !== null && right <= width) return [{ ...box, side: "in-end", left, right: right + gap }];
  const words = room >= Math.min(labelWidth, leastBeside) ? Math.min(labelWidth, room) : 0;
  const inside: ItemBox = { ...box, labelWidth: words, side: "in", left: left - 2, right: right + gap };
  if (room >= Math.min(labelWidth, leastInside)) return [inside];
  const outside = beside(box, scale, { left: left - 2, right: right + 2, ends: [left, right] });
  // Beyond the range nobody would see the mark.
  return right > width ? [...outside.filter(({ side }) => side === "left"), inside] : outside;
}

/** The words of an open start stand before its end, but not beyond the range's start: `null` where there is no room for them. */
function fadedWidth(item: WindowItem, wanted: number, markWidth: number, scale: Scale): number | null {
  const end = pixelOf(Math.min(read(item.latest) ?? scale.until, scale.range.to), scale);
  const room = Math.floor(end - markWidth - frame - 8);
  return room >= Math.min(wanted, leastBeside) ? Math.min(wanted, room) : null;
}

/** Pixels from the range's start. */
export function pixelOf(
  instant: Instant,
  { range, msPerPixel }: Pick<Scale, "range" | "msPerPixel">,
): number {
  return (instant - range.from) / msPerPixel;
}

/**
 * What is drawn of an event's time, with room for `inner` pixels where it fades. An open end reaches into the range,
 * however far from it the other end lies: the event may have been there.
 */
export function spanOf(item: WindowItem, { msPerPixel, until, range }: Scale, inner = 0): Span {
  const { first, last } = looksOf(item);
  const fade = Math.max(leastFade, inner) * msPerPixel;
  if (first === null && last === null) return { from: until, to: until };
  if (first === null) return { from: Math.min(last ?? until, range.to) - fade, to: last ?? until };
  if (last === null) return { from: first, to: Math.max(until, first + fade, range.from + fade) };
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

/** Words stand to the right, unless they would cross a line there, and don't to the left; where both do, they are cut off. */
function beside(
  box: Omit<ItemBox, "side" | "left" | "right">,
  scale: Scale,
  { left, right, ends }: Edges,
): ItemBox[] {
  const mark = box.shape.form === "bar" ? box.markWidth + gap : box.markWidth - markPixels;
  const lines = scale.lines.map((line) => pixelOf(line, scale) + 1);
  const [first, last] = [ends[0] + markPixels, ends[1] - markPixels];
  const after = Math.min(...lines.filter((x) => x >= last)) - ends[1];
  const before = ends[0] - Math.max(0, ...lines.filter((x) => x <= first && x < ends[1]));
  const widthIn = (space: number): number => {
    const room = Math.floor(space - mark - 2 * gap);
    return room >= Math.min(box.labelWidth, leastBeside) ? Math.min(box.labelWidth, room) : 0;
  };
  const at = (side: "left" | "right", room: number): ItemBox => {
    const labelWidth = widthIn(room);
    const needed = mark + (labelWidth > 0 ? labelWidth + 2 * gap : gap);
    const edges =
      side === "left"
        ? { left: Math.min(left, ends[0] - needed), right }
        : { left, right: Math.max(right, ends[1] + needed) };
    return { ...box, labelWidth, side, ...edges };
  };
  const [toRight, toLeft] = [at("right", after), at("left", before)];
  const isWhole = (one: ItemBox): boolean => one.labelWidth === box.labelWidth;
  if (isWhole(toRight)) return isWhole(toLeft) ? [toRight, toLeft] : [toRight];
  return toLeft.labelWidth > toRight.labelWidth ? [toLeft] : [toRight];
}
