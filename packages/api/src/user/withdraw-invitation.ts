import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import type { SignedInContext } from "../context.ts";
import { ProblemError } from "../problem-error.ts";

export const withdrawInvitationInput = z.strictObject({ id: z.uuid() });

/** Takes an invitation back: its link works no longer. @throws ProblemError `not-found` */
export async function withdrawInvitation(
  ctx: SignedInContext,
  { id }: z.infer<typeof withdrawInvitationInput>,
): Promise<{ id: string }> {
  return await ctx.database.$transaction(async (tx) => {
    const link = await tx.accountLink.findUnique({ where: { id, kind: "invitation" } });
    const { count } = await tx.accountLink.deleteMany({ where: { id, kind: "invitation" } });
    if (link === null || count === 0) throw new ProblemError("not-found");
    await writeAudit(tx, ctx, { action: "user.withdrawInvitation", details: { email: link.email } });
    return { id };
  });
}
