import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import type { SignedInContext } from "../context.ts";
import { ProblemError } from "../problem-error.ts";
import { versionSchema } from "../trpc.ts";
import { nextState, writeEvent } from "./change-state.ts";
import { answerWrite, type DraftAnswer } from "./draft-answer.ts";
import { fourEyesApply } from "./four-eyes.ts";
import { eventIdSchema, loadDraft } from "./load-draft.ts";
import { lastRevision } from "./make-revision.ts";

export const approveEventInput = z.strictObject({
  id: eventIdSchema,
  version: versionSchema,
  /** Why it can't wait for a second pair of eyes; kept only where they would be needed. */
  emergency: z.string().trim().min(10).max(600).nullable().default(null),
});

/**
 * Approves the revision in review, and nothing else: every edit ends the approval. Nobody approves what they had a
 * hand in, once a second account may publish; but in an emergency, with a reason, and the revision is flagged until
 * somebody else has looked at it.
 *
 * @throws ProblemError `not-found`, `wrong-state`, `four-eyes`, `stale-version`
 */
export async function approveEvent(
  ctx: SignedInContext,
  { id, version, emergency }: z.infer<typeof approveEventInput>,
): Promise<DraftAnswer> {
  return await ctx.database.$transaction(async (tx) => {
    const draft = await loadDraft(tx, id);
    const state = nextState(draft, "approve");
    const hadAHand = draft.contributorIds.includes(ctx.account.id);
    const needsReason = hadAHand && (await fourEyesApply(tx, draft.storyId));
    if (needsReason && emergency === null) throw new ProblemError("four-eyes");
    const at = new Date(ctx.now());
    const next = await writeEvent(tx, { id, version, at }, { state });
    const revision = await lastRevision(tx, id);
    if (!revision) throw new ProblemError("wrong-state");
    await tx.revision.update({
      where: { id: revision.id },
      data: {
        approvedById: ctx.account.id,
        approvedAt: at,
        emergencyReason: needsReason ? emergency : null,
      },
    });
    await writeAudit(tx, ctx, {
      action: "event.approve",
      storyId: draft.storyId,
      eventId: id,
      details: {
        version: next,
        revision: revision.number,
        ...(needsReason && { emergency }),
      },
    });
    return answerWrite(ctx, draft, { state, version: next });
  });
}
