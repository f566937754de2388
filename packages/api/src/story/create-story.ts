import { isTaken } from "@claimline/db/database";
import { slugSchema } from "@claimline/model/slug";
import { storyHeadSchema } from "@claimline/model/story/schema";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import type { SignedInContext } from "../context.ts";
import { assertFreeSlug, slugTaken } from "./stored-story.ts";

export const createStoryInput = z.strictObject({ content: storyHeadSchema });

export const storyWriteAnswerSchema = z.strictObject({ slug: slugSchema, version: z.int() });

/** Begins a story; readers see it once it is published. @throws ProblemError `slug-taken` */
export async function createStory(
  ctx: SignedInContext,
  { content }: z.infer<typeof createStoryInput>,
): Promise<z.infer<typeof storyWriteAnswerSchema>> {
  try {
    return await ctx.database.$transaction(async (tx) => {
      await assertFreeSlug(tx, content.slug, null);
      const at = new Date(ctx.now());
      const { id, slug, version } = await tx.story.create({
        data: { slug: content.slug, content: { ...content, guide: [] }, createdAt: at, updatedAt: at },
      });
      await writeAudit(tx, ctx, { action: "story.create", storyId: id, details: { slug } });
      return { slug, version };
    });
  } catch (error) {
    if (isTaken(error)) throw slugTaken();
    throw error;
  }
}
