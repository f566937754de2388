import type { DatabaseTransaction } from "@claimline/db/database";
import type { FieldCode } from "@claimline/model/field-wording";
import { localizedTextSchema } from "@claimline/model/localized-text";
import { natureSchema } from "@claimline/model/publication/nature";
import { sameValue } from "@claimline/model/same-value";
import { slugSchema } from "@claimline/model/slug";
import { storyPublicationProblems } from "@claimline/model/story/rules";
import { type StoryContent, storyContentSchema } from "@claimline/model/story/schema";
import { z } from "zod";
import type { SignedInContext } from "../context.ts";
import { loadDraft } from "../event/load-draft.ts";
import { publishDraft } from "../event/publish-event.ts";
import { ProblemError } from "../problem-error.ts";
import { type PublicationMoment, publishInStory } from "../publication/publish-in-story.ts";
import { holdCitedRecords } from "../record/load-records.ts";
import { publishRecords } from "../record/publish-records.ts";
import { versionSchema } from "../trpc.ts";
import { headOf, loadStory, type StoredStory, staleStory } from "./stored-story.ts";
import { approvedEvents, liveContents } from "./story-events.ts";

export const publishStoryInput = z.strictObject({
  story: slugSchema,
  /** The version that the publisher has read: what was saved after it isn't published unseen. */
  version: versionSchema,
  /** What kind of change it is to the story that readers see; none where they see none. */
  nature: natureSchema.nullable().default(null),
  /** Public words on the change; a correction says what was wrong. */
  note: localizedTextSchema(600).nullable().default(null),
});

export const publishStoryOutput = z.strictObject({
  version: z.int(),
  /** The `rev` that the publication gave the story. */
  rev: z.int(),
  /** Slugs of the events that readers see from now on: of a story that they saw already none. */
  events: z.array(slugSchema),
});

type PublishStory = z.infer<typeof publishStoryInput>;

/**
 * Shows a story to readers as it is saved, without what is saved of its guided reading, which is published by itself.
 * A story that readers didn't see goes live with all its approved events, and with those that were live when it was
 * unpublished; in one transaction, or not at all.
 *
 * @throws ProblemError `not-found`, `stale-version` with theirs, `wrong-state` when readers see just this already,
 * `nature-required`, `note-required`, and `not-publishable` with all that is still lacking, of an event under its slug
 */
export async function publishStory(
  ctx: SignedInContext,
  input: PublishStory,
): Promise<z.infer<typeof publishStoryOutput>> {
  const { id } = await loadStory(ctx.database, input.story);
  return await publishInStory(ctx, id, async (tx, moment) => {
    const stored = await loadStory(tx, input.story);
    const { version, published, content } = stored;
    if (version !== input.version) throw staleStory(stored, null);
    const next = { ...content, guide: (published ?? (await lastPublished(tx, id)))?.guide ?? [] };
    if (published && sameValue(published, next)) throw new ProblemError("wrong-state");
    const nature = requiredNature(stored, input);
    const lacking = storyPublicationProblems(headOf(content));
    const fields = lacking.map(({ path, code }) => ({ path: `content.${path}`, code }));
    if (fields.length > 0) throw new ProblemError("not-publishable", { fields });

    await showStory(tx, id, moment, next);
    const events = published ? [] : await showEvents(tx, ctx, id, moment);
    const details = { version, nature, slug: content.slug, events: events.length };
    return {
      result: { version, rev: moment.rev, events },
      change: {
        kind: "story_published",
        nature,
        note: input.note,
        events,
        audit: { action: "story.publish", details },
      },
    };
  });
}

async function showStory(
  tx: DatabaseTransaction,
  storyId: string,
  { rev, at }: PublicationMoment,
  content: StoryContent,
): Promise<void> {
  await tx.publishedStory.updateMany({ where: { storyId, untilRev: null }, data: { untilRev: rev } });
  await tx.publishedStory.create({
    data: { storyId, fromRev: rev, slug: content.slug, content, publishedAt: at },
  });
  await tx.story.update({ where: { id: storyId }, data: { state: "published" } });
}

/** Brings back what was live, with its records as they are now, and publishes what is approved. */
async function showEvents(
  tx: DatabaseTransaction,
  ctx: SignedInContext,
  storyId: string,
  moment: PublicationMoment,
): Promise<string[]> {
  const live = await liveContents(tx, storyId);
  await publishRecords(tx, storyId, moment, await holdCitedRecords(tx, live));
  const shown = live.map(({ slug }) => slug);
  const fields: { path: string; code: FieldCode }[] = [];
  for (const { id } of await approvedEvents(tx, storyId)) {
    const draft = await loadDraft(tx, id);
    try {
      const told = { nature: null, note: null };
      await publishDraft(tx, ctx, { draft, moment, version: draft.version, told });
      shown.push(draft.slug);
    } catch (error) {
      if (!(error instanceof ProblemError) || error.fields.length === 0) throw error;
      fields.push(...error.fields.map((field) => ({ ...field, path: `events.${draft.slug}.${field.path}` })));
    }
  }
  if (fields.length > 0) throw new ProblemError("not-publishable", { fields });
  return shown;
}

async function lastPublished(
  tx: DatabaseTransaction,
  storyId: string,
): Promise<{ guide: StoryContent["guide"] } | null> {
  const row = await tx.publishedStory.findFirst({ where: { storyId }, orderBy: { fromRev: "desc" } });
  return row && storyContentSchema.parse(row.content);
}

/** Who changes what readers have seen says how much it matters; a correction says besides what was wrong. */
function requiredNature({ published }: StoredStory, { nature, note }: PublishStory): PublishStory["nature"] {
  if (!published) return null;
  if (nature === null) throw new ProblemError("nature-required");
  if (nature === "correction" && !note?.[published.defaultLocale]) throw new ProblemError("note-required");
  return nature;
}
