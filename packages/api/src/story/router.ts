import { publicProcedure } from "../trpc.ts";
import { getStory, getStoryInput } from "./get-story.ts";
import { listNewsDays, listNewsDaysInput, listNewsDaysOutput } from "./list-news-days.ts";
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
  newsDays: publicProcedure("story.newsDays")
    .input(listNewsDaysInput)
    .output(listNewsDaysOutput)
    .query(({ ctx, input }) => listNewsDays(ctx, input)),
};
