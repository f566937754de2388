import type { Locale } from "@claimline/model/locale";
import { allPages } from "../reading/all-pages.ts";
import { readingCaller } from "../reading/reading-context.ts";
import type { StoryAsked } from "../story/story-asked.ts";
import { type ArrangedPositions, arrangePositions } from "./arrange-positions.ts";

/** More columns than this no table holds; the page says so. */
const mostColumns = 100;

/**
 * The positions of parties on the events asked for. Unless the address asks for all, or for certain parties, only
 * events on which several have one.
 */
export async function readPositions(
  at: { story: string; locale: Locale; asOf?: string; rev: number },
  { filter, everyEvent }: StoryAsked,
): Promise<ArrangedPositions> {
  const caller = await readingCaller(at.locale);
  const matrix = await caller.position.matrix({ ...at, ...filter });
  const events = await allPages((page) => caller.event.list({ ...at, ...filter, ...page }));
  const leastParties = everyEvent || filter.parties !== undefined ? 1 : 2;
  return arrangePositions(matrix, events, { leastParties, mostColumns });
}
