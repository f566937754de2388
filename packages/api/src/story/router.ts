import { accountProcedure, publicProcedure } from "../trpc.ts";
import { createStory, createStoryInput, storyWriteAnswerSchema } from "./create-story.ts";
import { getStory, getStoryInput, storyDetailSchema } from "./get-story.ts";
import { listNewsDays, listNewsDaysInput, listNewsDaysOutput } from "./list-news-days.ts";
import { listStories, listStoriesInput, listStoriesOutput } from "./list-stories.ts";
import { publishGuide, publishGuideInput, publishGuideOutput } from "./publish-guide.ts";
import { publishStory, publishStoryInput, publishStoryOutput } from "./publish-story.ts";
import { saveGuide, saveGuideInput, saveGuideOutput } from "./save-guide.ts";
import { unpublishStory, unpublishStoryInput, unpublishStoryOutput } from "./unpublish-story.ts";
import { updateStory, updateStoryInput } from "./update-story.ts";

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
  create: accountProcedure("story.create")
    .input(createStoryInput)
    .output(storyWriteAnswerSchema)
    .mutation(({ ctx, input }) => createStory(ctx, input)),
  update: accountProcedure("story.update")
    .input(updateStoryInput)
    .output(storyWriteAnswerSchema)
    .mutation(({ ctx, input }) => updateStory(ctx, input)),
  publish: accountProcedure("story.publish")
    .input(publishStoryInput)
    .output(publishStoryOutput)
    .mutation(({ ctx, input }) => publishStory(ctx, input)),
  unpublish: accountProcedure("story.unpublish")
    .input(unpublishStoryInput)
    .output(unpublishStoryOutput)
    .mutation(({ ctx, input }) => unpublishStory(ctx, input)),
  saveGuide: accountProcedure("story.saveGuide")
    .input(saveGuideInput)
    .output(saveGuideOutput)
    .mutation(({ ctx, input }) => saveGuide(ctx, input)),
  publishGuide: accountProcedure("story.publishGuide")
    .input(publishGuideInput)
    .output(publishGuideOutput)
    .mutation(({ ctx, input }) => publishGuide(ctx, input)),
};
