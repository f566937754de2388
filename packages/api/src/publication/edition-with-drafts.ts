import type { DatabaseTransaction } from "@claimline/db/database";
import type { EventContent } from "@claimline/model/event/schema";
import { storyContentSchema } from "@claimline/model/story/schema";
import type { Instant } from "@claimline/model/time/instant";
import type { Context } from "../context.ts";
import { loadCitedRecords } from "../record/load-records.ts";
import type { Edition } from "./load-edition.ts";

/** What a story would show otherwise than it does. */
export interface EditionChange {
  /** Drafts that would be published as they are, in place of what readers see of the same events. */
  shown: readonly { id: string; content: EventContent }[];
  /** Ids of events that would be unpublished. */
  hidden?: ReadonlySet<string>;
}

/** The edition as it would be with the drafts published as they are, and what they cite. */
export async function editionWithDrafts(
  database: DatabaseTransaction,
  edition: Edition,
  { shown, hidden = new Set() }: EditionChange,
  now: Instant,
): Promise<Edition> {
  const cited = await loadCitedRecords(
    database,
    shown.map(({ content }) => content),
  );
  const replaced = new Set([...hidden, ...shown.map(({ id }) => id)]);
  const events = new Map([...edition.events].filter(([, { id }]) => !replaced.has(id)));
  const tombstones = new Map(edition.tombstones);
  for (const { id, content } of shown) {
    const { slug } = content;
    events.set(slug, { id, slug, revision: 0, publishedAt: now, content });
    tombstones.delete(slug);
  }
  return {
    ...edition,
    events,
    tombstones,
    actors: new Map([...edition.actors, ...cited.actors]),
    places: new Map([...edition.places, ...cited.places]),
    sources: new Map([...edition.sources, ...cited.sources]),
  };
}

/** What readers see of a story now; empty while they see nothing of it. */
export async function publishedEdition(
  { database, editions, now }: Pick<Context, "database" | "editions" | "now">,
  { id, slug, content }: { id: string; slug: string; content: unknown },
): Promise<Edition> {
  // Its address for readers may still be another than the one that it is to have.
  const shown = await database.publishedStory.findFirst({
    where: { storyId: id, untilRev: null },
    select: { slug: true },
  });
  const edition = shown && (await editions.find(shown.slug));
  return edition ?? emptyEdition({ id, slug, now: now() }, content);
}

/** A story of which nothing is published yet. */
function emptyEdition(
  { id, slug, now }: { id: string; slug: string; now: Instant },
  content: unknown,
): Edition {
  return {
    storyId: id,
    slug,
    rev: 0,
    publishedAt: now,
    story: storyContentSchema.parse(content),
    events: new Map(),
    tombstones: new Map(),
    actors: new Map(),
    places: new Map(),
    sources: new Map(),
  };
}
