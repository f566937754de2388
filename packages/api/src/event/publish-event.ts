import type { DatabaseTransaction } from "@claimline/db/database";
import { publicationProblems } from "@claimline/model/event/rules";
import { localizedTextSchema } from "@claimline/model/localized-text";
import { natureSchema } from "@claimline/model/publication/nature";
import { z } from "zod";
import type { SignedInContext } from "../context.ts";
import { ProblemError } from "../problem-error.ts";
import { publishInStory } from "../publication/publish-in-story.ts";
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
  const { id, version, note } = input;
  const { storyId } = await loadDraft(ctx.database, id);
  return await publishInStory(ctx, storyId, async (tx, moment) => {
    const draft = await loadDraft(tx, id);
    const state = nextState(draft, "publish");
    const nature = requiredNature(draft, input);
    const records = await holdCitedRecords(tx, [draft.content]);
    await assertPublishable(tx, ctx, draft, records);

    const approved = await lastRevision(tx, id);
    if (!approved) throw new ProblemError("wrong-state");
    const next = await writeEvent(
      tx,
      { id, version, at: moment.at },
      { state, visibility: "live", baseRevision: approved.number, contributorIds: [] },
    );
    await publishRecords(tx, storyId, moment, records);
    await showEvent(tx, moment, { draft, revision: approved.number, nature, note });
    return {
      result: { ...answerWrite(ctx, draft, { state, version: next, visibility: "live" }), rev: moment.rev },
      change: {
        kind: "event_published",
        nature,
        note,
        events: [draft.slug],
        audit: {
          action: "event.publish",
          eventId: id,
          details: { version: next, revision: approved.number, nature },
        },
      },
    };
  });
}

/** Who changes what readers have seen says how much it matters; a correction says besides what was wrong. */
function requiredNature(
  { visibility, story }: Draft,
  { nature, note }: PublishEvent,
): PublishEvent["nature"] {
  if (visibility !== "live") return null;
  if (nature === null) throw new ProblemError("nature-required");
  if (nature === "correction" && !note?.[story.defaultLocale]) throw new ProblemError("note-required");
  return nature;
}

async function assertPublishable(
  tx: DatabaseTransaction,
  ctx: SignedInContext,
  { storyId, content, story }: Draft,
  records: Parameters<typeof publicationProblems>[1],
): Promise<void> {
  const siblings = await tx.timelineEvent.findMany({ where: { storyId }, select: { slug: true } });
  const shown = await tx.publishedStory.count({ where: { storyId, untilRev: null } });
  const lacking = publicationProblems(content, records, {
    defaultLocale: story.defaultLocale,
    timeZone: story.timeZone,
    now: ctx.now(),
    events: new Set(siblings.map(({ slug }) => slug)),
  });
  if (shown === 0) lacking.push({ path: "", code: "story-unpublished" });
  const fields = lacking.map(({ path, code }) => ({ path: path && `content.${path}`, code }));
  if (fields.length > 0) throw new ProblemError("not-publishable", { fields });
}
