import { type DatabaseTransaction, isTaken } from "@claimline/db/database";
import { mergeContent } from "@claimline/model/event/merge-content";
import { type EventContent, eventContentSchema } from "@claimline/model/event/schema";
import { sameValue } from "@claimline/model/same-value";
import { z } from "zod";
import { followMerges } from "../record/follow-merges.ts";
import { writeAudit } from "../audit/write-audit.ts";
import type { SignedInContext } from "../context.ts";
import { ProblemError } from "../problem-error.ts";
import { versionSchema } from "../trpc.ts";
import { nextState } from "./change-state.ts";
import { draftNoteSchema, type SaveAnswer } from "./draft-answer.ts";
import { findDraftBase } from "./draft-base.ts";
import { assertOwnDraft, type Draft, eventIdSchema, loadDraft } from "./load-draft.ts";
import { staleVersion } from "./stale-version.ts";

export const saveDraftInput = z.strictObject({
  id: eventIdSchema,
  version: versionSchema,
  content: eventContentSchema,
  /** Internal remarks, never public; left as they are when absent. */
  note: draftNoteSchema.optional(),
  /** The remarks as the writer has read them: with these, remarks that somebody else has changed since stay. */
  noteBase: draftNoteSchema.optional(),
});

type SaveDraft = z.infer<typeof saveDraftInput>;

/**
 * Saves the whole draft of an event with its claims. What is published stays as it is; an approval or a review that
 * the event was in ends, for it was of another text. When somebody else has saved since, and changed other parts, both
 * sides' changes are stored together and answered. What is stored already is not saved again.
 *
 * @throws ProblemError `not-found`, `own-draft-only`, `wrong-state`, `slug-taken`, and `stale-version` with base, theirs and mine
 */
export async function saveDraft(ctx: SignedInContext, input: SaveDraft): Promise<SaveAnswer> {
  try {
    return await ctx.database.$transaction(async (tx) => await save(tx, ctx, input));
  } catch (error) {
    if (isTaken(error))
      throw new ProblemError("slug-taken", { fields: [{ path: "content.slug", code: "slug-taken" }] });
    throw error;
  }
}

async function save(tx: DatabaseTransaction, ctx: SignedInContext, sent: SaveDraft): Promise<SaveAnswer> {
  const { id, version } = sent;
  const input = { ...sent, content: await followMerges(tx, sent.content) };
  const isFollowed = input.content !== sent.content;
  const draft = await loadDraft(tx, id);
  assertOwnDraft(ctx, draft);
  const merged = version !== draft.version;
  const content = merged ? await mergeWithPresent(tx, draft, input) : input.content;
  const note = await noteToWrite(tx, input);
  const answered = {
    id,
    slug: content.slug,
    visibility: draft.visibility,
    merged: merged || isFollowed,
    content: merged || isFollowed ? content : null,
  };
  const rewritten = !sameValue(content, draft.content);
  if (!rewritten && note === null) {
    const { state, updatedAt } = draft;
    return { ...answered, version: draft.version, state, savedAt: updatedAt.toISOString() };
  }

  // A review that began since is not ended by somebody who can't know of it.
  if (merged && rewritten && (draft.state === "in_review" || draft.state === "approved"))
    throw await staleVersion(tx, { id, version, mine: input.content });
  assertSlugMayChange(draft, content.slug);
  const after = nextState(draft, "save");
  // A remark isn't part of the text that is being reviewed.
  const state = rewritten ? after : draft.state;
  const me = ctx.account.id;
  const savedAt = new Date(ctx.now());
  const { count } = await tx.timelineEvent.updateMany({
    where: { id, version: draft.version },
    data: {
      content,
      slug: content.slug,
      state,
      ...(rewritten && { contributorIds: [...new Set([...draft.contributorIds, me])] }),
      updatedById: me,
      updatedAt: savedAt,
      version: { increment: 1 },
    },
  });
  if (count === 0) throw await staleVersion(tx, { id, version, mine: input.content });
  const next = draft.version + 1;
  await tx.draftSnapshot.create({ data: { eventId: id, version: next, content, savedById: me, savedAt } });
  if (note !== null) {
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
    details: merged ? { version: next, mergedFrom: version } : { version: next },
  });
  return { ...answered, version: next, state, savedAt: savedAt.toISOString() };
}

/** Both sides' changes since the version that the save is based on. @throws ProblemError `stale-version` */
async function mergeWithPresent(
  tx: DatabaseTransaction,
  draft: Draft,
  { id, version, content: mine }: SaveDraft,
): Promise<EventContent> {
  const base = await findDraftBase(tx, { id, version, present: draft.version });
  const merge = base && mergeContent(base, draft.content, mine);
  // Two lists that fit may be too long together.
  const fitting = merge?.ok ? eventContentSchema.safeParse(merge.content) : null;
  if (!fitting?.success) throw await staleVersion(tx, { id, version, mine });
  return fitting.data;
}

/** The remarks, when they are others than those stored. @throws ProblemError `stale-version` */
async function noteToWrite(
  tx: DatabaseTransaction,
  { id, version, content, note, noteBase }: SaveDraft,
): Promise<string | null> {
  if (note === undefined || note === noteBase) return null;
  const stored = (await tx.eventNote.findUnique({ where: { eventId: id } }))?.text ?? "";
  if (note === stored) return null;
  if (noteBase !== undefined && noteBase !== stored)
    throw await staleVersion(tx, { id, version, mine: content });
  return note;
}

/** Readers hold on to the address of what was once public. */
function assertSlugMayChange({ slug, visibility }: Draft, wanted: string): void {
  if (slug === wanted || visibility === "never_published") return;
  throw new ProblemError("invalid-input", { fields: [{ path: "content.slug", code: "slug-fixed" }] });
}
