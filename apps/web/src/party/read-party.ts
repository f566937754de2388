import type { listClaimsOutput } from "@claimline/api/claim/list-claims";
import type { EventItem } from "@claimline/api/event/event-answer";
import { ProblemError } from "@claimline/api/problem-error";
import type { listActorsOutput } from "@claimline/api/record/list-records";
import type { StoryAnswer } from "@claimline/api/story/story-answer";
import type { Locale } from "@claimline/model/locale";
import type { Source } from "@claimline/model/source/schema";
import { cache } from "react";
import type { z } from "zod";
import type { PositionCell } from "../position/arrange-positions.ts";
import { allPages } from "../reading/all-pages.ts";
import { momentInStory } from "../reading/moment-in-story.ts";
import { atRev, firstOf, type Moment, readMoment, readSlug, type SearchParams } from "../reading/moment.ts";
import { type Names, namesAt } from "../reading/names.ts";
import { partFrom } from "../reading/part-from.ts";
import { readingCaller } from "../reading/reading-context.ts";
import { readStoryAnswer } from "../story/read-story-answer.ts";

export type ActorAnswer = z.infer<typeof listActorsOutput>["items"][number];
type ClaimPage = z.infer<typeof listClaimsOutput>;

interface AtMoment {
  story: StoryAnswer;
  moment: Moment;
  /** Parameters of the address that mean nothing here, as they were written. */
  ignored: string[];
}

/** All that the page of a party shows. */
export interface PartyReading extends AtMoment {
  is: "party";
  actor: ActorAnswer;
  /** Who has spoken for the party, itself included; who said most first. */
  speakers: ActorAnswer[];
  /** Its present stances: on what is most significant first, then in the order of the world. */
  positions: { event: EventItem; cell: PositionCell }[];
  claims: ClaimPage;
  /** The cursor that led to this part of the claims. */
  cursor: string | undefined;
  /** The events of these claims. */
  events: ReadonlyMap<string, EventItem>;
  sources: ReadonlyMap<string, Source>;
  names: Names;
}

/** An actor whose claims stand elsewhere: with the party it speaks for, or, for an outlet, with the events. */
export interface NoPartyReading extends AtMoment {
  is: "no-party";
  actor: ActorAnswer;
  /** `null` for an outlet. */
  party: { slug: string; name: string } | null;
  /** The events on which an outlet speaks for itself. */
  events: EventItem[];
}

/** The party is published, but nothing of it was known yet at the moment. */
export interface UnknownYet extends AtMoment {
  is: "unknown-yet";
}

const claimsOnPage = 50;

/** Reads what a party said, as an address asks for it. @throws ProblemError */
export async function readParty(
  { story: storySlug, party }: { story: string; party: string },
  search: SearchParams,
  locale: Locale,
): Promise<PartyReading | NoPartyReading | UnknownYet> {
  const { moment, ignored } = await momentInStory(readSlug(storySlug), readMoment(search), locale);
  const { story } = await readStoryAnswer(storySlug, locale, moment.asOf, moment.rev);
  const slug = readSlug(party);
  // Of one rev, even when something is published in between.
  const at: At = { story: storySlug, locale, ...atRev(moment, story.rev) };
  const actors = await actorsAt(at.story, locale, at.rev, at.asOf);
  const actor = actors.find((known) => known.slug === slug);
  if (actor === undefined) {
    const known = moment.asOf !== undefined && (await actorsAt(at.story, locale, at.rev));
    if (!known || !known.some((later) => later.slug === slug)) throw new ProblemError("not-found");
    return { is: "unknown-yet", story, moment, ignored };
  }
  if (actor.party !== slug)
    return { is: "no-party", story, moment, ignored, actor, ...(await elsewhere(at, actor, actors)) };
  const names = await namesAt(storySlug, locale, at);
  const { nowhere, ...said } = await saidBy(at, slug, actors, firstOf(search["cursor"]));
  return { is: "party", story, moment, ignored: [...ignored, ...nowhere], actor, names, ...said };
}

interface At {
  story: string;
  locale: Locale;
  asOf?: string;
  rev: number;
}

async function saidBy(at: At, slug: string, actors: readonly ActorAnswer[], from: string | undefined) {
  const caller = await readingCaller(at.locale);
  const parties = [slug];
  const { cells } = await caller.position.matrix({ ...at, parties });
  const {
    page: claims,
    cursor,
    ignored: nowhere,
  } = await partFrom(from, (part) => caller.claim.list({ ...at, parties, limit: claimsOnPage, ...part }));
  const items = await allPages((page) => caller.event.list({ ...at, ...page }));
  const events = new Map(items.map((event) => [event.slug, event]));
  const sources = await allPages((page) => caller.source.list({ ...at, ...page }));
  return {
    claims,
    cursor,
    nowhere,
    events,
    sources: new Map(sources.map((source) => [source.slug, source])),
    positions: cells
      .flatMap((cell) => {
        const event = events.get(cell.event);
        return event ? [{ event, cell }] : [];
      })
      .toSorted((a, b) => b.event.significance - a.event.significance),
    speakers: actors
      .filter(({ party, claimCount }) => party === slug && claimCount > 0)
      .toSorted((a, b) => b.claimCount - a.claimCount),
  };
}

async function elsewhere(at: At, actor: ActorAnswer, actors: readonly ActorAnswer[]) {
  const party = actors.find(({ slug }) => slug === actor.party);
  if (party) return { party: { slug: party.slug, name: party.name }, events: [] };
  const caller = await readingCaller(at.locale);
  const claims = await allPages((page) => caller.claim.list({ ...at, ...page, actors: [actor.slug] }));
  const spokenOn = new Set(claims.map(({ event }) => event));
  const events = await allPages((page) => caller.event.list({ ...at, ...page }));
  return { party: null, events: events.filter(({ slug }) => spokenOn.has(slug)) };
}

const actorsAt = cache(async (story: string, locale: Locale, rev: number, asOf?: string) => {
  const caller = await readingCaller(locale);
  const at = { story, locale, rev, ...(asOf !== undefined && { asOf }) };
  return await allPages((page) => caller.actor.list({ ...at, ...page }));
});
