import { publicProcedure } from "../trpc.ts";
import { getStory, getStoryInput } from "./get-story.ts";
import { listNewsDays, listNewsDaysInput, listNewsDaysOutput } from "./list-news-days.ts";
import { listStories, listStoriesInput, listStoriesOutput } from "./list-stories.ts";
import { storyAnswerSchema } from "./story-answer.ts";

export const storyReading = {
  list: publicProcedure("story.list")
    .input(listStoriesInput)
    .output(listStoriesOutput)
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
