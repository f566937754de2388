import type { Database } from "@claimline/db/database";
import { jobLag } from "@claimline/db/jobs/job-lag";
import { missingMigrations } from "@claimline/db/migration/missing-migrations";

export type DatabaseReadiness = "ready" | "database-unreachable" | "migrations-missing";

/** Whether the database answers within `withinMs` and has every migration that this code knows. */
export async function databaseReadiness(database: Database, withinMs: number): Promise<DatabaseReadiness> {
  const asked = missingMigrations(database).then(
    (missing) => (missing.length === 0 ? ("ready" as const) : ("migrations-missing" as const)),
    () => "database-unreachable" as const,
  );
  return await answerWithin(asked, withinMs, "database-unreachable");
}

/** For how many seconds the oldest job that is due has waited; `null` when that isn't found out within `withinMs`. */
export async function waitingJobs(database: Database, withinMs: number): Promise<number | null> {
  const asked = jobLag(database).catch(() => null);
  return await answerWithin(asked, withinMs, null);
}

async function answerWithin<Answer>(
  asked: Promise<Answer>,
  withinMs: number,
  otherwise: Answer,
): Promise<Answer> {
  const { promise: late, resolve } = Promise.withResolvers<Answer>();
  const timer = setTimeout(() => resolve(otherwise), withinMs);
  try {
    return await Promise.race([asked, late]);
  } finally {
    clearTimeout(timer);
  }
}
