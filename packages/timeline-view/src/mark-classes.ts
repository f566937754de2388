import type { ChartMark } from "./arrange.ts";
import type { LabelSide } from "./item-box.ts";
import drawn from "./chart-marks.module.css";

/** Where an event's words stand. */
export const sideClasses: Readonly<Record<LabelSide, string | undefined>> = {
  in: drawn.in,
  "in-end": drawn.inEnd,
  right: drawn.right,
  left: drawn.left,
};

/** What a mark's bar, point or group looks like. */
export function classesOf(mark: ChartMark): string {
  if (mark.type === "group") return drawn.groupItem ?? "";
  const { form, start, end, about, plan } = mark.shape;
  const ends = form === "bar" ? [drawn.bar, drawn[`start-${start}`], drawn[`end-${end}`]] : [drawn.pointItem];
  return [...ends, about && drawn.about, plan && drawn.plan, mark.side === "in" && drawn.clipped]
    .filter((name) => typeof name === "string")
    .join(" ");
}

/** Where on its bar a mark stands: `auto` is where the bar begins, or comes into sight. */
export function alignOf(mark: ChartMark): "auto" | "left" | "right" | "center" {
  if (mark.type === "group" || mark.shape.form === "point") return "center";
  return mark.side === "in" ? "auto" : mark.side === "left" ? "left" : "right";
}

/** What a mark covers in time; its last millisecond is inside. */
export function coveredBy(mark: ChartMark): { from: number; to: number } {
  return mark.type === "group"
    ? { from: mark.at, to: mark.at + 1 }
    : { from: mark.span.from, to: mark.span.to + 1 };
}
