import { geoArea, geoContains } from "d3-geo";
import { expect, test } from "vitest";
import { worldShapes } from "./world-shapes.ts";

const shapes = worldShapes(1e-6);

function countriesAt(longitude: number, latitude: number): string[] {
  return [...shapes.countries].flatMap(([code, area]) =>
    geoContains(area, [longitude, latitude]) ? [code] : [],
  );
}

test.each([
  { town: "Simferopol", longitude: 34.1, latitude: 44.95, country: "UA" },
  { town: "Sevastopol", longitude: 33.6, latitude: 44.58, country: "UA" },
  { town: "Donetsk", longitude: 37.8, latitude: 48, country: "UA" },
  { town: "Sudzha", longitude: 35.27, latitude: 51.19, country: "RU" },
  { town: "Kaliningrad", longitude: 20.8, latitude: 54.65, country: "RU" },
  { town: "Wonsan", longitude: 127.3, latitude: 39.1, country: "KP" },
  { town: "Hargeisa", longitude: 44.06, latitude: 9.56, country: "SO" },
  { town: "Kyrenia", longitude: 33.35, latitude: 35.28, country: "CY" },
])("draws $town in $country alone", ({ longitude, latitude, country }) => {
  expect(countriesAt(longitude, latitude)).toEqual([country]);
});

test("finds the Kursk region around its reference point, with Sudzha in it and Belgorod outside", () => {
  const kursk = shapes.divisionAt("RU", [36.2, 51.7]);
  if (kursk === null) throw new Error("no region");
  expect(geoContains(kursk, [35.27, 51.19])).toBe(true);
  expect(geoContains(kursk, [36.6, 50.6])).toBe(false);
  // 30 000 km², on a sphere of 6 371 km.
  expect(geoArea(kursk) * 6371 ** 2).toBeGreaterThan(27_000);
  expect(geoArea(kursk) * 6371 ** 2).toBeLessThan(33_000);
});

test("knows no divisions where ISO 3166-2 has others than the data", () => {
  expect(shapes.divisionAt("FR", [2.35, 48.85])).toBeNull();
});

test("draws less where less can be seen", () => {
  expect(JSON.stringify(worldShapes(1e-4).land).length).toBeLessThan(JSON.stringify(shapes.land).length / 4);
});
