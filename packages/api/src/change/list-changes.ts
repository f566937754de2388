import { localizedTextSchema } from "@claimline/model/localized-text";
import { changeKindSchema, natureSchema } from "@claimline/model/publication/nature";
import { slugSchema } from "@claimline/model/slug";
import { z } from "zod";
import type { PublicDatabase } from "@claimline/db/database";
import type { Context } from "../context.ts";
import { pageShape } from "../event/page.ts";
import { missingStory } from "../publication/missing-story.ts";
import { readingInputShape } from "../story/reading-input.ts";

export const listChangesInput = z.strictObject({
  story: readingInputShape.story,
  after: z
    .int32()
    .min(0)
    .default(0)
    .describe("The last `rev` that the caller knows; what came after it is listed."),
  limit: pageShape.limit,
});

/** One entry of a story's change log. */
export const changeSchema = z.strictObject({
  rev: z.int().describe("Number of the publication in the story: 1, 2, 3, without gaps."),
  at: z.string().describe("When it was published, in ISO 8601 with `Z`."),
  kind: changeKindSchema.describe(
    "What was done: an event published or unpublished, a whole story brought in ...",
  ),
  nature: natureSchema.nullable().describe("How a live event was changed."),
  note: localizedTextSchema(600)
    .nullable()
    .describe("The public note; a correction has one, which says what was wrong."),
  events: z.array(slugSchema).describe("Slugs of the events that it touched."),
});

export type Change = z.infer<typeof changeSchema>;

export const listChangesOutput = z.strictObject({ rev: z.int(), items: z.array(changeSchema) });

/** What was published after a `rev`, oldest first; without gaps, for `rev` has none. @throws ProblemError `not-found` */
export async function listChanges(
  ctx: Pick<Context, "database" | "editions">,
  { story, after, limit }: z.infer<typeof listChangesInput>,
): Promise<{ rev: number; items: Change[] }> {
  const present = await ctx.editions.presentRev(story);
  if (!present) throw await missingStory(ctx.editions, story);
  const items = await changesAfter(ctx.database, present.storyId, { after, limit });
  // The log may know of a change before the message of it has come.
  return { rev: Math.max(present.rev, items.at(-1)?.rev ?? 0), items };
}

/** The entries of the log after a `rev`, oldest first. Who made them isn't public. */
export async function changesAfter(
  database: Pick<PublicDatabase, "change">,
  storyId: string,
  { after, limit }: { after: number; limit: number },
): Promise<Change[]> {
  const rows = await database.change.findMany({
    where: { storyId, rev: { gt: after } },
    select: { rev: true, at: true, kind: true, nature: true, note: true, events: true },
    orderBy: { rev: "asc" },
    take: limit,
  });
  return rows.map((row) => changeSchema.parse({ ...row, at: row.at.toISOString() }));
}
