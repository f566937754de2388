import type { Database } from "@claimline/db/database";
import { keyScopeSchema, roleOfKey } from "@claimline/model/publication/key-scope";
import { roleSchema } from "@claimline/model/publication/role";
import type { Instant } from "@claimline/model/time/instant";
import { z } from "zod";
import type { Account } from "../context.ts";
import { stateOf } from "./key-answer.ts";
import { hashOf } from "./key-secret.ts";

/** How exactly a key says when it was last used, in milliseconds. */
const usedEvery = 60_000;

/** Whom a key's secret stands for, in the role that its scopes leave; `null` for one that doesn't work, or not any more. */
export async function findKeyAccount(
  { database, now }: { database: Database; now: () => Instant },
  secret: string,
): Promise<Account | null> {
  const hash = hashOf(secret);
  const at = now();
  const key = await database.apiKey.findFirst({
    where: { OR: [{ hash }, { formerHash: hash, formerEndsAt: { gt: new Date(at) } }] },
    include: { user: true },
  });
  if (key === null || stateOf(key, at) !== "works") return null;
  if ((key.lastUsedAt?.getTime() ?? 0) + usedEvery <= at) {
    await database.apiKey.updateMany({ where: { id: key.id }, data: { lastUsedAt: new Date(at) } });
  }
  const { id, name, email, role, mustChangePassword } = key.user;
  const scopes = z.array(keyScopeSchema).parse(key.scopes);
  return {
    id,
    name,
    email,
    role: roleOfKey(scopes, roleSchema.parse(role)),
    mustChangePassword,
    apiKey: { id: key.id, scopes },
  };
}
