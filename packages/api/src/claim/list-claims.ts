import type { DatedClaim } from "@claimline/model/claim/known-claims";
import { partyOf } from "@claimline/model/actor/party";
import { slugSchema } from "@claimline/model/slug";
import { compareSaid, compareSlugs, type SaidInOrder } from "@claimline/model/time/compare-bounds";
import { z } from "zod";
import type { Context } from "../context.ts";
import { answerClaim, claimAnswerSchema } from "../event/event-detail.ts";
import { eventFilterShape, matchesFilter } from "../event/event-filter.ts";
import { type ListOrder, pageOf, pageShape } from "../event/page.ts";
import type { Edition } from "../publication/load-edition.ts";
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

const orderSaid: ListOrder<PlaceSaid, PlaceSaid> = {
  place: z.strictObject({
    said: z.strictObject({ earliest: instant, latest: instant }),
    knownFrom: instant,
    slug: z.string(),
    event: z.string(),
  }),
  placeOf: ({ said, knownFrom, slug, event }) => ({ said, knownFrom, slug, event }),
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
    .filter((dated) => matchesClaim(dated, view.edition, input))
    .toSorted(orderSaid.compare);
  const { items, nextCursor } = pageOf(matching, orderSaid, input);
  return {
    rev: view.edition.rev,
    total: matching.length,
    items: items.map((dated) => ({ ...answerClaim(dated, view, locale), event: dated.event })),
    nextCursor,
  };
}

function matchesClaim(
  { claim }: DatedClaim,
  edition: Edition,
  { parties, stances, languages, actors }: ListClaims,
): boolean {
  const party = partyOf(claim.actor, edition.actors);
  return (
    (parties === undefined || (party !== null && parties.includes(party))) &&
    (stances === undefined || stances.includes(claim.stance)) &&
    (actors === undefined || actors.includes(claim.actor)) &&
    (languages === undefined ||
      claim.sources.some(({ source }) => languages.includes(edition.sources.get(source)?.language ?? "")))
  );
}
