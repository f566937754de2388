import { z } from "zod";
import type { Context } from "../context.ts";
import { openStory } from "../publication/open-story.ts";
import { answerGuide, guideAnswerSchema } from "./guide-answer.ts";
import { readingInputShape } from "./reading-input.ts";
import { answerStory, storyAnswerSchema } from "./story-answer.ts";

const { story: slug, ...asked } = readingInputShape;
export const getStoryInput = z.strictObject({ slug, ...asked });

/** A story with its guided reading, which lists leave out. */
export const storyDetailSchema = storyAnswerSchema.extend({ guide: guideAnswerSchema });

export type StoryDetail = z.infer<typeof storyDetailSchema>;

/** One published story. @throws ProblemError `not-found`, `as-of-in-future`, `invalid-input` */
export async function getStory(ctx: Context, input: z.infer<typeof getStoryInput>): Promise<StoryDetail> {
  const view = await openStory(ctx, { ...input, story: input.slug });
  const locale = input.locale ?? ctx.locale;
  return { ...answerStory(view, locale), guide: answerGuide(view, locale) };
}
