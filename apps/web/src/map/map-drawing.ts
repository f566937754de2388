import { geoContains, geoPath } from "d3-geo";
import { LRUCache } from "lru-cache";
import { compactPath } from "./compact-path.ts";
import { frameKey, type MapFrame } from "./map-frame.ts";
import { type Area, type WorldShapes, worldShapes } from "./world/world-shapes.ts";

/** The ground of a map as compact paths, in the pixels of its frame. */
export interface MapGround {
  land: string;
  borders: string;
  countries: readonly CountryOnMap[];
}

/** A country as far as the frame shows it. */
export interface CountryOnMap {
  /** ISO 3166-1 alpha-2. */
  code: string;
  /** How much of the frame it takes, in square pixels. */
  size: number;
  /** Points inside it where its name could stand, the best first; found when they are asked for. */
  spots: () => readonly (readonly [x: number, y: number])[];
}

/** What is smaller than this many square pixels isn't drawn. */
const leastPixels = 1.4;
/** A country that takes less of a frame, in square pixels, has no room for its name. */
const leastCountry = 400;

const drawn = new LRUCache<string, MapGround>({ max: 40 });

/** The ground of a frame; kept, for many pages show the same. */
export function drawGround(frame: MapFrame): MapGround {
  const key = frameKey(frame);
  const known = drawn.get(key) ?? draw(frame);
  drawn.set(key, known);
  return known;
}

/** The world in the detail that a frame shows. */
export function shapesFor({ projection }: MapFrame): WorldShapes {
  return worldShapes(leastPixels / projection.scale() ** 2);
}

function draw(frame: MapFrame): MapGround {
  const shapes = shapesFor(frame);
  const path = geoPath(frame.projection).digits(1);
  return {
    land: compactPath(shapes.land.map((area) => path(area) ?? "").join("")),
    borders: compactPath(path(shapes.borders) ?? ""),
    countries: [...shapes.countries].flatMap(([code, area]) => countryIn(frame, code, area)),
  };
}

/** An area as a compact path in a frame; "" where the frame shows nothing of it. */
export function drawArea({ projection }: MapFrame, area: Area): string {
  return compactPath(geoPath(projection).digits(1)(area) ?? "");
}

/** The outline of one frame in another, as a compact path: where a closer look lies. */
export function drawOutline(
  { width, height, projection: inner }: MapFrame,
  { projection }: MapFrame,
): string {
  const corners: [number, number][] = [
    [0, 0],
    [width, 0],
    [width, height],
    [0, height],
    [0, 0],
  ];
  const edge = corners.slice(1).flatMap(([x, y], index) => {
    const [fromX, fromY] = corners[index] ?? [x, y];
    return Array.from({ length: 8 }, (_, step) => {
      const part = step / 8;
      return inner.invert?.([fromX + (x - fromX) * part, fromY + (y - fromY) * part]);
    });
  });
  const points = edge.flatMap((point) => (point ? [projection(point)] : []));
  const written = points.flatMap((point) =>
    point ? [point.map((value) => value.toFixed(1)).join(",")] : [],
  );
  return compactPath(`M${written.join("L")}Z`);
}

function countryIn(frame: MapFrame, code: string, area: Area): CountryOnMap[] {
  const size = geoPath(frame.projection).area(area);
  if (!(size > leastCountry)) return [];
  let found: ReturnType<CountryOnMap["spots"]> | undefined;
  // Kept for long, it must not keep the shapes of the whole world.
  const find = () => {
    const shape = shapesFor(frame).countries.get(code);
    return shape ? spotsIn(frame, shape) : [];
  };
  return [{ code, size, spots: () => (found ??= find()) }];
}

/** Points of a frame that lie within an area, spread over what is seen of it; the nearest to its middle first. */
export function spotsIn(frame: MapFrame, area: Area): (readonly [x: number, y: number])[] {
  const path = geoPath(frame.projection);
  const [[left, top], [right, bottom]] = path.bounds(area);
  const [midX, midY] = path.centroid(area);
  const steps = Array.from({ length: 7 }, (_, index) => (index + 0.5) / 7);
  const spread = steps.flatMap((across) =>
    steps.map((down) => [left + (right - left) * across, top + (bottom - top) * down] as const),
  );
  const holds = ([x, y]: readonly [number, number]) => {
    const point = frame.projection.invert?.([x, y]);
    return point ? geoContains(area, point) : false;
  };
  const away = ([x, y]: readonly [number, number]) => Math.hypot(x - midX, y - midY);
  return [[midX, midY] as const, ...spread].filter(holds).toSorted((a, b) => away(a) - away(b));
}
