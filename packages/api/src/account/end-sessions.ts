import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import type { SignedInContext } from "../context.ts";
import { ProblemError } from "../problem-error.ts";

export const endSessionInput = z.strictObject({ id: z.string().min(1).max(100) });
export const endedSessionsSchema = z.strictObject({ ended: z.int() });

/** Ends one of the account's own sessions at once. @throws ProblemError `not-found`, also for somebody else's */
export async function endSession(
  ctx: SignedInContext,
  { id }: z.infer<typeof endSessionInput>,
): Promise<z.infer<typeof endedSessionsSchema>> {
  return await ctx.database.$transaction(async (tx) => {
    const { count } = await tx.session.deleteMany({ where: { id, userId: ctx.account.id } });
    if (count === 0) throw new ProblemError("not-found");
    await writeAudit(tx, ctx, { action: "account.endSession", details: { sessions: count } });
    return { ended: count };
  });
}

/** Ends all of the account's sessions but the one that asks. */
export async function endOtherSessions(ctx: SignedInContext): Promise<z.infer<typeof endedSessionsSchema>> {
  const { id: userId, sessionId } = ctx.account;
  return await ctx.database.$transaction(async (tx) => {
    const others = sessionId === undefined ? {} : { id: { not: sessionId } };
    const { count } = await tx.session.deleteMany({ where: { userId, ...others } });
    if (count > 0)
      await writeAudit(tx, ctx, { action: "account.endOtherSessions", details: { sessions: count } });
    return { ended: count };
  });
}
