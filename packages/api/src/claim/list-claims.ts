import { slugSchema } from "@claimline/model/slug";
import { compareSaid, compareSlugs, type SaidInOrder } from "@claimline/model/time/compare-bounds";
import { z } from "zod";
import type { Context } from "../context.ts";
import { type ClaimAnswer, answerClaim, claimAnswerSchema } from "../event/event-detail.ts";
import { eventFilterShape, matchesFilter } from "../event/event-filter.ts";
import { type ListOrder, pageOf, pageShape } from "../event/page.ts";
import { openStory } from "../publication/open-story.ts";
import { findEvents, shownBy } from "../search/found-events.ts";
import { readingInputShape } from "../story/reading-input.ts";

export const listClaimsInput = z.strictObject({
  ...readingInputShape,
  ...eventFilterShape,
  actors: z
    .array(slugSchema)
    .max(50)
    .optional()
    .describe("Slugs of actors, other than `parties` not of those they speak for."),
  ...pageShape,
});

export const listClaimsOutput = z.strictObject({
  rev: z.int(),
  total: z.int().describe("How many claims match, on all pages together."),
  items: z.array(claimAnswerSchema.extend({ event: slugSchema })),
  nextCursor: z.string().nullable(),
});

/** Where a claim stands among those of all events. */
interface PlaceSaid extends SaidInOrder {
  event: string;
}

const instant = z.number().nullable();

const orderSaid: ListOrder<{ dated: PlaceSaid }, PlaceSaid> = {
  place: z.strictObject({
    said: z.strictObject({ earliest: instant, latest: instant }),
    knownFrom: instant,
    slug: z.string(),
    event: z.string(),
  }),
  placeOf: ({ dated: { said, knownFrom, slug, event } }) => ({ said, knownFrom, slug, event }),
  compare: (a, b) => compareSaid(a, b) || compareSlugs(a.event, b.event),
};

type ListClaims = z.infer<typeof listClaimsInput>;

/**
 * Claims in the order in which they were made. `parties`, `stances` and `languages` are of the claim itself; the other
 * filters are of its event.
 *
 * @throws ProblemError `not-found`, `as-of-in-future`, `invalid-input`
 */
export async function listClaims(ctx: Context, input: ListClaims): Promise<z.infer<typeof listClaimsOutput>> {
  const view = await openStory(ctx, input);
  const ofEvent = { ...input, parties: undefined, stances: undefined, languages: undefined };
  const locale = input.locale ?? ctx.locale;
  const found = await findEvents(ctx, shownBy(view), input.q);
  const matching = view.events
    .filter((event) => matchesFilter(event, view, ofEvent, found))
    .flatMap(({ content, claims }) => claims.map((dated) => ({ ...dated, event: content.slug })))
    .toSorted(orderSaid.compare)
    .map((dated) => ({ dated, answer: { ...answerClaim(dated, view, locale), event: dated.event } }))
    .filter(({ answer }) => matchesClaim(answer, input, (slug) => view.edition.sources.get(slug)?.language));
  const { items, nextCursor } = pageOf(matching, orderSaid, input);
  return {
    rev: view.edition.rev,
    total: matching.length,
    items: items.map(({ answer }) => answer),
    nextCursor,
  };
}

function matchesClaim(
  claim: ClaimAnswer,
  { parties, stances, languages, actors }: ListClaims,
  languageOf: (source: string) => string | undefined,
): boolean {
  return (
    (parties === undefined || (claim.party !== null && parties.includes(claim.party))) &&
    (stances === undefined || stances.includes(claim.stance)) &&
    (actors === undefined || actors.includes(claim.actor)) &&
    (languages === undefined ||
      claim.sources.some(({ source }) => languages.includes(languageOf(source) ?? "")))
  );
}
