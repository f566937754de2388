import type { DatabaseTransaction } from "@claimline/db/database";
import { insertRows } from "@claimline/db/insert-rows";
import type { LocalizedText } from "@claimline/model/localized-text";
import type { Nature } from "@claimline/model/publication/nature";
import type { PublicationMoment } from "../publication/publish-in-story.ts";
import type { Draft } from "./load-draft.ts";

/** What is to be shown of an event, and what readers are told of the change. */
export interface ShownEvent {
  draft: Pick<Draft, "id" | "storyId" | "content">;
  revision: number;
  nature: Nature | null;
  note: LocalizedText | null;
}

/** Lets the public see this content of the event from now on, in place of what it saw before. */
export async function showEvent(
  tx: DatabaseTransaction,
  moment: PublicationMoment,
  shown: ShownEvent,
): Promise<void> {
  await hideEvent(tx, shown.draft.id, moment.rev);
  await showNewEvents(tx, moment, [shown]);
}

/** Lets the public see events of which it saw nothing before, nor a tombstone. */
export async function showNewEvents(
  tx: DatabaseTransaction,
  { rev, at }: PublicationMoment,
  events: readonly ShownEvent[],
): Promise<void> {
  await insertRows(
    tx,
    "published_event",
    events.map(({ draft: { id, storyId, content }, revision, nature, note }) => ({
      story_id: storyId,
      event_id: id,
      from_rev: rev,
      slug: content.slug,
      revision,
      content,
      kind: content.kind,
      published_at: at,
      nature,
      note,
    })),
  );
}

/** Ends what the public sees of an event; a tombstone or another content follows in the same transaction. */
export async function hideEvent(tx: DatabaseTransaction, eventId: string, rev: number): Promise<void> {
  await tx.publishedEvent.updateMany({ where: { eventId, untilRev: null }, data: { untilRev: rev } });
}
