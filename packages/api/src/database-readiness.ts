import type { Database } from "@claimline/db/database";
import { missingMigrations } from "@claimline/db/migration/missing-migrations";

export type DatabaseReadiness = "ready" | "database-unreachable" | "migrations-missing";

/** Whether the database answers within `withinMs` and has every migration that this code knows. */
export async function databaseReadiness(database: Database, withinMs: number): Promise<DatabaseReadiness> {
  const { promise: late, resolve } = Promise.withResolvers<DatabaseReadiness>();
  const timer = setTimeout(() => resolve("database-unreachable"), withinMs);
  const asked = missingMigrations(database).then(
    (missing) => (missing.length === 0 ? ("ready" as const) : ("migrations-missing" as const)),
    () => "database-unreachable" as const,
  );
  try {
    return await Promise.race([asked, late]);
  } finally {
    clearTimeout(timer);
  }
}
