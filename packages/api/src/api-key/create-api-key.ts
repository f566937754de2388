import { keyScopeSchema, keyScopes } from "@claimline/model/publication/key-scope";
import { parseInstant } from "@claimline/model/time/instant";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import type { SignedInContext } from "../context.ts";
import { ProblemError } from "../problem-error.ts";
import { answerKey, type madeKeySchema } from "./key-answer.ts";
import { makeKeySecret } from "./key-secret.ts";

export const createApiKeyInput = z.strictObject({
  name: z.string().trim().min(1).max(100).describe("What it is for."),
  scopes: z
    .array(keyScopeSchema)
    .min(1)
    .max(keyScopes.length)
    .describe("What it may do: `publish` only by choice, for what it does readers see."),
  expiresAt: z
    .string()
    .max(40)
    .nullable()
    .describe("When it stops working, in RFC 3339 with offset; `null` for never."),
});

/**
 * Makes a key that acts in the name of who makes it; its secret is answered once and kept as a hash only.
 *
 * @throws ProblemError `invalid-input` when the expiry isn't a moment to come
 */
export async function createApiKey(
  ctx: SignedInContext,
  { name, scopes, expiresAt }: z.infer<typeof createApiKeyInput>,
): Promise<z.infer<typeof madeKeySchema>> {
  const now = ctx.now();
  const until = expiresAt === null ? null : parseInstant(expiresAt);
  if (expiresAt !== null && until === null) throw refuseExpiry("moment-invalid");
  if (until !== null && until <= now) throw refuseExpiry("not-in-future");
  const granted = keyScopes.filter((scope) => scopes.includes(scope));
  const { secret, prefix, hash } = makeKeySecret();
  const row = await ctx.database.$transaction(async (tx) => {
    const made = await tx.apiKey.create({
      data: {
        name,
        userId: ctx.account.id,
        scopes: granted,
        prefix,
        hash,
        createdAt: new Date(now),
        expiresAt: until === null ? null : new Date(until),
      },
      include: { user: true },
    });
    const details = { key: made.id, name, prefix, scopes: granted.join(","), expiresAt };
    await writeAudit(tx, ctx, { action: "apiKey.create", details });
    return made;
  });
  return { key: answerKey(row, now), secret };
}

function refuseExpiry(code: "moment-invalid" | "not-in-future"): ProblemError {
  return new ProblemError("invalid-input", { fields: [{ path: "expiresAt", code }] });
}
