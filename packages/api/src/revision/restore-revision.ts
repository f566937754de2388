import { type DatabaseTransaction, isTaken } from "@claimline/db/database";
import { type EventContent, eventContentSchema } from "@claimline/model/event/schema";
import { sameValue } from "@claimline/model/same-value";
import { z } from "zod";
import { followMerges } from "../record/follow-merges.ts";
import { writeAudit } from "../audit/write-audit.ts";
import type { SignedInContext } from "../context.ts";
import { nextState, writeEvent } from "../event/change-state.ts";
import { answerWrite, draftAnswerSchema } from "../event/draft-answer.ts";
import { type Draft, eventIdSchema, loadDraft } from "../event/load-draft.ts";
import { lastRevision, makeRevision } from "../event/make-revision.ts";
import { ProblemError } from "../problem-error.ts";
import { versionSchema } from "../trpc.ts";

export const restoreRevisionInput = z.strictObject({
  id: eventIdSchema,
  version: versionSchema,
  /** Number of the revision to go back to. */
  number: z.int32().min(1),
});

export const restoreAnswerSchema = draftAnswerSchema.extend({
  /** Number of the revision that holds the draft as it was before: restoring that one undoes this. */
  kept: z.int(),
});

type RestoreAnswer = z.infer<typeof restoreAnswerSchema>;

/**
 * Makes an old revision the event's draft. What is published stays as it is, and the present draft stays as a
 * revision. An address that readers know, or that another event has got since, isn't changed back.
 *
 * @throws ProblemError `not-found`, `wrong-state` when a publication is scheduled, `stale-version`
 */
export async function restoreRevision(
  ctx: SignedInContext,
  { id, version, number }: z.infer<typeof restoreRevisionInput>,
): Promise<RestoreAnswer> {
  try {
    return await ctx.database.$transaction(async (tx) => await restore(tx, ctx, { id, version, number }));
  } catch (error) {
    if (isTaken(error))
      throw new ProblemError("slug-taken", { fields: [{ path: "number", code: "slug-taken" }] });
    throw error;
  }
}

async function restore(
  tx: DatabaseTransaction,
  ctx: SignedInContext,
  { id, version, number }: z.infer<typeof restoreRevisionInput>,
): Promise<RestoreAnswer> {
  const draft = await loadDraft(tx, id);
  const revision = await tx.revision.findUnique({ where: { eventId_number: { eventId: id, number } } });
  if (!revision) throw new ProblemError("not-found");
  const state = nextState(draft, "save");
  const restored = await followMerges(tx, eventContentSchema.parse(revision.content));
  const slug = await slugAfter(tx, draft, restored);
  const content = { ...restored, slug };
  const kept = await keepDraft(tx, ctx, draft);

  const me = ctx.account.id;
  const at = new Date(ctx.now());
  // Who wrote what readers have seen was looked at by others then; what they never saw still waits for that.
  const seen = await tx.publishedEvent.count({ where: { eventId: id, revision: number } });
  const hands: readonly string[] = seen > 0 ? [] : revision.contributorIds;
  const next = await writeEvent(
    tx,
    { id, version, at },
    {
      content,
      slug,
      state,
      contributorIds: [...new Set([...draft.contributorIds, ...hands, me])],
      updatedById: me,
    },
  );
  await tx.draftSnapshot.create({
    data: { eventId: id, version: next, content, savedById: me, savedAt: at },
  });
  await writeAudit(tx, ctx, {
    action: "revision.restore",
    storyId: draft.storyId,
    eventId: id,
    details: { version: next, revision: number, kept },
  });
  return { ...answerWrite(ctx, draft, { slug, state, version: next }), kept };
}

/** The number of the revision that holds the present draft; made now unless the last one does. */
async function keepDraft(tx: DatabaseTransaction, ctx: SignedInContext, draft: Draft): Promise<number> {
  const last = await lastRevision(tx, draft.id);
  const stored =
    last && (await tx.revision.findUnique({ where: { id: last.id }, select: { content: true } }));
  if (last && stored && sameValue(stored.content, draft.content)) return last.number;
  return (await makeRevision(tx, ctx, draft, "restore")).number;
}

async function slugAfter(
  tx: DatabaseTransaction,
  { id, storyId, slug, visibility }: Draft,
  restored: EventContent,
): Promise<string> {
  if (visibility !== "never_published") return slug;
  const others = await tx.timelineEvent.count({ where: { storyId, slug: restored.slug, id: { not: id } } });
  return others === 0 ? restored.slug : slug;
}
