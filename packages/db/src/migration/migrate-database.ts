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

/** Applies the migrations that the database lacks and returns their names. The caller holds the preparation lock. */
export async function migrateDatabase(databaseUrl: string): Promise<string[]> {
  const migrationsList = await readMigrations();
  return await withSchemaEngine(databaseUrl, async (engine) => {
    const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters: noFilter });
    return appliedMigrationNames;
  });
}
