import type { MigrationList } from "@prisma/schema-engine-wasm";
import pg from "pg";
import { noFilter, readMigrations } from "./migration-files.ts";
import { withSchemaEngine } from "./schema-engine.ts";

/** Any fixed number: whoever migrates or loads takes this advisory lock first, so that two servers may start at once. */
const preparationLock = 727_072_024;

/** Runs `work` while no other process prepares the same database; waits for one that does. */
export async function withPreparationLock<Result>(
  databaseUrl: string,
  work: () => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [preparationLock]);
    return await work();
  } finally {
    // Ending the connection releases the lock, also when the work failed half-way.
    await client.end();
  }
}

/**
 * Applies the migrations that the database lacks, by default those of this version, and returns their names. The caller
 * holds the preparation lock.
 */
export async function migrateDatabase(databaseUrl: string, migrations?: MigrationList): Promise<string[]> {
  const migrationsList = migrations ?? (await readMigrations());
  return await withSchemaEngine(databaseUrl, async (engine) => {
    const { failedMigrationNames } = await engine.diagnoseMigrationHistory({
      migrationsList,
      optInToShadowDatabase: false,
      filters: noFilter,
    });
    // A migration is sent whole, so one that failed has left nothing behind: it may be tried again.
    for (const migrationName of failedMigrationNames) await engine.markMigrationRolledBack({ migrationName });
    const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters: noFilter });
    return appliedMigrationNames;
  });
}
