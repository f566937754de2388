import { publicProcedure } from "../trpc.ts";
import { diffChanges, diffChangesInput, diffChangesOutput } from "./diff-changes.ts";
import { listChanges, listChangesInput, listChangesOutput } from "./list-changes.ts";
import { subscribeChanges, subscribeChangesInput } from "./subscribe-changes.ts";

export const changeReading = {
  list: publicProcedure("change.list")
    .input(listChangesInput)
    .output(listChangesOutput)
    .query(({ ctx, input }) => listChanges(ctx, input)),
  diff: publicProcedure("change.diff")
    .input(diffChangesInput)
    .output(diffChangesOutput)
    .query(({ ctx, input }) => diffChanges(ctx, input)),
  subscribe: publicProcedure("change.subscribe")
    .input(subscribeChangesInput)
    .subscription(({ ctx, input, signal }) => subscribeChanges(ctx, input, signal)),
};
