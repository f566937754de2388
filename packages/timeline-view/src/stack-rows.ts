import type { WindowItem } from "@claimline/model/timeline/window";
import { type Crowd, type Group, groupCrowds } from "./group-marks.ts";
import { boxesOf, spanOf, type ItemBox, pixelOf, type Scale } from "./item-box.ts";
import { laneId } from "./lane-list.ts";

/** Height of a row in pixels. */
export const rowHeight = 25;
/** Above and below the rows of a lane, together. */
const lanePadding = 10;
/** Widths to which words are cut off: as they are at best, where the rows are full, and the mark alone rather than a group. */
const labelWidths = [260, 180, 112, 64, 0] as const;
/** Widths that words grow to where their row has room beside them. */
const roomyWidths = [520, 420, 340, 260, 180, 112, 64] as const;
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
    if (homeless.length === 0) return finish({ placed, groups }, rest, scale, rows);
    taken = [...taken, ...homeless.map((group) => groupEdges(group, scale))];
  }
  const { placed, rest } = stack(items, scale, rows - 1);
  const groups = grouped(rest).map((group) => ({ ...group, row: rows - 1 }));
  return finish({ placed, groups }, rest, scale, rows);
}

/** Draws what would be alone in its group by itself after all, where that fits, and gives words the room that is left. */
function finish(
  { placed, groups }: StackedLane,
  rest: readonly WindowItem[],
  scale: Scale,
  rows: number,
): StackedLane {
  const taken = Array.from({ length: rows }, (_, row): Edges[] => [
    ...placed.filter((box) => box.row === row),
    ...groups.filter((group) => group.row === row).map((group) => groupEdges(group, scale)),
  ]);
  const alone = new Map(groups.map((group) => [group.only, group]));
  const freed: PlacedBox[] = [];
  for (const item of rest) {
    const group = alone.get(item.slug);
    if (!group) continue;
    const pill = groupEdges(group, scale);
    const without = taken.map((boxes, row) =>
      row === group.row ? boxes.filter((box) => !isSame(box, pill)) : boxes,
    );
    const found = findRoom(item, scale, without);
    if (!found) continue;
    freed.push(found);
    alone.delete(item.slug);
    taken[group.row] = without[group.row] ?? [];
    taken[found.row]?.push(found);
  }
  const left = groups.filter(({ only }) => !freed.some(({ item }) => item.slug === only));
  return { placed: widen([...placed, ...freed], left, scale), groups: left };
}

function isSame(a: Edges, b: Edges): boolean {
  return a.left === b.left && a.right === b.right;
}

/** Gives words that were cut off what room is left in their row, the most important first. */
function widen(placed: readonly PlacedBox[], groups: readonly PlacedGroup[], scale: Scale): PlacedBox[] {
  const rows = new Map<number, Edges[]>();
  for (const box of placed) rows.set(box.row, [...(rows.get(box.row) ?? []), box]);
  for (const group of groups) rows.set(group.row, [...(rows.get(group.row) ?? []), groupEdges(group, scale)]);
  return placed.map((box) => {
    const others = (rows.get(box.row) ?? []).filter((other) => other !== box);
    const whole = Math.ceil(scale.measure(box.item.title));
    const wider = roomyWidths
      .filter((width) => Math.min(width, whole) > box.labelWidth)
      .flatMap((width) => boxesOf(box.item, scale, width))
      .find((one) => isWider(one, box) && others.every((other) => isApart(one, other)));
    if (!wider) return box;
    rows.set(box.row, [...others, wider]);
    return { ...wider, row: box.row };
  });
}

function isWider(one: ItemBox, box: ItemBox): boolean {
  return one.labelWidth > box.labelWidth && (one.side === box.side || box.labelWidth === 0);
}

/** Counts a folded event where it is drawn, or would be. */
export function crowdOf(item: WindowItem, scale: Scale): Crowd {
  const span = spanOf(item, scale);
  return { ...span, laneId: laneId(item.lane), count: 1, only: item.slug };
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
    const found = findRoom(item, scale, taken);
    if (found) {
      taken[found.row]?.push(found);
      placed.push(found);
    } else rest.push(item);
  }
  return { placed, rest };
}

/** The first row with room for an event, with words as long as there is room for. */
function findRoom(
  item: WindowItem,
  scale: Scale,
  taken: readonly (readonly Edges[])[],
): PlacedBox | undefined {
  for (const width of labelWidths) {
    for (const box of boxesOf(item, scale, width)) {
      const row = taken.findIndex((boxes) => boxes.every((other) => isApart(box, other)));
      if (row >= 0) return { ...box, row };
    }
  }
  return undefined;
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

/** From this significance on, of five, an event is drawn by itself before a lane gets rows for lesser ones. */
const important = 4;

/** The demand of what is important alone. */
export function neededOf(items: readonly WindowItem[], scale: Scale): number {
  return demandOf(
    items.filter(({ significance }) => significance >= important),
    scale,
  );
}

/** Pixels that so many lanes need at least: two rows each, so that there is one for groups. */
export function leastHeight(lanes: number): number {
  return lanes * (2 * rowHeight + lanePadding);
}

/** What a lane asks for: rows for all its events, for the important ones of them, and whether it has counts to show. */
interface LaneDemand {
  demand: number;
  needed: number;
  grouped: boolean;
}

/**
 * Shares a height out among lanes: first what each needs at least, then a row at a time to the lane that lacks most
 * for what is important, then for all; what is left makes all lanes equally higher. Less than the least height is
 * never given.
 */
export function shareRows(lanes: readonly LaneDemand[], height: number): { rows: number; height: number }[] {
  const wanted = lanes.map(({ demand, grouped }) => Math.max(1, demand + (grouped ? 1 : 0)));
  // A row more than what is important fills, where there is something else: its group stands there.
  const needed = lanes.map(({ needed: rows }, lane) => Math.min(rows + 1, wanted[lane] ?? 1));
  const rows = wanted.map((want) => Math.min(want, 2));
  const sum = (): number => rows.reduce((total, count) => total + count, 0);
  let left = Math.floor((height - lanes.length * lanePadding) / rowHeight) - sum();
  for (const goal of [needed, wanted]) {
    for (; left > 0; left -= 1) {
      const lacking = goal.map((want, index) => want / (rows[index] ?? 1));
      const neediest = lacking.indexOf(Math.max(...lacking));
      if ((lacking[neediest] ?? 1) <= 1) break;
      rows[neediest] = (rows[neediest] ?? 1) + 1;
    }
  }
  const spare = height - lanes.length * lanePadding - sum() * rowHeight;
  const more = lanes.length === 0 ? 0 : Math.max(0, Math.floor(spare / lanes.length));
  return rows.map((count) => ({ rows: count, height: count * rowHeight + lanePadding + more }));
}
