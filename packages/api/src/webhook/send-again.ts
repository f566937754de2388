import { sendJob } from "@claimline/db/jobs/queues";
import { testMessageType, type WebhookMessage } from "@claimline/model/webhook/message";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import type { SignedInContext } from "../context.ts";
import { ProblemError } from "../problem-error.ts";
import { auditDetails } from "./create-webhook.ts";
import { answerDelivery, type DeliveryAnswer, type webhookIdInput } from "./webhook-answer.ts";

export const replayDeliveryInput = z.strictObject({ delivery: z.uuid() });

/**
 * Sends a message once more, whether it arrived or was given up: the same message under the same `webhook-id`, in a new
 * round of attempts. One that waits is tried at once.
 *
 * @throws ProblemError `not-found`; `wrong-state` when its webhook is disabled
 */
export async function replayDelivery(
  ctx: SignedInContext,
  { delivery: id }: z.infer<typeof replayDeliveryInput>,
): Promise<DeliveryAnswer> {
  return await ctx.database.$transaction(async (tx) => {
    const found = await tx.webhookDelivery.findUnique({ where: { id }, include: { webhook: true } });
    if (found === null) throw new ProblemError("not-found");
    if (found.webhook.disabledAt !== null) throw new ProblemError("wrong-state");
    const row = await tx.webhookDelivery.update({
      where: { id },
      data: { state: "pending", failures: 0, nextAt: new Date(ctx.now()), endedAt: null },
      include: { attempts: true },
    });
    await sendJob(tx, "deliver-message", { deliveryId: id }, null);
    const details = { ...auditDetails(found.webhook), delivery: id };
    await writeAudit(tx, ctx, { action: "webhook.replay", details });
    return answerDelivery(row);
  });
}

/** Sends a message that tells of nothing, to see whether it arrives. @throws ProblemError `not-found`; `wrong-state` when it is disabled */
export async function testWebhook(
  ctx: SignedInContext,
  { id }: z.infer<typeof webhookIdInput>,
): Promise<DeliveryAnswer> {
  const at = new Date(ctx.now());
  return await ctx.database.$transaction(async (tx) => {
    const webhook = await tx.webhook.findUnique({ where: { id } });
    if (webhook === null) throw new ProblemError("not-found");
    if (webhook.disabledAt !== null) throw new ProblemError("wrong-state");
    const message: WebhookMessage = { type: testMessageType, timestamp: at.toISOString(), data: null };
    const row = await tx.webhookDelivery.create({
      data: {
        webhookId: id,
        type: message.type,
        body: JSON.stringify(message),
        createdAt: at,
        nextAt: at,
      },
      include: { attempts: true },
    });
    await sendJob(tx, "deliver-message", { deliveryId: row.id }, null);
    await writeAudit(tx, ctx, { action: "webhook.test", details: auditDetails(webhook) });
    return answerDelivery(row);
  });
}
