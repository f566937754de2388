import { windowSchema } from "@claimline/model/timeline/window";
import { publicProcedure } from "../trpc.ts";
import { getWindow, windowInput } from "./get-window.ts";

export const timelineReading = {
  window: publicProcedure("timeline.window")
    .input(windowInput)
    .output(windowSchema)
    .query(({ ctx, input }) => getWindow(ctx, input)),
};
