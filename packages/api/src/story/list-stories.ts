import { localeSchema } from "@claimline/model/locale";
import { z } from "zod";
import type { Context } from "../context.ts";
import { viewStory } from "../publication/story-view.ts";
import { answerStory, type StoryAnswer } from "./story-answer.ts";

export const listStoriesInput = z.strictObject({ locale: localeSchema.optional() }).optional();

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
