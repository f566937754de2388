import { z } from "zod";
import { accountProcedure, router } from "../trpc.ts";
import { deskEventDetailSchema, getDeskEvent, getDeskEventInput } from "./get-desk-event.ts";
import { deskGuideSchema, getDeskGuide, getDeskGuideInput } from "./get-desk-guide.ts";
import { deskRecordSchema, getDeskRecord, getDeskRecordInput } from "./get-desk-record.ts";
import { deskStoryDetailSchema, getDeskStory, getDeskStoryInput } from "./get-desk-story.ts";
import { deskTimelineSchema, getDeskTimeline, getDeskTimelineInput } from "./get-desk-timeline.ts";
import { listDeskEvents, listDeskEventsInput, listDeskEventsOutput } from "./list-desk-events.ts";
import { listDeskPeople, listDeskPeopleOutput } from "./list-desk-people.ts";
import { deskRecordsSchema, listDeskRecords } from "./list-desk-records.ts";
import { listRecordPage, listRecordPageInput, recordPageSchema } from "./list-record-page.ts";
import { getRecordUsage, recordUsageSchema } from "./get-record-usage.ts";
import { deskStorySchema, listDeskStories } from "./list-desk-stories.ts";
import {
  deleteView,
  deleteViewInput,
  listViews,
  listViewsInput,
  listViewsOutput,
  renameView,
  renameViewInput,
  renameViewOutput,
  savedViewSchema,
  saveView,
  saveViewInput,
} from "./saved-views.ts";
import { deskBundleSchema, writeDeskBundle, writeDeskBundleInput } from "./write-desk-bundle.ts";
import { listTrash, listTrashInput, listTrashOutput } from "./list-trash.ts";

/** The working side of things, for the newsroom's own screens. */
export const deskRouter = router({
  stories: accountProcedure("desk.stories")
    .output(z.strictObject({ items: z.array(deskStorySchema) }))
    .query(({ ctx }) => listDeskStories(ctx)),
  story: accountProcedure("desk.story")
    .input(getDeskStoryInput)
    .output(deskStoryDetailSchema)
    .query(({ ctx, input }) => getDeskStory(ctx, input)),
  bundle: accountProcedure("desk.bundle")
    .input(writeDeskBundleInput)
    .output(deskBundleSchema)
    .query(({ ctx, input }) => writeDeskBundle(ctx, input)),
  events: accountProcedure("desk.events")
    .input(listDeskEventsInput)
    .output(listDeskEventsOutput)
    .query(({ ctx, input }) => listDeskEvents(ctx, input)),
  people: accountProcedure("desk.people")
    .output(listDeskPeopleOutput)
    .query(({ ctx }) => listDeskPeople(ctx)),
  views: accountProcedure("desk.views")
    .input(listViewsInput)
    .output(listViewsOutput)
    .query(({ ctx, input }) => listViews(ctx, input)),
  saveView: accountProcedure("desk.saveView")
    .input(saveViewInput)
    .output(savedViewSchema)
    .mutation(({ ctx, input }) => saveView(ctx, input)),
  renameView: accountProcedure("desk.renameView")
    .input(renameViewInput)
    .output(renameViewOutput)
    .mutation(({ ctx, input }) => renameView(ctx, input)),
  deleteView: accountProcedure("desk.deleteView")
    .input(deleteViewInput)
    .output(deleteViewInput)
    .mutation(({ ctx, input }) => deleteView(ctx, input)),
  event: accountProcedure("desk.event")
    .input(getDeskEventInput)
    .output(deskEventDetailSchema)
    .query(({ ctx, input }) => getDeskEvent(ctx, input)),
  guide: accountProcedure("desk.guide")
    .input(getDeskGuideInput)
    .output(deskGuideSchema)
    .query(({ ctx, input }) => getDeskGuide(ctx, input)),
  records: accountProcedure("desk.records")
    .output(deskRecordsSchema)
    .query(({ ctx }) => listDeskRecords(ctx)),
  timeline: accountProcedure("desk.timeline")
    .input(getDeskTimelineInput)
    .output(deskTimelineSchema)
    .query(({ ctx, input }) => getDeskTimeline(ctx, input)),
  trash: accountProcedure("desk.trash")
    .input(listTrashInput)
    .output(listTrashOutput)
    .query(({ ctx, input }) => listTrash(ctx, input)),
  recordPage: accountProcedure("desk.recordPage")
    .input(listRecordPageInput)
    .output(recordPageSchema)
    .query(({ ctx, input }) => listRecordPage(ctx, input)),
  recordUsage: accountProcedure("desk.recordUsage")
    .input(getDeskRecordInput)
    .output(recordUsageSchema)
    .query(({ ctx, input }) => getRecordUsage(ctx, input)),
  record: accountProcedure("desk.record")
    .input(getDeskRecordInput)
    .output(deskRecordSchema)
    .query(({ ctx, input }) => getDeskRecord(ctx, input)),
});
