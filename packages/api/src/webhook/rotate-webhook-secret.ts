import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import type { SignedInContext } from "../context.ts";
import { ProblemError } from "../problem-error.ts";
import { auditDetails } from "./create-webhook.ts";
import { readWebhook } from "./list-webhooks.ts";
import { type madeWebhookSchema, webhookIdInput } from "./webhook-answer.ts";
import { makeWebhookSecret } from "./webhook-secret.ts";

const hour = 3_600_000;

export const rotateWebhookSecretInput = webhookIdInput.extend({
  overlapHours: z
    .int()
    .min(0)
    .max(168)
    .default(24)
    .describe("How long the present secret goes on signing beside the new one, 0 to 168 hours."),
});

/**
 * Gives a webhook a new secret. For a while messages carry a signature by either, so that a receiver can change over
 * without refusing one. A secret that was rotated out before ends at once.
 *
 * @throws ProblemError `not-found`
 */
export async function rotateWebhookSecret(
  ctx: SignedInContext,
  { id, overlapHours }: z.infer<typeof rotateWebhookSecretInput>,
): Promise<z.infer<typeof madeWebhookSchema>> {
  const now = ctx.now();
  const secret = makeWebhookSecret();
  const webhook = await ctx.database.$transaction(async (tx) => {
    // Two rotations at once: the second waits and rotates what the first has made.
    await tx.$queryRaw`select 1 from "webhook" where "id" = ${id}::uuid for update`;
    const present = await tx.webhook.findUnique({ where: { id } });
    if (present === null) throw new ProblemError("not-found");
    const former =
      overlapHours === 0
        ? { formerSecret: null, formerSecretEndsAt: null }
        : { formerSecret: present.secret, formerSecretEndsAt: new Date(now + overlapHours * hour) };
    await tx.webhook.update({ where: { id }, data: { secret, ...former } });
    const details = { ...auditDetails(present), overlapHours };
    await writeAudit(tx, ctx, { action: "webhook.rotateSecret", details });
    return await readWebhook(tx, id, now);
  });
  return { webhook, secret };
}
