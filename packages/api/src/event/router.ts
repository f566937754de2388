import { searchEvents, searchEventsInput, searchEventsOutput } from "../search/search-events.ts";
import { accountProcedure, publicProcedure } from "../trpc.ts";
import { publishEffect, publishEffectInput, publishEffectOutput } from "./publish-effect.ts";
import { assignEvent, assignEventInput, assignEventOutput } from "./assign-event.ts";
import { approveEvent, approveEventInput } from "./approve-event.ts";
import { createEvent, createEventInput } from "./create-event.ts";
import { draftAnswerSchema, saveAnswerSchema } from "./draft-answer.ts";
import { eventDetailSchema } from "./event-detail.ts";
import { getEvent, getEventInput } from "./get-event.ts";
import { listEvents, listEventsInput, listEventsOutput } from "./list-events.ts";
import { lookAtEmergency, lookAtEmergencyInput, lookAtEmergencyOutput } from "./look-at-emergency.ts";
import { publicationAnswerSchema, publishEvent, publishEventInput } from "./publish-event.ts";
import { requestChanges, requestChangesInput } from "./request-changes.ts";
import { saveDraft, saveDraftInput } from "./save-draft.ts";
import { scheduleAnswerSchema, scheduleEvent, scheduleEventInput } from "./schedule-event.ts";
import { submitEvent, submitEventInput } from "./submit-event.ts";
import { unscheduleEvent, unscheduleEventInput } from "./unschedule-event.ts";
import { trashEvent, trashEventInput } from "./trash-event.ts";
import { unpublishEvent, unpublishEventInput } from "./unpublish-event.ts";
import { untrashEvent, untrashEventInput } from "./untrash-event.ts";

export const eventReading = {
  list: publicProcedure("event.list")
    .input(listEventsInput)
    .output(listEventsOutput)
    .query(({ ctx, input }) => listEvents(ctx, input)),
  bySlug: publicProcedure("event.bySlug")
    .input(getEventInput)
    .output(eventDetailSchema)
    .query(({ ctx, input }) => getEvent(ctx, input)),
  search: publicProcedure("event.search")
    .input(searchEventsInput)
    .output(searchEventsOutput)
    .query(({ ctx, input }) => searchEvents(ctx, input)),
};

export const eventWriting = {
  create: accountProcedure("event.create")
    .input(createEventInput)
    .output(draftAnswerSchema)
    .mutation(({ ctx, input }) => createEvent(ctx, input)),
  saveDraft: accountProcedure("event.saveDraft")
    .input(saveDraftInput)
    .output(saveAnswerSchema)
    .mutation(({ ctx, input }) => saveDraft(ctx, input)),
  submit: accountProcedure("event.submit")
    .input(submitEventInput)
    .output(draftAnswerSchema)
    .mutation(({ ctx, input }) => submitEvent(ctx, input)),
  requestChanges: accountProcedure("event.requestChanges")
    .input(requestChangesInput)
    .output(draftAnswerSchema)
    .mutation(({ ctx, input }) => requestChanges(ctx, input)),
  approve: accountProcedure("event.approve")
    .input(approveEventInput)
    .output(draftAnswerSchema)
    .mutation(({ ctx, input }) => approveEvent(ctx, input)),
  publish: accountProcedure("event.publish")
    .input(publishEventInput)
    .output(publicationAnswerSchema)
    .mutation(({ ctx, input }) => publishEvent(ctx, input)),
  lookAtEmergency: accountProcedure("event.lookAtEmergency")
    .input(lookAtEmergencyInput)
    .output(lookAtEmergencyOutput)
    .mutation(({ ctx, input }) => lookAtEmergency(ctx, input)),
  schedule: accountProcedure("event.schedule")
    .input(scheduleEventInput)
    .output(scheduleAnswerSchema)
    .mutation(({ ctx, input }) => scheduleEvent(ctx, input)),
  unschedule: accountProcedure("event.unschedule")
    .input(unscheduleEventInput)
    .output(draftAnswerSchema)
    .mutation(({ ctx, input }) => unscheduleEvent(ctx, input)),
  trash: accountProcedure("event.trash")
    .input(trashEventInput)
    .output(draftAnswerSchema)
    .mutation(({ ctx, input }) => trashEvent(ctx, input)),
  untrash: accountProcedure("event.untrash")
    .input(untrashEventInput)
    .output(draftAnswerSchema)
    .mutation(({ ctx, input }) => untrashEvent(ctx, input)),
  publishEffect: accountProcedure("event.publishEffect")
    .input(publishEffectInput)
    .output(publishEffectOutput)
    .query(({ ctx, input }) => publishEffect(ctx, input)),
  assign: accountProcedure("event.assign")
    .input(assignEventInput)
    .output(assignEventOutput)
    .mutation(({ ctx, input }) => assignEvent(ctx, input)),
  unpublish: accountProcedure("event.unpublish")
    .input(unpublishEventInput)
    .output(publicationAnswerSchema)
    .mutation(({ ctx, input }) => unpublishEvent(ctx, input)),
};
