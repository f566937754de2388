import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import type { SignedInContext } from "../context.ts";
import { versionSchema } from "../trpc.ts";
import { nextState, writeEvent } from "./change-state.ts";
import { answerWrite, type DraftAnswer } from "./draft-answer.ts";
import { assertOwnDraft, eventIdSchema, loadDraft } from "./load-draft.ts";
import { makeRevision } from "./make-revision.ts";

export const submitEventInput = z.strictObject({ id: eventIdSchema, version: versionSchema });

/** Hands a draft in for review, as a revision of its own. @throws ProblemError `not-found`, `own-draft-only`, `wrong-state`, `stale-version` */
export async function submitEvent(
  ctx: SignedInContext,
  { id, version }: z.infer<typeof submitEventInput>,
): Promise<DraftAnswer> {
  return await ctx.database.$transaction(async (tx) => {
    const draft = await loadDraft(tx, id);
    assertOwnDraft(ctx, draft);
    const state = nextState(draft, "submit");
    const next = await writeEvent(tx, { id, version, at: new Date(ctx.now()) }, { state });
    const revision = await makeRevision(tx, ctx, draft, "submit");
    await writeAudit(tx, ctx, {
      action: "event.submit",
      storyId: draft.storyId,
      eventId: id,
      details: { version: next, revision: revision.number },
    });
    return answerWrite(ctx, draft, { state, version: next });
  });
}
