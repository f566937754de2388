import { createHash } from "node:crypto";
import type { DatabaseTransaction } from "@claimline/db/database";
import { insertRows } from "@claimline/db/insert-rows";
import { type Actor, actorSchema } from "@claimline/model/actor/schema";
import { type AssessmentSpan, assessmentSpans } from "@claimline/model/claim/assessment-spans";
import type { Claim } from "@claimline/model/claim/schema";
import { type EventContent, eventContentSchema } from "@claimline/model/event/schema";
import { placeSchema } from "@claimline/model/place/schema";
import { type Source, sourceSchema } from "@claimline/model/source/schema";
import { storyContentSchema } from "@claimline/model/story/schema";
import { edtfBounds } from "@claimline/model/time/bounds";
import { LAST_INSTANT } from "@claimline/model/time/instant";
import { searchColumns } from "../search/search-terms.ts";
import { claimTexts, eventTexts, type SearchedRecords } from "../search/search-texts.ts";
import { clampOpen, sizeOf } from "../timeline/time-cells.ts";

/**
 * Number of the rules by which spans are made: raised with every change to what follows from the same content, such as
 * to the model's assessment or to the forms of words, so that the next start makes them anew.
 */
export const spanRules = 2;

/** Beyond the last instant: never known at a moment, or without an end. */
const never = LAST_INSTANT + 1;

/** From so many on, all are written anew rather than named one by one in a statement. */
const manyEvents = 10_000;

/** What an event's spans depend on besides its content. */
interface Surroundings extends SearchedRecords {
  storyId: string;
  rev: number;
  timeZone: string;
  sources: ReadonlyMap<string, Source>;
}

/**
 * Writes the spans of all events that the publication `rev` shows, ends or gives another assessment, because an actor,
 * place or source that they depend on has changed. It is the last that a publication writes into the published tables; given
 * the spans of the `rev` before, it can be repeated later.
 */
export async function projectPublication(
  tx: DatabaseTransaction,
  storyId: string,
  rev: number,
): Promise<void> {
  const shownAtRev = { storyId, fromRev: { lte: rev }, OR: [{ untilRev: null }, { untilRev: { gt: rev } }] };
  const story = await tx.publishedStory.findFirst({ where: shownAtRev });
  if (!story) return;
  // Another time zone dates everything anew.
  const touched = story.fromRev === rev ? null : await touchedEvents(tx, storyId, rev);
  if (touched?.length === 0) return;
  const ids = touched && touched.length < manyEvents ? { eventId: { in: touched } } : {};
  await endSpans(tx, { storyId, ...ids }, rev);

  const records = await tx.publishedRecord.findMany({
    where: shownAtRev,
    select: { kind: true, content: true },
  });
  const contentsOf = (kind: "actor" | "place" | "source") =>
    records.filter((record) => record.kind === kind).map(({ content }) => content);
  const surroundings = {
    storyId,
    rev,
    timeZone: storyContentSchema.parse(story.content).timeZone,
    actors: bySlug(contentsOf("actor").map((content) => actorSchema.parse(content))),
    places: bySlug(contentsOf("place").map((content) => placeSchema.parse(content))),
    sources: bySlug(contentsOf("source").map((content) => sourceSchema.parse(content))),
  };
  const events = await tx.publishedEvent.findMany({
    where: { ...shownAtRev, ...ids },
    select: { eventId: true, content: true },
  });
  const projected = events.flatMap(({ eventId, content }) =>
    content === null ? [] : projectEvent(eventId, eventContentSchema.parse(content), surroundings),
  );
  await insertRows(
    tx,
    "published_span",
    projected.flatMap((event) => event.spans),
  );
  await insertRows(
    tx,
    "published_text",
    projected.flatMap((event) => event.texts),
  );
}

async function touchedEvents(tx: DatabaseTransaction, storyId: string, rev: number): Promise<string[]> {
  const published = await tx.publishedEvent.findMany({
    where: { storyId, OR: [{ fromRev: rev }, { untilRev: rev }] },
    select: { eventId: true },
  });
  const changed = await tx.publishedRecord.findMany({
    where: { storyId, fromRev: rev },
    select: { kind: true, slug: true },
  });
  const cites = { hasSome: changed.map(({ kind, slug }) => `${kind} ${slug}`) };
  const citing = await tx.publishedSpan.findMany({
    where: { storyId, untilRev: null, present: true, cites },
    select: { eventId: true },
  });
  return [...new Set([...published, ...citing].map(({ eventId }) => eventId))];
}

