import type { z } from "zod";
import type { SignedInContext } from "../context.ts";
import { ProblemError } from "../problem-error.ts";
import { makeLink } from "../sign-in/account-links.ts";
import { changeUser } from "./change-user.ts";
import { handOverLink } from "./hand-over-link.ts";
import type { HandedLink, userIdInput } from "./user-answer.ts";

/**
 * Makes a link with which somebody chooses a new password; until it is used the present one goes on working.
 *
 * @throws ProblemError `not-found`; `account-deactivated`
 */
export async function resetUserPassword(
  ctx: SignedInContext,
  { id }: z.infer<typeof userIdInput>,
): Promise<HandedLink> {
  const made = await changeUser(ctx, id, async (tx, { email, deactivatedAt }) => {
    if (deactivatedAt !== null) throw new ProblemError("account-deactivated");
    const createdById = ctx.account.id;
    const now = ctx.now();
    const link = await makeLink(tx, { kind: "new_password", email, role: null, createdById, now });
    return { audit: { action: "user.resetPassword" }, answer: { email, ...link } };
  });
  return await handOverLink(ctx, { kind: "new_password", ...made });
}
