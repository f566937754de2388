/** Where words stand to the point that they name. */
export type LabelSide = "e" | "w" | "n" | "s";

/** A place on a map. Sizes in CSS pixels at the width that labels are placed for. */
export type MapLabel = PointLabel | AreaLabel;

/** A mark at a point, with words beside it. */
interface PointLabel {
  kind: "point";
  key: string;
  x: number;
  y: number;
  /** Estimated width of the words. */
  width: number;
}

/** Mark and words together, somewhere on an area. */
interface AreaLabel {
  kind: "area";
  key: string;
  spots: Spots;
  width: number;
}

export type Spots = readonly (readonly [x: number, y: number])[];

/** `dot`: there isn't room even for the mark. `side` and words are absent where only the mark has room. */
export interface PlacedLabel {
  key: string;
  x: number;
  y: number;
  side: LabelSide | null;
  hasWords: boolean;
  isDot: boolean;
}

/** The name of a ground, such as a country's, and the points where it may stand. */
export interface GroundName {
  key: string;
  width: number;
  spots: Spots;
}

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const markSize = 16;
const dotSize = 5;
const lineHeight = 18;
const gap = 2;
const sides = ["e", "w", "n", "s"] as const;

/**
 * Places the labels of a map so that none covers another, in the order given: the first matter most. Marks of
 * points, which can't move, come before words; the names of grounds take what room is left.
 */
export function placeLabels(
  frame: { width: number; height: number },
  labels: readonly MapLabel[],
  grounds: readonly GroundName[],
): { labels: PlacedLabel[]; grounds: { key: string; x: number; y: number }[] } {
  const taken: Box[] = [];
  const isFree = (box: Box) => isWithin(box, frame) && !taken.some((other) => overlap(box, other));
  const take = (box: Box): boolean => {
    const free = isFree(box);
    if (free) taken.push(box);
    return free;
  };
  const dots = new Set<string>();
  for (const label of labels) {
    if (label.kind === "area") continue;
    const box = markBox(label);
    if (taken.some((other) => overlap(box, other))) dots.add(label.key);
    else taken.push(box);
  }
  // Only now, so that dots keep words away, but make no dots of others.
  for (const label of labels) {
    if (label.kind === "point" && dots.has(label.key)) taken.push(markBox(label, dotSize));
  }
  const placed = labels.map((label): PlacedLabel => {
    const { key } = label;
    if (label.kind === "point") {
      const side = dots.has(key) ? undefined : sides.find((each) => take(wordsBox(label, each)));
      const { x, y } = label;
      return { key, x, y, side: side ?? null, hasWords: side !== undefined, isDot: dots.has(key) };
    }
    const words = label.spots.find(([x, y]) => take(around(x, y, label.width + markSize + gap)));
    const mark = words ?? label.spots.find(([x, y]) => take(around(x, y, markSize)));
    const [x, y] = mark ?? label.spots[0] ?? [frame.width / 2, frame.height / 2];
    return { key, x, y, side: null, hasWords: words !== undefined, isDot: mark === undefined };
  });
  return {
    labels: placed,
    grounds: grounds.flatMap(({ key, width, spots }) => {
      const spot = spots.find(([x, y]) => take(around(x, y, width)));
      return spot === undefined ? [] : [{ key, x: spot[0], y: spot[1] }];
    }),
  };
}

/** The room that words take beside their point. */
export function wordsBox({ x, y, width }: PointLabel, side: LabelSide): Box {
  const away = markSize / 2 + gap;
  switch (side) {
    case "e":
      return around(x + away + width / 2, y, width);
    case "w":
      return around(x - away - width / 2, y, width);
    case "n":
      return around(x, y - away - lineHeight / 2, width);
    case "s":
      return around(x, y + away + lineHeight / 2, width);
  }
}

/** The room that the mark of a point takes. */
function markBox({ x, y }: PointLabel, size = markSize): Box {
  const half = size / 2;
  return { left: x - half, top: y - half, right: x + half, bottom: y + half };
}

export function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** Roughly the width of words in the interface's type at 13 px. */
export function wordsWidth(words: string): number {
  return [...words].length * 7 + 6;
}

function around(x: number, y: number, width: number): Box {
  return { left: x - width / 2, top: y - lineHeight / 2, right: x + width / 2, bottom: y + lineHeight / 2 };
}

function isWithin(box: Box, { width, height }: { width: number; height: number }): boolean {
  return box.left >= 0 && box.top >= 0 && box.right <= width && box.bottom <= height;
}
