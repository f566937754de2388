import fc from "fast-check";
import { expect, test } from "vitest";
import { calendarDate, dayNumber, daysInMonth } from "./calendar.ts";

test("day numbers agree with Date over all of its range", () => {
  fc.assert(
    fc.property(fc.integer({ min: -100_000_000, max: 99_999_999 }), (day) => {
      const date = new Date(day * 86_400_000);
      const parts = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
      expect(calendarDate(day)).toEqual(parts);
      expect(dayNumber(parts.year, parts.month, parts.day)).toBe(day);
    }),
    { numRuns: 2000 },
  );
});

test("leap years", () => {
  expect([1900, 2000, 2023, 2024, 0, -4, -100].map((year) => daysInMonth(year, 2))).toEqual([
    28, 29, 28, 29, 29, 29, 28,
  ]);
});
