import { fromPrisma, PgBoss, policies } from "pg-boss";
import type { DatabaseTransaction } from "../database.ts";

/** The queues of what a server leaves to the worker, with what a job of each carries. */
export interface JobQueues {
  /** An event whose publication is due. */
  "publish-scheduled": { eventId: string };
  /** An import that is long enough not to be waited for. */
  "apply-import": { importId: string };
  /** A message whose turn it is to be sent to its webhook. */
  "deliver-message": { deliveryId: string };
}

export type JobQueue = keyof JobQueues;

/** A job that fails is tried again for some minutes; what it is about stands in tables of ours, so none is ever the only trace. */
const queues: Readonly<Record<JobQueue, { policy: string; retryLimit: number; retryDelay: number }>> = {
  "publish-scheduled": { policy: policies.standard, retryLimit: 5, retryDelay: 5 },
  "apply-import": { policy: policies.standard, retryLimit: 5, retryDelay: 5 },
  "deliver-message": { policy: policies.standard, retryLimit: 5, retryDelay: 5 },
};

/** How many jobs of a queue one worker does at a time: receivers that are slow mustn't hold up the others. */
const atOnce: Readonly<Record<JobQueue, number>> = {
  "publish-scheduled": 1,
  "apply-import": 1,
  "deliver-message": 8,
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

/** Leaves a job to the worker, not to be done before `at` (`null`: at once); it is there once the transaction is committed. */
export async function sendJob<Queue extends JobQueue>(
  tx: DatabaseTransaction,
  queue: Queue,
  data: JobQueues[Queue],
  at: Date | null,
): Promise<void> {
  const boss = new PgBoss({ db: fromPrisma(tx), migrate: false, supervise: false, schedule: false });
  await boss.send(queue, data, at === null ? {} : { startAfter: at });
}

export interface QueueWork {
  databaseUrl: string;
  /** Does one job; one that throws is tried again. */
  work: { [Queue in JobQueue]: (data: JobQueues[Queue]) => Promise<void> };
  onError: (error: Error) => void;
}

/** Does the jobs of all queues until it is closed; those under way end first. */
export async function workQueues({
  databaseUrl,
  work,
  onError,
}: QueueWork): Promise<{ close(): Promise<void> }> {
  const boss = new PgBoss({ connectionString: databaseUrl, max: 3, migrate: false, schedule: false });
  boss.on("error", onError);
  await boss.start();
  await boss.work<JobQueues["publish-scheduled"]>(
    "publish-scheduled",
    workOptions("publish-scheduled"),
    eachOf(work["publish-scheduled"]),
  );
  await boss.work<JobQueues["apply-import"]>(
    "apply-import",
    workOptions("apply-import"),
    eachOf(work["apply-import"]),
  );
  await boss.work<JobQueues["deliver-message"]>(
    "deliver-message",
    workOptions("deliver-message"),
    eachOf(work["deliver-message"]),
  );
  return { close: () => boss.stop({ graceful: true, timeout: 3_000 }) };
}

function workOptions(queue: JobQueue) {
  return { pollingIntervalSeconds: 1, localConcurrency: atOnce[queue] };
}

function eachOf<Data>(work: (data: Data) => Promise<void>) {
  return async (jobs: readonly { data: Data }[]) => {
    for (const { data } of jobs) await work(data);
  };
}
