import { storyContentSchema } from "@claimline/model/story/schema";
import { showText } from "@claimline/model/localized-text";
import { localeSchema } from "@claimline/model/locale";
import { storyStateSchema } from "@claimline/model/publication/state";
import { slugSchema } from "@claimline/model/slug";
import { z } from "zod";
import type { SignedInContext } from "../context.ts";

export const deskStorySchema = z.strictObject({
  slug: slugSchema,
  title: z.string(),
  state: storyStateSchema,
  rev: z.int(),
  defaultLocale: localeSchema,
  timeZone: z.string(),
  eventCount: z.int(),
});

export type DeskStory = z.infer<typeof deskStorySchema>;

/** Every story, published or not, as the newsroom lists them. */
export async function listDeskStories(ctx: SignedInContext): Promise<{ items: DeskStory[] }> {
  const rows = await ctx.database.story.findMany({
    orderBy: { updatedAt: "desc" },
    include: { _count: { select: { events: { where: { trashedAt: null } } } } },
  });
  const items = rows.map(({ slug, state, rev, content, _count }) => {
    const { title, defaultLocale, timeZone } = storyContentSchema.parse(content);
    const shown = showText(title, ctx.locale, defaultLocale).text;
    return { slug, title: shown, state, rev, defaultLocale, timeZone, eventCount: _count.events };
  });
  return { items };
}
