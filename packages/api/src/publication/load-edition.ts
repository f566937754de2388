import type { PublicDatabase } from "@claimline/db/database";
import { type Actor, actorSchema } from "@claimline/model/actor/schema";
import { type EventContent, eventContentSchema } from "@claimline/model/event/schema";
import { type Place, placeSchema } from "@claimline/model/place/schema";
import { type Source, sourceSchema } from "@claimline/model/source/schema";
import { type StoryContent, storyContentSchema } from "@claimline/model/story/schema";
import type { Instant } from "@claimline/model/time/instant";

/** One published revision of an event. */
export interface PublishedEventContent {
  id: string;
  slug: string;
  /** Number of the revision, counted for each event from 1. */
  revision: number;
  publishedAt: Instant;
  content: EventContent;
}

/** All that a story shows at one `rev`: what the public is answered from. It never changes once loaded. */
export interface Edition {
  storyId: string;
  slug: string;
  rev: number;
  /** When `rev` was published. */
  publishedAt: Instant;
  /** Steps of the guided reading whose event isn't live are left out. */
  story: StoryContent;
  events: ReadonlyMap<string, PublishedEventContent>;
  /** Slugs of events that were unpublished: their address stays, and says so. */
  tombstones: ReadonlyMap<string, Instant>;
  actors: ReadonlyMap<string, Actor>;
  places: ReadonlyMap<string, Place>;
  sources: ReadonlyMap<string, Source>;
}

/** Loads a story as published at `rev`; `null` when it showed nothing then. Only published tables are read. */
export async function loadEdition(
  database: PublicDatabase,
  storyId: string,
  rev: number,
): Promise<Edition | null> {
  const shownAtRev = { storyId, fromRev: { lte: rev }, OR: [{ untilRev: null }, { untilRev: { gt: rev } }] };
  const [story, events, records, change] = await Promise.all([
    database.publishedStory.findFirst({ where: shownAtRev }),
    database.publishedEvent.findMany({ where: shownAtRev }),
    database.publishedRecord.findMany({ where: shownAtRev }),
    database.change.findUnique({ where: { storyId_rev: { storyId, rev } }, select: { at: true } }),
  ]);
  if (!story || !change) return null;

  const live = new Map<string, PublishedEventContent>();
  const tombstones = new Map<string, Instant>();
  for (const { slug, eventId, revision, content, publishedAt } of events) {
    if (content === null) tombstones.set(slug, publishedAt.getTime());
    else {
      const parsed = eventContentSchema.parse(content);
      live.set(slug, { id: eventId, slug, revision, publishedAt: publishedAt.getTime(), content: parsed });
    }
  }
  const contentsOf = (kind: "actor" | "place" | "source") =>
    records.filter((record) => record.kind === kind).map((record) => record.content);
  return {
    storyId,
    slug: story.slug,
    rev,
    publishedAt: change.at.getTime(),
    story: withoutHiddenSteps(storyContentSchema.parse(story.content), live),
    events: live,
    tombstones,
    actors: bySlug(contentsOf("actor").map((content) => actorSchema.parse(content))),
    places: bySlug(contentsOf("place").map((content) => placeSchema.parse(content))),
    sources: bySlug(contentsOf("source").map((content) => sourceSchema.parse(content))),
  };
}

/** What is or was never public isn't told by a step either; the steps that are left are all there are. */
function withoutHiddenSteps(
  story: StoryContent,
  live: ReadonlyMap<string, PublishedEventContent>,
): StoryContent {
  const guide = story.guide.filter(({ show }) => show.type !== "event" || live.has(show.event));
  return { ...story, guide };
}

function bySlug<Item extends { slug: string }>(items: readonly Item[]): ReadonlyMap<string, Item> {
  return new Map(items.map((item) => [item.slug, item]));
}
