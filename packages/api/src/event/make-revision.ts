import type { DatabaseTransaction, RevisionCause } from "@claimline/db/database";
import type { SignedInContext } from "../context.ts";
import type { Draft } from "./load-draft.ts";

/** Keeps the draft as it is as the event's next revision. The caller holds the event's lock. */
export async function makeRevision(
  tx: DatabaseTransaction,
  ctx: Pick<SignedInContext, "account" | "now">,
  draft: Draft,
  cause: RevisionCause,
): Promise<{ id: string; number: number }> {
  const last = await lastRevision(tx, draft.id);
  return await tx.revision.create({
    data: {
      eventId: draft.id,
      number: (last?.number ?? 0) + 1,
      cause,
      content: draft.content,
      contributorIds: [...draft.contributorIds],
      createdById: ctx.account.id,
      createdAt: new Date(ctx.now()),
    },
    select: { id: true, number: true },
  });
}

/** The event's last revision: that of a draft in review or approved, for every edit since would have ended that. */
export async function lastRevision(
  tx: DatabaseTransaction,
  eventId: string,
): Promise<{ id: string; number: number } | null> {
  return await tx.revision.findFirst({
    where: { eventId },
    orderBy: { number: "desc" },
    select: { id: true, number: true },
  });
}
