import type { Database } from "@claimline/db/database";
import {
  type ContentChanges,
  contentChanges,
  contentChangesSchema,
} from "@claimline/model/event/content-changes";
import { type EventContent, eventContentSchema } from "@claimline/model/event/schema";
import { localeSchema } from "@claimline/model/locale";
import { localizedTextSchema } from "@claimline/model/localized-text";
import { storyContentSchema } from "@claimline/model/story/schema";
import { z } from "zod";
import type { SignedInContext } from "../context.ts";
import { eventIdSchema } from "../event/load-draft.ts";
import { ProblemError } from "../problem-error.ts";
import { contentNames } from "../publication/content-names.ts";
import { loadCitedRecords } from "../record/load-records.ts";

/** A revision by its number, or the event as it is being written now. */
const versionSchema = z.union([z.int32().min(1), z.literal("draft")]);

export const diffRevisionsInput = z.strictObject({
  id: eventIdSchema,
  /** `null` compares with nothing, so that all of the other shows. */
  from: versionSchema.nullable(),
  to: versionSchema,
  locale: localeSchema.optional(),
});

export const diffRevisionsOutput = contentChangesSchema;

/** How any two versions of an event differ, in words. @throws ProblemError `not-found` */
export async function diffRevisions(
  ctx: SignedInContext,
  { id, from, to, locale = ctx.locale }: z.infer<typeof diffRevisionsInput>,
): Promise<ContentChanges> {
  const event = await ctx.database.timelineEvent.findUnique({
    where: { id },
    select: { content: true, storyId: true, story: { select: { content: true } } },
  });
  if (!event) throw new ProblemError("not-found");
  const draft = eventContentSchema.parse(event.content);
  const before = from === null ? null : from === "draft" ? draft : await contentOf(ctx, id, from);
  const after = to === "draft" ? draft : await contentOf(ctx, id, to);
  const { defaultLocale, timeZone } = storyContentSchema.parse(event.story.content);
  const compared = before ? [before, after] : [after];
  const records = await loadCitedRecords(ctx.database, compared);
  const titles = await titlesOf(ctx.database, event.storyId, compared);
  const names = contentNames({ ...records, titles }, locale, defaultLocale);
  // In the newsroom nothing is kept from view: what has no title shows as its slug.
  const named = { ...names, event: (slug: string) => names.event(slug) ?? slug };
  return contentChanges(before, after, { locale, timeZone, names: named });
}

async function contentOf({ database }: SignedInContext, eventId: string, number: number) {
  const revision = await database.revision.findUnique({
    where: { eventId_number: { eventId, number } },
    select: { content: true },
  });
  if (!revision) throw new ProblemError("not-found");
  return eventContentSchema.parse(revision.content);
}

const titledSchema = z.object({ title: localizedTextSchema(160) });

async function titlesOf(database: Database, storyId: string, events: readonly EventContent[]) {
  const slugs = events.flatMap(({ relations }) => relations.map(({ event }) => event));
  const rows = await database.timelineEvent.findMany({
    where: { storyId, slug: { in: [...new Set(slugs)] } },
    select: { slug: true, content: true },
  });
  return new Map(rows.map(({ slug, content }) => [slug, titledSchema.parse(content).title]));
}
