import { randomUUID } from "node:crypto";
import type { DatabaseTransaction } from "@claimline/db/database";
import { insertRows } from "@claimline/db/insert-rows";
import type { StoryBundle } from "@claimline/formats/story-bundle";
import { showNewEvents } from "../event/show-event.ts";
import { publishNewStory, type PublicationMoment, type Publisher } from "../publication/publish-in-story.ts";
import { loadRecords } from "../record/load-records.ts";
import { publishRecords } from "../record/publish-records.ts";

/**
 * Brings a new story into the database and publishes it with all its events, as one publication: its first `rev`.
 * The bundle has been checked. Records that exist already, for other stories cite them too, stay and are shown as they are.
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
    await publishRecords(tx, storyId, moment, await loadRecords(tx, slugsOf(bundle)));
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

function slugsOf({ actors, places, sources }: StoryBundle) {
  const slugs = (records: readonly { slug: string }[]) => records.map(({ slug }) => slug);
  return { actors: slugs(actors), places: slugs(places), sources: slugs(sources) };
}

async function createRecords(
  tx: DatabaseTransaction,
  { actors, places, sources }: StoryBundle,
): Promise<void> {
  const created = await tx.actor.createManyAndReturn({
    data: actors.map(({ speaksFor: _speaksFor, role, ...actor }) => ({ ...actor, ...(role && { role }) })),
    skipDuplicates: true,
    select: { slug: true },
  });
  const isNew = new Set(created.map(({ slug }) => slug));
  for (const { slug, speaksFor } of actors) {
    if (speaksFor && isNew.has(slug))
      await tx.actor.update({ where: { slug }, data: { speaksFor: { connect: { slug: speaksFor } } } });
  }
  await tx.place.createMany({ data: places, skipDuplicates: true });
  await tx.source.createMany({ data: sources, skipDuplicates: true });
}

async function createEvents(
  tx: DatabaseTransaction,
  storyId: string,
  moment: PublicationMoment,
  { events }: StoryBundle,
): Promise<void> {
  const drafts = events.map((content) => ({ id: randomUUID(), storyId, content }));
  const { at } = moment;
  await insertRows(
    tx,
    "event",
    drafts.map(({ id, content }) => ({
      id,
      story_id: storyId,
      slug: content.slug,
      content,
      state: "published",
      visibility: "live",
      version: 1,
      base_revision: 1,
      contributor_ids: [],
      created_at: at,
      updated_at: at,
    })),
  );
  await tx.$executeRaw`insert into draft_snapshot (event_id, version, content, saved_at)
    select id, version, content, updated_at from event where story_id = ${storyId}::uuid`;
  await tx.$executeRaw`insert into revision (id, event_id, number, cause, content, contributor_ids, created_at)
    select gen_random_uuid(), id, base_revision, 'import', content, contributor_ids, created_at
      from event where story_id = ${storyId}::uuid`;
  const shown = drafts.map((draft) => ({ draft, revision: 1, nature: null, note: null }));
  await showNewEvents(tx, moment, shown);
}
