import { accountProcedure, router } from "../trpc.ts";
import { beat, beatInput, beatOutput } from "./beat.ts";

/** Who else is at an event. */
export const presenceRouter = router({
  beat: accountProcedure("presence.beat")
    .input(beatInput)
    .output(beatOutput)
    .mutation(({ ctx, input }) => beat(ctx, input)),
});
