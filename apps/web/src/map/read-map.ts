import type { StoryView } from "@claimline/api/publication/story-view";
import type { Locale } from "@claimline/model/locale";
import { allPages } from "../reading/all-pages.ts";
import { readingCaller } from "../reading/reading-context.ts";
import type { StoryAsked } from "../story/story-asked.ts";
import { makeStoryMap, type StoryMap } from "./story-map.ts";

/** The map of the events asked for. Choosing a place opens its events and leaves the others on the map. */
export async function readMap(
  at: { story: string; locale: Locale; asOf?: string; rev: number },
  view: StoryView,
  { filter: { places: chosen = [], ...filter } }: StoryAsked,
): Promise<StoryMap> {
  const caller = await readingCaller(at.locale);
  const events = await allPages((page) => caller.event.list({ ...at, ...filter, ...page }));
  return makeStoryMap({
    places: view.edition.places,
    visible: view.events.map(({ content }) => content),
    events,
    chosen,
  });
}
