import { isTaken } from "@claimline/db/database";
import { may } from "@claimline/model/publication/permission";
import { sameValue } from "@claimline/model/same-value";
import { slugSchema } from "@claimline/model/slug";
import { storyHeadSchema } from "@claimline/model/story/schema";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import type { SignedInContext } from "../context.ts";
import { ProblemError } from "../problem-error.ts";
import { versionSchema } from "../trpc.ts";
import type { storyWriteAnswerSchema } from "./create-story.ts";
import { assertFreeSlug, loadStory, slugTaken, staleStory } from "./stored-story.ts";

export const updateStoryInput = z.strictObject({
  /** The slug that the story has; the content may give it another. */
  story: slugSchema,
  /** The version that the writer has read. */
  version: versionSchema,
  content: storyHeadSchema,
  /** Whether nobody approves what they had a hand in; left as it is when absent. A publisher decides. */
  fourEyes: z.boolean().optional(),
});

/**
 * Saves a story on top of the version that was read. What readers see stays as it is until the story is published
 * again, its address included. What is stored already is not saved again.
 *
 * @throws ProblemError `not-found`, `slug-taken`, `forbidden` when somebody else than a publisher changes `fourEyes`,
 * and `stale-version` with theirs and mine
 */
export async function updateStory(
  ctx: SignedInContext,
  { story, version, content, ...rules }: z.infer<typeof updateStoryInput>,
): Promise<z.infer<typeof storyWriteAnswerSchema>> {
  const { slug } = content;
  try {
    return await ctx.database.$transaction(async (tx) => {
      const stored = await loadStory(tx, story);
      const fourEyes = rules.fourEyes ?? stored.fourEyes;
      if (stored.version !== version) throw staleStory(stored, content);
      const changed = Object.keys(content).filter(
        (field) => !sameValue(Reflect.get(content, field), Reflect.get(stored.content, field)),
      );
      if (fourEyes !== stored.fourEyes) changed.push("fourEyes");
      if (changed.length === 0) return { slug, version };
      if (fourEyes !== stored.fourEyes && !may(ctx.account.role, "event.approve"))
        throw new ProblemError("forbidden");
      await assertFreeSlug(tx, slug, stored.id);

      const { count } = await tx.story.updateMany({
        where: { id: stored.id, version },
        data: {
          slug,
          fourEyes,
          content: { ...content, guide: stored.content.guide },
          version: { increment: 1 },
          updatedAt: new Date(ctx.now()),
        },
      });
      if (count === 0) throw staleStory(await loadStory(tx, story), content);
      const details = { slug, version: version + 1, changed: changed.join(","), fourEyes };
      await writeAudit(tx, ctx, { action: "story.update", storyId: stored.id, details });
      return { slug, version: version + 1 };
    });
  } catch (error) {
    if (isTaken(error)) throw slugTaken();
    throw error;
  }
}
