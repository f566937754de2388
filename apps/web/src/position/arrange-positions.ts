import type { EventItem } from "@claimline/api/event/event-answer";
import type { PositionMatrix } from "@claimline/api/position/get-position-matrix";
import { stanceEffects } from "@claimline/model/claim/stance";
import type { PositionOrder } from "./position-order.ts";

export type PositionCell = PositionMatrix["cells"][number];

/** An event with the positions on it, by party. */
export interface PositionColumn {
  event: EventItem;
  cells: ReadonlyMap<string, PositionCell>;
}

export interface ArrangedPositions {
  /** The rows: parties with a position in one of the columns; unless asked otherwise those with most first. */
  parties: string[];
  /**
   * Unless asked otherwise the most significant first, then those on which most parties have a position, then in the
   * order of the world.
   */
  columns: PositionColumn[];
  /** On how many events some party has a position at all. */
  total: number;
}

export interface ArrangeOptions {
  /** Leave out events on which fewer parties have a position. */
  leastParties: number;
  mostColumns: number;
  order: PositionOrder;
  /** How many claims a party has made; asked for where parties stand in that order. */
  claimsOf: (party: string) => number;
}

/** Lays positions out as rows and columns. What doesn't fit is what matters least, whatever the order. */
export function arrangePositions(
  { parties, cells }: Pick<PositionMatrix, "parties" | "cells">,
  events: readonly EventItem[],
  { leastParties, mostColumns, order, claimsOf }: ArrangeOptions,
): ArrangedPositions {
  const byEvent = Map.groupBy(cells, ({ event }) => event);
  const all = events.flatMap((event) => {
    const ofEvent = byEvent.get(event.slug) ?? [];
    return ofEvent.length === 0 ? [] : [{ event, cells: new Map(ofEvent.map((cell) => [cell.party, cell])) }];
  });
  const place = new Map(events.map(({ slug }, index) => [slug, index]));
  const inTheWorld = ({ event }: PositionColumn) => place.get(event.slug) ?? 0;
  const columns = all
    .filter((column) => column.cells.size >= leastParties)
    .toSorted((a, b) => b.event.significance - a.event.significance || b.cells.size - a.cells.size)
    .slice(0, mostColumns)
    .toSorted((a, b) => {
      switch (order.events) {
        case "significance":
          return 0;
        case "date":
          return inTheWorld(a) - inTheWorld(b);
        case "moves":
          return movesIn(b.cells.values()) - movesIn(a.cells.values());
        case "contested":
          return opposing(b) - opposing(a);
      }
    });
  const of = (party: string) => columns.flatMap((column) => column.cells.get(party) ?? []);
  const rank = {
    events: (party: string) => of(party).length,
    claims: claimsOf,
    moves: (party: string) => movesIn(of(party)),
  }[order.parties];
  return {
    parties: parties
      .filter((party) => of(party).length > 0)
      .toSorted((a, b) => rank(b) - rank(a) || of(b).length - of(a).length),
    columns,
    total: all.length,
  };
}

/** How often parties left a stance for another. */
function movesIn(cells: Iterable<PositionCell>): number {
  return [...cells].reduce((sum, { moves }) => sum + Math.max(0, moves.length - 1), 0);
}

function opposing({ cells }: PositionColumn): number {
  return [...cells.values()].filter(({ stance }) => stanceEffects[stance] === "opposes").length;
}
