import type { DatabaseTransaction, EventUpdate } from "@claimline/db/database";
import { stateAfter, type Transition, type WorkState } from "@claimline/model/publication/state";
import { ProblemError } from "../problem-error.ts";
import type { Draft } from "./load-draft.ts";
import { staleVersion } from "./stale-version.ts";

/** The state that a transition leads to. @throws ProblemError `wrong-state` */
export function nextState(draft: Pick<Draft, "state">, transition: Transition): WorkState {
  const next = stateAfter(draft.state, transition);
  if (next === null) throw new ProblemError("wrong-state");
  return next;
}

/**
 * Writes to the working side of an event, if it still has the version that the writer has read: compared in the same
 * statement as the write. Returns the new version.
 *
 * @throws ProblemError `stale-version`
 */
export async function writeEvent(
  tx: DatabaseTransaction,
  { id, version, at }: { id: string; version: number; at: Date },
  data: EventUpdate,
): Promise<number> {
  const { count } = await tx.timelineEvent.updateMany({
    where: { id, version },
    data: { ...data, updatedAt: at, version: { increment: 1 } },
  });
  if (count === 0) throw await staleVersion(tx, { id, version });
  if (data.state !== undefined && data.state !== "scheduled") {
    await tx.scheduledPublication.deleteMany({ where: { eventId: id } });
  }
  return version + 1;
}
