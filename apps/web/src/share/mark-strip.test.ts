import fc from "fast-check";
import { expect, test } from "vitest";
import { layMarkStrip } from "./mark-strip.ts";

const room = { width: 1072, height: 108 };

test("few marks are large, many are smaller, and too many to be told apart are none", () => {
  expect(layMarkStrip(1, room)?.mark).toBe(34);
  expect(layMarkStrip(59, room)?.mark).toBe(30);
  expect(layMarkStrip(300, room)?.mark).toBeLessThan(22);
  expect(layMarkStrip(10_000, room)).toBeNull();
});

test("all marks lie within the room, in rows", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 500 }), (count) => {
      const strip = layMarkStrip(count, room);
      if (strip === null) return;
      const { mark, gap } = strip;
      const inRow = Math.floor((room.width + gap) / (mark + gap));
      expect(mark).toBeGreaterThanOrEqual(12);
      expect(Math.ceil(count / inRow) * (mark + gap) - gap).toBeLessThanOrEqual(room.height);
    }),
  );
});
