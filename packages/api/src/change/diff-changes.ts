import { contentChanges, contentChangesSchema } from "@claimline/model/event/content-changes";
import { eventContentSchema } from "@claimline/model/event/schema";
import { slugSchema } from "@claimline/model/slug";
import { z } from "zod";
import type { Context } from "../context.ts";
import { pageShape } from "../event/page.ts";
import { contentNames } from "../publication/content-names.ts";
import { openStory } from "../publication/open-story.ts";
import { readingInputShape } from "../story/reading-input.ts";

const { story, locale } = readingInputShape;

export const diffChangesInput = z.strictObject({
  story,
  locale,
  event: slugSchema.optional().describe("Only changes of this event."),
  after: z
    .int32()
    .min(0)
    .default(0)
    .describe("The last `rev` that the caller knows; what came after it is answered."),
  limit: pageShape.limit.describe("How many publications after that are looked at, 1 to 100."),
});

export const diffChangesOutput = z.strictObject({
  rev: z.int(),
  items: z.array(
    z.strictObject({
      rev: z.int().describe("The publication that made the change."),
      event: slugSchema,
      changes: contentChangesSchema,
    }),
  ),
});

/** Differences of more events than these are not told at once: ask again with a later `after`. */
const mostEvents = 300;

/**
 * What became different with each publication of a live event, in words, oldest first: between what readers saw before
 * and what they have seen since. What was shown first, or again after it had been unpublished, has nothing to differ from.
 *
 * @throws ProblemError `not-found`
 */
export async function diffChanges(
  ctx: Context,
  input: z.infer<typeof diffChangesInput>,
): Promise<z.infer<typeof diffChangesOutput>> {
  const { edition } = await openStory(ctx, { story: input.story });
  const asked = input.locale ?? ctx.locale;
  const { storyId, rev } = edition;
  const { defaultLocale, timeZone } = edition.story;
  const within = { gt: input.after, lte: input.event === undefined ? input.after + input.limit : rev };
  const of = { storyId, kind: { not: null }, ...(input.event !== undefined && { slug: input.event }) };
  // What was replaced, so that the first publication of ten thousand events costs nothing.
  const replaced = await ctx.database.publishedEvent.findMany({
    where: { ...of, untilRev: within },
    orderBy: [{ untilRev: "asc" }, { slug: "asc" }],
    take: mostEvents,
    select: { eventId: true, untilRev: true, content: true },
  });
  const shown = await ctx.database.publishedEvent.findMany({
    where: { ...of, fromRev: within, eventId: { in: replaced.map(({ eventId }) => eventId) } },
    orderBy: [{ fromRev: "asc" }, { slug: "asc" }],
    select: { eventId: true, fromRev: true, slug: true, content: true },
  });
  const before = new Map(replaced.map((row) => [`${row.eventId} ${row.untilRev}`, row.content]));
  const titles = new Map([...edition.events.values()].map(({ slug, content }) => [slug, content.title]));
  const setting = {
    locale: asked,
    timeZone,
    names: contentNames({ ...edition, titles }, asked, defaultLocale),
  };
  const items = shown.flatMap(({ eventId, fromRev, slug, content }) => {
    const was = before.get(`${eventId} ${fromRev}`);
    if (was === undefined) return [];
    const [earlier, later] = [eventContentSchema.parse(was), eventContentSchema.parse(content)];
    return [{ rev: fromRev, event: slug, changes: contentChanges(earlier, later, setting) }];
  });
  return { rev, items };
}
