import { publicProcedure } from "../trpc.ts";
import { getWindow, windowInput, windowOutput } from "./get-window.ts";

export const timelineReading = {
  window: publicProcedure("timeline.window")
    .input(windowInput)
    .output(windowOutput)
    .query(({ ctx, input }) => getWindow(ctx, input)),
};
