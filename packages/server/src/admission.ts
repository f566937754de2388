import type { Account } from "@claimline/api/context";
import { answerProblem } from "./answer.ts";
import { type CallerLimits, limitSeconds } from "./caller-limits.ts";
import type { Exchange } from "./exchange.ts";

/** Whether a request may go on; else it has been answered. */
export type Admit = (exchange: Exchange, cost: number, account: Account | null) => Promise<boolean>;

/**
 * Admits requests as far as their caller's limit goes: that of the API key or the account by which they come, else of
 * the address. Says in each answer how much is left. This machine itself isn't limited: a proxy on it that `TRUSTED_PROXIES`
 * doesn't name would make one caller of all readers.
 */
export function createAdmission(limits: CallerLimits | null): Admit {
  return async (exchange, cost, account) => {
    const { response, caller } = exchange;
    if (limits === null || (account === null && isThisMachine(caller))) return true;
    const { policy, key } = whoCalls(account, caller);
    const { allowed, limit, remaining, resetSeconds } = await limits.take(key, cost);
    response.setHeader("ratelimit-policy", `"${policy}";q=${limit};w=${limitSeconds}`);
    response.setHeader("ratelimit", `"${policy}";r=${remaining};t=${resetSeconds}`);
    if (allowed) return true;
    response.setHeader("retry-after", resetSeconds);
    answerProblem(exchange, "too-many-requests");
    return false;
  };
}

function whoCalls(account: Account | null, caller: string | null): { policy: string; key: string } {
  if (account?.apiKey) return { policy: "key", key: `key:${account.apiKey.id}` };
  if (account !== null) return { policy: "account", key: `account:${account.id}` };
  return { policy: "address", key: `address:${networkOf(caller ?? "unknown")}` };
}

/** Of IPv6 a whole /64 is one caller: whoever has one address of it has them all. */
function networkOf(address: string): string {
  if (!address.includes(":")) return address;
  const [head = "", tail = ""] = address.split("::", 2);
  const before = head === "" ? [] : head.split(":");
  const after = tail === "" ? [] : tail.split(":");
  const gap = address.includes("::") ? Math.max(0, 8 - before.length - after.length) : 0;
  const groups = [...before, ...Array.from({ length: gap }, () => "0"), ...after];
  return groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/u, "").toLowerCase())
    .join(":");
}

function isThisMachine(address: string | null): boolean {
  return address !== null && (address === "::1" || address.startsWith("127."));
}
