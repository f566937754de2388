import fc from "fast-check";
import { expect, test } from "vitest";
import { chooseFrames, type MapPoint, middleLongitude, pointIn } from "./map-frame.ts";

function point(slug: string, longitude: number, latitude: number, weight = 1): MapPoint {
  return { slug, longitude, latitude, weight, isCountry: false };
}

const kyiv = point("kyiv", 30.52, 50.45, 6);
const kursk = point("kursk", 36.2, 51.7, 15);
const seoul = point("seoul", 126.98, 37.57, 10);
const pyongyang = point("pyongyang", 125.75, 39.03, 4);
const washington = point("washington", -77.04, 38.9, 4);

test("looks closer where places are neighbours, first where most happens", () => {
  const { overview, details } = chooseFrames([kyiv, kursk, seoul, pyongyang, washington]);
  expect(details.map(({ places }) => places.toSorted())).toEqual([
    ["kursk", "kyiv"],
    ["pyongyang", "seoul"],
  ]);
  expect(overview.places).toEqual(["washington"]);
});

test("shows neighbours alone on one map", () => {
  const { overview, details } = chooseFrames([kyiv, kursk]);
  expect(details).toEqual([]);
  expect(overview.places.toSorted()).toEqual(["kursk", "kyiv"]);
});

test("gives a single town its surroundings", () => {
  const { overview } = chooseFrames([kursk]);
  expect(pointIn(overview, kursk)).toEqual([expect.closeTo(400, 0), expect.closeTo(260, 0)]);
  // 300 km to the west is still in sight.
  expect(pointIn(overview, { longitude: 32, latitude: 51.7 })).not.toBeNull();
});

test("looks at a thousand places within a moment", () => {
  const many = Array.from({ length: 1000 }, (_, index) =>
    point(`place-${index}`, -180 + ((index * 37) % 360), -60 + ((index * 53) % 120), index % 7),
  );
  const { overview, details } = chooseFrames(many);
  expect([overview, ...details].flatMap(({ places }) => places)).toHaveLength(1000);
}, 2_000);

test("finds the middle across the date line", () => {
  expect(middleLongitude([170, -170])).toBe(-180);
  expect(middleLongitude([10, 20, 40])).toBe(25);
});

const anyPoint = fc.record({
  slug: fc.uuid(),
  longitude: fc.double({ min: -180, max: 180, noNaN: true }),
  latitude: fc.double({ min: -80, max: 85, noNaN: true }),
  weight: fc.integer({ min: 1, max: 20 }),
  isCountry: fc.boolean(),
});

test("shows every place in exactly one frame, inside it", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(anyPoint, { minLength: 1, maxLength: 12, selector: ({ slug }) => slug }),
      (points) => {
        const { overview, details } = chooseFrames(points);
        const frames = [overview, ...details];
        const shown = frames.flatMap(({ places }) => places);
        expect(shown.toSorted()).toEqual(points.map(({ slug }) => slug).toSorted());
        const outside = frames.flatMap((frame) =>
          points.filter(
            (at) =>
              frame.places.includes(at.slug) &&
              // One map of neighbours leaves the middle of their country to its area.
              !(at.isCountry && details.length === 0) &&
              pointIn(frame, at) === null,
          ),
        );
        expect(outside).toEqual([]);
      },
    ),
    { numRuns: 300 },
  );
});
