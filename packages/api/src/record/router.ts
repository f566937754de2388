import { accountProcedure, publicProcedure } from "../trpc.ts";
import {
  createActor,
  createActorInput,
  createPlace,
  createPlaceInput,
  createSource,
  createSourceInput,
  recordAnswerSchema,
} from "./create-record.ts";
import { deleteRecord, deleteRecordInput, deleteRecordOutput } from "./delete-record.ts";
import {
  listActors,
  listActorsOutput,
  listPlaces,
  listPlacesOutput,
  listRecordsInput,
  listSources,
  listSourcesOutput,
} from "./list-records.ts";
import { mergeRecords, mergeRecordsInput, mergeRecordsOutput } from "./merge-records.ts";
import {
  recordUpdateAnswerSchema,
  updateActor,
  updateActorInput,
  updatePlace,
  updatePlaceInput,
  updateSource,
  updateSourceInput,
} from "./update-record.ts";

export const actorReading = {
  list: publicProcedure("actor.list")
    .input(listRecordsInput)
    .output(listActorsOutput)
    .query(({ ctx, input }) => listActors(ctx, input)),
};

export const placeReading = {
  list: publicProcedure("place.list")
    .input(listRecordsInput)
    .output(listPlacesOutput)
    .query(({ ctx, input }) => listPlaces(ctx, input)),
};

export const sourceReading = {
  list: publicProcedure("source.list")
    .input(listRecordsInput)
    .output(listSourcesOutput)
    .query(({ ctx, input }) => listSources(ctx, input)),
};

export const actorWriting = {
  create: accountProcedure("actor.create")
    .input(createActorInput)
    .output(recordAnswerSchema)
    .mutation(({ ctx, input }) => createActor(ctx, input)),
  update: accountProcedure("actor.update")
    .input(updateActorInput)
    .output(recordUpdateAnswerSchema)
    .mutation(({ ctx, input }) => updateActor(ctx, input)),
  delete: accountProcedure("actor.delete")
    .input(deleteRecordInput)
    .output(deleteRecordOutput)
    .mutation(({ ctx, input }) => deleteRecord(ctx, "actor", input)),
  merge: accountProcedure("actor.merge")
    .input(mergeRecordsInput)
    .output(mergeRecordsOutput)
    .mutation(({ ctx, input }) => mergeRecords(ctx, "actor", input)),
};

export const placeWriting = {
  create: accountProcedure("place.create")
    .input(createPlaceInput)
    .output(recordAnswerSchema)
    .mutation(({ ctx, input }) => createPlace(ctx, input)),
  update: accountProcedure("place.update")
    .input(updatePlaceInput)
    .output(recordUpdateAnswerSchema)
    .mutation(({ ctx, input }) => updatePlace(ctx, input)),
  delete: accountProcedure("place.delete")
    .input(deleteRecordInput)
    .output(deleteRecordOutput)
    .mutation(({ ctx, input }) => deleteRecord(ctx, "place", input)),
  merge: accountProcedure("place.merge")
    .input(mergeRecordsInput)
    .output(mergeRecordsOutput)
    .mutation(({ ctx, input }) => mergeRecords(ctx, "place", input)),
};

export const sourceWriting = {
  create: accountProcedure("source.create")
    .input(createSourceInput)
    .output(recordAnswerSchema)
    .mutation(({ ctx, input }) => createSource(ctx, input)),
  update: accountProcedure("source.update")
    .input(updateSourceInput)
    .output(recordUpdateAnswerSchema)
    .mutation(({ ctx, input }) => updateSource(ctx, input)),
  delete: accountProcedure("source.delete")
    .input(deleteRecordInput)
    .output(deleteRecordOutput)
    .mutation(({ ctx, input }) => deleteRecord(ctx, "source", input)),
  merge: accountProcedure("source.merge")
    .input(mergeRecordsInput)
    .output(mergeRecordsOutput)
    .mutation(({ ctx, input }) => mergeRecords(ctx, "source", input)),
};
