import type { WindowItem } from "@claimline/model/timeline/window";
import { type Crowd, type Group, groupCrowds } from "./group-marks.ts";
import { boxOf, type ItemBox, pixelOf, type Scale } from "./item-box.ts";
import { laneId } from "./lane-list.ts";

/** Height of a row in pixels. */
export const rowHeight = 25;
/** Above and below the rows of a lane, together. */
const lanePadding = 10;
/** Widths to which words are cut off: as they are at best, where the rows are full, and the mark alone rather than a group. */
const labelWidths = [260, 180, 112, 64, 0] as const;
/** Between two boxes of a row. */
const apart = 6;
const mostAttempts = 5;
const groupWidth = 46;

export interface PlacedBox extends ItemBox {
  row: number;
}

/** The items of a lane in their rows, and what is drawn in groups. */
export interface StackedLane {
  placed: PlacedBox[];
  groups: PlacedGroup[];
}

export interface PlacedGroup extends Group {
  row: number;
}

/**
 * Places the items of a lane, the most important first, each in the first row where it collides with none; where the
 * rows are full it is tried with shorter words. What finds no room joins the lane's crowds in groups. These go where
 * there is room, from the last row up; where there is none, it is made in the last row.
 */
export function stackLane(
  items: readonly WindowItem[],
  crowds: readonly Crowd[],
  scale: Scale,
  rows: number,
): StackedLane {
  const grouped = (rest: readonly WindowItem[]): Group[] =>
    groupCrowds([...crowds, ...rest.map((item) => crowdOf(item, scale))], scale.range, scale.msPerPixel);
  let taken: Edges[] = [];
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    const { placed, rest } = stack(items, scale, rows, taken);
    const wanted = grouped(rest);
    const groups = placeGroups(wanted, placed, scale, rows);
    const homeless = wanted.filter(({ id }) => !groups.some((group) => group.id === id));
    if (homeless.length === 0) return { placed, groups };
    taken = [...taken, ...homeless.map((group) => groupEdges(group, scale))];
  }
  const { placed, rest } = stack(items, scale, rows - 1);
  return { placed, groups: grouped(rest).map((group) => ({ ...group, row: rows - 1 })) };
}

/** Counts a folded event where it is drawn, or would be. */
export function crowdOf(item: WindowItem, scale: Scale): Crowd {
  const { span } = boxOf(item, scale, 0);
  return { ...span, laneId: laneId(item.lane), count: 1 };
}

function placeGroups(
  groups: readonly Group[],
  placed: readonly PlacedBox[],
  scale: Scale,
  rows: number,
): PlacedGroup[] {
  const downUp = Array.from({ length: rows }, (_, index) => rows - 1 - index);
  return groups.flatMap((group) => {
    const box = groupEdges(group, scale);
    const row = downUp.find((at) => placed.every((other) => other.row !== at || isApart(box, other)));
    return row === undefined ? [] : [{ ...group, row }];
  });
}

/** Edges of a group's mark, in pixels from the range's start. */
export function groupEdges({ at }: Group, scale: Scale): { left: number; right: number } {
  const middle = pixelOf(at, scale);
  return { left: middle - groupWidth / 2, right: middle + groupWidth / 2 };
}

function stack(
  items: readonly WindowItem[],
  scale: Scale,
  rows: number,
  inLastRow: readonly Edges[] = [],
): { placed: PlacedBox[]; rest: WindowItem[] } {
  const taken = Array.from({ length: rows }, (_, row): Edges[] => (row === rows - 1 ? [...inLastRow] : []));
  const placed: PlacedBox[] = [];
  const rest: WindowItem[] = [];
  for (const item of items) {
    const found = labelWidths
      .map((width) => boxOf(item, scale, width))
      .map((box) => ({ box, row: taken.findIndex((boxes) => boxes.every((other) => isApart(box, other))) }))
      .find(({ row }) => row >= 0);
    if (found) {
      taken[found.row]?.push(found.box);
      placed.push({ ...found.box, row: found.row });
    } else rest.push(item);
  }
  return { placed, rest };
}

function isApart(a: Edges, b: Edges): boolean {
  return a.right + apart <= b.left || b.right + apart <= a.left;
}

interface Edges {
  left: number;
  right: number;
}

const mostDemand = 16;

/** How many rows a lane would fill if it had as many as it liked. */
export function demandOf(items: readonly WindowItem[], scale: Scale): number {
  const { placed, rest } = stack(items, scale, mostDemand);
  return rest.length > 0 ? mostDemand : Math.max(0, ...placed.map(({ row }) => row + 1));
}

/** Pixels that so many lanes need at least: two rows each, so that there is one for groups. */
export function leastHeight(lanes: number): number {
  return lanes * (2 * rowHeight + lanePadding);
}

/**
 * Shares a height out among lanes: first what each needs at least, then a row at a time to the lane that lacks most
 * by its demand; what is left makes all lanes equally higher. Less than the least height is never given.
 */
export function shareRows(
  lanes: readonly { demand: number; grouped: boolean }[],
  height: number,
): { rows: number; height: number }[] {
  const wanted = lanes.map(({ demand, grouped }) => Math.max(1, demand + (grouped ? 1 : 0)));
  const rows = wanted.map((want) => Math.min(want, 2));
  const sum = (): number => rows.reduce((total, count) => total + count, 0);
  const room = Math.floor((height - lanes.length * lanePadding) / rowHeight);
  for (let left = room - sum(); left > 0; left -= 1) {
    const lacking = wanted.map((want, index) => want / (rows[index] ?? 1));
    const neediest = lacking.indexOf(Math.max(...lacking));
    if ((lacking[neediest] ?? 1) <= 1) break;
    rows[neediest] = (rows[neediest] ?? 1) + 1;
  }
  const spare = height - lanes.length * lanePadding - sum() * rowHeight;
  const more = lanes.length === 0 ? 0 : Math.max(0, Math.floor(spare / lanes.length));
  return rows.map((count) => ({ rows: count, height: count * rowHeight + lanePadding + more }));
}
