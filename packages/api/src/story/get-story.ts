import { z } from "zod";
import type { Context } from "../context.ts";
import { openStory } from "../publication/open-story.ts";
import { readingInputShape } from "./reading-input.ts";
import { answerStory, type StoryAnswer } from "./story-answer.ts";

const { story: slug, ...asked } = readingInputShape;
export const getStoryInput = z.strictObject({ slug, ...asked });

/** One published story. @throws ProblemError `not-found` */
export async function getStory(ctx: Context, input: z.infer<typeof getStoryInput>): Promise<StoryAnswer> {
  const view = await openStory(ctx, { ...input, story: input.slug });
  return answerStory(view, input.locale ?? ctx.locale);
}
