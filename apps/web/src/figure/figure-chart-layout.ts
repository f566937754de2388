import type { Day } from "@claimline/model/time/day";
import { addDays, dayOf, startOfDay } from "@claimline/model/time/day";
import type { Instant } from "@claimline/model/time/instant";
import { scaleLinear } from "d3-scale";
import { figureReach, type FigureShape, figureShape } from "./figure-shape.ts";
import type { Figure } from "./figure.ts";

/** A figure's mark on the chart, in parts of its width and height from the top left corner: 0 to 1. */
export interface FigureMark {
  figure: Figure;
  shape: FigureShape;
  x: number;
  /** The larger number, then the smaller. */
  top: number;
  bottom: number;
}

export interface FigureChartLayout {
  marks: readonly FigureMark[];
  /** Lines of round numbers. */
  numbers: readonly { value: number; y: number }[];
  /** First days of months, or days on a short stretch. */
  days: readonly { day: Day; x: number; isMonth: boolean }[];
}

const dayLength = 86_400_000;
/** Room for the name of a day on the axis, and for a mark, in CSS pixels. */
const dayWidth = 84;
const markWidth = 8;
/** How far a mark may be moved, in widths of a mark: further would say another day. */
const mostMoved = 2;
/** Room before the first and after the last claim, in parts of the stretch. */
const edge = 0.06;

/** Lays figures out by the moment from which they are known and by number; `null` when there is nothing to compare. */
export function layOutFigures(
  figures: readonly Figure[],
  { timeZone, width }: { timeZone: string; width: number },
): FigureChartLayout | null {
  const dated = figures.flatMap((figure) =>
    figure.knownFrom === null
      ? []
      : [{ figure, at: startOfDay(dayOf(figure.knownFrom, timeZone), timeZone) }],
  );
  if (new Set(dated.map(({ figure }) => figure.claim)).size < 2) return null;
  const largest = Math.max(...dated.flatMap(({ figure: { min, max } }) => [min ?? 0, max ?? 0]));
  const toY = scaleLinear([0, largest * 1.12], [1, 0]).nice(5);
  const top = toY.domain()[1] ?? largest;
  const instants = dated.map(({ at }) => at);
  const [first, last] = [Math.min(...instants), Math.max(...instants)];
  const margin = Math.max((last - first) * edge, dayLength);
  const toX = scaleLinear([first - margin, last + margin], [0, 1]);
  const marks = dated.map(({ figure, at }): FigureMark => {
    const { from, to } = figureReach(figure, top);
    return { figure, shape: figureShape(figure), x: toX(at), top: toY(to), bottom: toY(from) };
  });
  return {
    // What is soft throughout lies behind the rest.
    marks: spreadMarks(
      marks.toSorted((a, b) => Number(b.shape === "vague") - Number(a.shape === "vague")),
      markWidth / width,
    ),
    numbers: toY.ticks(5).map((value) => ({ value, y: toY(value) })),
    days: daysOn(first - margin, last + margin, timeZone, Math.floor(width / dayWidth)).map(
      ({ day, isMonth }) => ({
        day,
        isMonth,
        x: toX(startOfDay(day, timeZone)),
      }),
    ),
  };
}

/** Moves marks that would cover another of about the same day a little to one side. */
export function spreadMarks(marks: readonly FigureMark[], apart: number): FigureMark[] {
  const spread: FigureMark[] = [];
  const moves = Array.from({ length: mostMoved }, (_, index) => [index + 1, -index - 1]).flat();
  for (const mark of marks) {
    const isFree = (x: number) =>
      !spread.some((other) => Math.abs(other.x - x) < apart * 0.99 && isBeside(other, mark));
    const move = [0, ...moves].find((steps) => isFree(mark.x + steps * apart)) ?? 0;
    spread.push({ ...mark, x: Math.min(1, Math.max(0, mark.x + move * apart)) });
  }
  return spread;
}

/** Whether two marks would cover one another at the same place; what fades out can be seen through. */
function isBeside(a: FigureMark, b: FigureMark): boolean {
  if (a.shape === "vague" || b.shape === "vague") return false;
  const [first, second] = [solidPart(a), solidPart(b)];
  return first.top < second.bottom && second.top < first.bottom;
}

function solidPart({ shape, top, bottom }: FigureMark): { top: number; bottom: number } {
  const half = 0.02;
  const fades = 0.12;
  if (shape === "at-least") return { top: Math.max(top, bottom - fades), bottom: bottom + half };
  if (shape === "at-most") return { top: top - half, bottom: Math.min(bottom, top + fades) };
  return { top: top - half, bottom: bottom + half };
}

/** Days to name on an axis: months on a long stretch, every few days on a short one. */
function daysOn(
  from: Instant,
  to: Instant,
  timeZone: string,
  most: number,
): { day: Day; isMonth: boolean }[] {
  const days: { day: Day; isMonth: boolean }[] = [];
  const stretch = (to - from) / dayLength;
  const step = stretch > 45 ? null : Math.max(1, Math.ceil(stretch / most));
  let count = 0;
  for (let day = addDays(dayOf(from, timeZone), 1); startOfDay(day, timeZone) < to; day = addDays(day, 1)) {
    if (step === null ? day.endsWith("-01") : count % step === 0) days.push({ day, isMonth: step === null });
    count += 1;
  }
  const every = Math.ceil(days.length / most);
  return days.filter((_, index) => index % every === 0);
}
