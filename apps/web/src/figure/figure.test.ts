import fc from "fast-check";
import { expect, test } from "vitest";
import { claimsIn, type Figure, groupFigures } from "./figure.ts";
import { layOutFigures, spreadMarks } from "./figure-chart-layout.ts";
import { figureShape } from "./figure-shape.ts";

function figure(claim: string, min: number | null, max: number | null, rest: Partial<Figure> = {}): Figure {
  return {
    claim,
    min,
    max,
    approximate: false,
    unit: "soldiers",
    counts: "soldiers sent",
    event: { slug: "sent", title: "Sent", lang: null },
    speaker: "nis",
    party: "south-korea",
    saidAt: "2024-10-18",
    knownFrom: Date.parse("2024-10-18T21:59:59Z"),
    sources: [],
    ...rest,
  };
}

const inBerlin = { timeZone: "Europe/Berlin", width: 560 };

test.each([
  { min: 1500, max: 1500, approximate: true, shape: "point" },
  { min: 11_000, max: 12_000, approximate: true, shape: "range" },
  { min: 3000, max: null, approximate: false, shape: "at-least" },
  { min: null, max: 8000, approximate: false, shape: "at-most" },
  { min: 1000, max: null, approximate: true, shape: "vague" },
])("draws $min to $max (about: $approximate) as $shape", ({ shape, ...quantity }) => {
  expect(figureShape(quantity)).toBe(shape);
});

test("keeps figures of one unit on one scale, in the order in which they became known", () => {
  const later = figure("later", 10_000, 10_000, { knownFrom: Date.parse("2024-10-28T22:59:59Z") });
  const [group, ...rest] = groupFigures([
    later,
    figure("first", 1500, 1500),
    figure("old", 3, 3, { knownFrom: 0, unit: "ships" }),
  ]);
  expect(group).toMatchObject({ unit: "soldiers", event: null });
  expect(group?.figures.map(({ claim }) => claim)).toEqual(["first", "later"]);
  expect(rest.map(({ unit }) => unit)).toEqual(["ships"]);
});

test("parts figures of one unit by event when they are too far apart to be about one thing", () => {
  const other = { slug: "losses", title: "Losses", lang: null };
  const groups = groupFigures([
    figure("week", 1000, null, { unit: "casualties" }),
    figure("day", 30, null, { unit: "casualties" }),
    figure("war", 600_000, null, { unit: "casualties", event: other }),
  ]);
  expect(groups.map((group) => [group.event?.slug, claimsIn(group)])).toEqual([
    ["sent", 2],
    ["losses", 1],
  ]);
});

test("compares nothing with itself: one claim makes no chart", () => {
  expect(
    layOutFigures([figure("one", 1500, 1500), figure("one", 7, 7, { counts: "ships" })], inBerlin),
  ).toBeNull();
});

test("starts at zero, and leaves out of the chart what has no known day", () => {
  const layout = layOutFigures(
    [figure("a", 1500, 1500), figure("b", 12_000, 12_000), figure("c", 5, 5, { knownFrom: null })],
    inBerlin,
  );
  expect(layout?.numbers[0]).toEqual({ value: 0, y: 1 });
  expect(layout?.marks.map((mark) => mark.figure.claim)).toEqual(["a", "b"]);
});

const quantity = fc
  .tuple(fc.option(fc.integer({ min: 1, max: 20_000 })), fc.option(fc.integer({ min: 1, max: 20_000 })))
  .filter(([a, b]) => a !== null || b !== null)
  .map(([a, b]) => (a !== null && b !== null && a > b ? ([b, a] as const) : ([a, b] as const)));
const anyFigure = fc
  .tuple(fc.uuid(), quantity, fc.integer({ min: 0, max: 400 }))
  .map(([claim, [min, max], day]) =>
    figure(claim, min, max, { knownFrom: Date.parse("2024-08-01T00:00:00Z") + day * 86_400_000 }),
  );

test("draws one mark for each figure, within the plot, higher for more", () => {
  fc.assert(
    fc.property(fc.array(anyFigure, { minLength: 2, maxLength: 20 }), (figures) => {
      const layout = layOutFigures(figures, inBerlin);
      expect(layout?.marks).toHaveLength(figures.length);
      for (const { x, top, bottom, figure: of } of layout?.marks ?? []) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(1);
        expect(top).toBeGreaterThanOrEqual(0);
        expect(bottom).toBeLessThanOrEqual(1);
        expect(top).toBeLessThanOrEqual(bottom);
        expect(top === 0 || of.max !== null).toBe(true);
        expect(bottom === 1 || of.min !== null).toBe(true);
      }
    }),
  );
});

test("moves marks of one day apart, so that each can be seen", () => {
  const mark = { figure: figure("a", 1, 1), shape: "point" as const, x: 0.5, top: 0.5, bottom: 0.5 };
  const [a, b, c, d] = spreadMarks([mark, mark, mark, { ...mark, top: 0.1, bottom: 0.1 }], 0.02);
  expect([a?.x, b?.x, c?.x, d?.x]).toEqual([0.5, 0.52, 0.48, 0.5]);
});
