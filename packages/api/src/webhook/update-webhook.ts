import { webhookContentSchema } from "@claimline/model/webhook/schema";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import type { SignedInContext } from "../context.ts";
import { ProblemError } from "../problem-error.ts";
import { versionSchema } from "../trpc.ts";
import { auditDetails, storyIdOf } from "./create-webhook.ts";
import { readWebhook } from "./list-webhooks.ts";
import { type WebhookAnswer } from "./webhook-answer.ts";

export const updateWebhookInput = z.strictObject({
  id: z.uuid(),
  version: versionSchema,
  content: webhookContentSchema,
});

/**
 * Changes where a webhook sends, and what. Messages that wait already go to the new address.
 *
 * @throws ProblemError `not-found`; `stale-version`; `invalid-input` for a story that there isn't
 */
export async function updateWebhook(
  ctx: SignedInContext,
  { id, version, content }: z.infer<typeof updateWebhookInput>,
): Promise<WebhookAnswer> {
  return await ctx.database.$transaction(async (tx) => {
    const { story, ...rest } = content;
    const storyId = await storyIdOf(tx, story);
    const { count } = await tx.webhook.updateMany({
      where: { id, version },
      data: { ...rest, storyId, version: { increment: 1 } },
    });
    const answer = await readWebhook(tx, id, ctx.now());
    if (count === 0) throw new ProblemError("stale-version");
    await writeAudit(tx, ctx, { action: "webhook.update", details: auditDetails(answer) });
    return answer;
  });
}
