import { type WebhookContent, webhookContentSchema } from "@claimline/model/webhook/schema";
import type { DatabaseTransaction } from "@claimline/db/database";
import type { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import type { SignedInContext } from "../context.ts";
import { ProblemError } from "../problem-error.ts";
import { answerWebhook, type madeWebhookSchema, noDeliveries } from "./webhook-answer.ts";
import { makeWebhookSecret } from "./webhook-secret.ts";

export const createWebhookInput = webhookContentSchema;

/**
 * Makes a webhook that is told of what is published from now on; its secret is answered once.
 *
 * @throws ProblemError `invalid-input` for a story that there isn't
 */
export async function createWebhook(
  ctx: SignedInContext,
  content: WebhookContent,
): Promise<z.infer<typeof madeWebhookSchema>> {
  const now = ctx.now();
  const secret = makeWebhookSecret();
  const { story, ...rest } = content;
  const row = await ctx.database.$transaction(async (tx) => {
    const storyId = await storyIdOf(tx, story);
    const made = await tx.webhook.create({
      data: { ...rest, storyId, secret, createdAt: new Date(now) },
      include: { story: true },
    });
    await writeAudit(tx, ctx, { action: "webhook.create", details: auditDetails(made) });
    return made;
  });
  return { webhook: answerWebhook(row, noDeliveries, now), secret };
}

/** @throws ProblemError `invalid-input` */
export async function storyIdOf(tx: DatabaseTransaction, slug: string | null): Promise<string | null> {
  if (slug === null) return null;
  const found = await tx.story.findUnique({ where: { slug }, select: { id: true } });
  if (found) return found.id;
  throw new ProblemError("invalid-input", { fields: [{ path: "story", code: "story-unknown" }] });
}

/** What the audit says of a webhook. Its address may hold a token of the receiver's, so only the host is kept. */
export function auditDetails({ id, name, url }: { id: string; name: string; url: string }) {
  return { webhook: id, name, host: new URL(url).host };
}
