import type { DatabaseTransaction } from "@claimline/db/database";
import { assignmentCommentSchema, dueInstant, dueSchema } from "@claimline/model/desk/assignment";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import type { SignedInContext } from "../context.ts";
import { namesOf } from "../desk/list-desk-events.ts";
import { ProblemError } from "../problem-error.ts";
import { answerAssignment, assignmentSchema } from "./assignment-answer.ts";
import { eventIdSchema, loadDraft } from "./load-draft.ts";

export const assignEventInput = z.strictObject({
  id: eventIdSchema,
  /** The version of the assignment that was read; `null` when there was none. */
  base: z.int32().min(1).nullable(),
  /** Id of the account that is to do it; `null` takes the assignment back. */
  person: z.string().max(64).nullable(),
  due: dueSchema.nullable().default(null),
  comment: assignmentCommentSchema.default(""),
});

export const assignEventOutput = z.strictObject({ assignment: assignmentSchema.nullable() });

type AssignEvent = z.infer<typeof assignEventInput>;

/**
 * Gives an event to somebody, with a time until which it is to be done, or takes that back. It is no edit: the event's
 * version and state stay. A contributor can only hand back what was given to them.
 *
 * @throws ProblemError `not-found`; `forbidden`; `stale-version` when the assignment was changed meanwhile; `invalid-input`
 * when there is no such account at work
 */
export async function assignEvent(
  ctx: SignedInContext,
  { id, base, person, due, comment }: AssignEvent,
): Promise<z.infer<typeof assignEventOutput>> {
  return await ctx.database.$transaction(async (tx) => {
    const { storyId, story } = await loadDraft(tx, id);
    const present = await tx.assignment.findUnique({ where: { eventId: id } });
    const handsBack = person === null && present?.assigneeId === ctx.account.id;
    if (ctx.account.role === "contributor" && !handsBack) throw new ProblemError("forbidden");
    if ((present?.version ?? null) !== base) throw new ProblemError("stale-version");
    if (person === null) {
      if (!present) return { assignment: null };
      await tx.assignment.delete({ where: { eventId: id } });
      await writeAudit(tx, ctx, {
        action: "event.assign",
        storyId,
        eventId: id,
        details: { person: null, from: present.assigneeId },
      });
      return { assignment: null };
    }
    await assertAtWork(tx, person);
    const data = {
      version: (base ?? 0) + 1,
      assigneeId: person,
      due,
      dueBy: due === null ? null : new Date(dueInstant(due, story.timeZone)),
      comment,
      assignedById: ctx.account.id,
      assignedAt: new Date(ctx.now()),
    };
    const row = await tx.assignment.upsert({
      where: { eventId: id },
      create: { eventId: id, ...data },
      update: data,
    });
    await writeAudit(tx, ctx, {
      action: "event.assign",
      storyId,
      eventId: id,
      details: { person, due, comment },
    });
    const names = await namesOf({ database: tx }, [person, ctx.account.id]);
    return { assignment: answerAssignment(row, { ...ctx, names }) };
  });
}

async function assertAtWork(tx: DatabaseTransaction, person: string): Promise<void> {
  if ((await tx.user.count({ where: { id: person, deactivatedAt: null } })) > 0) return;
  throw new ProblemError("invalid-input", { fields: [{ path: "person", code: "person-unknown" }] });
}
