import { sameValue } from "@claimline/model/same-value";
import { slugSchema } from "@claimline/model/slug";
import { guideSchema } from "@claimline/model/story/guide";
import { unknownStepEvents } from "@claimline/model/story/guide-rules";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import type { SignedInContext } from "../context.ts";
import { ProblemError } from "../problem-error.ts";
import { versionSchema } from "../trpc.ts";
import { loadGuide, staleGuide } from "./stored-guide.ts";

export const saveGuideInput = z.strictObject({
  story: slugSchema,
  /** The version that the writer has read. */
  version: versionSchema,
  guide: guideSchema,
});

export const saveGuideOutput = z.strictObject({ version: z.int(), savedAt: z.string() });

type SaveGuide = z.infer<typeof saveGuideInput>;

/**
 * Saves a story's guided reading on top of the version that was read. What readers see stays as it is. What is stored
 * already is not saved again.
 *
 * @throws ProblemError `not-found`, `invalid-input` when a step names an event that the story doesn't have, and
 * `stale-version` with theirs and mine
 */
export async function saveGuide(
  ctx: SignedInContext,
  { story, version, guide }: SaveGuide,
): Promise<z.infer<typeof saveGuideOutput>> {
  return await ctx.database.$transaction(async (tx) => {
    const stored = await loadGuide(tx, story);
    const { storyId, content } = stored;
    const rows = await tx.timelineEvent.findMany({
      where: { storyId, trashedAt: null },
      select: { slug: true },
    });
    const fields = unknownStepEvents(guide, new Set(rows.map(({ slug }) => slug)));
    if (fields.length > 0) throw new ProblemError("invalid-input", { fields: fields.map(within) });
    if (stored.version !== version) throw staleGuide(stored, guide);
    if (sameValue(content.guide, guide)) return { version, savedAt: stored.savedAt.toISOString() };

    const savedAt = new Date(ctx.now());
    const { count } = await tx.story.updateMany({
      where: { id: storyId, version },
      data: { content: { ...content, guide }, version: { increment: 1 }, updatedAt: savedAt },
    });
    if (count === 0) throw staleGuide(await loadGuide(tx, story), guide);
    const details = { version: version + 1, steps: guide.length };
    await writeAudit(tx, ctx, { action: "story.saveGuide", storyId, details });
    return { version: version + 1, savedAt: savedAt.toISOString() };
  });
}

/** Where in the input a rule is broken. */
export function within({ path, code }: ReturnType<typeof unknownStepEvents>[number]) {
  return { path: `guide.${path}`, code };
}
