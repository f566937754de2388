import { localizedTextSchema } from "@claimline/model/localized-text";
import { z } from "zod";
import type { SignedInContext } from "../context.ts";
import { ProblemError } from "../problem-error.ts";
import { publishInStory } from "../publication/publish-in-story.ts";
import { versionSchema } from "../trpc.ts";
import { writeEvent } from "./change-state.ts";
import { answerWrite, type DraftAnswer } from "./draft-answer.ts";
import { eventIdSchema, loadDraft } from "./load-draft.ts";
import { hideEvent } from "./show-event.ts";

export const unpublishEventInput = z.strictObject({
  id: eventIdSchema,
  version: versionSchema,
  /** Public words on why; they stand on the tombstone. */
  note: localizedTextSchema(600).nullable().default(null),
});

/**
 * Takes a live event back. Its address stays and says that it was unpublished; its draft stays with the newsroom.
 *
 * @throws ProblemError `not-found`, `wrong-state` when it isn't live, `stale-version`
 */
export async function unpublishEvent(
  ctx: SignedInContext,
  { id, version, note }: z.infer<typeof unpublishEventInput>,
): Promise<DraftAnswer & { rev: number }> {
  const { storyId } = await loadDraft(ctx.database, id);
  return await publishInStory(ctx, storyId, async (tx, { rev, at }) => {
    const draft = await loadDraft(tx, id);
    if (draft.visibility !== "live") throw new ProblemError("wrong-state");
    const next = await writeEvent(tx, { id, version, at }, { state: "draft", visibility: "unpublished" });
    const shown = await tx.publishedEvent.findFirst({ where: { eventId: id, untilRev: null } });
    await hideEvent(tx, id, rev);
    const tombstone = {
      storyId,
      eventId: id,
      fromRev: rev,
      slug: draft.slug,
      revision: shown?.revision ?? 0,
    };
    await tx.publishedEvent.create({ data: { ...tombstone, publishedAt: at, ...(note && { note }) } });
    return {
      result: {
        ...answerWrite(ctx, draft, { state: "draft", version: next, visibility: "unpublished" }),
        rev,
      },
      change: {
        kind: "event_unpublished",
        nature: null,
        note,
        events: [draft.slug],
        audit: { action: "event.unpublish", eventId: id, details: { version: next } },
      },
    };
  });
}
