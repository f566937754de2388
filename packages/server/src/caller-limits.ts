import { type LimitStore, usedLimitTable } from "@claimline/api/used-limits";
import { LRUCache } from "lru-cache";
import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";

/** The window of all limits, in seconds. */
export const limitSeconds = 60;

/** What a caller has left. */
export interface Allowance {
  allowed: boolean;
  limit: number;
  remaining: number;
  /** Until the whole limit is there again. */
  resetSeconds: number;
}

/** So much of its limit a process takes for a caller at once, so that not every call waits for the database. */
const leaseShare = 20;

interface Lease {
  left: number;
  remaining: number;
  endsAt: number;
}

/**
 * How many calls a caller may make in a minute, counted in PostgreSQL for all processes together. Each process takes a
 * twentieth at once and hands it out from memory; who is over the limit is refused from memory too. Without the database each
 * process counts for itself.
 */
export class CallerLimits {
  readonly #limit: number;
  readonly #store: RateLimiterPostgres;
  readonly #leases = new LRUCache<string, Lease>({ max: 20_000 });

  constructor(store: LimitStore, limit: number) {
    const shape = { points: limit, duration: limitSeconds, keyPrefix: "" };
    this.#limit = limit;
    this.#store = new RateLimiterPostgres({
      ...shape,
      storeClient: store,
      storeType: "pool",
      tableName: usedLimitTable,
      tableCreated: true,
      insuranceLimiter: new RateLimiterMemory(shape),
    });
  }

  /** Takes so many calls off what a caller has left, or none when they aren't all there. */
  async take(caller: string, cost: number): Promise<Allowance> {
    const lease = this.#presentLease(caller);
    if (lease.left >= cost) return this.#spend(lease, cost);
    if (lease.remaining <= 0 && lease.endsAt > Date.now()) return this.#answer(lease, false);
    const wanted = Math.max(
      cost - lease.left,
      Math.min(Math.ceil(this.#limit / leaseShare), lease.remaining),
    );
    const { taken, result } = await this.#consume(caller, wanted);
    const present = this.#presentLease(caller);
    const renewed = {
      left: present.left + taken,
      remaining: Math.max(0, result.remainingPoints),
      endsAt: Date.now() + Math.max(0, result.msBeforeNext),
    };
    this.#leases.set(caller, renewed);
    return renewed.left >= cost ? this.#spend(renewed, cost) : this.#answer(renewed, false);
  }

  #presentLease(caller: string): Lease {
    const lease = this.#leases.get(caller);
    if (lease !== undefined && lease.endsAt > Date.now()) return lease;
    return { left: 0, remaining: this.#limit, endsAt: 0 };
  }

  async #consume(caller: string, points: number): Promise<{ taken: number; result: RateLimiterRes }> {
    try {
      return { taken: points, result: await this.#store.consume(caller, points) };
    } catch (refused) {
      if (refused instanceof RateLimiterRes) return { taken: 0, result: refused };
      throw refused;
    }
  }

  #spend(lease: Lease, cost: number): Allowance {
    lease.left -= cost;
    return this.#answer(lease, true);
  }

  #answer({ left, remaining, endsAt }: Lease, allowed: boolean): Allowance {
    const resetSeconds = Math.max(1, Math.ceil((endsAt - Date.now()) / 1_000));
    return { allowed, limit: this.#limit, remaining: left + remaining, resetSeconds };
  }
}
