import type { DatabaseTransaction } from "@claimline/db/database";
import { citesRecord } from "@claimline/model/event/replace-record";
import type { CitedRecord } from "@claimline/model/event/rules";
import { type EventContent, eventContentSchema } from "@claimline/model/event/schema";
import type { WorkState } from "@claimline/model/publication/state";
import { z } from "zod";

/** An event that cites a record, on the working side, for readers, or in an earlier revision only. */
export interface RecordUse {
  eventId: string;
  storyId: string;
  slug: string;
  state: WorkState;
  isTrashed: boolean;
  content: EventContent;
  inDraft: boolean;
  isLive: boolean;
}

const rowsSchema = z.array(z.object({ id: z.string() }));

/** Where a record is cited, by story and event, an event of which only an earlier revision does included. */
export async function findUses(
  tx: DatabaseTransaction,
  record: { kind: CitedRecord["kind"]; slug: string },
): Promise<RecordUse[]> {
  // Few events are looked at closely: only those in which the slug stands at all.
  const quoted = `%"${record.slug}"%`;
  const found = rowsSchema.parse(
    await tx.$queryRaw`select id::text from event where content::text like ${quoted}
      union select event_id::text from published_event where until_rev is null and content::text like ${quoted}
      union select event_id::text from revision where content::text like ${quoted}`,
  );
  const rows = await tx.timelineEvent.findMany({
    where: { id: { in: found.map(({ id }) => id) } },
    include: {
      published: { where: { untilRev: null }, select: { content: true } },
      revisions: { select: { content: true } },
    },
    orderBy: [{ storyId: "asc" }, { slug: "asc" }],
  });
  const cites = (content: unknown) =>
    content !== null && citesRecord(eventContentSchema.parse(content), record);
  return rows
    .filter(
      ({ content, published, revisions }) =>
        cites(content) || [...published, ...revisions].some((each) => cites(each.content)),
    )
    .map(({ id, storyId, slug, state, trashedAt, content, published }) => ({
      eventId: id,
      storyId,
      slug,
      state,
      isTrashed: trashedAt !== null,
      content: eventContentSchema.parse(content),
      inDraft: cites(content),
      isLive: published.some((shown) => cites(shown.content)),
    }));
}
