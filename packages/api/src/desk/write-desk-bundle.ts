import { printStoryBundle } from "@claimline/formats/story-bundle";
import { eventContentSchema, type EventContent } from "@claimline/model/event/schema";
import { slugSchema } from "@claimline/model/slug";
import { z } from "zod";
import type { SignedInContext } from "../context.ts";
import { loadCitedRecords } from "../record/load-records.ts";
import { loadStory } from "../story/stored-story.ts";
import { liveContents } from "../story/story-events.ts";

export const writeDeskBundleInput = z.strictObject({
  story: slugSchema,
  /** With drafts: every event as it is being written; else only what is live, as readers see it. */
  drafts: z.boolean(),
});

export const deskBundleSchema = z.strictObject({
  fileName: z.string(),
  events: z.int(),
  /** The bundle, see docs/story-bundle.md. */
  text: z.string(),
});

/**
 * A story as its bundle, for a download: what editors write, nothing lost, in all languages. States, revisions and
 * internal notes are no part of a bundle; relations and steps lead to events of it only. @throws ProblemError `not-found`
 */
export async function writeDeskBundle(
  ctx: SignedInContext,
  { story, drafts }: z.infer<typeof writeDeskBundleInput>,
): Promise<z.infer<typeof deskBundleSchema>> {
  const { id, content, published } = await loadStory(ctx.database, story);
  const written = drafts ? await drafted(ctx, id) : await liveContents(ctx.database, id);
  const slugs = new Set(written.map(({ slug }) => slug));
  const events = written.map((event) => ({
    ...event,
    relations: event.relations.filter((relation) => slugs.has(relation.event)),
  }));
  const records = await loadCitedRecords(ctx.database, events);
  const told = drafts ? content : (published ?? content);
  const guide = told.guide.filter(({ show }) => show.type === "view" || slugs.has(show.event));
  const text = printStoryBundle({
    format: "claimline-story",
    formatVersion: 1,
    story: { ...told, guide },
    actors: bySlug(records.actors),
    places: bySlug(records.places),
    sources: bySlug(records.sources),
    events,
  });
  return { fileName: `${told.slug}${drafts ? "-drafts" : ""}.json`, events: events.length, text };
}

async function drafted({ database }: SignedInContext, storyId: string): Promise<EventContent[]> {
  const rows = await database.timelineEvent.findMany({
    where: { storyId, trashedAt: null },
    select: { content: true },
    orderBy: { slug: "asc" },
  });
  return rows.map(({ content }) => eventContentSchema.parse(content));
}

function bySlug<Item extends { slug: string }>(items: ReadonlyMap<string, Item>): Item[] {
  return [...items.values()].toSorted((a, b) => (a.slug < b.slug ? -1 : 1));
}
