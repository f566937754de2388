import type { DatabaseTransaction } from "@claimline/db/database";
import type { Guide } from "@claimline/model/story/guide";
import { type StoryContent, storyContentSchema } from "@claimline/model/story/schema";
import type { slugSchema } from "@claimline/model/slug";
import { z } from "zod";
import type { GuideConflict } from "./guide-conflict.ts";
import { ProblemError } from "../problem-error.ts";

/** A story's guided reading on the working side, with what its readers see. */
export interface StoredGuide {
  storyId: string;
  /** That of the story's own record, which every save of it raises. */
  version: number;
  content: StoryContent;
  /** What is published of the story; `null` when readers don't see it. */
  published: StoryContent | null;
  savedAt: Date;
}

/** @throws ProblemError `not-found` */
export async function loadGuide(
  tx: Pick<DatabaseTransaction, "story" | "publishedStory">,
  slug: z.infer<typeof slugSchema>,
): Promise<StoredGuide> {
  const row = await tx.story.findUnique({ where: { slug } });
  if (!row) throw new ProblemError("not-found");
  const shown = await tx.publishedStory.findFirst({ where: { storyId: row.id, untilRev: null } });
  return {
    storyId: row.id,
    version: row.version,
    content: storyContentSchema.parse(row.content),
    published: shown && storyContentSchema.parse(shown.content),
    savedAt: row.updatedAt,
  };
}

/** The problem of a write that is based on another version than the stored one. */
export function staleGuide({ version, content }: StoredGuide, mine: Guide | null): ProblemError {
  const conflict: GuideConflict = { version, theirs: content.guide, mine };
  return new ProblemError("stale-version", { conflict });
}
