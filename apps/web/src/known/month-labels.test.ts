import { addDays } from "@claimline/model/time/day";
import fc from "fast-check";
import { expect, test } from "vitest";
import { dayScale } from "./day-scale.ts";
import { axisWidths, monthLabels } from "./month-labels.ts";

const newsDays = fc
  .uniqueArray(fc.nat({ max: 900 }), { minLength: 1, maxLength: 80 })
  .map((counts) => counts.toSorted((a, b) => a - b).map((count) => addDays("2023-10-13", count)));

/** Half a rem a letter, as wide as the labels' letters get. */
const widthOf = (text: string) => text.length * 0.5;

test("no two labels meet, and none leaves the axis, on any axis as long as its level says or longer", () => {
  fc.assert(
    fc.property(
      newsDays,
      fc.constantFrom(0, 1, 2),
      fc.double({ min: 0, max: 30, noNaN: true }),
      (days, level, more) => {
        const scale = dayScale(days);
        if (!scale) return;
        const width = (axisWidths[level] ?? 0) + more;
        const shown = monthLabels(scale, "de").filter((label) => label.level <= level);
        expect(shown.length).toBeGreaterThan(0);
        shown.forEach(({ place, text }, index) => {
          const next = shown[index + 1];
          expect(place * width + widthOf(text)).toBeLessThan(next ? next.place * width : width + 0.001);
        });
      },
    ),
  );
});

test("names the year where the axis and a year begin", () => {
  const scale = dayScale(["2023-10-13", "2024-01-04", "2024-10-28", "2025-04-28"]);
  expect(scale && monthLabels(scale, "de").map(({ text }) => text)).toEqual(
    expect.arrayContaining(["2023", "2024", "2025", "Dez."]),
  );
  expect(scale && monthLabels(scale, "en").map(({ text }) => text)).toContain("Dec");
});
