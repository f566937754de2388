import { check } from "@placemarkio/check-geojson";
import fc from "fast-check";
import { expect, test } from "vitest";
import { storyArbitrary, storyWith } from "./exported-story.fixture.ts";
import { writeGeoJson } from "./geo-json.ts";

test("a checker of RFC 7946 finds nothing wrong", () => {
  fc.assert(
    fc.property(storyArbitrary, (story) => {
      const found = check(writeGeoJson(story));
      expect(found.type).toBe("FeatureCollection");
    }),
  );
});

test("a town is a point, longitude first; a country has none, but says which it is", () => {
  const { features } = JSON.parse(writeGeoJson(storyWith({ places: ["spot", "land"], when: "2024-10~" })));
  expect(features[0]).toMatchObject({
    id: "visit/spot",
    geometry: { type: "Point", coordinates: [13.25, -52.5] },
    properties: { when: "2024-10~", datePrecision: "month", support: "announced" },
  });
  expect(features[0].properties.dateImprecisions).toContain("approximate");
  expect(features[1]).toMatchObject({
    id: "visit/land",
    geometry: null,
    properties: { place: { precision: "country", isoCountry: "DE" } },
  });
});

test("an event without a place is there, without geometry", () => {
  const { features } = JSON.parse(writeGeoJson(storyWith({})));
  expect(features).toMatchObject([{ id: "visit", geometry: null, properties: { place: null } }]);
});
