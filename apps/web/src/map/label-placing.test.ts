import fc from "fast-check";
import { expect, test } from "vitest";
import { type Box, type MapLabel, overlap, placeLabels, wordsBox } from "./label-placing.ts";

const frame = { width: 300, height: 200 };
const spot = fc.tuple(
  fc.double({ min: 0, max: 300, noNaN: true }),
  fc.double({ min: 0, max: 200, noNaN: true }),
);
const width = fc.integer({ min: 10, max: 180 });
const label: fc.Arbitrary<MapLabel> = fc.oneof(
  fc.record({
    kind: fc.constant("point" as const),
    key: fc.uuid(),
    x: spot.map(([x]) => x),
    y: spot.map(([, y]) => y),
    width,
  }),
  fc.record({
    kind: fc.constant("area" as const),
    key: fc.uuid(),
    spots: fc.array(spot, { minLength: 1, maxLength: 6 }),
    width,
  }),
);

/** The room that the words of a placed label take. */
function roomOf(of: MapLabel, placed: ReturnType<typeof placeLabels>["labels"][number]): Box {
  if (of.kind === "point") return wordsBox(of, placed.side ?? "e");
  const half = (of.width + 18) / 2;
  return { left: placed.x - half, right: placed.x + half, top: placed.y - 9, bottom: placed.y + 9 };
}

test("no words cover other words or leave the map, and no label is lost", () => {
  fc.assert(
    fc.property(fc.array(label, { maxLength: 14 }), (labels) => {
      const { labels: placed } = placeLabels(frame, labels, []);
      expect(placed.map(({ key }) => key)).toEqual(labels.map(({ key }) => key));
      const rooms = placed.flatMap((each, index) => {
        const of = labels[index];
        return each.hasWords && of ? [roomOf(of, each)] : [];
      });
      rooms.forEach((room, index) => {
        expect(room.left).toBeGreaterThanOrEqual(0);
        expect(room.right).toBeLessThanOrEqual(frame.width);
        expect(rooms.slice(index + 1).some((other) => overlap(room, other))).toBe(false);
      });
    }),
  );
});

test("names a point to the right, else elsewhere, else not at all", () => {
  const at = (x: number, y = 100): MapLabel => ({ kind: "point", key: `${x} ${y}`, x, y, width: 80 });
  const sides = (...labels: MapLabel[]) => placeLabels(frame, labels, []).labels.map(({ side }) => side);
  expect(sides(at(50))).toEqual(["e"]);
  expect(sides(at(290))).toEqual(["w"]);
  expect(placeLabels({ width: 40, height: 40 }, [at(20, 20)], []).labels).toMatchObject([
    { hasWords: false, isDot: false },
  ]);
});

test("shrinks the mark of the lesser of two points in one spot to a dot", () => {
  const two: MapLabel[] = ["first", "second"].map((key) => ({
    kind: "point",
    key,
    x: 100,
    y: 100,
    width: 40,
  }));
  expect(placeLabels(frame, two, []).labels.map(({ isDot }) => isDot)).toEqual([false, true]);
});

test("gives the names of grounds only the room that is left", () => {
  const place: MapLabel = { kind: "point", key: "a", x: 100, y: 100, width: 60 };
  const ground = {
    key: "land",
    width: 60,
    spots: [
      [130, 100],
      [130, 150],
    ] as const,
  };
  expect(placeLabels(frame, [place], [ground]).grounds).toEqual([{ key: "land", x: 130, y: 150 }]);
});
