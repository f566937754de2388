import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import type { SignedInContext } from "../context.ts";
import { versionSchema } from "../trpc.ts";
import { nextState, writeEvent } from "./change-state.ts";
import { answerWrite, type DraftAnswer } from "./draft-answer.ts";
import { eventIdSchema, loadDraft } from "./load-draft.ts";

export const unscheduleEventInput = z.strictObject({ id: eventIdSchema, version: versionSchema });

/** Calls off a scheduled publication; the revision stays approved. @throws ProblemError `not-found`, `wrong-state`, `stale-version` */
export async function unscheduleEvent(
  ctx: SignedInContext,
  { id, version }: z.infer<typeof unscheduleEventInput>,
): Promise<DraftAnswer> {
  return await ctx.database.$transaction(async (tx) => {
    const draft = await loadDraft(tx, id);
    const state = nextState(draft, "unschedule");
    const next = await writeEvent(tx, { id, version, at: new Date(ctx.now()) }, { state });
    await writeAudit(tx, ctx, {
      action: "event.unschedule",
      storyId: draft.storyId,
      eventId: id,
      details: { version: next },
    });
    return answerWrite(ctx, draft, { state, version: next });
  });
}
