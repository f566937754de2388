import { isIPv6 } from "node:net";
import { createHash } from "node:crypto";
import type { Database } from "@claimline/db/database";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { limitStore } from "../used-limits.ts";

/** What attempts are counted by: an account, whether there is one or not, and the address that they come from. */
export interface AttemptKeys {
  email: string | null;
  address: string | null;
}

/** Counts attempts to sign in for all servers of a database, and says when there were too many. */
export interface Attempts {
  /** Counts an attempt before it is made. Answers with the seconds to wait when it may not be made. */
  begin(keys: AttemptKeys): Promise<{ waitSeconds: number } | null>;
  /** What was begun has succeeded: it was nobody's guess. */
  succeed(keys: AttemptKeys): Promise<void>;
}

interface Policy {
  /** Failures that cost nothing. */
  free: number;
  /** How long nobody may try after the next, in seconds; it doubles with each further one. */
  firstLock: number;
  longestLock: number;
}

/** An hour at most: who knows an address must not be able to keep its owner out for a day. Passkeys aren't counted by account. */
const policies = {
  account: { free: 4, firstLock: 60, longestLock: 3_600 },
  address: { free: 19, firstLock: 60, longestLock: 3_600 },
} as const satisfies Record<string, Policy>;

/** Failures are forgotten after a day without any. */
const rememberedSeconds = 86_400;

const table = { tableName: "sign_in_attempt", tableCreated: true, storeType: "pool" } as const;

/** Counts in PostgreSQL. */
export function createAttempts(database: Database): Attempts {
  const store = { ...table, storeClient: limitStore(database) };
  const failures = new RateLimiterPostgres({
    ...store,
    keyPrefix: "failures",
    points: Number.MAX_SAFE_INTEGER,
    duration: rememberedSeconds,
  });
  // One attempt gets through, then none until the time is over: also of many that are made at once.
  const gate = new RateLimiterPostgres({ ...store, keyPrefix: "gate", points: 1, duration: 60 });

  async function beginOne(key: string, { free, firstLock, longestLock }: Policy): Promise<number | null> {
    const locked = await gate.get(key);
    if (locked !== null && locked.msBeforeNext > 0) return locked.msBeforeNext;
    const { consumedPoints: count } = await failures.penalty(key, 1);
    if (count <= free) return null;
    const customDuration = Math.min(firstLock * 2 ** Math.min(count - free - 1, 20), longestLock);
    try {
      await gate.consume(key, 1, { customDuration });
      return null;
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      // It wasn't made, so it doesn't count: who comes back too early waits no longer for it.
      await failures.reward(key, 1);
      return refusal.msBeforeNext;
    }
  }

  return {
    begin: async (keys) => {
      for (const { key, policy } of buckets(keys)) {
        const wait = await beginOne(key, policy);
        if (wait !== null) return { waitSeconds: Math.max(1, Math.ceil(wait / 1_000)) };
      }
      return null;
    },
    succeed: async (keys) => {
      for (const { key, policy } of buckets(keys)) {
        if (policy === policies.account) await failures.delete(key);
        // The failures of others at the same address stay: else one's own account would clear them.
        else await failures.reward(key, 1);
        await gate.delete(key);
      }
    },
  };
}

/** Opens an account that is locked, such as by a new password. */
export async function forgetFailures(
  database: Pick<Database, "signInAttempt">,
  email: string,
): Promise<void> {
  const key = accountKey(email);
  await database.signInAttempt.deleteMany({ where: { key: { in: [`failures:${key}`, `gate:${key}`] } } });
}

function buckets({ email, address }: AttemptKeys): { key: string; policy: Policy }[] {
  return [
    ...(address === null ? [] : [{ key: `address:${networkOf(address)}`, policy: policies.address }]),
    ...(email === null ? [] : [{ key: accountKey(email), policy: policies.account }]),
  ];
}

/** Whoever has one address of IPv6 has a network of them. */
function networkOf(address: string): string {
  if (!isIPv6(address)) return address;
  const [head = "", tail = ""] = address.toLowerCase().split("::");
  const [first, last] = [head, tail].map((part) => part.split(":").filter(Boolean));
  const left = first ?? [];
  const right = last ?? [];
  const zeros = address.includes("::") ? Math.max(0, 8 - left.length - right.length) : 0;
  const groups = [...left, ...Array.from({ length: zeros }, () => "0"), ...right];
  return `${groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/u, ""))
    .join(":")}::/64`;
}

/** What an account is counted by; addresses of people may be longer than a key, and needn't stand there. */
function accountKey(email: string): string {
  return `account:${createHash("sha256").update(email.trim().toLowerCase()).digest("base64url")}`;
}
