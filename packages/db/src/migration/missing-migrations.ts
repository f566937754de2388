import { Prisma } from "../../generated/client.ts";
import type { Database } from "../database.ts";
import { readMigrations } from "./migration-files.ts";

let knownNames: Promise<string[]> | undefined;

/** The names of the migrations that the database lacks; all of them when it was never prepared. */
export async function missingMigrations(database: Database): Promise<string[]> {
  // They can't change while a process runs, and an operator's probe asks every few seconds.
  knownNames ??= readMigrations().then(({ migrationDirectories }) =>
    migrationDirectories.map(({ path }) => path),
  );
  const names = await knownNames;
  const applied = await appliedMigrations(database);
  return names.filter((name) => !applied.has(name));
}

async function appliedMigrations(database: Database): Promise<ReadonlySet<string>> {
  const [table] = await database.$queryRaw<{ exists: boolean }[]>(
    Prisma.sql`select to_regclass('_prisma_migrations') is not null as exists`,
  );
  if (!table?.exists) return new Set();
  const rows = await database.$queryRaw<{ name: string }[]>(
    Prisma.sql`select migration_name as name from _prisma_migrations where finished_at is not null and rolled_back_at is null`,
  );
  return new Set(rows.map(({ name }) => name));
}
