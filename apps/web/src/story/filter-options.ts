import type { StoryView } from "@claimline/api/publication/story-view";
import { type Stance, stances } from "@claimline/model/claim/stance";
import { type Support, supports } from "@claimline/model/claim/support";
import { type EventKind, eventKinds } from "@claimline/model/event/kinds/all-kinds";

/** The values that a story offers to filter by at a moment: only such as some visible event has. */
export interface FilterOptions {
  kinds: EventKind[];
  /** Those with a stance on most events first. */
  parties: string[];
  stances: Stance[];
  /** The surest first. */
  supports: Support[];
  /** Those where most happens first. */
  places: string[];
  /** Languages of the sources, as BCP 47 tags; the most frequent first. */
  languages: string[];
}

const known = new WeakMap<StoryView, FilterOptions>();

/** What there is to filter by; worked out once for each view, for a view never changes. */
export function filterOptions(view: StoryView): FilterOptions {
  const options = known.get(view) ?? collect(view);
  known.set(view, options);
  return options;
}

function collect({ events, edition }: StoryView): FilterOptions {
  const positions = events.flatMap(({ assessment }) => assessment.parties);
  const cited = events.flatMap(({ claims }) => claims.flatMap(({ claim }) => claim.sources));
  const happening = new Set(events.map(({ content }) => content.kind));
  const held = new Set(positions.map(({ stance }) => stance));
  const reached = new Set(events.map(({ assessment }) => assessment.support));
  return {
    kinds: eventKinds.filter((kind) => happening.has(kind)),
    parties: mostFrequent(positions.map(({ party }) => party)),
    stances: stances.filter((stance) => held.has(stance)),
    supports: supports.filter((support) => reached.has(support)).toReversed(),
    places: mostFrequent(events.flatMap(({ content }) => content.places)),
    languages: mostFrequent(cited.flatMap(({ source }) => edition.sources.get(source)?.language ?? [])),
  };
}

function mostFrequent(values: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].toSorted(([a, ofA], [b, ofB]) => ofB - ofA || (a < b ? -1 : 1)).map(([value]) => value);
}
