import { type DatabaseTransaction, isTaken } from "@claimline/db/database";
import { eventContentSchema } from "@claimline/model/event/schema";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import type { SignedInContext } from "../context.ts";
import { ProblemError } from "../problem-error.ts";
import { versionSchema } from "../trpc.ts";
import { nextState } from "./change-state.ts";
import { type DraftAnswer, draftNoteSchema } from "./draft-answer.ts";
import { assertOwnDraft, type Draft, eventIdSchema, loadDraft } from "./load-draft.ts";
import { staleVersion } from "./stale-version.ts";

export const saveDraftInput = z.strictObject({
  id: eventIdSchema,
  version: versionSchema,
  content: eventContentSchema,
  /** Internal remarks, never public; left as they are when absent. */
  note: draftNoteSchema.optional(),
});

type SaveDraft = z.infer<typeof saveDraftInput>;

/**
 * Saves the whole draft of an event with its claims. What is published stays as it is; an approval or a review that
 * the event was in ends, for it was of another text.
 *
 * @throws ProblemError `not-found`, `own-draft-only`, `wrong-state`, `slug-taken`, and `stale-version` with base, theirs and mine
 */
export async function saveDraft(ctx: SignedInContext, input: SaveDraft): Promise<DraftAnswer> {
  try {
    return await ctx.database.$transaction(async (tx) => await save(tx, ctx, input));
  } catch (error) {
    if (isTaken(error))
      throw new ProblemError("slug-taken", { fields: [{ path: "content.slug", code: "slug-taken" }] });
    throw error;
  }
}

async function save(tx: DatabaseTransaction, ctx: SignedInContext, input: SaveDraft): Promise<DraftAnswer> {
  const { id, version, content, note } = input;
  const draft = await loadDraft(tx, id);
  assertOwnDraft(ctx, draft);
  assertSlugMayChange(draft, content.slug);
  const state = nextState(draft, "save");
  const me = ctx.account.id;
  const savedAt = new Date(ctx.now());
  const { count } = await tx.timelineEvent.updateMany({
    where: { id, version },
    data: {
      content,
      slug: content.slug,
      state,
      contributorIds: [...new Set([...draft.contributorIds, me])],
      updatedById: me,
      updatedAt: savedAt,
      version: { increment: 1 },
    },
  });
  if (count === 0) throw await staleVersion(tx, { id, version, mine: content });
  const next = version + 1;
  await tx.draftSnapshot.create({ data: { eventId: id, version: next, content, savedById: me, savedAt } });
  if (note !== undefined) {
    const written = { text: note, updatedAt: savedAt };
    await tx.eventNote.upsert({
      where: { eventId: id },
      create: { eventId: id, ...written },
      update: written,
    });
  }
  await writeAudit(tx, ctx, {
    action: "event.saveDraft",
    storyId: draft.storyId,
    eventId: id,
    details: { version: next },
  });
  return {
    id,
    slug: content.slug,
    version: next,
    state,
    visibility: draft.visibility,
    savedAt: savedAt.toISOString(),
  };
}

/** Readers hold on to the address of what was once public. */
function assertSlugMayChange({ slug, visibility }: Draft, wanted: string): void {
  if (slug === wanted || visibility === "never_published") return;
  throw new ProblemError("invalid-input", { fields: [{ path: "content.slug", code: "slug-fixed" }] });
}
