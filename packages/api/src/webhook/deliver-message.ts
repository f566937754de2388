import type { Database, Webhook, WebhookDelivery } from "@claimline/db/database";
import { sendJob } from "@claimline/db/jobs/queues";
import type { Instant } from "@claimline/model/time/instant";
import { nextAttemptAt } from "@claimline/model/webhook/retry";
import { Webhook as Signer } from "standardwebhooks";
import { writeAudit } from "../audit/write-audit.ts";
import { callReceiver, type ReceiverAnswer, type ReceiverRules } from "./call-receiver.ts";
import { auditDetails } from "./create-webhook.ts";
import { messageIdOf } from "./webhook-answer.ts";

/** What sends messages: a worker. */
export interface Sender {
  database: Database;
  now: () => Instant;
  rules: ReceiverRules;
  /** A number from 0 up to 1, by which attempts are spread. */
  chance: () => number;
}

/** How long a worker keeps the others from a message: longer than an attempt can take. */
const holdMs = 60_000;
const keptMs = 30 * 86_400_000;
const atOnce = 8;

type Held = WebhookDelivery & { webhook: Webhook; heldUntil: Date };

/**
 * Tries every message whose turn it is.
 *
 * @returns the ids of those that were tried
 */
export async function deliverAllDue(sender: Sender): Promise<string[]> {
  const due = await sender.database.webhookDelivery.findMany({
    where: { state: "pending", nextAt: { lte: new Date(sender.now()) } },
    orderBy: [{ nextAt: "asc" }, { id: "asc" }],
    select: { id: true },
    take: 1_000,
  });
  const tried: string[] = [];
  const waiting = due.map(({ id }) => id);
  const lane = async () => {
    for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
      if (await deliverMessage(sender, id)) tried.push(id);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  return tried;
}

/** Tries one message; `false` when its turn has not come, is over, or another worker has it. */
export async function deliverMessage(sender: Sender, deliveryId: string): Promise<boolean> {
  const held = await hold(sender, deliveryId);
  if (held === null) return false;
  const { webhook } = held;
  if (webhook.disabledAt !== null) {
    await sender.database.webhookDelivery.updateMany({
      where: { id: held.id, heldUntil: held.heldUntil },
      data: { state: "failed", nextAt: null, heldUntil: null, endedAt: new Date(sender.now()) },
    });
    return false;
  }
  const at = sender.now();
  const started = performance.now();
  const answer = await callReceiver(
    { url: webhook.url, headers: signedHeaders(held, at), body: held.body },
    sender.rules,
  );
  await enterAttempt(sender, held, { ...answer, at, took: Math.round(performance.now() - started) });
  return true;
}

/** Forgets messages that ended a month ago. */
export async function forgetOldMessages({ database, now }: Pick<Sender, "database" | "now">): Promise<void> {
  await database.webhookDelivery.deleteMany({ where: { endedAt: { lt: new Date(now() - keptMs) } } });
}

async function hold({ database, now }: Sender, id: string): Promise<Held | null> {
  const at = now();
  const heldUntil = new Date(at + holdMs);
  const free = { OR: [{ heldUntil: null }, { heldUntil: { lte: new Date(at) } }] };
  const { count } = await database.webhookDelivery.updateMany({
    where: { id, state: "pending", nextAt: { lte: new Date(at) }, ...free },
    data: { heldUntil },
  });
  if (count === 0) return null;
  const held = await database.webhookDelivery.findUnique({ where: { id }, include: { webhook: true } });
  return held && { ...held, heldUntil };
}

/** After Standard Webhooks 1.0: during a rotation there is a signature by either secret. */
function signedHeaders({ id, body, webhook }: Held, at: Instant): Record<string, string> {
  const { secret, formerSecret, formerSecretEndsAt: ends } = webhook;
  const secrets =
    formerSecret !== null && ends !== null && ends.getTime() > at ? [secret, formerSecret] : [secret];
  const messageId = messageIdOf(id);
  return {
    "content-type": "application/json",
    "user-agent": "Claimline-Webhooks/1",
    "webhook-id": messageId,
    "webhook-timestamp": String(Math.floor(at / 1_000)),
    "webhook-signature": secrets
      .map((each) => new Signer(each).sign(messageId, new Date(at), body))
      .join(" "),
  };
}

/** Writes down how an attempt ended, and what follows: the next one, the end of the message, or that of its webhook. */
async function enterAttempt(
  { database, now, chance }: Sender,
  { id, heldUntil, failures, webhook }: Held,
  { at, took, status, fault, answer }: ReceiverAnswer & { at: Instant; took: number },
): Promise<void> {
  const failed = fault === null ? 0 : failures + 1;
  const next = fault === null || fault === "gone" ? null : nextAttemptAt(failed, now(), chance());
  const nextAt = next === null ? null : new Date(next);
  const state = fault === null ? "delivered" : nextAt ? "pending" : "failed";
  await database.$transaction(async (tx) => {
    const { count } = await tx.webhookDelivery.updateMany({
      // Of one that was deleted, or that another worker has taken over, nothing is written.
      where: { id, heldUntil },
      data: { state, failures: failed, nextAt, heldUntil: null, endedAt: nextAt ? null : new Date(now()) },
    });
    if (count === 0) return;
    const number = 1 + (await tx.webhookAttempt.count({ where: { deliveryId: id } }));
    await tx.webhookAttempt.create({
      data: { deliveryId: id, number, at: new Date(at), took, status, fault, answer },
    });
    if (nextAt) await sendJob(tx, "deliver-message", { deliveryId: id }, nextAt);
    if (fault !== "gone") return;
    await tx.webhook.updateMany({
      where: { id: webhook.id, disabledAt: null },
      data: { disabledAt: new Date(now()), disabledBy: "gone" },
    });
    const audited = { account: null, now, requestId: messageIdOf(id) };
    await writeAudit(tx, audited, { action: "webhook.gone", details: auditDetails(webhook) });
  });
}
