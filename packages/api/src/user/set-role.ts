import { roleSchema } from "@claimline/model/publication/role";
import { z } from "zod";
import type { SignedInContext } from "../context.ts";
import { changeUser } from "./change-user.ts";
import { userIdInput } from "./user-answer.ts";

export const setRoleInput = userIdInput.extend({ role: roleSchema });

/** Gives an account another role, which counts from its next call on. @throws ProblemError `not-found`, `last-administrator` */
export async function setRole(
  ctx: SignedInContext,
  { id, role }: z.infer<typeof setRoleInput>,
): Promise<{ id: string }> {
  return await changeUser(ctx, id, async (tx, user) => {
    if (user.role === role) return { audit: null, answer: { id } };
    await tx.user.update({ where: { id }, data: { role } });
    return { audit: { action: "user.setRole", details: { from: user.role, to: role } }, answer: { id } };
  });
}
