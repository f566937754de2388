import { z } from "zod";
import type { Context } from "../context.ts";
import { viewStory } from "../publication/story-view.ts";
import { readingInputShape } from "./reading-input.ts";
import { answerStory, type StoryAnswer, storyAnswerSchema } from "./story-answer.ts";

export const listStoriesInput = z.strictObject({ locale: readingInputShape.locale }).optional();

export const listStoriesOutput = z.strictObject({ items: z.array(storyAnswerSchema) });

/** Every published story, last changed first. */
export async function listStories(
  ctx: Context,
  input: z.infer<typeof listStoriesInput>,
): Promise<{ items: StoryAnswer[] }> {
  const editions = await ctx.editions.all();
  const items = editions
    .toSorted((a, b) => b.publishedAt - a.publishedAt)
    .map((edition) => answerStory(viewStory(edition, undefined, ctx.now()), input?.locale ?? ctx.locale));
  return { items };
}
