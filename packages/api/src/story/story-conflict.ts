import { storyHeadSchema } from "@claimline/model/story/schema";
import { z } from "zod";

/** Both sides of a refused save of a story; apart from what loads it, for browsers read it too. */
export const storyConflictSchema = z.strictObject({
  version: z.int(),
  theirs: storyHeadSchema,
  fourEyes: z.boolean(),
  /** `null` for a publication. */
  mine: storyHeadSchema.nullable(),
});

export type StoryConflict = z.infer<typeof storyConflictSchema>;
