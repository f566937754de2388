import { isTaken } from "@claimline/db/database";
import { eventContentSchema } from "@claimline/model/event/schema";
import { slugSchema } from "@claimline/model/slug";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import type { SignedInContext } from "../context.ts";
import { ProblemError } from "../problem-error.ts";
import { type DraftAnswer, draftNoteSchema } from "./draft-answer.ts";

export const createEventInput = z.strictObject({
  /** Slug of the story. */
  story: slugSchema,
  content: eventContentSchema,
  /** Internal remarks, never public. */
  note: draftNoteSchema.default(""),
});

/** A new event as a draft. @throws ProblemError `not-found`, `slug-taken` */
export async function createEvent(
  ctx: SignedInContext,
  { story: storySlug, content, note }: z.infer<typeof createEventInput>,
): Promise<DraftAnswer> {
  try {
    return await ctx.database.$transaction(async (tx) => {
      const story = await tx.story.findUnique({ where: { slug: storySlug }, select: { id: true } });
      if (!story) throw new ProblemError("not-found");
      const me = ctx.account.id;
      const at = new Date(ctx.now());
      const event = await tx.timelineEvent.create({
        data: {
          storyId: story.id,
          slug: content.slug,
          content,
          contributorIds: [me],
          createdById: me,
          updatedById: me,
          createdAt: at,
          updatedAt: at,
          snapshots: { create: { version: 1, content, savedById: me, savedAt: at } },
          ...(note && { note: { create: { text: note, updatedAt: at } } }),
        },
      });
      await writeAudit(tx, ctx, { action: "event.create", storyId: story.id, eventId: event.id });
      const { id, slug, version, state, visibility, updatedAt } = event;
      return { id, slug, version, state, visibility, savedAt: updatedAt.toISOString() };
    });
  } catch (error) {
    if (isTaken(error))
      throw new ProblemError("slug-taken", { fields: [{ path: "content.slug", code: "slug-taken" }] });
    throw error;
  }
}
