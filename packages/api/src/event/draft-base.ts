import type { DatabaseTransaction } from "@claimline/db/database";
import { type EventContent, eventContentSchema } from "@claimline/model/event/schema";

/**
 * What an event's content was at a version: that of the last save up to it, for other steps leave the content alone.
 * `null` when that is no longer kept, or there was no such version.
 */
export async function findDraftBase(
  tx: DatabaseTransaction,
  { id, version, present }: { id: string; version: number; present: number },
): Promise<EventContent | null> {
  if (version > present) return null;
  const snapshot = await tx.draftSnapshot.findFirst({
    where: { eventId: id, version: { lte: version } },
    orderBy: { version: "desc" },
  });
  return snapshot && eventContentSchema.parse(snapshot.content);
}
