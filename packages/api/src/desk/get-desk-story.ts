import { type EventContent } from "@claimline/model/event/schema";
import { showText } from "@claimline/model/localized-text";
import { storyStateSchema } from "@claimline/model/publication/state";
import { sameValue } from "@claimline/model/same-value";
import { slugSchema } from "@claimline/model/slug";
import { storyHeadSchema } from "@claimline/model/story/schema";
import { z } from "zod";
import type { SignedInContext } from "../context.ts";
import { headOf, loadStory } from "../story/stored-story.ts";
import { approvedEvents, liveContents } from "../story/story-events.ts";

export const getDeskStoryInput = z.strictObject({ story: slugSchema });

const namedEventSchema = z.strictObject({ slug: slugSchema, title: z.string() });

export const deskStoryDetailSchema = z.strictObject({
  version: z.int(),
  savedAt: z.string(),
  state: storyStateSchema,
  rev: z.int(),
  content: storyHeadSchema,
  /** Whether nobody approves what they had a hand in, once a second account may publish. */
  fourEyes: z.boolean(),
  /** What readers see of it; `null` when they don't see the story. */
  published: storyHeadSchema.nullable(),
  /** Whether readers see something else than what is saved. */
  differs: z.boolean(),
  /** The live events; of a story that was unpublished those that come back with it. */
  live: z.array(namedEventSchema),
  /** The approved events that go live with a story that readers don't see. */
  approved: z.array(namedEventSchema),
  /** How many events readers wouldn't see either then. */
  waiting: z.int(),
});

export type DeskStoryDetail = z.infer<typeof deskStoryDetailSchema>;

/** A story as it is to be changed, and what its publication would show. @throws ProblemError `not-found` */
export async function getDeskStory(
  ctx: SignedInContext,
  { story }: z.infer<typeof getDeskStoryInput>,
): Promise<DeskStoryDetail> {
  const { id, content, published, savedAt, ...stored } = await loadStory(ctx.database, story);
  const { defaultLocale } = content;
  const named = ({ slug, title }: EventContent) => ({
    slug,
    title: showText(title, ctx.locale, defaultLocale).text || slug,
  });
  const live = await liveContents(ctx.database, id);
  const approved = await approvedEvents(ctx.database, id);
  const all = await ctx.database.timelineEvent.count({ where: { storyId: id, trashedAt: null } });
  const head = headOf(content);
  return {
    version: stored.version,
    savedAt: savedAt.toISOString(),
    state: stored.state,
    rev: stored.rev,
    content: head,
    fourEyes: stored.fourEyes,
    published: published && headOf(published),
    differs: published !== null && !sameValue(headOf(published), head),
    live: live.map(named),
    approved: approved.map((event) => named(event.content)),
    waiting: Math.max(0, all - live.length - approved.length),
  };
}
