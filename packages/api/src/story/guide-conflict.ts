import { guideSchema } from "@claimline/model/story/guide";
import { z } from "zod";

/** Both sides of a refused save of a guided reading; apart from what loads it, for browsers read it too. */
export const guideConflictSchema = z.strictObject({
  version: z.int(),
  theirs: guideSchema,
  /** `null` for a publication. */
  mine: guideSchema.nullable(),
});

export type GuideConflict = z.infer<typeof guideConflictSchema>;
