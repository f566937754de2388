import type { Figure } from "./figure.ts";

/**
 * How a figure is drawn, as its claim gives it. `point`: one number. `range`: between two. `at-least` and
 * `at-most`: a number with an end that fades out. `vague`: words such as "thousands", of which even the beginning is
 * soft.
 */
export type FigureShape = "point" | "range" | "at-least" | "at-most" | "vague";

export function figureShape({
  min,
  max,
  approximate,
}: Pick<Figure, "min" | "max" | "approximate">): FigureShape {
  if (min !== null && max !== null) return min === max ? "point" : "range";
  if (min !== null) return approximate ? "vague" : "at-least";
  return "at-most";
}

/** From where to where a figure reaches on a scale that ends at `top`, open ends taken as far as it goes. */
export function figureReach(
  { min, max }: Pick<Figure, "min" | "max">,
  top: number,
): { from: number; to: number } {
  return { from: min ?? 0, to: max ?? top };
}
