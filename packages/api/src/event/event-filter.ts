import { stanceSchema } from "@claimline/model/claim/stance";
import { supportSchema } from "@claimline/model/claim/support";
import { eventKindSchema } from "@claimline/model/event/kinds/all-kinds";
import { languageTagSchema } from "@claimline/model/language-tag";
import { searchTextSchema } from "@claimline/model/search/read-search";
import { slugSchema } from "@claimline/model/slug";
import { boundsOverlap } from "@claimline/model/time/bounds";
import { endOfDay, startOfDay } from "@claimline/model/time/day";
import { daySchema } from "@claimline/model/time/day-schema";
import { z } from "zod";
import type { EventView, StoryView } from "../publication/story-view.ts";

/** What the reading procedures filter events by: values of one filter are alternatives, filters add up. */
export const eventFilterShape = {
  kinds: z.array(eventKindSchema).max(20).optional().describe("Kinds of event."),
  parties: z
    .array(slugSchema)
    .max(50)
    .optional()
    .describe("Slugs of parties that have a stance on the event."),
  places: z.array(slugSchema).max(50).optional().describe("Slugs of places where the event happens."),
  stances: z
    .array(stanceSchema)
    .max(20)
    .optional()
    .describe("Current stances that some party has; together with `parties`, that one of those has."),
  supports: z.array(supportSchema).max(10).optional().describe("How far the claims carry the event."),
  contested: z.boolean().optional().describe("Whether some party's current stance opposes."),
  languages: z.array(languageTagSchema).max(20).optional().describe("Languages of the sources cited."),
  q: searchTextSchema
    .optional()
    .describe(
      "Words that must all occur, in any inflection or spelling of a name, in the event's or its claims' texts or names, in any language; the last one may be the beginning of a word, and words between quotation marks are a phrase.",
    ),
  from: daySchema
    .optional()
    .describe(
      "First day, in the story's zone: an event matches when its bounds overlap the days, an undated one doesn't.",
    ),
  to: daySchema.optional().describe("Last day, in the story's zone."),
  significance: z.int().min(1).max(5).optional().describe("At least this significance, 1 to 5."),
};

const eventFilterSchema = z.object(eventFilterShape);
export type EventFilter = z.infer<typeof eventFilterSchema>;

/** Whether an event matches; `found` holds the ids of those that `findEvents` finds by the filter's `q`. */
export function matchesFilter(
  event: EventView,
  view: StoryView,
  filter: EventFilter,
  found: ReadonlySet<string> | null,
): boolean {
  const { content, assessment } = event;
  return (
    includes(filter.kinds, content.kind) &&
    includes(filter.supports, assessment.support) &&
    (filter.contested === undefined || filter.contested === assessment.contested) &&
    (filter.significance === undefined || content.significance >= filter.significance) &&
    (filter.places === undefined || content.places.some((place) => includes(filter.places, place))) &&
    matchesPositions(event, filter) &&
    matchesLanguage(event, view, filter) &&
    matchesDays(event, view, filter) &&
    (found === null || found.has(event.published.id))
  );
}

function includes<Value>(wanted: readonly Value[] | undefined, value: Value): boolean {
  return wanted === undefined || wanted.includes(value);
}

function matchesPositions({ assessment }: EventView, { parties, stances }: EventFilter): boolean {
  if (parties === undefined && stances === undefined) return true;
  return assessment.parties.some(
    ({ party, stance }) => includes(parties, party) && includes(stances, stance),
  );
}

function matchesLanguage({ claims }: EventView, { edition }: StoryView, { languages }: EventFilter): boolean {
  if (languages === undefined) return true;
  const cited = claims.flatMap(({ claim }) => claim.sources);
  return cited.some(({ source }) => languages.includes(edition.sources.get(source)?.language ?? ""));
}

function matchesDays(
  { content, bounds }: EventView,
  { edition }: StoryView,
  { from, to }: EventFilter,
): boolean {
  if (from === undefined && to === undefined) return true;
  if (content.when === null) return false;
  const { timeZone } = edition.story;
  return boundsOverlap(
    bounds,
    from === undefined ? null : startOfDay(from, timeZone),
    to === undefined ? null : endOfDay(to, timeZone),
  );
}
