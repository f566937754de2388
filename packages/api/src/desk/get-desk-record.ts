import { actorSchema } from "@claimline/model/actor/schema";
import { showText } from "@claimline/model/localized-text";
import { placeSchema } from "@claimline/model/place/schema";
import { slugSchema } from "@claimline/model/slug";
import { sourceSchema } from "@claimline/model/source/schema";
import { z } from "zod";
import type { SignedInContext } from "../context.ts";
import { ProblemError } from "../problem-error.ts";
import { storiesShowing } from "../record/stories-showing.ts";
import { findRecord } from "../record/stored-record.ts";

export const getDeskRecordInput = z.strictObject({
  kind: z.enum(["actor", "place", "source"]),
  slug: slugSchema,
});

const shared = {
  version: z.int(),
  /** The stories whose readers see it, each with how many of its live events cite it. */
  shownIn: z.array(z.strictObject({ story: slugSchema, title: z.string(), eventCount: z.int() })),
};

export const deskRecordSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("actor"), content: actorSchema, ...shared }),
  z.strictObject({ kind: z.literal("place"), content: placeSchema, ...shared }),
  z.strictObject({ kind: z.literal("source"), content: sourceSchema, ...shared }),
]);

export type DeskRecord = z.infer<typeof deskRecordSchema>;

/** One record as it is to be changed, and where a change of it would be seen. @throws ProblemError `not-found` */
export async function getDeskRecord(
  ctx: SignedInContext,
  { kind, slug }: z.infer<typeof getDeskRecordInput>,
): Promise<DeskRecord> {
  const record = await findRecord(ctx.database, { kind, slug });
  if (!record) throw new ProblemError("not-found");
  const stories = await storiesShowing(ctx.database, { kind, slug });
  const shownIn = [...stories.values()].map(({ story, events }) => ({
    story: story.slug,
    title: showText(story.title, ctx.locale, story.defaultLocale).text,
    eventCount: events.length,
  }));
  return { ...record, shownIn };
}
