import { localizedTextSchema } from "@claimline/model/localized-text";
import { natureSchema } from "@claimline/model/publication/nature";
import type { Context } from "../context.ts";
import type { StoryView } from "../publication/story-view.ts";
import type { RevisionAnswer } from "./event-detail.ts";

const noteSchema = localizedTextSchema(600).nullable();

/** The publications of one event, or of all of a story, until the `rev` and the moment shown: by the event's id, first to last. */
export async function listPublications(
  ctx: Pick<Context, "database">,
  of: { eventId: string } | { storyId: string },
  { edition, asOf }: StoryView,
): Promise<ReadonlyMap<string, RevisionAnswer[]>> {
  const rows = await ctx.database.publishedEvent.findMany({
    where: { ...of, fromRev: { lte: edition.rev } },
    select: {
      eventId: true,
      revision: true,
      fromRev: true,
      publishedAt: true,
      nature: true,
      note: true,
      kind: true,
    },
    orderBy: { fromRev: "asc" },
  });
  const byEvent = new Map<string, RevisionAnswer[]>();
  for (const row of rows) {
    if (asOf.precision !== "now" && row.publishedAt.getTime() > asOf.knownUntil) continue;
    const revision = {
      number: row.kind === null ? null : row.revision,
      rev: row.fromRev,
      publishedAt: row.publishedAt.toISOString(),
      nature: natureSchema.nullable().parse(row.nature),
      note: noteSchema.parse(row.note),
    };
    byEvent.set(row.eventId, [...(byEvent.get(row.eventId) ?? []), revision]);
  }
  return byEvent;
}
