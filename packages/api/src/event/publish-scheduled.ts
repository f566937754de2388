import type { DatabaseTransaction } from "@claimline/db/database";
import { localizedTextSchema } from "@claimline/model/localized-text";
import { type ProblemCode, problems } from "@claimline/model/problem";
import { natureSchema } from "@claimline/model/publication/nature";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import { ProblemError } from "../problem-error.ts";
import { type Publisher, publishInStories } from "../publication/publish-in-story.ts";
import { nextState, writeEvent } from "./change-state.ts";
import { loadDraft } from "./load-draft.ts";
import { publishDraft } from "./publish-event.ts";

type Worker = Omit<Publisher, "account" | "requestId">;

/** Why a scheduled publication failed, as it is stored: a problem's code, and the fields it is about. */
export const scheduleFailureSchema = z.object({
  code: z.custom<ProblemCode>((code) => typeof code === "string" && Object.hasOwn(problems, code)),
  fields: z.array(z.object({ path: z.string(), code: z.string() })),
});

const toldSchema = z.object({ nature: natureSchema.nullable(), note: localizedTextSchema(600).nullable() });

/**
 * Publishes what is scheduled for now or earlier, the earliest first, as the account that scheduled it. However often and
 * in however many processes it runs at once, each is published once. What can't be published any more becomes approved
 * again, and says why.
 *
 * @returns the ids of the events whose turn it was
 */
export async function publishAllScheduled(worker: Worker): Promise<string[]> {
  const due = await worker.database.scheduledPublication.findMany({
    where: { failedAt: null, at: { lte: new Date(worker.now()) } },
    orderBy: [{ at: "asc" }, { eventId: "asc" }],
    select: { eventId: true },
  });
  const done: string[] = [];
  for (const { eventId } of due) if (await publishScheduled(worker, eventId)) done.push(eventId);
  return done;
}

/** The same for one event; `false` when its turn has not come, or is over. */
export async function publishScheduled(worker: Worker, eventId: string): Promise<boolean> {
  const known = await dueSchedule(worker, worker.database, eventId);
  if (!known) return false;
  const publisher = { ...worker, account: { id: known.scheduledById }, requestId: `schedule-${eventId}` };
  try {
    return await publishInStories(publisher, [known.storyId], async (tx, moments) => {
      const draft = await loadDraft(tx, eventId);
      const schedule = await dueSchedule(worker, tx, eventId);
      const moment = moments.get(draft.storyId);
      if (!schedule || !moment) return { result: false, changes: new Map() };
      const { change } = await publishDraft(tx, publisher, {
        draft,
        moment,
        version: draft.version,
        told: toldSchema.parse(schedule),
        details: { scheduledFor: schedule.at.toISOString() },
      });
      return { result: true, changes: new Map([[draft.storyId, change]]) };
    });
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return await giveBack(publisher, eventId, error);
  }
}

async function dueSchedule({ now }: Worker, tx: DatabaseTransaction, eventId: string) {
  const schedule = await tx.scheduledPublication.findUnique({
    where: { eventId, failedAt: null, at: { lte: new Date(now()) } },
    include: { event: { select: { storyId: true } } },
  });
  return schedule && { ...schedule, storyId: schedule.event.storyId };
}

/** What can't be published is approved again; the newsroom reads why beside it. */
async function giveBack(
  publisher: Publisher,
  eventId: string,
  { problem, fields }: ProblemError,
): Promise<boolean> {
  return await publisher.database.$transaction(async (tx) => {
    const draft = await loadDraft(tx, eventId);
    const schedule = await tx.scheduledPublication.findUnique({ where: { eventId } });
    if (!schedule || schedule.failedAt) return false;
    const at = new Date(publisher.now());
    const state = nextState(draft, "unschedule");
    const version = await writeEvent(tx, { id: eventId, version: draft.version, at }, { state });
    const { note, failure: _none, ...kept } = schedule;
    const failure = { code: problem, fields: fields.map(({ path, code }) => ({ path, code })) };
    await tx.scheduledPublication.create({
      data: { ...kept, ...(note !== null && { note }), failedAt: at, failure },
    });
    await writeAudit(tx, publisher, {
      action: "event.scheduleFailed",
      storyId: draft.storyId,
      eventId,
      details: { version, problem },
    });
    return true;
  });
}
