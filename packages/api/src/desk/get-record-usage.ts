import { localizedTextSchema, showText } from "@claimline/model/localized-text";
import { workStateSchema } from "@claimline/model/publication/state";
import { slugSchema } from "@claimline/model/slug";
import { storyContentSchema } from "@claimline/model/story/schema";
import { z } from "zod";
import type { SignedInContext } from "../context.ts";
import { findUses } from "../record/record-uses.ts";
import type { getDeskRecordInput } from "./get-desk-record.ts";

export const recordUsageSchema = z.strictObject({
  events: z.array(
    z.strictObject({
      story: slugSchema,
      storyTitle: z.string(),
      event: slugSchema,
      title: z.string(),
      state: workStateSchema,
      trashed: z.boolean(),
      /** Readers see it there. */
      live: z.boolean(),
      /** The draft cites it; where neither is true, only an earlier revision does. */
      draft: z.boolean(),
    }),
  ),
  /** Actors that speak for it. */
  speakers: z.array(z.strictObject({ slug: slugSchema, name: z.string() })),
});

export type RecordUsage = z.infer<typeof recordUsageSchema>;

/** Where a record is used: what keeps it from being deleted, and what a merge would move. */
export async function getRecordUsage(
  { database, locale }: SignedInContext,
  record: z.infer<typeof getDeskRecordInput>,
): Promise<RecordUsage> {
  const uses = await findUses(database, record);
  const rows = await database.story.findMany({
    where: { id: { in: [...new Set(uses.map(({ storyId }) => storyId))] } },
    select: { id: true, slug: true, content: true },
  });
  const stories = new Map(
    rows.map(({ id, slug, content }) => [id, { slug, content: storyContentSchema.parse(content) }]),
  );
  const speakers =
    record.kind === "actor"
      ? await database.actor.findMany({
          where: { speaksFor: { slug: record.slug } },
          select: { slug: true, name: true },
          orderBy: { slug: "asc" },
        })
      : [];
  return {
    events: uses.flatMap(({ storyId, slug, content, state, isTrashed, isLive, inDraft }) => {
      const story = stories.get(storyId);
      if (!story) return [];
      const { defaultLocale, title } = story.content;
      return {
        story: story.slug,
        storyTitle: showText(title, locale, defaultLocale).text || story.slug,
        event: slug,
        title: showText(content.title, locale, defaultLocale).text || slug,
        state,
        trashed: isTrashed,
        live: isLive,
        draft: inDraft,
      };
    }),
    speakers: speakers.map(({ slug, name }) => ({
      slug,
      name: showText(localizedNameSchema.parse(name), locale, locale).text || slug,
    })),
  };
}

const localizedNameSchema = localizedTextSchema(120);
