import { accountProcedure, publicProcedure } from "../trpc.ts";
import { getStory, getStoryInput, storyDetailSchema } from "./get-story.ts";
import { listNewsDays, listNewsDaysInput, listNewsDaysOutput } from "./list-news-days.ts";
import { listStories, listStoriesInput, listStoriesOutput } from "./list-stories.ts";
import { publishGuide, publishGuideInput, publishGuideOutput } from "./publish-guide.ts";
import { saveGuide, saveGuideInput, saveGuideOutput } from "./save-guide.ts";

export const storyReading = {
  list: publicProcedure("story.list")
    .input(listStoriesInput)
    .output(listStoriesOutput)
    .query(({ ctx, input }) => listStories(ctx, input)),
  bySlug: publicProcedure("story.bySlug")
    .input(getStoryInput)
    .output(storyDetailSchema)
    .query(({ ctx, input }) => getStory(ctx, input)),
  newsDays: publicProcedure("story.newsDays")
    .input(listNewsDaysInput)
    .output(listNewsDaysOutput)
    .query(({ ctx, input }) => listNewsDays(ctx, input)),
};

export const storyWriting = {
  saveGuide: accountProcedure("story.saveGuide")
    .input(saveGuideInput)
    .output(saveGuideOutput)
    .mutation(({ ctx, input }) => saveGuide(ctx, input)),
  publishGuide: accountProcedure("story.publishGuide")
    .input(publishGuideInput)
    .output(publishGuideOutput)
    .mutation(({ ctx, input }) => publishGuide(ctx, input)),
};
