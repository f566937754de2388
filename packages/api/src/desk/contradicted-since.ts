import type { Database } from "@claimline/db/database";
import type { EventContent } from "@claimline/model/event/schema";

interface Edited {
  id: string;
  createdAt: Date;
  content: EventContent | undefined;
}

/** What changes the words of an event, unlike the steps of its publication. */
const edits = ["event.create", "event.saveDraft", "revision.restore"];

/** Ids of the events that another one of them contradicts, which was edited after them. */
export async function contradictedSinceEdit(
  database: Pick<Database, "auditEntry">,
  events: readonly Edited[],
): Promise<ReadonlySet<string>> {
  const bySlug = new Map(events.flatMap((event) => (event.content ? [[event.content.slug, event]] : [])));
  const pairs = events.flatMap((by) =>
    (by.content?.relations ?? []).flatMap(({ type, event }) => {
      const target = bySlug.get(event);
      return type === "contradicts" && target && target.id !== by.id ? [{ by, target }] : [];
    }),
  );
  if (pairs.length === 0) return new Set();
  const concerned = [...new Set(pairs.flatMap(({ by, target }) => [by.id, target.id]))];
  const entries = await database.auditEntry.groupBy({
    by: ["eventId"],
    where: { eventId: { in: concerned }, action: { in: edits } },
    _max: { at: true },
  });
  const editedAt = new Map(entries.map(({ eventId, _max }) => [eventId, _max.at]));
  const lastEdit = ({ id, createdAt }: Edited) => (editedAt.get(id) ?? createdAt).getTime();
  return new Set(
    pairs.filter(({ by, target }) => lastEdit(by) > lastEdit(target)).map(({ target }) => target.id),
  );
}
