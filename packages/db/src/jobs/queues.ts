import { fromPrisma, PgBoss, policies } from "pg-boss";
import type { DatabaseTransaction } from "../database.ts";

/** The queues of what a server leaves to the worker, with what a job of each carries. */
export interface JobQueues {
  /** An event whose publication is due. */
  "publish-scheduled": { eventId: string };
  /** An import that is long enough not to be waited for. */
  "apply-import": { importId: string };
}

export type JobQueue = keyof JobQueues;

/** A job that fails is tried again for some minutes; what it is about stands in tables of ours, so none is ever the only trace. */
const queues: Readonly<Record<JobQueue, { policy: string; retryLimit: number; retryDelay: number }>> = {
  "publish-scheduled": { policy: policies.standard, retryLimit: 5, retryDelay: 5 },
  "apply-import": { policy: policies.standard, retryLimit: 5, retryDelay: 5 },
};

/** Makes the tables of the queues, or brings them to this version's; the caller holds the preparation lock. */
export async function prepareQueues(databaseUrl: string): Promise<void> {
  const boss = new PgBoss({ connectionString: databaseUrl, max: 2, supervise: false, schedule: false });
  boss.on("error", () => undefined);
  await boss.start();
  try {
    for (const [name, options] of Object.entries(queues)) await boss.createQueue(name, options);
  } finally {
    await boss.stop({ graceful: false });
  }
}

/** Leaves a job to the worker, not to be done before `at`; it is there once the transaction has been committed. */
export async function sendJob<Queue extends JobQueue>(
  tx: DatabaseTransaction,
  queue: Queue,
  data: JobQueues[Queue],
  at: Date,
): Promise<void> {
  const boss = new PgBoss({ db: fromPrisma(tx), migrate: false, supervise: false, schedule: false });
  await boss.send(queue, data, { startAfter: at });
}

export interface QueueWork {
  databaseUrl: string;
  /** Does one job; one that throws is tried again. */
  work: { [Queue in JobQueue]: (data: JobQueues[Queue]) => Promise<void> };
  onError: (error: Error) => void;
}

/** Does the jobs of all queues, one after the other in each, until it is closed; a job under way ends first. */
export async function workQueues({
  databaseUrl,
  work,
  onError,
}: QueueWork): Promise<{ close(): Promise<void> }> {
  const boss = new PgBoss({ connectionString: databaseUrl, max: 3, migrate: false, schedule: false });
  boss.on("error", onError);
  await boss.start();
  const often = { pollingIntervalSeconds: 1 };
  await boss.work<JobQueues["publish-scheduled"]>("publish-scheduled", often, async (jobs) => {
    for (const { data } of jobs) await work["publish-scheduled"](data);
  });
  await boss.work<JobQueues["apply-import"]>("apply-import", often, async (jobs) => {
    for (const { data } of jobs) await work["apply-import"](data);
  });
  return { close: () => boss.stop({ graceful: true, timeout: 3_000 }) };
}
