import type { Database } from "@claimline/db/database";

/** What rate-limiter-flexible asks of a PostgreSQL client. */
export interface LimitStore {
  query: (asked: {
    text: string;
    values: readonly unknown[];
  }) => Promise<{ rows: unknown[]; rowCount: number }>;
}

/** The table in which the used limits stand. */
export const usedLimitTable = "used_limit";

/** The process's own pool, as rate-limiter-flexible wants it. */
export function limitStore(database: Database): LimitStore {
  return {
    query: async ({ text, values }) => {
      const rows = await database.$queryRawUnsafe<Record<string, unknown>[]>(text, ...values);
      return { rows: rows.map(withNumbers), rowCount: rows.length };
    },
  };
}

/** It calculates with instants as numbers, while Prisma gives large ones as `bigint`. */
function withNumbers(row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, typeof value === "bigint" ? Number(value) : value]),
  );
}
