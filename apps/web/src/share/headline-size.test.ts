import fc from "fast-check";
import { expect, test } from "vitest";
import { headlineLeading, headlineSize } from "./headline-size.ts";

const room = { width: 1072, height: 226, sizes: [72, 64, 56, 48, 42, 36] };

test("a short headline is large, a long one smaller", () => {
  expect(headlineSize("NATO bestätigt", room).size).toBe(72);
  const long = "Südkoreas Geheimdienst sieht nordkoreanische Soldaten auf dem Weg nach Russland ".repeat(2);
  expect(headlineSize(long, room).size).toBeLessThan(60);
});

test("one that fits in no size is set in the smallest, over as many lines as there is room for", () => {
  expect(headlineSize("Donaudampfschifffahrt ".repeat(80), room)).toEqual({ size: 36, lines: 5 });
});

test("words that are longer than a line are broken, not left to run out of it", () => {
  expect(headlineSize("x".repeat(90), room).size).toBeLessThan(72);
});

test("a longer headline is never larger, and its lines never need more than the room", () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 300 }), fc.string({ maxLength: 60 }), (text, more) => {
      const short = headlineSize(text, room);
      expect(headlineSize(`${text} ${more}`, room).size).toBeLessThanOrEqual(short.size);
      expect(short.lines * short.size * headlineLeading).toBeLessThanOrEqual(room.height);
    }),
  );
});
