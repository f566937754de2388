import { describe, expect, test } from "vitest";
import { cellBounds, cellOf, levelOf, longestSize, openSize, quotasOf, sizeOf } from "./time-cells.ts";

const hour = 3_600_000;
const instants = [
  "0001-01-01",
  "1969-12-31T23:59:59.999Z",
  "1970-01-01",
  "2024-10-27T01:30:00Z",
  "9999-12-31",
].map((text) => Date.parse(text));
const lengths = [1, 4_096, 4_097, hour, 24 * hour, 2 ** 27, 2 ** 27 + 1, 366 * 24 * hour, 2 ** 40];

describe("the size of an event", () => {
  test("is the least power of two that is no shorter", () => {
    expect(sizeOf({ earliest: 0, latest: 999 })).toBe(12);
    expect(sizeOf({ earliest: 0, latest: 2 ** 20 - 1 })).toBe(20);
    expect(sizeOf({ earliest: 0, latest: 2 ** 20 })).toBe(21);
    expect(sizeOf({ earliest: 0, latest: 24 * hour - 1 })).toBe(27);
  });

  test("is that of all time where an end is open or very far", () => {
    expect(sizeOf({ earliest: null, latest: 0 })).toBe(openSize);
    expect(sizeOf({ earliest: 0, latest: null })).toBe(openSize);
    expect(sizeOf({ earliest: 0, latest: 2 ** longestSize - 1 })).toBe(longestSize);
    expect(sizeOf({ earliest: 0, latest: 2 ** longestSize })).toBe(openSize);
  });
});

test.each(instants)("what is no longer than a cell touches at most two of them: from %i", (from) => {
  for (const length of lengths) {
    const level = levelOf(length);
    expect(2 ** level).toBeGreaterThanOrEqual(length);
    expect(cellOf(from + length - 1, level) - cellOf(from, level)).toBeLessThanOrEqual(1);
  }
});

test.each(instants)(
  "a cell holds the instants from its first to its last, and lies in a wider one: %i",
  (at) => {
    for (let level = 12; level < openSize; level += 1) {
      const { from, to } = cellBounds(cellOf(at, level), level);
      expect(from <= at && at <= to).toBe(true);
      expect(cellOf(from, level + 1)).toBe(cellOf(to, level + 1));
    }
  },
);

test("two cells' quotas and that of open events are within the budget", () => {
  for (let budget = 1; budget <= 300; budget += 1) {
    const { short, long, open } = quotasOf(budget);
    expect(Math.min(short, long, open)).toBeGreaterThanOrEqual(0);
    expect(2 * (short + long) + open).toBeLessThanOrEqual(budget);
  }
});
