import type { Instant } from "@claimline/model/time/instant";
import type { Span } from "./chart-range.ts";

/** So many events of a lane that aren't drawn one by one, somewhere in a stretch of time. */
export interface Crowd extends Span {
  laneId: string;
  count: number;
  /** The slug of the one event that it counts, where that is known. */
  only?: string | undefined;
}

/** Events of a lane drawn as one mark with their number. */
export interface Group extends Crowd {
  /** Lane and cell: the same events have the same id while the scale stays. */
  id: string;
  /** Where its mark stands. */
  at: Instant;
}

/** Least distance between the middles of two marks, in pixels. */
const groupPixels = 58;

/**
 * Puts crowds together so that their marks don't collide: by cells of a fixed grid, 2^n milliseconds wide (so that
 * panning changes nothing, and the bins of a window nest in them), and where a window's edge cuts a cell, with the
 * neighbour. All that was counted is counted once.
 */
export function groupCrowds(crowds: readonly Crowd[], range: Span, msPerPixel: number): Group[] {
  const size = 2 ** Math.ceil(Math.log2(Math.max(groupPixels * msPerPixel, 1)));
  const cells = new Map<string, Group>();
  for (const crowd of crowds) {
    const stretch = clamp(crowd, range);
    const at = (stretch.from + stretch.to) / 2;
    const id = `group:${crowd.laneId}:${Math.log2(size)}:${Math.floor(at / size)}`;
    const known = cells.get(id);
    cells.set(
      id,
      known ? { ...join(known, { ...crowd, ...stretch }), id } : { ...crowd, ...stretch, id, at },
    );
  }
  const groups: Group[] = [];
  for (const group of [...cells.values()].toSorted(byLaneAndTime)) {
    const last = groups.at(-1);
    const near = last?.laneId === group.laneId && group.at - last.at < groupPixels * msPerPixel;
    if (last && near) groups[groups.length - 1] = join(last, group);
    else groups.push(group);
  }
  const edge = Math.min((groupPixels / 2) * msPerPixel, (range.to - range.from) / 2);
  const inside = (at: Instant): Instant => Math.min(Math.max(at, range.from + edge), range.to - edge);
  return groups.map((group) => ({ ...group, at: inside(group.at) }));
}

function clamp({ from, to }: Span, range: Span): Span {
  const first = Math.min(Math.max(from, range.from), range.to);
  return { from: first, to: Math.max(Math.min(to, range.to), first) };
}

function join(group: Group, crowd: Crowd): Group {
  const [from, to] = [Math.min(group.from, crowd.from), Math.max(group.to, crowd.to)];
  return { ...group, from, to, at: (from + to) / 2, count: group.count + crowd.count, only: undefined };
}

function byLaneAndTime(a: Group, b: Group): number {
  if (a.laneId !== b.laneId) return a.laneId < b.laneId ? -1 : 1;
  return a.at - b.at || (a.id < b.id ? -1 : 1);
}
