import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { startEmbeddedPostgres } from "../embedded/start-embedded-postgres.ts";
import { migrateDatabase } from "./migrate-database.ts";
import { schemaDifference } from "./schema-difference.ts";

// Writes the next migration: what brings a database with all present migrations to the changed schema. Read the SQL
// before committing it; data to be moved is for you to add.
const name = process.argv[2];
if (!name || !/^[a-z0-9_]+$/.test(name)) {
  console.error(
    "Give the migration a name in lower case, such as: pnpm --filter @claimline/db migration add_source_hash",
  );
  process.exit(1);
}
const dataDir = await mkdtemp(join(tmpdir(), "claimline-migration-"));
const postgres = await startEmbeddedPostgres({ dataDir, durable: false });
try {
  await migrateDatabase(postgres.url);
  const sql = await schemaDifference(postgres.url);
  if (sql === "") console.log("The schema and the migrations agree: nothing to write.");
  else {
    const stamp = new Date().toISOString().replace(/\D/gu, "").slice(0, 14);
    const folder = fileURLToPath(new URL(`../../prisma/migrations/${stamp}_${name}`, import.meta.url));
    await mkdir(folder);
    await writeFile(join(folder, "migration.sql"), sql);
    console.log(`Written: ${folder}/migration.sql`);
  }
} finally {
  await postgres.stop();
  await rm(dataDir, { recursive: true, force: true });
}
process.exit();
