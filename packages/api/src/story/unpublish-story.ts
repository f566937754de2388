import { localizedTextSchema } from "@claimline/model/localized-text";
import { slugSchema } from "@claimline/model/slug";
import { z } from "zod";
import type { SignedInContext } from "../context.ts";
import { ProblemError } from "../problem-error.ts";
import { publishInStory } from "../publication/publish-in-story.ts";
import { versionSchema } from "../trpc.ts";
import { loadStory, staleStory } from "./stored-story.ts";

export const unpublishStoryInput = z.strictObject({
  story: slugSchema,
  /** The version that the publisher has read. */
  version: versionSchema,
  /** Public words on why. */
  note: localizedTextSchema(600).nullable().default(null),
});

export const unpublishStoryOutput = z.strictObject({ version: z.int(), rev: z.int() });

/**
 * Takes a whole story back: its address and all below it say that it was unpublished, whatever `rev` is asked for. Its
 * events stay as they are, and are back when the story is published again.
 *
 * @throws ProblemError `not-found`, `stale-version`, `wrong-state` when readers don't see it
 */
export async function unpublishStory(
  ctx: SignedInContext,
  { story, version, note }: z.infer<typeof unpublishStoryInput>,
): Promise<z.infer<typeof unpublishStoryOutput>> {
  const { id } = await loadStory(ctx.database, story);
  return await publishInStory(ctx, id, async (tx, { rev }) => {
    const stored = await loadStory(tx, story);
    if (stored.version !== version) throw staleStory(stored, null);
    if (!stored.published) throw new ProblemError("wrong-state");
    await tx.publishedStory.updateMany({ where: { storyId: id, untilRev: null }, data: { untilRev: rev } });
    await tx.story.update({ where: { id }, data: { state: "unpublished" } });
    return {
      result: { version, rev },
      change: {
        kind: "story_unpublished",
        nature: null,
        note,
        events: [],
        audit: { action: "story.unpublish", details: { version, slug: stored.content.slug } },
      },
    };
  });
}
