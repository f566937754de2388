import { keyScopeSchema } from "@claimline/model/publication/key-scope";
import { roleSchema } from "@claimline/model/publication/role";
import { z } from "zod";
import type { ApiKey } from "@claimline/db/database";

/** A key as administrators see it; its secret is shown once, when it is made. */
export const apiKeySchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  prefix: z.string().describe("The beginning of its secret."),
  scopes: z.array(keyScopeSchema),
  owner: z
    .strictObject({ name: z.string(), email: z.string(), role: roleSchema })
    .describe("In whose name it acts, and never in a higher role."),
  state: z.enum(["works", "expired", "revoked", "owner-deactivated"]),
  createdAt: z.string(),
  rotatedAt: z.string().nullable(),
  formerEndsAt: z.string().nullable().describe("Until when the secret before the last rotation works."),
  expiresAt: z.string().nullable(),
  revokedAt: z.string().nullable(),
  lastUsedAt: z.string().nullable().describe("To the minute."),
});

export type ApiKeyAnswer = z.infer<typeof apiKeySchema>;

/** A secret, to be written down now: it is kept nowhere. */
export const madeKeySchema = z.strictObject({
  key: apiKeySchema,
  secret: z.string().describe("For `Authorization: Bearer`. It is told only now."),
});

export const keyIdInput = z.strictObject({ id: z.uuid() });

/** Of whom a key's answer is made. */
type Owner = { name: string; email: string; role: string; deactivatedAt: Date | null };

export function answerKey(row: ApiKey & { user: Owner }, now: number): ApiKeyAnswer {
  const { user } = row;
  const former = row.formerEndsAt !== null && row.formerEndsAt.getTime() > now ? row.formerEndsAt : null;
  return {
    id: row.id,
    name: row.name,
    prefix: row.prefix,
    scopes: z.array(keyScopeSchema).parse(row.scopes),
    owner: { name: user.name, email: user.email, role: roleSchema.parse(user.role) },
    state: stateOf(row, now),
    createdAt: row.createdAt.toISOString(),
    rotatedAt: row.rotatedAt?.toISOString() ?? null,
    formerEndsAt: former?.toISOString() ?? null,
    expiresAt: row.expiresAt?.toISOString() ?? null,
    revokedAt: row.revokedAt?.toISOString() ?? null,
    lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
  };
}

/** Whether a key works at this moment, and if not, why. */
export function stateOf(
  {
    revokedAt,
    expiresAt,
    user,
  }: Pick<ApiKey, "revokedAt" | "expiresAt"> & { user: Pick<Owner, "deactivatedAt"> },
  now: number,
): ApiKeyAnswer["state"] {
  if (revokedAt !== null) return "revoked";
  if (expiresAt !== null && expiresAt.getTime() <= now) return "expired";
  return user.deactivatedAt === null ? "works" : "owner-deactivated";
}
