import { openDatabase } from "@claimline/db/database";
import { workQueues } from "@claimline/db/jobs/queues";
import type { Instant } from "@claimline/model/time/instant";
import { applyAllWaitingImports, applyWaitingImport } from "../import/apply-waiting-import.ts";
import { publishAllScheduled, publishScheduled } from "../event/publish-scheduled.ts";
import { deliverAllDue, deliverMessage, forgetOldMessages } from "../webhook/deliver-message.ts";

export interface WorkerSettings {
  databaseUrl: string;
  now: () => Instant;
  /** Networks that webhooks may lead to although they are not the internet at large. */
  webhookNetworks: readonly string[];
  /** What was published. */
  onPublished: (eventIds: readonly string[]) => void;
  onError: (error: unknown) => void;
}

/** How long a job that was lost, or whose clock ran ahead, is waited for: what is due is looked for besides. */
const lookEveryMs = 20_000;

/** Does what the servers leave for later, until it is closed. Any number of workers may run on the same database. */
export async function startWorker(settings: WorkerSettings): Promise<{ close(): Promise<void> }> {
  const { databaseUrl, now, webhookNetworks, onPublished, onError } = settings;
  const database = openDatabase({ url: databaseUrl, connections: 5 });
  const worker = { database, now };
  const sender = { ...worker, rules: { networks: webhookNetworks }, chance: Math.random };
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
      "deliver-message": async ({ deliveryId }) => void (await deliverMessage(sender, deliveryId)),
    },
  });
  let looking: Promise<unknown> = Promise.resolve();
  let sending: Promise<unknown> | null = null;
  const look = () => {
    looking = publishAllScheduled(worker)
      .then((published) => (published.length > 0 ? onPublished(published) : undefined))
      .then(() => applyAllWaitingImports(worker))
      .catch(onError);
    // Receivers that don't answer may take longer than the next look is away.
    sending ??= deliverAllDue(sender)
      .then(() => forgetOldMessages(sender))
      .catch(onError)
      .finally(() => (sending = null));
  };
  // What became due while no worker was running waits no longer.
  look();
  const timer = setInterval(look, lookEveryMs);
  return {
    close: async () => {
      clearInterval(timer);
      await Promise.all([queues.close(), looking, sending]);
      await database.$disconnect();
    },
  };
}
