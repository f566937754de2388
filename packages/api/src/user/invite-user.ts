import { roleSchema } from "@claimline/model/publication/role";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import type { SignedInContext } from "../context.ts";
import { ProblemError } from "../problem-error.ts";
import { makeLink } from "../sign-in/account-links.ts";
import { handOverLink } from "./hand-over-link.ts";
import type { HandedLink } from "./user-answer.ts";

export const inviteUserInput = z.strictObject({
  email: z.string().trim().toLowerCase().max(200).pipe(z.email()),
  role: roleSchema,
});

/**
 * Invites somebody to make an account with a role; inviting an address again replaces its invitation.
 *
 * @throws ProblemError `invalid-input` when the address has an account
 */
export async function inviteUser(
  ctx: SignedInContext,
  { email, role }: z.infer<typeof inviteUserInput>,
): Promise<HandedLink> {
  const made = await ctx.database.$transaction(async (tx) => {
    if ((await tx.user.findUnique({ where: { email } })) !== null) {
      throw new ProblemError("invalid-input", { fields: [{ path: "email", code: "email-taken" }] });
    }
    const createdById = ctx.account.id;
    const link = await makeLink(tx, { kind: "invitation", email, role, createdById, now: ctx.now() });
    await writeAudit(tx, ctx, { action: "user.invite", details: { email, role } });
    return link;
  });
  return await handOverLink(ctx, { kind: "invitation", email, ...made });
}
