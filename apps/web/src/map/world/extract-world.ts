/**
 * Makes `world.json`, the only geodata of the site, from Natural Earth's first-level divisions (1:10m, public
 * domain) as QGIS ships them in `world_map.gpkg`; README.md beside this file says where to get that and why it is
 * drawn so. Countries are put together from their divisions, so that both meet along the same lines.
 *
 *     node apps/web/src/map/world/extract-world.ts <world_map.gpkg>
 */
import { writeFileSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import type { Feature, FeatureCollection, GeoJsonProperties } from "geojson";
import { mergeArcs, quantize } from "topojson-client";
import { topology } from "topojson-server";
import {
  filter,
  filterWeight,
  presimplify,
  simplify,
  sphericalRingArea,
  sphericalTriangleArea,
} from "topojson-simplify";
import type { GeometryObject, MultiPolygon as ManyArcs, Polygon as Arcs } from "topojson-specification";
import { z } from "zod";
import { readGeoPackageGeometry } from "./read-geopackage.ts";

const divisionSchema = z.object({
  iso_a2: z.string(),
  fips: z.string().nullable(),
  adm0_a3: z.string(),
  geom: z.instanceof(Uint8Array),
});

/**
 * Whose divisions are kept as well. Where ISO 3166-2 knows other divisions than Natural Earth draws (France,
 * Italy, the United Kingdom ...), none are, and the map shows a soft area instead of a wrong outline.
 */
const divided = new Set(["RU", "UA", "BY", "PL", "DE", "KP", "KR", "JP", "CN", "US", "CA", "IR", "TR"]);

/** Natural Earth draws who is in control. Crimea and Sevastopol are Ukraine's (UN resolution 68/262). */
const countryByFips: Readonly<Record<string, string>> = { UP11: "UA", UP20: "UA" };

/** Parts of countries that Natural Earth gives no ISO code. */
const countryByCode: Readonly<Record<string, string>> = { CYN: "CY", SOL: "SO", KAB: "KZ", USG: "CU" };

/** Detail below this is dropped: triangles of about 12 km² on the ground. */
const leastArea = 3e-7;

const [source] = process.argv.slice(2);
if (source === undefined) throw new Error("name the file world_map.gpkg as the only argument");

const rows = new DatabaseSync(source, { readOnly: true })
  .prepare("SELECT iso_a2, fips, adm0_a3, geom FROM states_provinces WHERE iso_a2 <> 'AQ' ORDER BY fid")
  .all();
const parts = rows.map((row): Feature => {
  const { iso_a2, fips, adm0_a3, geom } = divisionSchema.parse(row);
  const id = countryByFips[fips ?? ""] ?? countryByCode[adm0_a3] ?? iso_a2;
  return { type: "Feature", id, properties: null, geometry: readGeoPackageGeometry(geom) };
});

const collection: FeatureCollection = { type: "FeatureCollection", features: parts };
const { objects, ...cut } = topology({ collection });
const areas = areasIn(objects["collection"]);
const plain = simplify(presimplify({ ...cut, objects: {} }, sphericalTriangleArea), leastArea);
const world = {
  ...plain,
  objects: {
    land: mergeArcs(plain, areas),
    countries: {
      type: "GeometryCollection" as const,
      geometries: [...Map.groupBy(areas, ({ id }) => id)]
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([id, its]) => ({ ...mergeArcs(plain, its), ...(id !== "-1" && { id }) })),
    },
    divisions: { type: "GeometryCollection" as const, geometries: areas.filter(({ id }) => divided.has(id)) },
  },
};
const isLarge = filterWeight(world, leastArea * 4, (ring) => sphericalRingArea(ring, false));
const text = JSON.stringify(quantize(filter(world, isLarge), 1e5));
writeFileSync(new URL("world.json", import.meta.url), `${text}\n`);

/** The areas of a collection, each with the code of its country. */
function areasIn(
  shape: GeometryObject<GeoJsonProperties> | undefined,
): ((Arcs | ManyArcs) & { id: string })[] {
  if (shape?.type !== "GeometryCollection") throw new TypeError("no collection");
  return shape.geometries.flatMap((geometry): ((Arcs | ManyArcs) & { id: string })[] => {
    const id = String(geometry.id);
    if (geometry.type === "Polygon") return [{ type: "Polygon", id, arcs: geometry.arcs }];
    if (geometry.type === "MultiPolygon") return [{ type: "MultiPolygon", id, arcs: geometry.arcs }];
    return [];
  });
}
