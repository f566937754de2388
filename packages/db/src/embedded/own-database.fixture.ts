// A process that owns an embedded database until it is killed: `node own-database.fixture.ts <DATA_DIR>`.
import { startEmbeddedPostgres } from "./start-embedded-postgres.ts";

const dataDir = process.argv[2] ?? "";
try {
  const database = await startEmbeddedPostgres({ dataDir, durable: false });
  process.stdout.write(
    `${JSON.stringify({ url: database.url, pid: database.pid, cluster: database.cluster })}\n`,
  );
  if (process.argv[3] === "stop") await database.stop();
  else setInterval(() => undefined, 60_000);
} catch (error) {
  process.stdout.write(
    `${JSON.stringify({ failed: error instanceof Error ? error.message : String(error) })}\n`,
  );
  process.exitCode = 1;
}
