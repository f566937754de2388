import { type DatabaseTransaction, isTaken } from "@claimline/db/database";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import type { SignedInContext } from "../context.ts";
import { ProblemError } from "../problem-error.ts";
import { versionSchema } from "../trpc.ts";
import { writeEvent } from "./change-state.ts";
import { answerWrite, type DraftAnswer } from "./draft-answer.ts";
import { assertOwnDraft, eventIdSchema, loadAnyDraft } from "./load-draft.ts";

export const untrashEventInput = z.strictObject({ id: eventIdSchema, version: versionSchema });

/**
 * Brings an event back from the trash, as the draft that it was. Where another event has got its address meanwhile, its
 * own gets a number.
 *
 * @throws ProblemError `not-found`, `own-draft-only`, `wrong-state` when it isn't in the trash, `stale-version`
 */
export async function untrashEvent(
  ctx: SignedInContext,
  { id, version }: z.infer<typeof untrashEventInput>,
): Promise<DraftAnswer> {
  try {
    return await ctx.database.$transaction(async (tx) => {
      const draft = await loadAnyDraft(tx, id);
      assertOwnDraft(ctx, draft);
      if (draft.trashedAt === null) throw new ProblemError("wrong-state");
      const slug = await freeSlug(tx, draft.storyId, draft.content.slug);
      const content = { ...draft.content, slug };
      const me = ctx.account.id;
      const at = new Date(ctx.now());
      const back = { slug, content, trashedAt: null, trashedById: null, updatedById: me };
      const next = await writeEvent(tx, { id, version, at }, back);
      await tx.draftSnapshot.create({
        data: { eventId: id, version: next, content, savedById: me, savedAt: at },
      });
      await writeAudit(tx, ctx, {
        action: "event.untrash",
        storyId: draft.storyId,
        eventId: id,
        details: { version: next, slug },
      });
      return answerWrite(ctx, draft, { slug, version: next });
    });
  } catch (error) {
    // Somebody has taken the address between the look and the write.
    if (isTaken(error)) throw new ProblemError("slug-taken");
    throw error;
  }
}

async function freeSlug(tx: DatabaseTransaction, storyId: string, wanted: string): Promise<string> {
  const rows = await tx.timelineEvent.findMany({
    where: { storyId, slug: { startsWith: wanted } },
    select: { slug: true },
  });
  const taken = new Set(rows.map(({ slug }) => slug));
  let slug = wanted;
  for (let number = 2; taken.has(slug); number += 1) slug = `${wanted}-${number}`;
  return slug;
}
