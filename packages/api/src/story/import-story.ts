import { randomUUID } from "node:crypto";
import type { DatabaseTransaction } from "@claimline/db/database";
import type { StoryBundle } from "@claimline/formats/story-bundle";
import type { Records } from "@claimline/model/event/rules";
import { showEvent } from "../event/show-event.ts";
import { publishNewStory, type PublicationMoment, type Publisher } from "../publication/publish-in-story.ts";
import { publishRecords } from "../record/publish-records.ts";

/**
 * Brings a new story into the database and publishes it with all its events, as one publication: its first `rev`.
 * The bundle has been checked. Records that exist already, for other stories cite them too, stay as they are.
 */
export async function importStory(publisher: Publisher, bundle: StoryBundle): Promise<{ rev: number }> {
  return await publishNewStory(publisher, bundle.story, async (tx, storyId, moment) => {
    await createRecords(tx, bundle);
    await tx.publishedStory.create({
      data: {
        storyId,
        fromRev: moment.rev,
        slug: bundle.story.slug,
        content: bundle.story,
        publishedAt: moment.at,
      },
    });
    await publishRecords(tx, storyId, moment, recordsOf(bundle));
    await createEvents(tx, storyId, moment, bundle);
    return {
      result: { rev: moment.rev },
      change: {
        kind: "import",
        nature: null,
        note: null,
        events: bundle.events.map(({ slug }) => slug),
        audit: { action: "story.import", details: { slug: bundle.story.slug, events: bundle.events.length } },
      },
    };
  });
}

function recordsOf({ actors, places, sources }: StoryBundle): Records {
  return {
    actors: new Map(actors.map((actor) => [actor.slug, actor])),
    places: new Map(places.map((place) => [place.slug, place])),
    sources: new Map(sources.map((source) => [source.slug, source])),
  };
}

async function createRecords(
  tx: DatabaseTransaction,
  { actors, places, sources }: StoryBundle,
): Promise<void> {
  await tx.actor.createMany({
    data: actors.map(({ speaksFor: _speaksFor, role, ...actor }) => ({ ...actor, ...(role && { role }) })),
    skipDuplicates: true,
  });
  for (const { slug, speaksFor } of actors) {
    if (speaksFor)
      await tx.actor.update({ where: { slug }, data: { speaksFor: { connect: { slug: speaksFor } } } });
  }
  await tx.place.createMany({ data: places, skipDuplicates: true });
  await tx.source.createMany({ data: sources, skipDuplicates: true });
}

async function createEvents(
  tx: DatabaseTransaction,
  storyId: string,
  moment: PublicationMoment,
  { story, events }: StoryBundle,
): Promise<void> {
  const drafts = events.map((content) => ({ id: randomUUID(), storyId, content, story }));
  const { at } = moment;
  await tx.timelineEvent.createMany({
    data: drafts.map(({ id, content }) => ({
      id,
      storyId,
      slug: content.slug,
      content,
      state: "published",
      visibility: "live",
      baseRevision: 1,
      createdAt: at,
      updatedAt: at,
    })),
  });
  await tx.draftSnapshot.createMany({
    data: drafts.map(({ id, content }) => ({ eventId: id, version: 1, content, savedAt: at })),
  });
  await tx.revision.createMany({
    data: drafts.map(({ id, content }) => ({
      eventId: id,
      number: 1,
      cause: "import",
      content,
      createdAt: at,
    })),
  });
  for (const draft of drafts) await showEvent(tx, moment, { draft, revision: 1, nature: null, note: null });
}
