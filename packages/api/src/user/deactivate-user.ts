import type { z } from "zod";
import type { SignedInContext } from "../context.ts";
import { changeUser } from "./change-user.ts";
import type { userIdInput } from "./user-answer.ts";

/**
 * Shuts an account: its sessions end at once, its links work no longer, and nobody can sign in to it. What it did stays
 * its own.
 *
 * @throws ProblemError `not-found`, `last-administrator`
 */
export async function deactivateUser(
  ctx: SignedInContext,
  { id }: z.infer<typeof userIdInput>,
): Promise<{ id: string }> {
  return await changeUser(ctx, id, async (tx, user) => {
    if (user.deactivatedAt !== null) return { audit: null, answer: { id } };
    await tx.user.update({ where: { id }, data: { deactivatedAt: new Date(ctx.now()) } });
    await tx.accountLink.deleteMany({ where: { kind: "new_password", email: user.email } });
    const { count } = await tx.session.deleteMany({ where: { userId: id } });
    return { audit: { action: "user.deactivate", details: { sessions: count } }, answer: { id } };
  });
}

/** Opens a shut account again, with the role and the password that it had. @throws ProblemError `not-found` */
export async function reactivateUser(
  ctx: SignedInContext,
  { id }: z.infer<typeof userIdInput>,
): Promise<{ id: string }> {
  return await changeUser(ctx, id, async (tx, user) => {
    if (user.deactivatedAt === null) return { audit: null, answer: { id } };
    await tx.user.update({ where: { id }, data: { deactivatedAt: null } });
    return { audit: { action: "user.reactivate" }, answer: { id } };
  });
}
