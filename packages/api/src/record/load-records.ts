import type { DatabaseTransaction } from "@claimline/db/database";
import { type Actor, actorSchema } from "@claimline/model/actor/schema";
import { type EventContent, eventContentSchema } from "@claimline/model/event/schema";
import type { Records } from "@claimline/model/event/rules";
import { type Place, placeSchema } from "@claimline/model/place/schema";
import { referencesIn, type ReferenceTarget } from "@claimline/model/reference";
import { type Source, sourceSchema } from "@claimline/model/source/schema";

/** The records that events cite, as they are now; actors with all those that they speak for. */
export async function loadCitedRecords(
  tx: DatabaseTransaction,
  events: readonly EventContent[],
): Promise<Records> {
  const references = events.flatMap((event) => referencesIn(eventContentSchema, event));
  const slugsTo = (target: ReferenceTarget) => [
    ...new Set(references.filter(({ to }) => to === target).map(({ slug }) => slug)),
  ];
  return await loadRecords(tx, {
    actors: slugsTo("actor"),
    places: slugsTo("place"),
    sources: slugsTo("source"),
  });
}

/**
 * The same, kept from being changed until the transaction ends: what readers are shown of a record stays what it is.
 * Whoever changes one waits for this, and then finds it public.
 */
export async function holdCitedRecords(
  tx: DatabaseTransaction,
  events: readonly EventContent[],
): Promise<Records> {
  let records = await loadCitedRecords(tx, events);
  for (let held = ""; ;) {
    const slugs = {
      actors: [...records.actors.keys()],
      places: [...records.places.keys()],
      sources: [...records.sources.keys()],
    };
    if (JSON.stringify(slugs) === held) return records;
    held = JSON.stringify(slugs);
    await tx.$queryRaw`select from actor where slug = any(${slugs.actors}::text[]) for share`;
    await tx.$queryRaw`select from place where slug = any(${slugs.places}::text[]) for share`;
    await tx.$queryRaw`select from source where slug = any(${slugs.sources}::text[]) for share`;
    // Somebody may have changed whom an actor speaks for in between.
    records = await loadCitedRecords(tx, events);
  }
}

/** Records by their slugs, as they are now; actors with all those that they speak for. */
export async function loadRecords(
  tx: DatabaseTransaction,
  slugs: Readonly<Record<keyof Records, string[]>>,
): Promise<Records> {
  return {
    actors: await loadActors(tx, slugs.actors),
    places: await loadPlaces(tx, slugs.places),
    sources: await loadSources(tx, slugs.sources),
  };
}

async function loadActors(tx: DatabaseTransaction, slugs: string[]): Promise<ReadonlyMap<string, Actor>> {
  const actors = new Map<string, Actor>();
  let missing = slugs;
  while (missing.length > 0) {
    const rows = await tx.actor.findMany({
      where: { slug: { in: missing } },
      include: { speaksFor: { select: { slug: true } } },
    });
    for (const { id: _id, version: _version, speaksForId: _speaksForId, speaksFor, ...row } of rows) {
      actors.set(row.slug, actorSchema.parse({ ...row, speaksFor: speaksFor?.slug ?? null }));
    }
    missing = [...actors.values()].flatMap(({ speaksFor }) =>
      speaksFor && !actors.has(speaksFor) ? [speaksFor] : [],
    );
  }
  return actors;
}

async function loadPlaces(tx: DatabaseTransaction, slugs: string[]): Promise<ReadonlyMap<string, Place>> {
  const rows = await tx.place.findMany({ where: { slug: { in: slugs } }, omit: { id: true, version: true } });
  return new Map(rows.map((row) => [row.slug, placeSchema.parse(row)]));
}

async function loadSources(tx: DatabaseTransaction, slugs: string[]): Promise<ReadonlyMap<string, Source>> {
  const rows = await tx.source.findMany({
    where: { slug: { in: slugs } },
    omit: { id: true, version: true },
  });
  return new Map(rows.map((row) => [row.slug, sourceSchema.parse(row)]));
}
