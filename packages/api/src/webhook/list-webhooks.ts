import type { DatabaseTransaction } from "@claimline/db/database";
import { z } from "zod";
import type { SignedInContext } from "../context.ts";
import { ProblemError } from "../problem-error.ts";
import { answerWebhook, noDeliveries, type WebhookAnswer, webhookSchema } from "./webhook-answer.ts";

export const listWebhooksOutput = z.strictObject({ items: z.array(webhookSchema) });

/** Every webhook, newest first. */
export async function listWebhooks(ctx: SignedInContext): Promise<z.infer<typeof listWebhooksOutput>> {
  return { items: await readWebhooks(ctx.database, {}, ctx.now()) };
}

/** One of them. @throws ProblemError `not-found` */
export async function readWebhook(
  database: Pick<DatabaseTransaction, "webhook" | "webhookDelivery">,
  id: string,
  now: number,
): Promise<WebhookAnswer> {
  const [found] = await readWebhooks(database, { id }, now);
  if (!found) throw new ProblemError("not-found");
  return found;
}

async function readWebhooks(
  database: Pick<DatabaseTransaction, "webhook" | "webhookDelivery">,
  where: { id?: string },
  now: number,
): Promise<WebhookAnswer[]> {
  const rows = await database.webhook.findMany({
    where,
    include: { story: true },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
  });
  const webhookId = { in: rows.map(({ id }) => id) };
  const pending = await database.webhookDelivery.groupBy({
    by: "webhookId",
    where: { webhookId, state: "pending" },
    _count: true,
  });
  const delivered = await database.webhookDelivery.groupBy({
    by: "webhookId",
    where: { webhookId, state: "delivered" },
    _max: { endedAt: true },
  });
  return rows.map((row) => {
    const isIts = (group: { webhookId: string }) => group.webhookId === row.id;
    const figures = {
      pending: pending.find(isIts)?._count ?? noDeliveries.pending,
      lastDeliveredAt: delivered.find(isIts)?._max.endedAt ?? noDeliveries.lastDeliveredAt,
    };
    return answerWebhook(row, figures, now);
  });
}
