import { eventContentSchema } from "@claimline/model/event/schema";
import type { Locale } from "@claimline/model/locale";
import { problemMessage } from "@claimline/model/problem";
import { slugSchema } from "@claimline/model/slug";
import { z } from "zod";
import type { SignedInContext } from "../context.ts";
import { answerAssignment, assignmentSchema } from "../event/assignment-answer.ts";
import { draftAnswerSchema } from "../event/draft-answer.ts";
import { flaggedIn } from "../event/flagged-revision.ts";
import { isOwnDraft } from "../event/load-draft.ts";
import { scheduleFailureSchema } from "../event/publish-scheduled.ts";
import { ProblemError } from "../problem-error.ts";
import { namesOf } from "./list-desk-events.ts";

export const getDeskEventInput = z.strictObject({ story: slugSchema, slug: slugSchema });

export const deskEventDetailSchema = draftAnswerSchema.extend({
  story: slugSchema,
  content: eventContentSchema,
  /** Internal remarks; never part of a public answer. */
  note: z.string(),
  savedBy: z.string().nullable(),
  /** Whether the caller may save it: contributors save only what they have begun themselves. */
  editable: z.boolean(),
  /** Why the draft was given back, until it is handed in again; `null` when it wasn't. */
  returned: z.strictObject({ comment: z.string(), by: z.string().nullable(), at: z.string() }).nullable(),
  /** When the approved revision is to be published, or was to be; `null` when nothing is planned. */
  schedule: z
    .strictObject({
      at: z.string(),
      by: z.string().nullable(),
      /** What kept it from being published then, in the caller's language; `null` while it waits. */
      failure: z.string().nullable(),
    })
    .nullable(),
  /** Who has taken it on; `null` for nobody. */
  assignment: assignmentSchema.nullable(),
  /** The last approval without a second pair of eyes that nobody else has looked at since. */
  emergency: z
    .strictObject({ revision: z.int(), reason: z.string(), by: z.string().nullable(), at: z.string() })
    .nullable(),
  /** What readers see at present; `null` when they don't see the event. */
  live: eventContentSchema.nullable(),
  revisions: z.array(
    z.strictObject({
      number: z.int(),
      cause: z.enum(["submit", "publish", "restore", "request", "import"]),
      createdAt: z.string(),
      createdBy: z.string().nullable(),
      approvedBy: z.string().nullable(),
    }),
  ),
});

export type DeskEventDetail = z.infer<typeof deskEventDetailSchema>;

/** One event as its editors work on it. @throws ProblemError `not-found` */
export async function getDeskEvent(
  ctx: SignedInContext,
  { story, slug }: z.infer<typeof getDeskEventInput>,
): Promise<DeskEventDetail> {
  const row = await ctx.database.timelineEvent.findFirst({
    where: { slug, trashedAt: null, story: { slug: story } },
    include: {
      note: true,
      schedule: true,
      assignment: true,
      revisions: { orderBy: { number: "desc" }, omit: { content: true } },
      published: { where: { untilRev: null }, select: { content: true } },
    },
  });
  if (!row) throw new ProblemError("not-found");
  const lastStep = await lastReviewStep(ctx, row.id);
  const returned = row.state === "draft" && lastStep?.action === "event.requestChanges" ? lastStep : null;
  const people = row.revisions.flatMap(({ createdById, approvedById }) =>
    [createdById ?? [], approvedById ?? []].flat(),
  );
  const names = await namesOf(ctx, [
    ...people,
    row.updatedById ?? "",
    returned?.userId ?? "",
    row.schedule?.scheduledById ?? "",
    row.assignment?.assigneeId ?? "",
    row.assignment?.assignedById ?? "",
  ]);
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? null));
  const flagged = flaggedIn(row.revisions);
  return {
    id: row.id,
    slug: row.slug,
    story,
    version: row.version,
    state: row.state,
    visibility: row.visibility,
    savedAt: row.updatedAt.toISOString(),
    savedBy: nameOf(row.updatedById),
    editable: isOwnDraft(ctx, row),
    content: eventContentSchema.parse(row.content),
    note: row.note?.text ?? "",
    returned: returned && {
      comment: commentSchema.parse(returned.details).comment,
      by: nameOf(returned.userId),
      at: returned.at.toISOString(),
    },
    schedule: row.schedule && {
      at: row.schedule.at.toISOString(),
      by: nameOf(row.schedule.scheduledById),
      failure: row.schedule.failedAt && wordFailure(row.schedule.failure, ctx.locale),
    },
    assignment: row.assignment && answerAssignment(row.assignment, { ...ctx, names }),
    emergency: flagged && {
      revision: flagged.number,
      reason: flagged.emergencyReason ?? "",
      by: nameOf(flagged.approvedById),
      at: (flagged.approvedAt ?? flagged.createdAt).toISOString(),
    },
    live: eventContentSchema.nullable().parse(row.published[0]?.content ?? null),
    revisions: row.revisions.map(({ number, cause, createdAt, createdById, approvedById }) => ({
      number,
      cause,
      createdAt: createdAt.toISOString(),
      createdBy: nameOf(createdById),
      approvedBy: nameOf(approvedById),
    })),
  };
}

function wordFailure(stored: unknown, locale: Locale): string {
  return problemMessage(scheduleFailureSchema.parse(stored).code, locale);
}

const commentSchema = z.object({ comment: z.string() });

/** The last step that an event took in or out of review. */
async function lastReviewStep(ctx: SignedInContext, eventId: string) {
  return await ctx.database.auditEntry.findFirst({
    where: { eventId, action: { in: ["event.submit", "event.requestChanges", "event.unpublish"] } },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    select: { action: true, userId: true, at: true, details: true },
  });
}
