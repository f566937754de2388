import type { DatabaseTransaction } from "@claimline/db/database";

/** A newsroom of one can't wait for a second look; from the second publisher on it is the rule. */
export async function fourEyesApply(tx: Pick<DatabaseTransaction, "user">): Promise<boolean> {
  const mayApprove = { role: { in: ["publisher", "admin"] }, deactivatedAt: null };
  return (await tx.user.count({ where: mayApprove })) > 1;
}
