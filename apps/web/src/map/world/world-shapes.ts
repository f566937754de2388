import { geoContains } from "d3-geo";
import type { Feature, FeatureCollection, MultiLineString, MultiPolygon, Polygon } from "geojson";
import { LRUCache } from "lru-cache";
import { feature, mesh } from "topojson-client";
import {
  filter,
  filterWeight,
  presimplify,
  simplify,
  sphericalRingArea,
  sphericalTriangleArea,
} from "topojson-simplify";
import world from "./world.json" with { type: "json" };

export type Area = Feature<Polygon | MultiPolygon>;

/** The world in as much detail as a drawing can show. */
export interface WorldShapes {
  land: readonly Area[];
  /** Lines between countries, without coasts. */
  borders: MultiLineString;
  /** By ISO 3166-1 code. */
  countries: ReadonlyMap<string, Area>;
  /** Lines between the first-level divisions of some countries. */
  divisionLines: MultiLineString;
  /** The first-level division of a country that holds a point in degrees, where that country's are known. */
  divisionAt(country: string, point: [longitude: number, latitude: number]): Area | null;
}

let weighted: typeof world | undefined;

/** A level of detail is some ten megabytes; frames of similar scale share one. */
const levels = new LRUCache<number, WorldShapes>({ max: 4 });

/** Shapes without detail below an area in steradians: what is smaller than a pixel isn't sent to anybody. */
export function worldShapes(leastArea: number): WorldShapes {
  const level = Math.floor(Math.log2(leastArea));
  const known = levels.get(level) ?? simplifyWorld(2 ** level);
  levels.set(level, known);
  return known;
}

function simplifyWorld(leastArea: number): WorldShapes {
  weighted ??= presimplify(world, sphericalTriangleArea);
  const plain = simplify(weighted, leastArea);
  const isLarge = filterWeight(plain, leastArea * 4, (ring) => sphericalRingArea(ring, false));
  const shown = filter(plain, isLarge);
  const { land, countries, divisions } = shown.objects;
  const inDivision = areasIn(feature(shown, divisions));
  return {
    land: areasIn(feature(shown, land)),
    borders: mesh(shown, countries, (a, b) => a !== b),
    countries: new Map(
      areasIn(feature(shown, countries)).flatMap((area) => (area.id ? [[String(area.id), area]] : [])),
    ),
    divisionLines: mesh(shown, divisions, (a, b) => a !== b),
    divisionAt: (country, point) =>
      inDivision.find((area) => area.id === country && geoContains(area, point)) ?? null,
  };
}

function areasIn(shapes: Feature | FeatureCollection): Area[] {
  const features = shapes.type === "Feature" ? [shapes] : shapes.features;
  return features.flatMap(({ geometry, id }) =>
    geometry?.type === "Polygon" || geometry?.type === "MultiPolygon"
      ? [{ type: "Feature", properties: null, geometry, ...(id !== undefined && { id }) }]
      : [],
  );
}
