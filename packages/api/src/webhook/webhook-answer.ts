import { changeKindSchema } from "@claimline/model/publication/nature";
import { deliveryFaultSchema, deliveryStateSchema } from "@claimline/model/webhook/schema";
import type { Webhook, WebhookAttempt, WebhookDelivery } from "@claimline/db/database";
import { z } from "zod";

/** A webhook as administrators see it; its secret is shown once, when it is made. */
export const webhookSchema = z.strictObject({
  id: z.string(),
  version: z.int(),
  name: z.string(),
  url: z.string(),
  story: z.string().nullable().describe("Slug of the story that it is told of; `null` for all."),
  kinds: z.array(changeKindSchema),
  state: z
    .enum(["on", "off", "gone"])
    .describe("`off` when somebody disabled it, `gone` when its receiver answered 410."),
  createdAt: z.string(),
  disabledAt: z.string().nullable(),
  formerSecretEndsAt: z
    .string()
    .nullable()
    .describe("Until when the secret before the last rotation signs besides the present one."),
  pending: z.int().describe("Messages that wait for their first or next attempt."),
  lastDeliveredAt: z.string().nullable(),
});

export type WebhookAnswer = z.infer<typeof webhookSchema>;

/** A webhook with its secret, to be taken down now. */
export const madeWebhookSchema = z.strictObject({
  webhook: webhookSchema,
  secret: z.string().describe("For checking signatures: `whsec_` and 32 bytes in base64. Told only now."),
});

export const webhookIdInput = z.strictObject({ id: z.uuid() });

const attemptSchema = z.strictObject({
  number: z.int(),
  at: z.string(),
  took: z.int().describe("Milliseconds."),
  status: z.int().nullable().describe("HTTP status of the answer, where there was one."),
  fault: deliveryFaultSchema.nullable().describe("Why it failed; `null` when it arrived."),
  answer: z.string().describe("How the answer begins."),
});

/** A message and how it fared. */
export const deliverySchema = z.strictObject({
  id: z.string(),
  messageId: z.string().describe("What is sent as `webhook-id`: the same at every attempt."),
  type: z.string(),
  story: z.string().nullable(),
  rev: z.int().nullable(),
  state: deliveryStateSchema,
  createdAt: z.string(),
  nextAt: z.string().nullable().describe("When it is tried next."),
  endedAt: z.string().nullable().describe("When it arrived or was given up."),
  attempts: z.array(attemptSchema).describe("First one first."),
});

export type DeliveryAnswer = z.infer<typeof deliverySchema>;

interface WebhookFigures {
  pending: number;
  lastDeliveredAt: Date | null;
}

export const noDeliveries: WebhookFigures = { pending: 0, lastDeliveredAt: null };

export function answerWebhook(
  row: Webhook & { story: { slug: string } | null },
  { pending, lastDeliveredAt }: WebhookFigures,
  now: number,
): WebhookAnswer {
  const { formerSecretEndsAt: ends } = row;
  return {
    id: row.id,
    version: row.version,
    name: row.name,
    url: row.url,
    story: row.story?.slug ?? null,
    kinds: z.array(changeKindSchema).parse(row.kinds),
    state: row.disabledAt === null ? "on" : row.disabledBy === "gone" ? "gone" : "off",
    createdAt: row.createdAt.toISOString(),
    disabledAt: row.disabledAt?.toISOString() ?? null,
    formerSecretEndsAt: ends !== null && ends.getTime() > now ? ends.toISOString() : null,
    pending,
    lastDeliveredAt: lastDeliveredAt?.toISOString() ?? null,
  };
}

export function answerDelivery(
  row: WebhookDelivery & { attempts: readonly WebhookAttempt[] },
): DeliveryAnswer {
  return {
    id: row.id,
    messageId: messageIdOf(row.id),
    type: row.type,
    story: row.story,
    rev: row.rev,
    state: row.state,
    createdAt: row.createdAt.toISOString(),
    nextAt: row.nextAt?.toISOString() ?? null,
    endedAt: row.endedAt?.toISOString() ?? null,
    attempts: row.attempts
      .toSorted((a, b) => a.number - b.number)
      .map(({ number, at, took, status, fault, answer }) => ({
        number,
        at: at.toISOString(),
        took,
        status,
        fault: deliveryFaultSchema.nullable().parse(fault),
        answer,
      })),
  };
}

/** What a receiver knows a message by. */
export function messageIdOf(deliveryId: string): string {
  return `msg_${deliveryId}`;
}
