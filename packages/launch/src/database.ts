import { type EmbeddedPostgres, startEmbeddedPostgres } from "@claimline/db/embedded/start-embedded-postgres";
import { requireDatabase } from "./external-database.ts";
import { LaunchProblem } from "./launch-problem.ts";
import { type Run, Stopped } from "./run.ts";

/** The database of a run. `kept` settles only by rejecting, when the database is lost for good. */
export type Database = { url: string; kept: Promise<never>; stop(): Promise<void> };

const DEATHS_WINDOW_MS = 60_000;

/** Starts the embedded database, or makes sure that the operator's own answers. */
export async function openDatabase(run: Run): Promise<Database> {
  const { databaseUrl, databaseListenUrl, dataDir } = run.configuration;
  if (databaseUrl !== null) {
    await requireDatabase("DATABASE_URL", databaseUrl);
    if (databaseListenUrl !== null) await requireDatabase("DATABASE_LISTEN_URL", databaseListenUrl);
    return { url: databaseUrl, kept: new Promise<never>(() => undefined), stop: async () => undefined };
  }
  let embedded = await startEmbeddedPostgres({ dataDir });
  const { url } = embedded;
  const keep = async (): Promise<never> => {
    let lastDeath = Number.NEGATIVE_INFINITY;
    for (;;) {
      await embedded.exited;
      if (run.stopping.aborted) throw new Stopped();
      const now = performance.now();
      if (now - lastDeath < DEATHS_WINDOW_MS)
        throw new LaunchProblem("The database died twice within a minute.");
      lastDeath = now;
      run.terminal.warn("The database died and is started again.");
      embedded = await restart(dataDir, url);
      // Whoever stopped the run meanwhile could only stop the dead one.
      if (run.stopping.aborted) await embedded.stop();
    }
  };
  const kept = keep();
  return {
    url,
    kept,
    async stop() {
      await embedded.stop();
      await kept.catch(() => undefined);
    },
  };
}

async function restart(dataDir: string, url: string): Promise<EmbeddedPostgres> {
  const again = await startEmbeddedPostgres({ dataDir });
  if (again.url === url) return again;
  await again.stop();
  throw new LaunchProblem("The database died, and another program has taken its port meanwhile.");
}
