import type { EventFilter } from "@claimline/api/event/event-filter";
import type { EventView, StoryView } from "@claimline/api/publication/story-view";
import type { FilterOptions } from "./filter-options.ts";

export type OptionKey = keyof FilterOptions;

/** How many events would match with only this value of its filter, all other filters as they are. */
export type FilterCounts = (key: OptionKey, value: string) => number;

const optionKeys = [
  "kinds",
  "parties",
  "stances",
  "supports",
  "places",
  "languages",
] as const satisfies readonly OptionKey[];

/** Counts the events behind each value of the filters; `find` tells which events match a filter. */
export async function countOptions(
  view: StoryView,
  filter: EventFilter,
  find: (filter: EventFilter) => Promise<readonly EventView[]>,
): Promise<FilterCounts> {
  const matching = await find(filter);
  const counts = await Promise.all(
    optionKeys.map(async (key) => {
      const events = filter[key] === undefined ? matching : await find({ ...filter, [key]: undefined });
      const values = events.flatMap((event) => [...new Set(valuesIn(event, view, filter)[key])]);
      return [key, tally(values)] as const;
    }),
  );
  const counted = new Map(counts);
  return (key, value) => counted.get(key)?.get(value) ?? 0;
}

/** By which values of each filter an event is found; a stance counts for the parties asked for, and a party for the stances. */
function valuesIn(
  { content, assessment, claims }: EventView,
  { edition }: StoryView,
  { parties, stances }: EventFilter,
): Record<OptionKey, readonly string[]> {
  const positions = assessment.parties;
  return {
    kinds: [content.kind],
    parties: positions.filter(({ stance }) => stances?.includes(stance) ?? true).map(({ party }) => party),
    stances: positions.filter(({ party }) => parties?.includes(party) ?? true).map(({ stance }) => stance),
    supports: [assessment.support],
    places: content.places,
    languages: claims.flatMap(({ claim }) =>
      claim.sources.flatMap(({ source }) => edition.sources.get(source)?.language ?? []),
    ),
  };
}

function tally(values: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
