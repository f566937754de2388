import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import type { SignedInContext } from "../context.ts";
import { ProblemError } from "../problem-error.ts";
import { auditDetails } from "./create-webhook.ts";
import type { webhookIdInput } from "./webhook-answer.ts";

export const deletedWebhookSchema = z.strictObject({ id: z.string() });

/** Ends a webhook for good, with what waits for it and its log. @throws ProblemError `not-found` */
export async function deleteWebhook(
  ctx: SignedInContext,
  { id }: z.infer<typeof webhookIdInput>,
): Promise<z.infer<typeof deletedWebhookSchema>> {
  return await ctx.database.$transaction(async (tx) => {
    const webhook = await tx.webhook.findUnique({ where: { id } });
    if (webhook === null) throw new ProblemError("not-found");
    await tx.webhook.deleteMany({ where: { id } });
    await writeAudit(tx, ctx, { action: "webhook.delete", details: auditDetails(webhook) });
    return { id };
  });
}
