import type { DatabaseTransaction } from "@claimline/db/database";
import { type EventContent, eventContentSchema } from "@claimline/model/event/schema";

/** The events that go live with a story that readers don't see: approved, and never live before. */
export async function approvedEvents(
  tx: DatabaseTransaction,
  storyId: string,
): Promise<{ id: string; content: EventContent }[]> {
  const rows = await tx.timelineEvent.findMany({
    where: { storyId, trashedAt: null, state: "approved", visibility: { not: "live" } },
    select: { id: true, content: true },
    orderBy: { slug: "asc" },
  });
  return rows.map(({ id, content }) => ({ id, content: eventContentSchema.parse(content) }));
}

/** What readers see of the story's events, or saw when the story was unpublished. */
export async function liveContents(tx: DatabaseTransaction, storyId: string): Promise<EventContent[]> {
  const rows = await tx.publishedEvent.findMany({
    where: { storyId, untilRev: null },
    select: { content: true },
    orderBy: { slug: "asc" },
  });
  return rows.flatMap(({ content }) => (content === null ? [] : eventContentSchema.parse(content)));
}