async function endSpans(
  tx: DatabaseTransaction,
  of: { storyId: string; eventId?: { in: string[] } },
  untilRev: number,
): Promise<void> {
  await tx.publishedSpan.updateMany({ where: { ...of, untilRev: null }, data: { untilRev } });
  await tx.publishedText.updateMany({ where: { ...of, untilRev: null }, data: { untilRev } });
}

function projectEvent(eventId: string, content: EventContent, surroundings: Surroundings) {
  const { storyId, rev, timeZone, actors, sources } = surroundings;
  const { slug, kind, significance, places, when, relations } = content;
  const spans = assessmentSpans(content, actors, surroundings);
  const bounds = when === null ? null : edtfBounds(when, timeZone);
  const ends = bounds && clampOpen(bounds);
  const row = { story_id: storyId, event_id: eventId, from_rev: rev };
  const event = {
    ...row,
    rules: spanRules,
    slug,
    kind,
    significance,
    tie: tieOf(slug),
    places,
    size: bounds && sizeOf(bounds),
    starts: ends?.starts ?? null,
    ends: ends?.ends ?? null,
    settles: relations.flatMap(({ type, event: target }) =>
      type === "fulfils" || type === "replaces" ? target : [],
    ),
  };
  return {
    spans: spans.map((span, step) => ({
      ...event,
      step,
      known_from: span.knownFrom ?? never,
      known_until: span.knownUntil ?? never,
      present: span.present,
      support: span.assessment.support,
      contested: span.assessment.contested,
      parties: span.assessment.parties.map(({ party }) => party),
      stances: span.assessment.parties.map(({ stance }) => stance),
      languages: languagesOf(span, sources),
      cites: span.present ? citedBy(content, actors) : [],
    })),
    texts: textsOf(content, spans, surroundings).map((text, step) => ({ ...row, step, ...text })),
  };
}

/** The event's own texts, and those of the claims that become known with each span. */
function textsOf(content: EventContent, spans: readonly AssessmentSpan[], records: SearchedRecords) {
  const told = new Set<Claim>();
  const ofClaims = spans.map(({ knownFrom, claims }) => {
    const added = claims.filter(({ claim }) => !told.has(claim));
    for (const { claim } of added) told.add(claim);
    return {
      known_from: knownFrom ?? never,
      ...searchColumns(added.flatMap(({ claim }) => claimTexts(claim, records))),
    };
  });
  return [{ known_from: -never, ...searchColumns(eventTexts(content, records)) }, ...ofClaims];
}

function languagesOf({ claims }: AssessmentSpan, sources: ReadonlyMap<string, Source>): string[] {
  const cited = claims.flatMap(({ claim }) => claim.sources);
  return [...new Set(cited.flatMap(({ source }) => sources.get(source)?.language ?? []))];
}

/** The sources cited, the places, who takes part or relays, and the speakers with all those that they speak for. */
function citedBy(
  { claims, actors: participants, places }: EventContent,
  actors: ReadonlyMap<string, Actor>,
): string[] {
  const cited = new Set(places.map((place) => `place ${place}`));
  const speakers = new Set<string>();
  for (const { actor, sources } of claims) {
    for (const { source } of sources) cited.add(`source ${source}`);
    for (let speaker: string | null = actor; speaker !== null && !speakers.has(speaker);) {
      speakers.add(speaker);
      speaker = actors.get(speaker)?.speaksFor ?? null;
    }
  }
  const named = [...participants.map(({ actor }) => actor), ...claims.flatMap(({ via }) => via ?? [])];
  for (const actor of [...speakers, ...named]) cited.add(`actor ${actor}`);
  return [...cited];
}

/** Puts equally significant events into an order that stays. */
export function tieOf(slug: string): number {
  return createHash("sha256").update(slug).digest().readInt32BE(0);
}

function bySlug<Item extends { slug: string }>(items: readonly Item[]): ReadonlyMap<string, Item> {
  return new Map(items.map((item) => [item.slug, item]));
}
