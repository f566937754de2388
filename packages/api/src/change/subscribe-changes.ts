import { slugSchema } from "@claimline/model/slug";
import { tracked } from "@trpc/server";
import { z } from "zod";
import type { Context } from "../context.ts";
import { followChanges } from "./follow-changes.ts";

export const subscribeChangesInput = z.strictObject({
  story: slugSchema.describe("Slug of the story."),
  after: z.int32().min(0).optional().describe("The `rev` to follow on from; the present one when absent."),
  lastEventId: z
    .string()
    .regex(/^\d{1,9}$/)
    .optional()
    .describe("What a reconnecting client saw last: the id of that message, which is its `rev`."),
});

/**
 * Every change of a story after a `rev`, as `followChanges` tells it; the id of each message is its `rev`. A client that
 * comes back with the last id misses nothing.
 *
 * @throws ProblemError `not-found`
 */
export async function* subscribeChanges(
  ctx: Context,
  { story, after, lastEventId }: z.infer<typeof subscribeChangesInput>,
  signal: AbortSignal | undefined,
) {
  const seen = lastEventId === undefined ? after : Number(lastEventId);
  for await (const change of followChanges(ctx, { story, after: seen }, signal)) {
    yield tracked(String(change.rev), change);
  }
}
