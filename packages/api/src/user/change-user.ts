import type { DatabaseTransaction } from "@claimline/db/database";
import { sql } from "@claimline/db/sql";
import { type Role, roleSchema } from "@claimline/model/publication/role";
import { type AuditSubject, writeAudit } from "../audit/write-audit.ts";
import type { SignedInContext } from "../context.ts";
import { ProblemError } from "../problem-error.ts";

export interface StoredUser {
  id: string;
  email: string;
  role: Role;
  deactivatedAt: Date | null;
}

/** What a change has done: what the audit says of it (`null`: nothing was to be done), and what it answers. */
export interface UserChange<Answer> {
  audit: Pick<AuditSubject, "action" | "details"> | null;
  answer: Answer;
}

/**
 * Changes an account and writes what was done to it, in one transaction.
 *
 * @throws ProblemError `not-found`; `last-administrator` when nobody could administer the newsroom afterwards
 */
export async function changeUser<Answer>(
  ctx: SignedInContext,
  id: string,
  change: (tx: DatabaseTransaction, user: StoredUser) => Promise<UserChange<Answer>>,
): Promise<Answer> {
  return await ctx.database.$transaction(async (tx) => {
    // One after the other: two administrators who take each other's role away at once would leave none.
    await tx.$executeRaw(sql`select pg_advisory_xact_lock(hashtext('claimline administrators'))`);
    const row = await tx.user.findUnique({ where: { id } });
    if (row === null) throw new ProblemError("not-found");
    const { email, deactivatedAt } = row;
    const { audit, answer } = await change(tx, {
      id,
      email,
      role: roleSchema.parse(row.role),
      deactivatedAt,
    });
    if ((await tx.user.count({ where: { role: "admin", deactivatedAt: null } })) === 0) {
      throw new ProblemError("last-administrator");
    }
    if (audit !== null) {
      await writeAudit(tx, ctx, { ...audit, details: { user: id, email, ...audit.details } });
    }
    return answer;
  });
}
