import type { StoryView } from "@claimline/api/publication/story-view";
import type { Locale } from "@claimline/model/locale";
import { matchingItems } from "../reading/matching-items.ts";
import type { StoryAsked } from "../story/story-asked.ts";
import { makeStoryMap, type StoryMap } from "./story-map.ts";

/** The map of the events asked for. Choosing a place opens its events and leaves the others on the map. */
export async function readMap(
  view: StoryView,
  { filter: { places: chosen = [], ...filter } }: StoryAsked,
  locale: Locale,
): Promise<StoryMap> {
  return makeStoryMap({
    places: view.edition.places,
    visible: view.events.map(({ content }) => content),
    events: await matchingItems(view, filter, locale),
    chosen,
  });
}
