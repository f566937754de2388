import {
  geoAzimuthalEqualArea,
  geoCentroid,
  geoDistance,
  geoNaturalEarth1,
  geoPath,
  type GeoPermissibleObjects,
  type GeoProjection,
} from "d3-geo";

/** A place on a map: degrees in WGS 84, and how much happens there. */
export interface MapPoint {
  slug: string;
  longitude: number;
  latitude: number;
  /** Whole countries say nothing about where a map should look closer. */
  isCountry: boolean;
  weight: number;
}

/** One rectangle of map: what it shows, in pixels of its own. */
export interface MapFrame {
  width: number;
  height: number;
  projection: GeoProjection;
  /** The places whose mark stands in it; each place has its mark in one frame only. */
  places: readonly string[];
}

export interface MapFrames {
  overview: MapFrame;
  /** Closer looks, where places stand too close together on the overview; what happens most comes first. */
  details: readonly MapFrame[];
}

const earthRadius = 6371;
/** Places further apart than this, in kilometres, don't share a closer look. */
const detailReach = 1100;
const mostDetails = 2;
/** As many places, those where most happens, decide where a map looks closer. */
const mostGrouped = 60;
/** No map shows less than this many kilometres across: a single town needs its surroundings. */
const leastSpan = 600;
/** Up to this far from its middle, in radians, a part of the world is drawn true to area. */
const mostReach = 0.6;

interface FrameSize {
  width: number;
  height: number;
  /** Room for the names of places at the edge. */
  margin: { x: number; y: number };
}

const overviewSize: FrameSize = { width: 800, height: 290, margin: { x: 84, y: 34 } };
const aloneSize: FrameSize = { width: 800, height: 520, margin: { x: 120, y: 80 } };
/** With more room around, for regions reach beyond their reference points. */
const detailSize: FrameSize = { width: 400, height: 340, margin: { x: 92, y: 62 } };

/** Where a map of places looks: one frame with all, and closer looks at up to two groups of neighbours. */
export function chooseFrames(points: readonly MapPoint[]): MapFrames {
  const busiest = points
    .filter(({ isCountry }) => !isCountry)
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, mostGrouped);
  const groups = groupNeighbours(busiest)
    .filter((group) => group.length > 1)
    .toSorted((a, b) => weightOf(b) - weightOf(a))
    .slice(0, mostDetails);
  const [only] = groups;
  if (only !== undefined && points.every((point) => point.isCountry || only.includes(point))) {
    return { overview: frameOf(points, only, aloneSize), details: [] };
  }
  const left = new Set(points);
  const details = groups.map((group) => {
    const frame = frameOf([], group, detailSize);
    const inside = [...left].filter((point) => group.includes(point) || isInside(frame, point));
    for (const point of inside) left.delete(point);
    return { ...frame, places: inside.map(({ slug }) => slug) };
  });
  const size = details.length > 0 ? overviewSize : aloneSize;
  return { overview: frameOf([...left], points, size), details };
}

/** A frame around points, with the marks of places. */
function frameOf(
  places: readonly MapPoint[],
  around: readonly MapPoint[],
  { width, height, margin }: FrameSize,
): MapFrame {
  const projection = projectionAround(around);
  const shape: GeoPermissibleObjects = {
    type: "MultiPoint",
    coordinates: around.map(({ longitude, latitude }) => [longitude, latitude]),
  };
  const mostScale = (width * earthRadius) / leastSpan;
  const inner: [[number, number], [number, number]] = [
    [margin.x, margin.y],
    [width - margin.x, height - margin.y],
  ];
  projection.fitExtent(inner, shape);
  // A single point has no extent to fit.
  if (!(projection.scale() < mostScale)) {
    projection.scale(mostScale).translate([0, 0]);
    const [[left, top], [right, bottom]] = geoPath(projection).bounds(shape);
    projection.translate([(width - left - right) / 2, (height - top - bottom) / 2]);
  }
  projection.clipExtent([
    [-4, -4],
    [width + 4, height + 4],
  ]);
  return { width, height, projection, places: places.map(({ slug }) => slug) };
}

/** True to area around a part of the world; the whole world as an atlas shows it. */
function projectionAround(points: readonly MapPoint[]): GeoProjection {
  const coordinates = points.map(({ longitude, latitude }): [number, number] => [longitude, latitude]);
  const centre = geoCentroid({ type: "MultiPoint", coordinates });
  const reach = Math.max(0, ...coordinates.map((point) => geoDistance(centre, point)));
  if (!(reach < mostReach)) {
    return geoNaturalEarth1().rotate([-middleLongitude(points.map(({ longitude }) => longitude)), 0]);
  }
  return geoAzimuthalEqualArea().rotate([-centre[0], -centre[1]]).clipAngle(60);
}

/** The meridian in the middle of the shortest stretch that holds all longitudes, also across the date line. */
export function middleLongitude(longitudes: readonly number[]): number {
  const ordered = longitudes.toSorted((a, b) => a - b);
  let widest = -1;
  let middle = 0;
  ordered.forEach((longitude, index) => {
    const next = ordered[index + 1] ?? (ordered[0] ?? longitude) + 360;
    if (next - longitude <= widest) return;
    widest = next - longitude;
    middle = turn((longitude + next) / 2 + 180);
  });
  return middle;
}

function turn(degrees: number): number {
  return ((((degrees + 180) % 360) + 360) % 360) - 180;
}

/** Where a place stands in a frame, in its pixels; `null` when outside. */
export function pointIn(
  { projection, width, height }: MapFrame,
  { longitude, latitude }: Pick<MapPoint, "longitude" | "latitude">,
): [x: number, y: number] | null {
  const point = projection([longitude, latitude]);
  if (point === null) return null;
  const [x, y] = point;
  return x >= 0 && x <= width && y >= 0 && y <= height ? [x, y] : null;
}

/** Two frames with the same key show the same. */
export function frameKey({ projection, width, height }: MapFrame): string {
  return [width, height, projection.rotate(), projection.scale(), projection.translate()].join(" ");
}

function isInside(frame: MapFrame, point: MapPoint): boolean {
  const at = pointIn(frame, point);
  if (at === null) return false;
  const [x, y] = at;
  return x > 24 && x < frame.width - 24 && y > 16 && y < frame.height - 16;
}

/** Groups in which no two points are further apart than `detailReach`, the nearest put together first. */
function groupNeighbours(points: readonly MapPoint[]): MapPoint[][] {
  let groups = points.map((point) => [point]);
  for (;;) {
    let nearest: { a: MapPoint[]; b: MapPoint[]; apart: number } | undefined;
    for (const [index, a] of groups.entries()) {
      for (const b of groups.slice(index + 1)) {
        const apart = Math.max(...a.flatMap((one) => b.map((other) => kilometres(one, other))));
        if (apart <= detailReach && apart < (nearest?.apart ?? Infinity)) nearest = { a, b, apart };
      }
    }
    if (nearest === undefined) return groups;
    const { a, b } = nearest;
    groups = [...groups.filter((group) => group !== a && group !== b), [...a, ...b]];
  }
}

function kilometres(a: MapPoint, b: MapPoint): number {
  return earthRadius * geoDistance([a.longitude, a.latitude], [b.longitude, b.latitude]);
}

function weightOf(group: readonly MapPoint[]): number {
  return group.reduce((sum, { weight }) => sum + weight, 0);
}
