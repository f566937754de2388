import type { DatabaseTransaction } from "@claimline/db/database";
import type { z } from "zod";
import type { SignedInContext } from "../context.ts";
import { changeUser } from "./change-user.ts";
import type { userIdInput } from "./user-answer.ts";

/**
 * Takes app, backup codes and passkeys from an account whose owner has lost them, and ends its sessions: the password alone
 * opens it again, until a second factor is set up anew.
 *
 * @throws ProblemError `not-found`
 */
export async function resetSecondFactor(
  ctx: SignedInContext,
  { id }: z.infer<typeof userIdInput>,
): Promise<{ id: string }> {
  return await changeUser(ctx, id, async (tx) => {
    const { passkeys } = await removeSecondFactor(tx, id);
    return { audit: { action: "user.resetSecondFactor", details: { passkeys } }, answer: { id } };
  });
}

/** The same within a transaction, without a word in the audit. */
export async function removeSecondFactor(
  tx: DatabaseTransaction,
  userId: string,
): Promise<{ passkeys: number }> {
  await tx.twoFactor.deleteMany({ where: { userId } });
  const { count: passkeys } = await tx.passkey.deleteMany({ where: { userId } });
  await tx.user.update({ where: { id: userId }, data: { twoFactorEnabled: false } });
  await tx.session.deleteMany({ where: { userId } });
  return { passkeys };
}
