import type { DatabaseTransaction } from "@claimline/db/database";
import { publicationProblems } from "@claimline/model/event/rules";
import { localizedTextSchema } from "@claimline/model/localized-text";
import { natureSchema } from "@claimline/model/publication/nature";
import { z } from "zod";
import type { SignedInContext } from "../context.ts";
import { ProblemError } from "../problem-error.ts";
import {
  type PublicationMoment,
  type PublishedChange,
  type Publisher,
  publishInStory,
} from "../publication/publish-in-story.ts";
import { holdCitedRecords } from "../record/load-records.ts";
import { publishRecords } from "../record/publish-records.ts";
import { versionSchema } from "../trpc.ts";
import { nextState, writeEvent } from "./change-state.ts";
import { answerWrite, type DraftAnswer, draftAnswerSchema } from "./draft-answer.ts";
import { type Draft, eventIdSchema, loadDraft } from "./load-draft.ts";
import { lastRevision } from "./make-revision.ts";
import { showEvent } from "./show-event.ts";

export const publishEventInput = z.strictObject({
  id: eventIdSchema,
  version: versionSchema,
  /** What kind of change it is to a live event; none for one that readers don't see yet. */
  nature: natureSchema.nullable().default(null),
  /** Public words on the change; a correction says what was wrong. */
  note: localizedTextSchema(600).nullable().default(null),
});

export const publicationAnswerSchema = draftAnswerSchema.extend({
  /** The `rev` that the publication gave the story. */
  rev: z.int(),
});

type PublishEvent = z.infer<typeof publishEventInput>;

/**
 * Publishes the approved revision with its claims and all that they cite, in one transaction.
 *
 * @throws ProblemError `not-found`, `wrong-state`, `nature-required`, `note-required`, `stale-version`, and
 * `not-publishable` with all that is still lacking
 */
export async function publishEvent(
  ctx: SignedInContext,
  input: PublishEvent,
): Promise<DraftAnswer & { rev: number }> {
  const { id, version } = input;
  const { storyId } = await loadDraft(ctx.database, id);
  return await publishInStory(ctx, storyId, async (tx, moment) => {
    const draft = await loadDraft(tx, id);
    return await publishDraft(tx, ctx, { draft, moment, version, told: input });
  });
}

/** What is told of a change: its nature, and public words on it. */
export type Told = Pick<PublishEvent, "nature" | "note">;

interface DraftPublication {
  draft: Draft;
  moment: PublicationMoment;
  /** That which the publisher has read. */
  version: number;
  told: Told;
  /** Further details for the audit. */
  details?: Readonly<Record<string, string>>;
}

/** The work of a publication in its transaction. @throws ProblemError as `publishEvent` */
export async function publishDraft(
  tx: DatabaseTransaction,
  publisher: Publisher,
  { draft, moment, version, told, details = {} }: DraftPublication,
): Promise<{ result: DraftAnswer & { rev: number }; change: PublishedChange }> {
  const { id, storyId } = draft;
  const state = nextState(draft, "publish");
  const nature = requiredNature(draft, told);
  const records = await holdCitedRecords(tx, [draft.content]);
  await assertPublishable(tx, publisher, draft, records);

  const approved = await lastRevision(tx, id);
  if (!approved) throw new ProblemError("wrong-state");
  const next = await writeEvent(
    tx,
    { id, version, at: moment.at },
    { state, visibility: "live", baseRevision: approved.number, contributorIds: [] },
  );
  await publishRecords(tx, storyId, moment, records);
  await showEvent(tx, moment, { draft, revision: approved.number, nature, note: told.note });
  return {
    result: {
      ...answerWrite(publisher, draft, { state, version: next, visibility: "live" }),
      rev: moment.rev,
    },
    change: {
      kind: "event_published",
      nature,
      note: told.note,
      events: [draft.slug],
      audit: {
        action: "event.publish",
        eventId: id,
        details: { version: next, revision: approved.number, nature, ...details },
      },
    },
  };
}

/** Who changes what readers have seen says how much it matters; a correction says besides what was wrong. */
export function requiredNature({ visibility, story }: Draft, { nature, note }: Told): Told["nature"] {
  if (visibility !== "live") return null;
  if (nature === null) throw new ProblemError("nature-required");
  if (nature === "correction" && !note?.[story.defaultLocale]) throw new ProblemError("note-required");
  return nature;
}

/** @throws ProblemError `not-publishable` with all that is still lacking */
export async function assertPublishable(
  tx: DatabaseTransaction,
  { now }: Pick<Publisher, "now">,
  { storyId, content, story }: Draft,
  records: Parameters<typeof publicationProblems>[1],
): Promise<void> {
  const siblings = await tx.timelineEvent.findMany({
    where: { storyId, trashedAt: null },
    select: { slug: true },
  });
  const shown = await tx.publishedStory.count({ where: { storyId, untilRev: null } });
  const lacking = publicationProblems(content, records, {
    defaultLocale: story.defaultLocale,
    timeZone: story.timeZone,
    now: now(),
    events: new Set(siblings.map(({ slug }) => slug)),
  });
  if (shown === 0) lacking.push({ path: "", code: "story-unpublished" });
  const fields = lacking.map(({ path, code }) => ({ path: path && `content.${path}`, code }));
  if (fields.length > 0) throw new ProblemError("not-publishable", { fields });
}
