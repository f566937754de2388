import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import type { SignedInContext } from "../context.ts";
import { versionSchema } from "../trpc.ts";
import { nextState, writeEvent } from "./change-state.ts";
import { answerWrite, type DraftAnswer } from "./draft-answer.ts";
import { eventIdSchema, loadDraft } from "./load-draft.ts";

export const requestChangesInput = z.strictObject({
  id: eventIdSchema,
  version: versionSchema,
  /** What is to be changed. */
  comment: z.string().trim().max(2_000).default(""),
});

/** Gives a revision in review, or an approved one, back to be worked on. @throws ProblemError `not-found`, `wrong-state`, `stale-version` */
export async function requestChanges(
  ctx: SignedInContext,
  { id, version, comment }: z.infer<typeof requestChangesInput>,
): Promise<DraftAnswer> {
  return await ctx.database.$transaction(async (tx) => {
    const draft = await loadDraft(tx, id);
    const state = nextState(draft, "requestChanges");
    const next = await writeEvent(tx, { id, version, at: new Date(ctx.now()) }, { state });
    await writeAudit(tx, ctx, {
      action: "event.requestChanges",
      storyId: draft.storyId,
      eventId: id,
      details: { version: next, comment },
    });
    return answerWrite(ctx, draft, { state, version: next });
  });
}
