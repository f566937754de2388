import type { EventItem } from "@claimline/api/event/event-answer";
import type { PositionMatrix } from "@claimline/api/position/get-position-matrix";

export type PositionCell = PositionMatrix["cells"][number];

/** An event with the positions on it, by party. */
export interface PositionColumn {
  event: EventItem;
  cells: ReadonlyMap<string, PositionCell>;
}

export interface ArrangedPositions {
  /** The rows: parties with a position in one of the columns, those with most first. */
  parties: string[];
  /** The most significant first, then those on which most parties have a position, then in the order of the world. */
  columns: PositionColumn[];
  /** On how many events some party has a position at all. */
  total: number;
}

export interface ArrangeOptions {
  /** Leave out events on which fewer parties have a position. */
  leastParties: number;
  mostColumns: number;
}

/** Lays positions out as rows and columns. */
export function arrangePositions(
  { parties, cells }: Pick<PositionMatrix, "parties" | "cells">,
  events: readonly EventItem[],
  { leastParties, mostColumns }: ArrangeOptions,
): ArrangedPositions {
  const byEvent = Map.groupBy(cells, ({ event }) => event);
  const all = events.flatMap((event) => {
    const ofEvent = byEvent.get(event.slug) ?? [];
    return ofEvent.length === 0 ? [] : [{ event, cells: new Map(ofEvent.map((cell) => [cell.party, cell])) }];
  });
  const columns = all
    .filter((column) => column.cells.size >= leastParties)
    .toSorted((a, b) => b.event.significance - a.event.significance || b.cells.size - a.cells.size)
    .slice(0, mostColumns);
  const count = (party: string) => columns.filter((column) => column.cells.has(party)).length;
  return {
    parties: parties.filter((party) => count(party) > 0).toSorted((a, b) => count(b) - count(a)),
    columns,
    total: all.length,
  };
}
