import type { Support } from "@claimline/model/claim/support";

/** As much of an assessment as a mark shows. */
export interface MarkedAssessment {
  support: Support;
  contested: boolean;
  overdue: boolean;
  /** Slug of the event that fulfils this one; only its presence is drawn. */
  fulfilledBy?: string | null | undefined;
}

/** One path of a mark, in units of its view box; colours are the drawer's: ink is the text's colour. */
export interface MarkShape {
  d: string;
  paint: "fill" | "stroke";
  tone: "ink" | "signal";
  /** Width of a stroke. */
  width?: number;
  /** `stroke-dasharray` of a stroke. */
  dash?: string;
}

/** A mark's drawing: the mark itself in the leading square of `height`, its clock or tick to the right. */
export interface MarkDrawing {
  width: number;
  height: number;
  shapes: readonly MarkShape[];
}

/** Side of the square that holds the mark proper; its middle is the point in time on a chart. */
const markSide = 16;

const centre = markSide / 2;
const discRadius = 6.25;
const stroke = 1.75;
const ringRadius = discRadius - stroke / 2;
/** Half the angle of the piece cut from a contested mark. */
const cutDegrees = 40;
const companionWidth = 12;

function point(radius: number, degrees: number): string {
  const angle = (degrees * Math.PI) / 180;
  const x = centre + radius * Math.cos(angle);
  const y = centre + radius * Math.sin(angle);
  return `${round(x)} ${round(y)}`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

function circle(x: number, y: number, radius: number): string {
  const half = `a${radius} ${radius} 0 1 1 `;
  return `M${round(x - radius)} ${y}${half}${2 * radius} 0${half}${-2 * radius} 0Z`;
}

function fill(d: string, tone: MarkShape["tone"] = "ink"): MarkShape {
  return { d, paint: "fill", tone };
}

function line(d: string, width = stroke): MarkShape {
  return { d, paint: "stroke", tone: "ink", width };
}

/** The arc of a ring with its right side left open for the wedge. */
function openArc(radius: number): string {
  return `M${point(radius, cutDegrees)}A${radius} ${radius} 0 1 1 ${point(radius, -cutDegrees)}`;
}

function ring(contested: boolean): MarkShape {
  return line(contested ? openArc(ringRadius) : circle(centre, centre, ringRadius));
}

/** A closing quotation mark in the shape of a 9; `x` is its left edge, `scale` 1 is 4.4 units wide. */
function comma(x: number, scale: number): string {
  const n = (value: number) => round(value * scale);
  const top = round(centre - 4.2 * scale);
  return (
    `M${round(x + 2.2 * scale)} ${top}a${n(2.2)} ${n(2.2)} 0 0 1 ${n(2.2)} ${n(2.2)}` +
    `c0 ${n(2.9)} ${n(-1.4)} ${n(5.1)} ${n(-3.6)} ${n(6.2)}l${n(-0.7)} ${n(-1.1)}` +
    `c${n(1.3)} ${n(-0.7)} ${n(2)} ${n(-1.7)} ${n(2.1)} ${n(-2.9)}` +
    `a${n(2.2)} ${n(2.2)} 0 0 1 0 ${n(-4.4)}Z`
  );
}

const wedge = fill("M9.8 8L15.1 3.9V12.1Z", "signal");

const marks: Record<Support, (contested: boolean) => MarkShape[]> = {
  confirmed: (contested) => [
    fill(contested ? `M8 8L${openArc(discRadius).slice(1)}Z` : circle(centre, centre, discRadius)),
  ],
  partly_confirmed: (contested) => [
    ring(contested),
    fill(`M8 ${centre - ringRadius}A${ringRadius} ${ringRadius} 0 0 0 8 ${centre + ringRadius}Z`),
  ],
  // The dot moves aside, so that the wedge stays as large as on every other mark.
  corroborated: (contested) => [ring(contested), fill(circle(contested ? 6.9 : centre, centre, 2.1))],
  claimed: (contested) => [ring(contested)],
  // Whole dashes at both ends: eight around the ring, six along the open arc.
  announced: (contested) => [{ ...ring(contested), dash: contested ? "2.4 2.3" : "2.4 1.82" }],
  stated: (contested) =>
    contested ? [fill(comma(0.6, 0.95) + comma(5, 0.95))] : [fill(comma(2.6, 1.05) + comma(8.4, 1.05))],
  withdrawn: (contested) => [ring(contested), line("M2.6 13.4L13.4 2.6")],
  // Reported by outlets alone, it is neither claimed nor denied: a dash.
  none: (contested) => [contested ? fill("M3 8L13.2 2.4V13.6Z", "signal") : line("M3.5 8H12.5")],
};

function clock(x: number): MarkShape[] {
  const middle = round(x + 6.6);
  return [line(circle(middle, centre, 4.2), 1.4), line(`M${middle} 5.4V8L${round(middle + 1.9)} 9.2`, 1.4)];
}

function tick(x: number): MarkShape[] {
  return [line(`M${round(x + 2.4)} 8.4L${round(x + 5.2)} 11.2L${round(x + 10.4)} 4.8`)];
}

/**
 * The drawing of an assessment's mark: the same in list, chart, map, matrix, legend and share images.
 * It never stands without the words of `assessmentWords` beside it or as accessible name.
 */
export function drawMark(assessment: MarkedAssessment): MarkDrawing {
  const { support, contested } = assessment;
  const shapes = marks[support](contested);
  // "Only denied" is the wedge itself.
  if (contested && support !== "none") shapes.push(wedge);
  let width = markSide;
  for (const companion of [assessment.overdue && clock, Boolean(assessment.fulfilledBy) && tick]) {
    if (!companion) continue;
    shapes.push(...companion(width));
    width += companionWidth;
  }
  return { width, height: markSide, shapes };
}
