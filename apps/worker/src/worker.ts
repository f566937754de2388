import { startWorker } from "@claimline/api/job/start-worker";
import { readServerEnv } from "@claimline/server/env";
import { createLog } from "@claimline/server/log";
import { stopOnRequest } from "@claimline/server/stop-on-request";

const env = readServerEnv();
const log = createLog({ app: "worker", level: env.logLevel });

const worker = await startWorker({
  databaseUrl: env.databaseUrl,
  now: () => env.fixedNow ?? Date.now(),
  webhookNetworks: env.webhookNetworks,
  onPublished: (events) => log.info({ events }, "published as scheduled"),
  onError: (error) => log.warn({ err: error }, "a job failed and is tried again"),
});
stopOnRequest(() => worker.close(), log);
log.info("working");
