import type { listClaimsOutput } from "@claimline/api/claim/list-claims";
import { answerEvent, type EventItem } from "@claimline/api/event/event-answer";
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
import { openView } from "../reading/open-view.ts";
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
  /** Its present stances: on what is most significant first, then in the order of the world; a hundred at most. */
  positions: { event: EventItem; cell: PositionCell }[];
  /** On how many events it has one. */
  positionCount: number;
  claims: ClaimPage;
  /** The cursor that led to this part of the claims. */
  cursor: string | undefined;
  /** The events of these claims. */
  events: ReadonlyMap<string, EventItem>;
  /** What these claims cite. */
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
/** More stances than these are told by the list of their events, page by page. */
const mostPositions = 100;

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
  const view = await openView(at.story, at.locale, at);
  const bySlug = new Map(view.events.map((event) => [event.content.slug, event]));
  const itemOf = (event: string): EventItem[] => {
    const found = bySlug.get(event);
    return found ? [answerEvent(found, view, at.locale)] : [];
  };
  const significance = ({ event }: PositionCell) => bySlug.get(event)?.content.significance ?? 0;
  const cited = claims.items.flatMap((claim) => claim.sources.map(({ source }) => source));
  return {
    claims,
    cursor,
    nowhere,
    events: new Map(claims.items.flatMap(({ event }) => itemOf(event)).map((item) => [item.slug, item])),
    sources: new Map(
      cited.flatMap((id) => view.edition.sources.get(id) ?? []).map((source) => [source.slug, source]),
    ),
    positions: cells
      .toSorted((a, b) => significance(b) - significance(a))
      .slice(0, mostPositions)
      .flatMap((cell) => itemOf(cell.event).map((event) => ({ event, cell }))),
    positionCount: cells.length,
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
  const view = await openView(at.story, at.locale, at);
  return {
    party: null,
    events: view.events
      .filter(({ content }) => spokenOn.has(content.slug))
      .map((event) => answerEvent(event, view, at.locale)),
  };
}

const actorsAt = cache(async (story: string, locale: Locale, rev: number, asOf?: string) => {
  const caller = await readingCaller(locale);
  const at = { story, locale, rev, ...(asOf !== undefined && { asOf }) };
  return await allPages((page) => caller.actor.list({ ...at, ...page }));
});
