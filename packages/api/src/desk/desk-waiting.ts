import type { Assignment } from "@claimline/db/database";
import { type WaitReason, waitsFor } from "@claimline/model/desk/waiting";
import type { SignedInContext } from "../context.ts";
import { fourEyesApply } from "../event/four-eyes.ts";
import { flaggedIn } from "../event/flagged-revision.ts";
import type { DeskDraft } from "./desk-drafts.ts";

/** What the steps of a story's events are at, besides their states. */
export interface DeskSteps {
  /** When an event is to be published by itself. */
  scheduledFor: (id: string) => string | null;
  /** Whether it was approved in an emergency, and nobody else has looked at it since. */
  isFlagged: (id: string) => boolean;
  /** Why an event waits for who asks. */
  waits: (draft: DeskDraft) => WaitReason[];
  /** Who has taken it on. */
  assignment: (id: string) => Assignment | null;
}

/** Reads what the events of a story wait for; asks only about those for which something could be waiting. */
export async function readDeskSteps(
  ctx: SignedInContext,
  storyId: string,
  drafts: readonly DeskDraft[],
): Promise<DeskSteps> {
  const { database, account } = ctx;
  const inStory = { event: { storyId, trashedAt: null } };
  const mine = drafts.filter(
    ({ state, contributorIds, createdById }) =>
      state === "draft" && (contributorIds.includes(account.id) || createdById === account.id),
  );
  const [schedules, assignments, flagged, returned, fourEyes] = await Promise.all([
    database.scheduledPublication.findMany({
      where: inStory,
      select: { eventId: true, at: true, failedAt: true },
    }),
    database.assignment.findMany({ where: inStory }),
    readFlagged(ctx, storyId),
    readReturned(
      ctx,
      storyId,
      mine.map(({ id }) => id),
    ),
    fourEyesApply(database, storyId),
  ]);
  const scheduleOf = new Map(schedules.map((schedule) => [schedule.eventId, schedule]));
  const assignmentOf = new Map(assignments.map((assignment) => [assignment.eventId, assignment]));
  return {
    assignment: (id) => assignmentOf.get(id) ?? null,
    scheduledFor: (id) => {
      const schedule = scheduleOf.get(id);
      return schedule && !schedule.failedAt ? schedule.at.toISOString() : null;
    },
    isFlagged: (id) => flagged.has(id),
    waits: ({ id, state, contributorIds, createdById }) =>
      waitsFor(
        {
          state,
          contributorIds,
          createdById,
          scheduleFailed: Boolean(scheduleOf.get(id)?.failedAt),
          returned: returned.has(id),
          flaggedBy: flagged.get(id) ?? null,
          assigneeId: assignmentOf.get(id)?.assigneeId ?? null,
        },
        account,
        { fourEyes },
      ),
  };
}

/** Who wrote or approved the revisions that wait for a second look, by event. */
async function readFlagged(
  { database }: SignedInContext,
  storyId: string,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const unseen = await database.revision.findMany({
    where: { event: { storyId, trashedAt: null }, emergencyReason: { not: null }, secondLookAt: null },
    select: { eventId: true },
    distinct: ["eventId"],
  });
  const events = await database.timelineEvent.findMany({
    where: { id: { in: unseen.map(({ eventId }) => eventId) } },
    select: {
      id: true,
      revisions: {
        where: { approvedAt: { not: null } },
        orderBy: { number: "desc" },
        take: 1,
        select: {
          approvedAt: true,
          approvedById: true,
          contributorIds: true,
          emergencyReason: true,
          secondLookAt: true,
        },
      },
    },
  });
  return new Map(
    events.flatMap(({ id, revisions }) => {
      const revision = flaggedIn(revisions);
      return revision ? [[id, [...revision.contributorIds, revision.approvedById ?? ""]]] : [];
    }),
  );
}

/** Those of the drafts that were given back and not handed in since. */
async function readReturned(
  { database }: SignedInContext,
  storyId: string,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const ever = await database.auditEntry.findMany({
    where: { storyId, eventId: { in: [...ids] }, action: "event.requestChanges" },
    select: { eventId: true },
    distinct: ["eventId"],
  });
  const steps = await database.auditEntry.findMany({
    where: {
      eventId: { in: ever.flatMap(({ eventId }) => eventId ?? []) },
      action: { in: ["event.submit", "event.requestChanges", "event.unpublish"] },
    },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    distinct: ["eventId"],
    select: { eventId: true, action: true },
  });
  return new Set(
    steps.flatMap(({ eventId, action }) => (action === "event.requestChanges" ? (eventId ?? []) : [])),
  );
}
