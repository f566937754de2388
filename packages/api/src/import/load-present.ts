import type { Database } from "@claimline/db/database";
import type { ImportReading } from "@claimline/formats/import/imported";
import { eventContentSchema } from "@claimline/model/event/schema";
import type { Present } from "./plan-import.ts";

/** The events of the story that a file speaks of, and all that it may refer to. */
export async function loadPresent(
  database: Database,
  storyId: string,
  { events, records }: ImportReading,
): Promise<Present> {
  const spokenOf = new Set(events.map(({ slug }) => slug));
  const slugs = await database.timelineEvent.findMany({
    where: { storyId, trashedAt: null },
    select: { slug: true },
  });
  const rows = await database.timelineEvent.findMany({
    where: {
      storyId,
      trashedAt: null,
      slug: { in: slugs.map(({ slug }) => slug).filter((slug) => spokenOf.has(slug)) },
    },
    select: {
      id: true,
      slug: true,
      version: true,
      state: true,
      visibility: true,
      contributorIds: true,
      content: true,
    },
  });
  const [actors, places, sources] = await Promise.all([
    database.actor.findMany({ select: { slug: true } }),
    database.place.findMany({ select: { slug: true } }),
    database.source.findMany({ select: { slug: true } }),
  ]);
  const known = (...lists: readonly (readonly { slug: string }[])[]) =>
    new Set(lists.flatMap((list) => list.map(({ slug }) => slug)));
  return {
    storyId,
    events: new Map(
      rows.map(({ slug, content, ...row }) => [slug, { ...row, content: eventContentSchema.parse(content) }]),
    ),
    known: {
      actor: known(actors, records.actors),
      place: known(places, records.places),
      source: known(sources, records.sources),
      event: known(slugs, events),
    },
  };
}
