import { randomUUID } from "node:crypto";
import { publishNewStory, type Publisher } from "@claimline/api/publication/publish-in-story";
import type { StoryBundle } from "@claimline/formats/story-bundle";

/**
 * Publishes a story of many thousand events: what readers are answered from and the rows that it hangs on, without the
 * newsroom's snapshots and revisions, which would take most of the time of an import.
 */
export async function publishInBulk(publisher: Publisher, bundle: StoryBundle): Promise<void> {
  const { story, events, actors, places, sources } = bundle;
  await publishNewStory(publisher, story, async (tx, storyId, { rev, at }) => {
    const row = { story_id: storyId, from_rev: rev, published_at: at };
    const records = [
      ...actors.map((content) => ({ kind: "actor" as const, slug: content.slug, content })),
      ...places.map((content) => ({ kind: "place" as const, slug: content.slug, content })),
      ...sources.map((content) => ({ kind: "source" as const, slug: content.slug, content })),
    ];
    await tx.publishedStory.create({
      data: { storyId, fromRev: rev, slug: story.slug, content: story, publishedAt: at },
    });
    await tx.publishedRecord.createMany({
      data: records.map((record) => ({ storyId, fromRev: rev, ...record })),
    });
    for (let first = 0; first < events.length; first += 2_000) {
      const part = events.slice(first, first + 2_000);
      const rows = part.map((content) => {
        const { slug } = content;
        const event = {
          story_id: storyId,
          slug,
          content,
          state: "published",
          visibility: "live",
          version: 1,
        };
        return { ...event, id: randomUUID(), base_revision: 1, created_at: at, updated_at: at };
      });
      const published = rows.map(({ id, slug, content }) => ({
        ...row,
        event_id: id,
        slug,
        revision: 1,
        content,
        kind: content.kind,
      }));
      await tx.$executeRaw`insert into event
        select * from json_populate_recordset(null::event, ${JSON.stringify(rows)}::json)`;
      await tx.$executeRaw`insert into published_event
        select * from json_populate_recordset(null::published_event, ${JSON.stringify(published)}::json)`;
    }
    const audit = { action: "story.import", details: { slug: story.slug, events: events.length } };
    return { result: undefined, change: { kind: "import", nature: null, note: null, events: [], audit } };
  });
}
