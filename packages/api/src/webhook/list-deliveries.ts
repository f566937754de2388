import { deliveryStateSchema } from "@claimline/model/webhook/schema";
import { z } from "zod";
import type { SignedInContext } from "../context.ts";
import { pageShape, readCursor, writeCursor } from "../event/page.ts";
import { ProblemError } from "../problem-error.ts";
import { answerDelivery, deliverySchema, webhookIdInput } from "./webhook-answer.ts";

export const listDeliveriesInput = webhookIdInput.extend({
  state: deliveryStateSchema.optional(),
  ...pageShape,
});

export const listDeliveriesOutput = z.strictObject({
  items: z.array(deliverySchema),
  nextCursor: z.string().nullable(),
});

const placeSchema = z.strictObject({ at: z.iso.datetime(), id: z.uuid() });

/** The messages to a webhook with every attempt, last first. They are kept for 30 days. @throws ProblemError `not-found`; `invalid-input` for a cursor of another list */
export async function listDeliveries(
  { database }: SignedInContext,
  { id: webhookId, state, cursor, limit }: z.infer<typeof listDeliveriesInput>,
): Promise<z.infer<typeof listDeliveriesOutput>> {
  const seen = cursor === undefined ? null : readCursor(placeSchema, cursor);
  if ((await database.webhook.count({ where: { id: webhookId } })) === 0) throw new ProblemError("not-found");
  const rows = await database.webhookDelivery.findMany({
    where: {
      webhookId,
      ...(state && { state }),
      ...(seen && {
        OR: [{ createdAt: { lt: new Date(seen.at) } }, { createdAt: new Date(seen.at), id: { lt: seen.id } }],
      }),
    },
    include: { attempts: true },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: limit + 1,
  });
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const more = rows.length > limit && last;
  return {
    items: items.map(answerDelivery),
    nextCursor: more ? writeCursor({ at: last.createdAt.toISOString(), id: last.id }) : null,
  };
}
