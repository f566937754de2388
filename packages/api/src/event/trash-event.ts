import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import type { SignedInContext } from "../context.ts";
import { ProblemError } from "../problem-error.ts";
import { versionSchema } from "../trpc.ts";
import { nextState, writeEvent } from "./change-state.ts";
import { answerWrite, type DraftAnswer } from "./draft-answer.ts";
import { assertOwnDraft, eventIdSchema, loadDraft } from "./load-draft.ts";

export const trashEventInput = z.strictObject({ id: eventIdSchema, version: versionSchema });

/**
 * Puts an event that readers never saw into the trash, from where it comes back as a draft with all that belongs to it.
 * Its address is free meanwhile. A review or approval ends, and links to its draft lead nowhere.
 *
 * @throws ProblemError `not-found`, `own-draft-only`, `wrong-state` when it was published or waits for its publication,
 * `stale-version`
 */
export async function trashEvent(
  ctx: SignedInContext,
  { id, version }: z.infer<typeof trashEventInput>,
): Promise<DraftAnswer> {
  return await ctx.database.$transaction(async (tx) => {
    const draft = await loadDraft(tx, id);
    assertOwnDraft(ctx, draft);
    if (draft.visibility !== "never_published") throw new ProblemError("wrong-state");
    const state = nextState(draft, "save");
    const at = new Date(ctx.now());
    const trashed = { slug: `trashed-${id}`, trashedAt: at, trashedById: ctx.account.id };
    const next = await writeEvent(
      tx,
      { id, version, at },
      { ...trashed, state, updatedById: ctx.account.id },
    );
    await writeAudit(tx, ctx, {
      action: "event.trash",
      storyId: draft.storyId,
      eventId: id,
      details: { version: next, slug: draft.slug },
    });
    return answerWrite(ctx, draft, { state, version: next });
  });
}
