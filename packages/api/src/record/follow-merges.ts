import type { DatabaseTransaction } from "@claimline/db/database";
import { replaceRecord } from "@claimline/model/event/replace-record";
import { type EventContent, eventContentSchema } from "@claimline/model/event/schema";
import { referencesIn } from "@claimline/model/reference";

/**
 * The event with mentions of merged records led on to what they were merged into: what was written before a merge, in a form
 * or an old revision, cites no record that is gone. The same object when there are none.
 */
export async function followMerges(tx: DatabaseTransaction, content: EventContent): Promise<EventContent> {
  const slugs = referencesIn(eventContentSchema, content).map(({ slug }) => slug);
  const merges = await tx.mergedRecord.findMany({
    where: { slug: { in: [...new Set(slugs)] } },
    select: { kind: true, slug: true, into: true },
  });
  const followed = merges.reduce(replaceRecord, content);
  return JSON.stringify(followed) === JSON.stringify(content) ? content : followed;
}
