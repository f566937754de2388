// A server that prepares its database at its start: `node migrate.fixture.ts <url>` prints what it has applied.
import { migrateDatabase, withPreparationLock } from "@claimline/db/migration/migrate-database";

const url = process.argv[2] ?? "";
const applied = await withPreparationLock(url, () => migrateDatabase(url));
for (const name of applied) console.log(name);
// The schema engine leaves a timer behind.
process.exit();
