import type { DatabaseTransaction } from "@claimline/db/database";
import type { StoryState } from "@claimline/model/publication/state";
import {
  type StoryContent,
  storyContentSchema,
  type StoryHead,
  storyHeadSchema,
} from "@claimline/model/story/schema";
import { ProblemError } from "../problem-error.ts";
import type { StoryConflict } from "./story-conflict.ts";

/** A story on the working side, with what its readers see. */
export interface StoredStory {
  id: string;
  version: number;
  state: StoryState;
  rev: number;
  fourEyes: boolean;
  content: StoryContent;
  /** What is published of it; `null` when readers don't see it. */
  published: StoryContent | null;
  savedAt: Date;
}

/** A story by its slug on the working side. @throws ProblemError `not-found` */
export async function loadStory(
  tx: Pick<DatabaseTransaction, "story" | "publishedStory">,
  slug: string,
): Promise<StoredStory> {
  const row = await tx.story.findUnique({ where: { slug } });
  if (!row) throw new ProblemError("not-found");
  const { id, version, state, rev, fourEyes, updatedAt } = row;
  const shown = await tx.publishedStory.findFirst({ where: { storyId: id, untilRev: null } });
  return {
    id,
    version,
    state,
    rev,
    fourEyes,
    content: storyContentSchema.parse(row.content),
    published: shown && storyContentSchema.parse(shown.content),
    savedAt: updatedAt,
  };
}

/** Without the guided reading. */
export function headOf({ guide: _guide, ...head }: StoryContent): StoryHead {
  return storyHeadSchema.parse(head);
}

/** The problem of a write that is based on another version than the stored one. */
export function staleStory(
  { version, content, fourEyes }: StoredStory,
  mine: StoryHead | null,
): ProblemError {
  const conflict: StoryConflict = { version, theirs: headOf(content), fourEyes, mine };
  return new ProblemError("stale-version", { conflict });
}

/** Nobody's link may lead to another story: an address stays with the story that has been public under it. */
export async function assertFreeSlug(
  tx: Pick<DatabaseTransaction, "story" | "publishedStory">,
  slug: string,
  ownId: string | null,
): Promise<void> {
  const others = ownId === null ? {} : { not: ownId };
  const taken =
    (await tx.story.count({ where: { slug, id: others } })) +
    (await tx.publishedStory.count({ where: { slug, storyId: others } }));
  if (taken > 0) throw slugTaken();
}

export function slugTaken(): ProblemError {
  return new ProblemError("slug-taken", {
    fields: [{ path: "content.slug", code: "story-slug-taken" }],
  });
}
