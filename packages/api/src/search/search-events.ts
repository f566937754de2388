import type { Locale } from "@claimline/model/locale";
import { showText } from "@claimline/model/localized-text";
import { readSearch, searchTextSchema } from "@claimline/model/search/read-search";
import { suggestNames } from "@claimline/model/search/suggest-names";
import { slugSchema } from "@claimline/model/slug";
import { compareSlugs } from "@claimline/model/time/compare-bounds";
import { z } from "zod";
import type { Context } from "../context.ts";
import { answerEvent, eventItemSchema } from "../event/event-answer.ts";
import { eventFilterShape, matchesFilter } from "../event/event-filter.ts";
import { orderOfWorld } from "../event/list-events.ts";
import { type ListOrder, pageOf, pageShape } from "../event/page.ts";
import { ProblemError } from "../problem-error.ts";
import { openStory } from "../publication/open-story.ts";
import { type EventView, type StoryView, viewStory } from "../publication/story-view.ts";
import { readingInputShape } from "../story/reading-input.ts";
import { matchesIn, searchMatchSchema } from "./event-matches.ts";
import { findEvents, rankEvents, shownBy } from "./found-events.ts";

export const searchEventsInput = z.strictObject({
  ...readingInputShape,
  story: readingInputShape.story.optional().describe("Slug of the story; all stories when absent."),
  ...eventFilterShape,
  q: searchTextSchema
    .refine((text) => text !== "", {
      message: "search-without-words",
      params: { code: "search-without-words" },
    })
    .describe(
      "What to look for: words that must all occur, in any inflection or spelling of a name, in any language. The last one may be the beginning of a word; words between quotation marks are a phrase.",
    ),
  ...pageShape,
});

export const searchEventsOutput = z.strictObject({
  rev: z.int().nullable().describe("The story's `rev`; `null` for a search of all stories."),
  total: z.int().describe("How many events match, on all pages together."),
  items: z.array(
    eventItemSchema.extend({
      story: slugSchema,
      rank: z.number().describe("The higher, the earlier in the list; means nothing beyond this answer."),
      matches: z
        .array(searchMatchSchema)
        .describe("Where the words were found, titles first; at most twelve."),
    }),
  ),
  nextCursor: z.string().nullable(),
  suggestions: z
    .array(z.string())
    .describe("When nothing is found: names of the story that are spelled alike, the closest first."),
});

type SearchEvents = z.infer<typeof searchEventsInput>;
type SearchResults = z.infer<typeof searchEventsOutput>;

interface FoundEvent {
  event: EventView;
  view: StoryView;
  rank: number;
}

const placeSchema = z.strictObject({
  rank: z.number(),
  significance: z.number(),
  story: slugSchema,
  world: orderOfWorld.place,
});

type Place = z.infer<typeof placeSchema>;

function placeOf({ event, view, rank }: FoundEvent): Place {
  const { significance } = event.content;
  return { rank, significance, story: view.edition.slug, world: orderOfWorld.placeOf(event) };
}

const orderOfRanks: ListOrder<FoundEvent, Place> = {
  place: placeSchema,
  placeOf,
  compare: (a, b) =>
    b.rank - a.rank ||
    b.significance - a.significance ||
    orderOfWorld.compare(a.world, b.world) ||
    compareSlugs(a.story, b.story),
};

/**
 * Events that have all that is looked for: what stands in a title before what stands in a summary, a claim or a name;
 * of equal ones the more significant first, then in the order of the world.
 *
 * @throws ProblemError `not-found`, `as-of-in-future`, `invalid-input`
 */
export async function searchEvents(ctx: Context, input: SearchEvents): Promise<SearchResults> {
  const views = await openViews(ctx, input);
  const locale = input.locale ?? ctx.locale;
  const search = readSearch(input.q);
  const found = await Promise.all(views.map((view) => foundIn(ctx, view, input)));
  const inOrder = found.flat().toSorted((a, b) => orderOfRanks.compare(placeOf(a), placeOf(b)));
  const page = pageOf(inOrder, orderOfRanks, input);
  const [only] = input.story === undefined ? [] : views;
  return {
    rev: only?.edition.rev ?? null,
    total: inOrder.length,
    items: page.items.map(({ event, view, rank }) => ({
      ...answerEvent(event, view, locale),
      story: view.edition.slug,
      rank,
      matches: matchesIn(event, view, search, locale),
    })),
    nextCursor: page.nextCursor,
    suggestions: inOrder.length > 0 ? [] : namesMeant(input.q, views, locale),
  };
}

async function openViews(ctx: Context, { story, rev, asOf }: SearchEvents): Promise<StoryView[]> {
  if (story !== undefined) return [await openStory(ctx, { story, rev, asOf })];
  if (rev !== undefined) {
    throw new ProblemError("invalid-input", { fields: [{ path: "story", code: "missing" }] });
  }
  const editions = await ctx.editions.all();
  return editions.map((edition) => viewStory(edition, asOf, ctx.now()));
}

async function foundIn(ctx: Context, view: StoryView, input: SearchEvents): Promise<FoundEvent[]> {
  const [found, ranks] = await Promise.all([
    findEvents(ctx, shownBy(view), input.q),
    rankEvents(ctx, shownBy(view), input.q),
  ]);
  return view.events
    .filter((event) => matchesFilter(event, view, input, found))
    .map((event) => ({ event, view, rank: ranks.get(event.published.id) ?? 0 }));
}

/** Names that may have been meant by a search that found nothing, the closest first. */
export function namesMeant(q: string, views: readonly StoryView[], locale: Locale): string[] {
  return suggestNames(readSearch(q), [...new Set(views.flatMap((view) => namesIn(view, locale)))]);
}

/** The names of all that the visible events refer to: no other may be suggested, for it isn't known yet. */
function namesIn({ edition, events }: StoryView, locale: Locale): string[] {
  const { actors, places, story } = edition;
  const actorSlugs = events.flatMap(({ content, claims }) => [
    ...content.actors.map(({ actor }) => actor),
    ...claims.flatMap(({ claim }) => [claim.actor, claim.via ?? []].flat()),
  ]);
  const named = [
    ...[...new Set(actorSlugs)].map((slug) => actors.get(slug)?.name),
    ...[...new Set(events.flatMap(({ content }) => content.places))].map((slug) => places.get(slug)?.name),
  ];
  return named.flatMap((name) => (name ? showText(name, locale, story.defaultLocale).text : []));
}
