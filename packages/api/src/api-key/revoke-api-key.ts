import type { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import type { SignedInContext } from "../context.ts";
import { ProblemError } from "../problem-error.ts";
import { answerKey, type ApiKeyAnswer, type keyIdInput } from "./key-answer.ts";

/** Ends a key at once and for good, both its secrets. A key that was revoked stays so. @throws ProblemError `not-found` */
export async function revokeApiKey(
  ctx: SignedInContext,
  { id }: z.infer<typeof keyIdInput>,
): Promise<ApiKeyAnswer> {
  const now = ctx.now();
  const row = await ctx.database.$transaction(async (tx) => {
    const { count } = await tx.apiKey.updateMany({
      where: { id, revokedAt: null },
      data: { revokedAt: new Date(now), formerHash: null, formerEndsAt: null },
    });
    const found = await tx.apiKey.findUnique({ where: { id }, include: { user: true } });
    if (found === null) throw new ProblemError("not-found");
    const details = { key: id, name: found.name, prefix: found.prefix };
    if (count > 0) await writeAudit(tx, ctx, { action: "apiKey.revoke", details });
    return found;
  });
  return answerKey(row, now);
}
