import fc from "fast-check";
import { expect, test } from "vitest";
import { edtfBounds } from "./bounds.ts";
import { compareBounds, compareSaid, compareSlugs, type SaidInOrder } from "./compare-bounds.ts";
import { valueArbitrary } from "./edtf-values.fixture.ts";

function said(saidAt: string, knownFrom: number | null = 0, slug = saidAt): SaidInOrder {
  return { said: edtfBounds(saidAt, "Europe/Berlin"), knownFrom, slug };
}

test("open starts first, open ends last, then since when it is known, then slug", () => {
  const inOrder = [
    said("../2024-10-15"),
    said("../2024-10-28", 1, "b"),
    said("../2024-10-28", 2, "a"),
    said("../2024-10-28", null, "a"),
    said("../.."),
    said("2024-10-18", 5, "a"),
    said("2024-10-18", 5, "b"),
    said("2024-10-18/2024-10-19"),
    said("2024-10"),
    said("2024-10-18/.."),
    said("2024-10-21"),
  ];
  // a month starts before its days
  const expected = [...inOrder.slice(0, 5), inOrder[8], ...inOrder.slice(5, 8), ...inOrder.slice(9)];
  fc.assert(
    fc.property(fc.shuffledSubarray(inOrder, { minLength: inOrder.length }), (shuffled) => {
      expect(shuffled.toSorted(compareSaid)).toEqual(expected);
    }),
  );
});

test("what is open stays at its end, also beside dates before 1970", () => {
  const inOrder = [
    said("../1962-10-22"),
    said("../1962-10-28", -5, "a"),
    said("../1962-10-28", null, "a"),
    said("../1962-10-28", null, "b"),
    said("../.."),
    said("1961"),
    said("1962-10-22/1962-10-28"),
    said("1962-10-22/.."),
    said("1969-12-31"),
    said("1970-01-01"),
  ];
  fc.assert(
    fc.property(fc.shuffledSubarray(inOrder), (shuffled) => {
      expect(shuffled.toSorted(compareSaid)).toEqual(inOrder.filter((one) => shuffled.includes(one)));
    }),
  );
});

test("any two bounds have one order, whichever is asked for first", () => {
  const bounds = valueArbitrary.map((value) => edtfBounds(value, "Europe/Berlin"));
  fc.assert(
    fc.property(bounds, bounds, (a, b) => {
      expect(Math.sign(compareBounds(a, b))).toBe(0 - Math.sign(compareBounds(b, a)));
      expect(compareBounds(a, b) === 0).toBe(a.earliest === b.earliest && a.latest === b.latest);
      expect(compareBounds(a, { ...a })).toBe(0);
    }),
  );
});

test("slugs go by code unit", () => {
  expect(["b", "a-b", "a", "ab", "a1"].toSorted(compareSlugs)).toEqual(["a", "a-b", "a1", "ab", "b"]);
  expect(compareSlugs("nis", "nis")).toBe(0);
});
