import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import type { SignedInContext } from "../context.ts";
import { ProblemError } from "../problem-error.ts";
import { answerKey, keyIdInput, type madeKeySchema, stateOf } from "./key-answer.ts";
import { makeKeySecret } from "./key-secret.ts";

const hour = 3_600_000;

export const rotateApiKeyInput = keyIdInput.extend({
  overlapHours: z
    .int()
    .min(0)
    .max(168)
    .default(24)
    .describe("How long the present secret goes on working, 0 to 168 hours."),
});

/**
 * Gives a key a new secret; the present one works on for a while, so that a service can change over without a gap. One
 * that was rotated out before ends at once.
 *
 * @throws ProblemError `not-found`; `wrong-state` when the key doesn't work any more
 */
export async function rotateApiKey(
  ctx: SignedInContext,
  { id, overlapHours }: z.infer<typeof rotateApiKeyInput>,
): Promise<z.infer<typeof madeKeySchema>> {
  const now = ctx.now();
  const { secret, prefix, hash } = makeKeySecret();
  const row = await ctx.database.$transaction(async (tx) => {
    // Two rotations at once: the second waits and rotates what the first has made.
    await tx.$queryRaw`select 1 from "api_key" where "id" = ${id}::uuid for update`;
    const present = await tx.apiKey.findUnique({ where: { id }, include: { user: true } });
    if (present === null) throw new ProblemError("not-found");
    if (stateOf(present, now) !== "works") throw new ProblemError("wrong-state");
    const former =
      overlapHours === 0
        ? { formerHash: null, formerEndsAt: null }
        : { formerHash: present.hash, formerEndsAt: new Date(now + overlapHours * hour) };
    const rotated = await tx.apiKey.update({
      where: { id },
      data: { prefix, hash, rotatedAt: new Date(now), ...former },
      include: { user: true },
    });
    const details = { key: id, name: present.name, prefix, overlapHours };
    await writeAudit(tx, ctx, { action: "apiKey.rotate", details });
    return rotated;
  });
  return { key: answerKey(row, now), secret };
}
