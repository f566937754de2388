import fc from "fast-check";
import { expect, test } from "vitest";
import { edtfBounds } from "./bounds.ts";
import { compareSaid, type SaidInOrder } from "./compare-bounds.ts";

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
