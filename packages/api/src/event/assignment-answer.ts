import { z } from "zod";

/** Who has taken on an event, as the newsroom shows it. */
export const assignmentSchema = z.strictObject({
  /** Counted from 1; a change of the assignment names the one that was read. */
  version: z.int(),
  person: z.strictObject({ id: z.string(), name: z.string() }),
  /** Whether it is who asks. */
  isMine: z.boolean(),
  /** A day in the story's zone or an instant; `null` when there is no hurry. */
  due: z.string().nullable(),
  /** That time has passed. */
  isLate: z.boolean(),
  comment: z.string(),
  by: z.string().nullable(),
  at: z.string(),
});

export type AssignmentAnswer = z.infer<typeof assignmentSchema>;

interface AssignmentRow {
  version: number;
  assigneeId: string;
  due: string | null;
  dueBy: Date | null;
  comment: string;
  assignedById: string | null;
  assignedAt: Date;
}

/** An assignment as it is stored, for who asks. */
export function answerAssignment(
  row: AssignmentRow,
  { names, account, now }: { names: ReadonlyMap<string, string>; account: { id: string }; now: () => number },
): AssignmentAnswer {
  const { version, assigneeId, due, dueBy, comment, assignedById, assignedAt } = row;
  return {
    version,
    person: { id: assigneeId, name: names.get(assigneeId) ?? "" },
    isMine: assigneeId === account.id,
    due,
    isLate: dueBy !== null && dueBy.getTime() < now(),
    comment,
    by: names.get(assignedById ?? "") ?? null,
    at: assignedAt.toISOString(),
  };
}
