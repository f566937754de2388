import { noJson } from "@claimline/db/database";
import { sendJob } from "@claimline/db/jobs/queues";
import { MS_PER_DAY } from "@claimline/model/time/calendar";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import type { SignedInContext } from "../context.ts";
import { ProblemError } from "../problem-error.ts";
import { holdCitedRecords } from "../record/load-records.ts";
import { nextState, writeEvent } from "./change-state.ts";
import { answerWrite, type DraftAnswer, draftAnswerSchema } from "./draft-answer.ts";
import { loadDraft } from "./load-draft.ts";
import { lastRevision } from "./make-revision.ts";
import { assertPublishable, publishEventInput, requiredNature } from "./publish-event.ts";

const farthest = 366 * MS_PER_DAY;

export const scheduleEventInput = publishEventInput.extend({
  /** When to publish: an instant in the future, at most a year ahead. */
  at: z.iso.datetime({ offset: true }),
});

export const scheduleAnswerSchema = draftAnswerSchema.extend({ at: z.string() });

/**
 * Has the approved revision published at `at`, at most 60 s later; or, when it is scheduled already, at that other time.
 * What would keep it from being published now is said now.
 *
 * @throws ProblemError `invalid-input`, and as `event.publish` does
 */
export async function scheduleEvent(
  ctx: SignedInContext,
  { id, version, at, nature, note }: z.infer<typeof scheduleEventInput>,
): Promise<DraftAnswer & { at: string }> {
  const due = new Date(at);
  assertAhead(due.valueOf() - ctx.now());
  return await ctx.database.$transaction(async (tx) => {
    const draft = await loadDraft(tx, id);
    const state = nextState(draft, "schedule");
    requiredNature(draft, { nature, note });
    await assertPublishable(tx, ctx, draft, await holdCitedRecords(tx, [draft.content]));
    const approved = await lastRevision(tx, id);
    if (!approved) throw new ProblemError("wrong-state");
    const scheduledAt = new Date(ctx.now());
    const next = await writeEvent(tx, { id, version, at: scheduledAt }, { state });
    const schedule = {
      revision: approved.number,
      at: due,
      nature,
      note: note ?? noJson,
      scheduledById: ctx.account.id,
      scheduledAt,
      failedAt: null,
      failure: noJson,
    };
    await tx.scheduledPublication.upsert({
      where: { eventId: id },
      create: { eventId: id, ...schedule },
      update: schedule,
    });
    await sendJob(tx, "publish-scheduled", { eventId: id }, due);
    await writeAudit(tx, ctx, {
      action: "event.schedule",
      storyId: draft.storyId,
      eventId: id,
      details: { version: next, revision: approved.number, at: due.toISOString() },
    });
    return { ...answerWrite(ctx, draft, { state, version: next }), at: due.toISOString() };
  });
}

function assertAhead(ms: number): void {
  const code = ms <= 0 ? "not-in-future" : ms > farthest ? "too-far-ahead" : null;
  if (code) throw new ProblemError("invalid-input", { fields: [{ path: "at", code }] });
}
