import { publicProcedure } from "../trpc.ts";
import { getStory, getStoryInput } from "./get-story.ts";
import { listStories, listStoriesInput } from "./list-stories.ts";
import { storyAnswerSchema } from "./story-answer.ts";
import { z } from "zod";

export const storyReading = {
  list: publicProcedure("story.list")
    .input(listStoriesInput)
    .output(z.strictObject({ items: z.array(storyAnswerSchema) }))
    .query(({ ctx, input }) => listStories(ctx, input)),
  bySlug: publicProcedure("story.bySlug")
    .input(getStoryInput)
    .output(storyAnswerSchema)
    .query(({ ctx, input }) => getStory(ctx, input)),
};
