import { stanceSchema } from "@claimline/model/claim/stance";
import { supportSchema } from "@claimline/model/claim/support";
import { eventKindSchema } from "@claimline/model/event/kinds/all-kinds";
import { languageTagSchema } from "@claimline/model/language-tag";
import { slugSchema } from "@claimline/model/slug";
import { boundsOverlap } from "@claimline/model/time/bounds";
import { endOfDay, startOfDay } from "@claimline/model/time/day";
import { daySchema } from "@claimline/model/time/day-schema";
import { z } from "zod";
import { claimTexts, eventTexts, foldTexts, searchWords } from "./event-words.ts";
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
  q: z
    .string()
    .trim()
    .max(200)
    .optional()
    .describe("Words that must all occur in the event's or its claims' texts, in any language."),
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

export function matchesFilter(event: EventView, view: StoryView, filter: EventFilter): boolean {
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
    matchesWords(event, filter)
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

/** The words that a filter looks for. */
export function searchedWords({ q }: EventFilter): string[] {
  return q ? searchWords(q) : [];
}

function matchesWords({ content, claims }: EventView, filter: EventFilter): boolean {
  const words = searchedWords(filter);
  if (words.length === 0) return true;
  const all = foldTexts([...eventTexts(content), ...claims.flatMap(({ claim }) => claimTexts(claim))]);
  return words.every((word) => all.includes(word));
}
