import { openDatabase } from "@claimline/db/database";
import { workQueues } from "@claimline/db/jobs/queues";
import type { Instant } from "@claimline/model/time/instant";
import { applyAllWaitingImports, applyWaitingImport } from "../import/apply-waiting-import.ts";
import { publishAllScheduled, publishScheduled } from "../event/publish-scheduled.ts";

export interface WorkerSettings {
  databaseUrl: string;
  now: () => Instant;
  /** What was published. */
  onPublished: (eventIds: readonly string[]) => void;
  onError: (error: unknown) => void;
}

/** How long a job that was lost, or whose clock ran ahead, is waited for: what is due is looked for besides. */
const lookEveryMs = 20_000;

/** Does what the servers leave for later, until it is closed. Any number of workers may run on the same database. */
export async function startWorker(settings: WorkerSettings): Promise<{ close(): Promise<void> }> {
  const { databaseUrl, now, onPublished, onError } = settings;
  const database = openDatabase({ url: databaseUrl, connections: 3 });
  const worker = { database, now };
  const queues = await workQueues({
    databaseUrl,
    onError,
    work: {
      "publish-scheduled": async ({ eventId }) => {
        if (await publishScheduled(worker, eventId)) onPublished([eventId]);
      },
      "apply-import": async ({ importId }) => {
        await applyWaitingImport(worker, importId);
      },
    },
  });
  let looking: Promise<void> = Promise.resolve();
  const look = () => {
    looking = publishAllScheduled(worker)
      .then((published) => (published.length > 0 ? onPublished(published) : undefined))
      .then(() => applyAllWaitingImports(worker))
      .catch(onError);
  };
  // What became due while no worker was running waits no longer.
  look();
  const timer = setInterval(look, lookEveryMs);
  return {
    close: async () => {
      clearInterval(timer);
      await Promise.all([queues.close(), looking]);
      await database.$disconnect();
    },
  };
}
