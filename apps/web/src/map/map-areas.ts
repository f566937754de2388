import { geoArea, geoCircle } from "d3-geo";
import { LRUCache } from "lru-cache";
import type { Place } from "@claimline/model/place/schema";
import { drawArea, shapesFor, spotsIn } from "./map-drawing.ts";
import { frameKey, type MapFrame, pointIn } from "./map-frame.ts";
import type { Area } from "./world/world-shapes.ts";

/** A place that is no point, as the frame shows it; `spots` are points within it, the best for a name first. */
export interface AreaOnMap {
  path: string;
  spots: readonly (readonly [x: number, y: number])[];
  /**
   * A part of the world without fixed borders fades out around its reference point, within its country: whose
   * outline, "" for none, is the path `within`.
   */
  soft: { within: string; centre: [x: number, y: number]; radius: number } | null;
}

/** A soft area reaches this part of the way across its country, taken as round. */
const softPart = 0.35;
const softDegrees = { least: 0.5, usual: 4, most: 12 };

/** Areas by frame and place; looking for the one that holds a point takes longer than all the rest of a page. */
const drawn = new LRUCache<string, { area: AreaOnMap | null }>({ max: 1000 });

/** The area of a country or a region; `null` for a place that is a point or isn't in the frame. */
export function areaOnMap(place: Place, frame: MapFrame): AreaOnMap | null {
  const { precision, isoCountry, isoSubdivision, longitude, latitude } = place;
  if (precision === "point" || precision === "city") return null;
  const key = [frameKey(frame), precision, isoCountry, isoSubdivision, longitude, latitude].join(" ");
  const known = drawn.get(key) ?? { area: findArea(place, frame) };
  drawn.set(key, known);
  return known.area;
}

function findArea(place: Place, frame: MapFrame): AreaOnMap | null {
  const { precision, isoCountry, isoSubdivision, longitude, latitude } = place;
  const shapes = shapesFor(frame);
  const country = isoCountry === null ? undefined : shapes.countries.get(isoCountry);
  const area =
    precision === "country"
      ? country
      : isoSubdivision !== null && isoCountry !== null
        ? shapes.divisionAt(isoCountry, [longitude, latitude])
        : undefined;
  return area ? outline(area, frame) : softArea(place, country, frame);
}

function outline(area: Area, frame: MapFrame): AreaOnMap | null {
  const path = drawArea(frame, area);
  return path === "" ? null : { path, spots: spotsIn(frame, area), soft: null };
}

function softArea(place: Place, country: Area | undefined, frame: MapFrame): AreaOnMap | null {
  const centre = pointIn(frame, place);
  if (centre === null) return null;
  const across = country && (Math.sqrt(geoArea(country) / Math.PI) * 180) / Math.PI;
  const degrees = across === undefined ? softDegrees.usual : across * softPart;
  const reach = Math.min(softDegrees.most, Math.max(softDegrees.least, degrees));
  const circle = geoCircle().center([place.longitude, place.latitude]).radius(reach)();
  const area: Area = { type: "Feature", properties: null, geometry: circle };
  const radius = (reach * Math.PI * frame.projection.scale()) / 180;
  return {
    path: drawArea(frame, area),
    spots: [centre, ...spotsIn(frame, area)],
    soft: { within: country ? drawArea(frame, country) : "", centre, radius },
  };
}
