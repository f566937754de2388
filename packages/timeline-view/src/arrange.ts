import type { Locale } from "@claimline/model/locale";
import type { Instant } from "@claimline/model/time/instant";
import type { TimelineWindow, WindowItem } from "@claimline/model/timeline/window";
import { type Span, lengthOf, readRange } from "./chart-range.ts";
import type { Crowd, Group } from "./group-marks.ts";
import type { ItemBox, Scale } from "./item-box.ts";
import { type ChartLane, laneId } from "./lane-list.ts";
import { groupName, itemName } from "./mark-name.ts";
import { crowdOf, demandOf, groupEdges, neededOf, rowHeight, shareRows, stackLane } from "./stack-rows.ts";

/** What the chart is drawn from. */
export interface ArrangeInput {
  answer: Pick<TimelineWindow, "items" | "bins">;
  lanes: readonly ChartLane[];
  range: Span;
  /** Pixels that the range is wide, and that all lanes together are high at least. */
  width: number;
  height: number;
  lines: Scale["lines"];
  until: Scale["until"];
  measure: Scale["measure"];
  locale: Locale;
  timeZone: string;
  /** Marks at most. */
  most?: number;
}

/** A lane with its place; pixels count from the top of the first lane. */
export interface ArrangedLane extends ChartLane {
  top: number;
  height: number;
  rows: number;
}

interface Placed {
  id: string;
  name: string;
  laneIndex: number;
  /** Edges with words, in pixels from the range's start and from the top of its lane. */
  left: number;
  right: number;
  top: number;
  span: Span;
}

/** An event drawn by itself. */
export interface EventMark extends Placed, Pick<ItemBox, "item" | "shape" | "side" | "labelWidth"> {
  type: "event";
}

/** Events drawn as one mark with their number. */
export interface GroupMark extends Placed {
  type: "group";
  count: number;
  lane: string | null;
  /** The instant of its middle. */
  at: Instant;
}

export type ChartMark = EventMark | GroupMark;

export interface Arrangement {
  lanes: ArrangedLane[];
  /** Pixels of all lanes. */
  height: number;
  /** In the order of time. */
  marks: ChartMark[];
  /** Events with a mark of their own, and in groups. */
  single: number;
  grouped: number;
}

/** As many elements as a browser moves smoothly. */
export const mostMarks = 300;

/**
 * Places what a window answers: every event and every counted one exactly once, by itself or in a group, without
 * collisions. What matters most comes first; an event finds its row by what matters more than it does, so that
 * neither panning nor a less important event moves it.
 */
export function arrange(input: ArrangeInput): Arrangement {
  const { answer, lanes, range, width } = input;
  const msPerPixel = lengthOf(range) / Math.max(width, 1);
  const scale: Scale = { ...input, msPerPixel };
  const crowds = answer.bins.map((bin): Crowd => ({
    ...readRange(bin),
    laneId: laneId(bin.lane),
    count: bin.count,
  }));
  const items = answer.items.toSorted(byImportance);
  const most = input.most ?? mostMarks;
  let kept = Math.min(items.length, most);
  for (;;) {
    const folded = items.slice(kept).map((item) => crowdOf(item, scale));
    const placed = placeAll({ ...input, scale, items: items.slice(0, kept), crowds: [...crowds, ...folded] });
    const tooMany = placed.marks.length - most;
    if (tooMany <= 0) return placed;
    if (kept === 0) return { ...placed, ...coarser(placed, lanes, most) };
    kept = Math.max(0, kept - tooMany);
  }
}

interface Placing extends ArrangeInput {
  scale: Scale;
  crowds: readonly Crowd[];
  items: readonly WindowItem[];
}

function placeAll({ lanes, items, crowds, scale, height, ...reader }: Placing): Arrangement {
  const ofLane = new Map(
    lanes.map(({ id }) => [id, { items: new Array<WindowItem>(), crowds: new Array<Crowd>() }]),
  );
  for (const item of items) ofLane.get(laneId(item.lane))?.items.push(item);
  for (const crowd of crowds) ofLane.get(crowd.laneId)?.crowds.push(crowd);
  const rows = shareRows(
    [...ofLane.values()].map((lane) => ({
      demand: demandOf(lane.items, scale),
      needed: neededOf(lane.items, scale),
      grouped: lane.crowds.length > 0,
    })),
    height,
  );
  const marks: ChartMark[] = [];
  let [single, grouped, top] = [0, 0, 0];
  const arranged = lanes.map((lane, laneIndex): ArrangedLane => {
    const { rows: rowCount, height: laneHeight } = rows[laneIndex] ?? { rows: 1, height: rowHeight };
    const held = ofLane.get(lane.id) ?? { items: [], crowds: [] };
    const { placed, groups } = stackLane(held.items, held.crowds, scale, rowCount);
    const margin = (laneHeight - rowCount * rowHeight) / 2;
    for (const { row, ...box } of placed) {
      const id = `event:${box.item.slug}`;
      const name = itemName(box.item, reader);
      marks.push({ ...box, type: "event", id, name, laneIndex, top: margin + row * rowHeight });
      single += 1;
    }
    for (const { row, ...group } of groups) {
      const mark = { ...groupMark(group, scale, reader), lane: lane.lane, laneIndex };
      marks.push({ ...mark, top: margin + row * rowHeight });
      grouped += group.count;
    }
    const at = top;
    top += laneHeight;
    return { ...lane, top: at, height: laneHeight, rows: rowCount };
  });
  return { lanes: arranged, height: top, marks: marks.toSorted(byTime), single, grouped };
}

function groupMark(
  group: Group,
  scale: Scale,
  reader: { locale: Locale; timeZone: string },
): Omit<GroupMark, "lane" | "laneIndex" | "top"> {
  const { id, count, at, from, to } = group;
  return {
    type: "group",
    id,
    count,
    at,
    name: groupName(count, { from, to }, reader),
    span: { from, to },
    ...groupEdges(group, scale),
  };
}

/** One group for each lane: there are more lanes with groups than marks may be drawn. */
function coarser(
  { marks }: Arrangement,
  lanes: readonly ChartLane[],
  most: number,
): Pick<Arrangement, "marks"> {
  const byLane = new Map<number, GroupMark>();
  for (const mark of marks) {
    if (mark.type !== "group") continue;
    const index = Math.min(mark.laneIndex, Math.min(lanes.length, most) - 1);
    const known = byLane.get(index);
    const count = (known?.count ?? 0) + mark.count;
    byLane.set(index, { ...(known ?? mark), laneIndex: index, count });
  }
  return { marks: [...byLane.values()] };
}

function byImportance(a: WindowItem, b: WindowItem): number {
  return b.significance - a.significance || startOf(a) - startOf(b) || (a.slug < b.slug ? -1 : 1);
}

function startOf({ earliest, latest }: WindowItem): number {
  return Date.parse(earliest ?? latest ?? "1970-01-01");
}

/** The order in which marks are read and stepped through. */
function byTime(a: ChartMark, b: ChartMark): number {
  return middleOf(a) - middleOf(b) || a.laneIndex - b.laneIndex || a.top - b.top || (a.id < b.id ? -1 : 1);
}

/** The instant by which a mark is ordered: where its date begins, or, open before, ends. */
export function middleOf(mark: ChartMark): number {
  if (mark.type === "group") return (mark.span.from + mark.span.to) / 2;
  return Date.parse(mark.item.earliest ?? mark.item.latest ?? "1970-01-01");
}
