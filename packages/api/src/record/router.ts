import { publicProcedure } from "../trpc.ts";
import {
  listActors,
  listActorsOutput,
  listPlaces,
  listPlacesOutput,
  listRecordsInput,
  listSources,
  listSourcesOutput,
} from "./list-records.ts";

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
