import type { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import type { SignedInContext } from "../context.ts";
import { auditDetails } from "./create-webhook.ts";
import { readWebhook } from "./list-webhooks.ts";
import type { WebhookAnswer, webhookIdInput } from "./webhook-answer.ts";

type Which = z.infer<typeof webhookIdInput>;

/** Sends nothing to it any more, what waits included; what is published meanwhile isn't kept for it. @throws ProblemError `not-found` */
export async function disableWebhook(ctx: SignedInContext, { id }: Which): Promise<WebhookAnswer> {
  return await ctx.database.$transaction(async (tx) => {
    const { count } = await tx.webhook.updateMany({
      where: { id, disabledAt: null },
      data: { disabledAt: new Date(ctx.now()), disabledBy: "person" },
    });
    const answer = await readWebhook(tx, id, ctx.now());
    if (count > 0) await writeAudit(tx, ctx, { action: "webhook.disable", details: auditDetails(answer) });
    return answer;
  });
}

/** Sends to it again, also when its receiver had said that it was gone. @throws ProblemError `not-found` */
export async function enableWebhook(ctx: SignedInContext, { id }: Which): Promise<WebhookAnswer> {
  return await ctx.database.$transaction(async (tx) => {
    const { count } = await tx.webhook.updateMany({
      where: { id, disabledAt: { not: null } },
      data: { disabledAt: null, disabledBy: null },
    });
    const answer = await readWebhook(tx, id, ctx.now());
    if (count > 0) await writeAudit(tx, ctx, { action: "webhook.enable", details: auditDetails(answer) });
    return answer;
  });
}
