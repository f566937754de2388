import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import type { SignedInContext } from "../context.ts";
import { staleVersion } from "../event/stale-version.ts";
import { assertOwnDraft, eventIdSchema, loadDraft } from "../event/load-draft.ts";
import { makeRevision } from "../event/make-revision.ts";
import { ProblemError } from "../problem-error.ts";
import { versionSchema } from "../trpc.ts";

export const createRevisionInput = z.strictObject({
  id: eventIdSchema,
  /** The version that the writer has read: nothing else is kept under their words. */
  version: versionSchema,
  /** What the revision is kept for, in words that colleagues read in the history. */
  reason: z.string().trim().min(1).max(200),
});

export const createRevisionOutput = z.strictObject({ number: z.int() });

/**
 * Keeps a draft as it is as a revision, with the reason why; the draft itself stays as it is. What is in review, approved
 * or scheduled is kept by its own revision already.
 *
 * @throws ProblemError `not-found`, `own-draft-only`, `stale-version`, `wrong-state`
 */
export async function createRevision(
  ctx: SignedInContext,
  { id, version, reason }: z.infer<typeof createRevisionInput>,
): Promise<z.infer<typeof createRevisionOutput>> {
  return await ctx.database.$transaction(async (tx) => {
    const draft = await loadDraft(tx, id);
    assertOwnDraft(ctx, draft);
    if (draft.version !== version) throw await staleVersion(tx, { id, version });
    if (draft.state !== "draft" && draft.state !== "published") throw new ProblemError("wrong-state");
    const { id: revisionId, number } = await makeRevision(tx, ctx, draft, "request");
    await tx.revision.update({ where: { id: revisionId }, data: { reason } });
    await writeAudit(tx, ctx, {
      action: "revision.create",
      storyId: draft.storyId,
      eventId: id,
      details: { version, revision: number, reason },
    });
    return { number };
  });
}
