import type { Database, DatabaseTransaction } from "@claimline/db/database";
import { z } from "zod";
import { projectPublication, spanRules } from "./project-publication.ts";

const storiesSchema = z.array(z.object({ id: z.string(), slug: z.string() }));
const lockedStorySchema = z.tuple([z.object({ rev: z.int() })]);

/** A story of many thousand events and revisions takes minutes. */
const transactionLimits = { timeout: 30 * 60_000, maxWait: 10_000 };

/**
 * Makes the spans anew, for every `rev`, of stories that have none or some by other rules than the present ones, and
 * answers with the slugs of these stories. A later run changes nothing.
 */
export async function renewSpans(database: Database): Promise<string[]> {
  const stories = storiesSchema.parse(
    await database.$queryRaw`select id, slug from story where
      exists (select from published_span s where s.story_id = story.id and s.rules <> ${spanRules}::int)
      or exists (select from published_event e where e.story_id = story.id and e.content is not null
        and not exists (select from published_span s where s.event_id = e.event_id))
      order by slug`,
  );
  for (const { id } of stories) {
    await database.$transaction(async (tx) => await renewStory(tx, id), transactionLimits);
  }
  return stories.map(({ slug }) => slug);
}

async function renewStory(tx: DatabaseTransaction, storyId: string): Promise<void> {
  const [{ rev: last }] = lockedStorySchema.parse(
    await tx.$queryRaw`select rev from story where id = ${storyId}::uuid for update`,
  );
  await tx.publishedSpan.deleteMany({ where: { storyId } });
  await tx.publishedText.deleteMany({ where: { storyId } });
  for (let rev = 1; rev <= last; rev += 1) await projectPublication(tx, storyId, rev);
}
