import type { DatabaseTransaction } from "@claimline/db/database";
import { type EventContent, eventContentSchema } from "@claimline/model/event/schema";
import { z } from "zod";
import { ProblemError } from "../problem-error.ts";
import { findDraftBase } from "./draft-base.ts";

/** Both sides of a refused save, and what they have in common, for the editor to choose from. */
export const conflictSchema = z.strictObject({
  /** The event's version now: a save based on it replaces theirs. */
  version: z.int(),
  /** What the refused save was based on; `null` when it is no longer kept. */
  base: eventContentSchema.nullable(),
  theirs: eventContentSchema,
  /** Name of who saved theirs, and when. */
  savedBy: z.string().nullable(),
  savedAt: z.string(),
  /** What was to be saved; `null` for a write that wasn't a save. */
  mine: eventContentSchema.nullable(),
});

export type Conflict = z.infer<typeof conflictSchema>;

/** The problem of a write based on another version than the present one; `not-found` when there is no such event. */
export async function staleVersion(
  tx: DatabaseTransaction,
  { id, version, mine = null }: { id: string; version: number; mine?: EventContent | null },
): Promise<ProblemError> {
  const present = await tx.timelineEvent.findUnique({ where: { id } });
  if (!present) return new ProblemError("not-found");
  const saver =
    present.updatedById === null ? null : await tx.user.findUnique({ where: { id: present.updatedById } });
  const conflict: Conflict = {
    version: present.version,
    base: await findDraftBase(tx, { id, version, present: present.version }),
    theirs: eventContentSchema.parse(present.content),
    savedBy: saver?.name ?? null,
    savedAt: present.updatedAt.toISOString(),
    mine,
  };
  return new ProblemError("stale-version", { conflict });
}
