import type { GeometryCollection, MultiPolygon, Topology } from "topojson-specification";

declare const world: Topology<{
  land: MultiPolygon;
  countries: GeometryCollection;
  divisions: GeometryCollection;
}>;
// What TypeScript calls the whole of a JSON file.
// oxlint-disable-next-line import/no-default-export
export default world;
