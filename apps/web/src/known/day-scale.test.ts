import { addDays, daysBetween } from "@claimline/model/time/day";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type DayScale, dayScale, neighbours } from "./day-scale.ts";

const newsDays = fc
  .uniqueArray(fc.nat({ max: 900 }), { minLength: 1, maxLength: 80 })
  .map((counts) => counts.toSorted((a, b) => a - b).map((count) => addDays("2023-10-13", count)));

function scaleOf(days: readonly string[]): DayScale {
  const scale = dayScale(days);
  if (!scale) throw new Error("There are days.");
  return scale;
}

describe("the scale of a story's days", () => {
  test("has none without news", () => {
    expect(dayScale([])).toBeNull();
  });

  test("keeps the order of the days, from 0 to today at 1", () => {
    fc.assert(
      fc.property(newsDays, (days) => {
        const scale = scaleOf(days);
        const all = Array.from({ length: scale.lastStep + 1 }, (_, step) => scale.place(scale.dayAt(step)));
        expect([all[0], all.at(-1)]).toEqual([0, 1]);
        all.slice(1).forEach((place, index) => expect(place).toBeGreaterThan(all[index] ?? Infinity));
      }),
    );
  });

  test("counts a step for each day, and one for today", () => {
    fc.assert(
      fc.property(newsDays, fc.nat({ max: 1000 }), (days, step) => {
        const scale = scaleOf(days);
        const at = Math.min(step, scale.lastStep);
        expect(scale.stepOf(scale.dayAt(at))).toBe(at);
        expect(scale.lastStep).toBe(daysBetween(scale.first, scale.last) + 1);
      }),
    );
  });

  test("lets every day with news be pointed at, and no other", () => {
    fc.assert(
      fc.property(newsDays, fc.double({ min: -1, max: 2, noNaN: true }), (days, place) => {
        const scale = scaleOf(days);
        for (const day of [...days, null]) expect(scale.nearest(scale.place(day))).toBe(day);
        expect([...days, null]).toContain(scale.nearest(place));
      }),
    );
  });

  test("gives each day with news its share of half the length, however close to others it is", () => {
    const quiet = scaleOf(["2023-01-01", "2024-12-30", "2024-12-31"]);
    expect(quiet.place("2024-12-31") - quiet.place("2024-12-30")).toBeGreaterThan(0.2);
  });

  test("places a day before the first at the start, and one after the last short of today", () => {
    const scale = scaleOf(["2024-10-18", "2024-10-28"]);
    expect(scale.place("2020-01-01")).toBe(0);
    expect(scale.place("2026-01-01")).toBeGreaterThan(scale.place("2024-10-28"));
    expect(scale.place("2026-01-01")).toBeLessThan(1);
    expect([scale.stepOf("2020-01-01"), scale.stepOf("2026-01-01")]).toEqual([0, 10]);
  });
});

test("neighbours are the days with news around a day", () => {
  const days = ["2024-10-18", "2024-10-21", "2024-10-28"];
  expect(neighbours(days, "2024-10-21")).toEqual({ previous: "2024-10-18", next: "2024-10-28" });
  expect(neighbours(days, "2024-10-22")).toEqual({ previous: "2024-10-21", next: "2024-10-28" });
  expect(neighbours(days, "2024-10-18")).toEqual({ previous: undefined, next: "2024-10-21" });
  expect(neighbours(days, null)).toEqual({ previous: "2024-10-28", next: undefined });
});
