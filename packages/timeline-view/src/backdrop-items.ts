import type { Instant } from "@claimline/model/time/instant";
import type { DataItem } from "vis-timeline/esnext/esm/vis-timeline-graph2d.js";
import type { Arrangement, ChartMark } from "./arrange.ts";
import type { RangeBounds, Span } from "./chart-range.ts";
import drawn from "./chart-marks.module.css";

/** What stands behind the marks. */
export interface Backdrop {
  /** After this nothing was known: drawn as a line, and hatched from there on. */
  knownUntil: Instant | null;
  now: Instant;
}

/** An item as vis-timeline takes it; only marks of events and groups can be met. */
export interface DrawnItem extends DataItem {
  id: string;
  /** Tells apart all that looks different or stands elsewhere. */
  drawnAs: string;
  mark: ChartMark | null;
  align?: "auto" | "left" | "right" | "center";
}

/** Stretches that go on tint their lane. */
export function stretches({ marks, lanes }: Arrangement): DrawnItem[] {
  return marks
    .filter((mark) => mark.type === "event" && mark.shape.stretch)
    .map((mark) => background(`behind:${mark.id}`, mark.span, tintOf(mark), lanes[mark.laneIndex]?.id));
}

/** Where an end isn't known, the tint has no edge either. */
export function tintOf(mark: ChartMark): string {
  const open = mark.type === "event" && [
    mark.shape.start === "open" && drawn.since,
    mark.shape.end === "open" && drawn.on,
  ];
  return [drawn.stretch, ...(open || [])].filter((name) => typeof name === "string").join(" ");
}

/** The line of the day as known on, or of the present. */
export function lines({ knownUntil, now }: Backdrop, bounds: RangeBounds): DrawnItem[] {
  const end = Math.max(bounds.to, now, knownUntil ?? 0) + bounds.to - bounds.from;
  const found: DrawnItem[] = [];
  if (knownUntil !== null) found.push(background("known", { from: knownUntil, to: end }, drawn.unknown));
  else found.push(background("now", { from: now, to: end }, drawn.future));
  return found;
}

function background(
  id: string,
  { from, to }: Span,
  className: string | undefined,
  group?: string,
): DrawnItem {
  return {
    id,
    drawnAs: JSON.stringify([from, to, className, group]),
    mark: null,
    type: "background",
    content: "",
    start: new Date(from),
    end: new Date(to),
    ...(className !== undefined && { className }),
    ...(group !== undefined && { group }),
  };
}
