import fc from "fast-check";
import { expect, test } from "vitest";
import { compactPath, unitsPerPixel } from "./compact-path.ts";

test("writes points from one to the next, in tenths of a pixel", () => {
  expect(compactPath("M10,20L10.5,19L12,20ZM0,0L1,1")).toBe("m100 200 5-10 15 10zm-100-200 10 10");
  expect(compactPath("")).toBe("");
});

/** The points that a compact path means. */
function pointsOf(path: string): number[][] {
  const points: number[][] = [];
  let [x, y] = [0, 0];
  for (const [, figure, close] of path.matchAll(/m([^mz]*)(z?)/gu)) {
    const numbers = (figure ?? "").match(/-?\d+/gu)?.map(Number) ?? [];
    let start = [x, y];
    for (let index = 0; index < numbers.length; index += 2) {
      x += numbers[index] ?? 0;
      y += numbers[index + 1] ?? 0;
      if (index === 0) start = [x, y];
      points.push([x / unitsPerPixel, y / unitsPerPixel]);
    }
    if (close === "z") [x = 0, y = 0] = start;
  }
  return points;
}

const tenth = fc.integer({ min: -5000, max: 9000 }).map((value) => value / unitsPerPixel);
const figure = fc.record({
  points: fc.uniqueArray(fc.tuple(tenth, tenth), { minLength: 2, selector: String }),
  isClosed: fc.boolean(),
});

test("means the same points", () => {
  fc.assert(
    fc.property(fc.array(figure), (figures) => {
      const written = figures.map(
        ({ points, isClosed }) => `M${points.map(([x, y]) => `${x},${y}`).join("L")}${isClosed ? "Z" : ""}`,
      );
      expect(pointsOf(compactPath(written.join("")))).toEqual(figures.flatMap(({ points }) => points));
    }),
  );
});
