import fc from "fast-check";
import { expect, test } from "vitest";
import {
  boundsOf,
  centreOn,
  keepWithin,
  lengthOf,
  panBy,
  reveal,
  type Span,
  zoomBy,
  zoomInto,
} from "./chart-range.ts";

const day = 86_400_000;
const extent = { from: Date.parse("2024-06-01"), to: Date.parse("2025-01-31") };
const bounds = boundsOf(extent);
const instant = fc.integer({ min: extent.from - 100 * day, max: extent.to + 100 * day });
const range = fc
  .tuple(instant, fc.integer({ min: 0, max: 400 * day }))
  .map(([from, length]): Span => ({ from, to: from + length }));

function expectInside({ from, to }: Span): void {
  expect(from).toBeGreaterThanOrEqual(bounds.from - 1);
  expect(to).toBeLessThanOrEqual(bounds.to + 1);
  expect(to - from).toBeGreaterThanOrEqual(bounds.least - 1);
}

test("no way of moving leaves the bounds or the least length", () => {
  fc.assert(
    fc.property(range, instant, fc.double({ min: 0.01, max: 50, noNaN: true }), (given, at, factor) => {
      const held = keepWithin(given, bounds);
      const moved = [
        held,
        zoomBy(held, factor, at, bounds),
        panBy(held, factor, bounds),
        centreOn(held, at, bounds),
      ];
      for (const span of [...moved, panBy(held, -factor, bounds), reveal(held, given, bounds)])
        expectInside(span);
    }),
  );
});

test("zooming keeps the instant under the pointer where it is, away from the bounds", () => {
  const held = { from: Date.parse("2024-09-01"), to: Date.parse("2024-10-01") };
  const about = held.from + lengthOf(held) * 0.25;
  const nearer = zoomBy(held, 0.5, about, bounds);
  expect((about - nearer.from) / lengthOf(nearer)).toBeCloseTo(0.25);
});

test("what is in sight moves nothing, what isn't moves the range as little as needed", () => {
  const held = { from: Date.parse("2024-09-01"), to: Date.parse("2024-10-01") };
  const inside = { from: Date.parse("2024-09-10"), to: Date.parse("2024-09-12") };
  expect(reveal(held, inside, bounds)).toEqual(held);
  const later = { from: Date.parse("2024-10-03"), to: Date.parse("2024-10-04") };
  const moved = reveal(held, later, bounds);
  expect(lengthOf(moved)).toBe(lengthOf(held));
  expect(moved.to).toBeGreaterThan(later.to);
  expect(moved.from - held.from).toBeLessThan(10 * day);
});

test("a group is zoomed into until that brings it no nearer", () => {
  const group = { from: Date.parse("2024-10-10"), to: Date.parse("2024-10-11") };
  const near = zoomInto(extent, group, bounds);
  expect(near && lengthOf(near)).toBeLessThan(2 * day);
  expect(near && zoomInto(near, group, bounds)).toBeNull();
});
