import { localizedTextSchema } from "@claimline/model/localized-text";
import { natureSchema } from "@claimline/model/publication/nature";
import { sameValue } from "@claimline/model/same-value";
import { slugSchema } from "@claimline/model/slug";
import { guidePublicationProblems } from "@claimline/model/story/guide-rules";
import { z } from "zod";
import type { SignedInContext } from "../context.ts";
import { ProblemError } from "../problem-error.ts";
import { publishInStory } from "../publication/publish-in-story.ts";
import { versionSchema } from "../trpc.ts";
import { within } from "./save-guide.ts";
import { loadGuide, type StoredGuide, staleGuide } from "./stored-guide.ts";

export const publishGuideInput = z.strictObject({
  story: slugSchema,
  /** The version that the publisher has read: what was saved after it isn't published unseen. */
  version: versionSchema,
  /** What kind of change it is to the guided reading that readers see; none where they see none yet. */
  nature: natureSchema.nullable().default(null),
  /** Public words on the change; a correction says what was wrong. */
  note: localizedTextSchema(600).nullable().default(null),
});

export const publishGuideOutput = z.strictObject({
  version: z.int(),
  /** The `rev` that the publication gave the story. */
  rev: z.int(),
});

type PublishGuide = z.infer<typeof publishGuideInput>;

/**
 * Shows the saved guided reading to readers; nothing else of the story changes.
 *
 * @throws ProblemError `not-found`, `stale-version` with theirs, `wrong-state` when readers see just this already,
 * `nature-required`, `note-required`, and `not-publishable` with all that is still lacking
 */
export async function publishGuide(
  ctx: SignedInContext,
  input: PublishGuide,
): Promise<z.infer<typeof publishGuideOutput>> {
  const { storyId } = await loadGuide(ctx.database, input.story);
  return await publishInStory(ctx, storyId, async (tx, moment) => {
    const stored = await loadGuide(tx, input.story);
    const { content, published, version } = stored;
    if (version !== input.version) throw staleGuide(stored, null);
    if (!published)
      throw new ProblemError("not-publishable", { fields: [{ path: "", code: "story-unpublished" }] });
    if (sameValue(published.guide, content.guide)) throw new ProblemError("wrong-state");
    const nature = requiredNature(published, input);
    const fields = guidePublicationProblems(content.guide, content.defaultLocale).map(within);
    if (fields.length > 0) throw new ProblemError("not-publishable", { fields });

    await tx.publishedStory.updateMany({
      where: { storyId, untilRev: null },
      data: { untilRev: moment.rev },
    });
    await tx.publishedStory.create({
      data: {
        storyId,
        fromRev: moment.rev,
        slug: published.slug,
        content: { ...published, guide: content.guide },
        publishedAt: moment.at,
      },
    });
    const details = { version, nature, steps: content.guide.length };
    return {
      result: { version, rev: moment.rev },
      change: {
        kind: "guide_published",
        nature,
        note: input.note,
        events: [],
        audit: { action: "story.publishGuide", details },
      },
    };
  });
}

/** Who changes what readers have seen says how much it matters; a correction says besides what was wrong. */
function requiredNature(
  published: NonNullable<StoredGuide["published"]>,
  { nature, note }: PublishGuide,
): PublishGuide["nature"] {
  if (published.guide.length === 0) return null;
  if (nature === null) throw new ProblemError("nature-required");
  if (nature === "correction" && !note?.[published.defaultLocale]) throw new ProblemError("note-required");
  return nature;
}
