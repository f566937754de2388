import type { StoryView } from "@claimline/api/publication/story-view";
import type { Locale } from "@claimline/model/locale";
import { allPages } from "../reading/all-pages.ts";
import { matchingItems } from "../reading/matching-items.ts";
import { readingCaller } from "../reading/reading-context.ts";
import type { StoryAsked } from "../story/story-asked.ts";
import { type ArrangedPositions, arrangePositions } from "./arrange-positions.ts";
import { type CitedClaim, citedClaims } from "./cited-claims.ts";

/** More columns than this no table holds; the page says so. */
const mostColumns = 100;

/** Positions, and the claims that they come from. */
export interface ReadPositions extends ArrangedPositions {
  claims: ReadonlyMap<string, CitedClaim>;
}

/**
 * The positions of parties on the events asked for. Unless the address asks for all, or for certain parties, only
 * events on which several have one.
 */
export async function readPositions(
  at: { story: string; locale: Locale; asOf?: string; rev: number },
  view: StoryView,
  { filter, everyEvent, order }: StoryAsked,
): Promise<ReadPositions> {
  const caller = await readingCaller(at.locale);
  const matrix = await caller.position.matrix({ ...at, ...filter });
  const events = await matchingItems(view, filter, at.locale);
  const actors = await allPages((page) => caller.actor.list({ ...at, ...page }));
  const claimsOf = (party: string) =>
    actors.reduce((sum, actor) => sum + (actor.party === party ? actor.claimCount : 0), 0);
  const leastParties = everyEvent || filter.parties !== undefined ? 1 : 2;
  const arranged = arrangePositions(matrix, events, { leastParties, mostColumns, order, claimsOf });
  const cited = arranged.columns.flatMap(({ cells }) =>
    [...cells.values()].flatMap(({ claims, moves }) => [...claims, ...moves.map(({ claim }) => claim)]),
  );
  return { ...arranged, claims: citedClaims(view, new Set(cited)) };
}
