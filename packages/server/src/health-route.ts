import type { ProcessParts } from "@claimline/api/open-process";
import { databaseReadiness, waitingJobs } from "@claimline/api/database-readiness";
import { answerJson } from "./answer.ts";
import type { Exchange } from "./exchange.ts";

const readyWithinMs = 1_800;

/** `/api/health/live`: the process answers. */
export function answerLive(exchange: Exchange): void {
  answerJson(exchange, 200, { status: "live" });
}

/**
 * `/api/health/ready`: 200 when this process can serve readers now, else 503 with the reason, within 2 s. `jobLagSeconds`
 * tells of the workers, without which readers are served all the same.
 */
export async function answerReady(
  exchange: Exchange,
  { parts, pagesReady }: { parts: ProcessParts; pagesReady: () => boolean },
): Promise<void> {
  const { database } = parts;
  const [reason, jobLagSeconds] = pagesReady()
    ? await Promise.all([databaseReadiness(database, readyWithinMs), waitingJobs(database, readyWithinMs)])
    : (["pages-starting", null] as const);
  if (reason === "ready") answerJson(exchange, 200, { status: "ready", jobLagSeconds });
  else answerJson(exchange, 503, { status: "not-ready", reason });
}
