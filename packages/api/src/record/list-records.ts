import { partyOf } from "@claimline/model/actor/party";
import { actorSchema } from "@claimline/model/actor/schema";
import { eventContentSchema } from "@claimline/model/event/schema";
import { type Locale, localeSchema } from "@claimline/model/locale";
import { showText } from "@claimline/model/localized-text";
import { placeSchema } from "@claimline/model/place/schema";
import { referencesIn } from "@claimline/model/reference";
import { slugSchema } from "@claimline/model/slug";
import { sourceSchema } from "@claimline/model/source/schema";
import { compareSlugs } from "@claimline/model/time/compare-bounds";
import { z } from "zod";
import type { Context } from "../context.ts";
import { type ListOrder, pageOf, pageShape } from "../event/page.ts";
import { openStory } from "../publication/open-story.ts";
import type { StoryView } from "../publication/story-view.ts";
import { readingInputShape } from "../story/reading-input.ts";

export const listRecordsInput = z.strictObject({ ...readingInputShape, ...pageShape });

const listed = { rev: z.int(), total: z.int(), nextCursor: z.string().nullable() };
/** How many of the known claims speak through, or cite, the record. */
const claimCount = z.int();
/** Language of the name, where it isn't the asked one. */
const lang = localeSchema.nullable();

export const actorAnswerSchema = actorSchema.extend({
  name: z.string(),
  role: z.string().nullable(),
  lang,
  party: slugSchema.nullable().describe("Whom the actor speaks for; `null` for an outlet."),
  claimCount,
});
export const placeAnswerSchema = placeSchema.extend({ name: z.string(), lang, eventCount: z.int() });
export const sourceAnswerSchema = sourceSchema.extend({ claimCount });

export const listActorsOutput = z.strictObject({ ...listed, items: z.array(actorAnswerSchema) });
export const listPlacesOutput = z.strictObject({ ...listed, items: z.array(placeAnswerSchema) });
export const listSourcesOutput = z.strictObject({ ...listed, items: z.array(sourceAnswerSchema) });

type ListRecords = z.infer<typeof listRecordsInput>;

/** Who acts, speaks or relays in what is known at the moment, and whom they speak for; by slug. */
export async function listActors(
  ctx: Context,
  input: ListRecords,
): Promise<z.infer<typeof listActorsOutput>> {
  const view = await openStory(ctx, input);
  const { actors, story } = view.edition;
  const known = new Set<string>();
  for (const slug of referred(view, "actor")) {
    for (
      let actor = actors.get(slug);
      actor && !known.has(actor.slug);
      actor = actors.get(actor.speaksFor ?? "")
    ) {
      known.add(actor.slug);
    }
  }
  const spoken = countBy(view.events.flatMap(({ claims }) => claims.map(({ claim }) => claim.actor)));
  const shown = textIn(input.locale ?? ctx.locale, story.defaultLocale);
  const items = [...actors.values()]
    .filter(({ slug }) => known.has(slug))
    .map((actor) => ({
      ...actor,
      ...shown.name(actor.name),
      role: actor.role && (shown.name(actor.role).name || null),
      party: partyOf(actor.slug, actors),
      claimCount: spoken.get(actor.slug) ?? 0,
    }));
  return answer(view, items, input);
}

/** Where the events happen that are visible at the moment; by slug. */
export async function listPlaces(
  ctx: Context,
  input: ListRecords,
): Promise<z.infer<typeof listPlacesOutput>> {
  const view = await openStory(ctx, input);
  const { places, story } = view.edition;
  const known = new Set(referred(view, "place"));
  const happened = countBy(view.events.flatMap(({ content }) => [...new Set(content.places)]));
  const shown = textIn(input.locale ?? ctx.locale, story.defaultLocale);
  const items = [...places.values()]
    .filter(({ slug }) => known.has(slug))
    .map((place) => ({ ...place, ...shown.name(place.name), eventCount: happened.get(place.slug) ?? 0 }));
  return answer(view, items, input);
}

/** What the claims cite that are known at the moment; by slug. */
export async function listSources(
  ctx: Context,
  input: ListRecords,
): Promise<z.infer<typeof listSourcesOutput>> {
  const view = await openStory(ctx, input);
  const cited = countBy(
    view.events.flatMap(({ claims }) =>
      claims.flatMap(({ claim }) => claim.sources.map(({ source }) => source)),
    ),
  );
  const items = [...view.edition.sources.values()]
    .filter(({ slug }) => cited.has(slug))
    .map((source) => ({ ...source, claimCount: cited.get(source.slug) ?? 0 }));
  return answer(view, items, input);
}

/** Slugs that the visible events and their known claims refer to. */
function referred({ events }: StoryView, target: "actor" | "place"): string[] {
  return events.flatMap(({ content, claims }) => {
    const known = { ...content, claims: claims.map(({ claim }) => claim) };
    return referencesIn(eventContentSchema, known).flatMap(({ to, slug }) => (to === target ? slug : []));
  });
}

function countBy(slugs: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const slug of slugs) counts.set(slug, (counts.get(slug) ?? 0) + 1);
  return counts;
}

function textIn(locale: Locale, defaultLocale: Locale) {
  return {
    name(localized: Parameters<typeof showText>[0]): { name: string; lang: Locale | null } {
      const { text, lang: shownLang } = showText(localized, locale, defaultLocale);
      return { name: text, lang: shownLang === locale ? null : shownLang };
    },
  };
}

const orderOfSlugs: ListOrder<{ slug: string }, string> = {
  place: z.string(),
  placeOf: ({ slug }) => slug,
  compare: compareSlugs,
};

function answer<Item extends { slug: string }>(view: StoryView, items: readonly Item[], input: ListRecords) {
  const ordered = items.toSorted((a, b) => compareSlugs(a.slug, b.slug));
  const page = pageOf(ordered, orderOfSlugs, input);
  return { rev: view.edition.rev, total: items.length, items: [...page.items], nextCursor: page.nextCursor };
}
