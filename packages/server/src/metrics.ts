import { createHash, timingSafeEqual } from "node:crypto";
import { waitingJobs } from "@claimline/api/database-readiness";
import type { ProcessParts } from "@claimline/api/open-process";
import { newsroomRouter } from "@claimline/api/routers";
import { restPrefix } from "@claimline/api/rest/rest-operations";
import { collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import { answerProblem, answerText } from "./answer.ts";
import type { Exchange } from "./exchange.ts";
import { isEventStream } from "./stopping.ts";

/** Where operators read them. */
export const metricsPath = "/api/metrics";

const procedures: ReadonlySet<string> = new Set(Object.keys(newsroomRouter._def.procedures));

const lagWithinMs = 1_000;

/** What a process counts of itself, for Prometheus. */
export class Metrics {
  readonly #registry = new Registry();
  readonly #seconds: Histogram<"route" | "status">;

  constructor(app: string, { changes, database }: Pick<ProcessParts, "changes" | "database">) {
    this.#registry.setDefaultLabels({ app });
    const registers = [this.#registry];
    collectDefaultMetrics({ register: this.#registry });
    this.#seconds = new Histogram({
      name: "claimline_request_seconds",
      help: "How long answers took, by procedure or kind of address and by status; streams are left out.",
      labelNames: ["route", "status"],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
      registers,
    });
    const subscribers: Gauge = new Gauge({
      name: "claimline_change_subscribers",
      help: "Who follows changes: open streams, and the process's own editions.",
      registers,
      collect: () => subscribers.set(changes.subscriberCount),
    });
    const listening: Gauge = new Gauge({
      name: "claimline_change_listener_connected",
      help: "1 while the connection is there by which the process hears of publications.",
      registers,
      collect: () => listening.set(Number(changes.connected)),
    });
    const lag: Gauge = new Gauge({
      name: "claimline_job_lag_seconds",
      help: "For how long the oldest job that is due has waited for a worker; NaN while the database doesn't answer.",
      registers,
      collect: async () => lag.set((await waitingJobs(database, lagWithinMs)) ?? Number.NaN),
    });
  }

  /** Counts a request once it is answered. */
  observe(exchange: Exchange): void {
    const { response, path } = exchange;
    const start = performance.now();
    response.once("close", () => {
      if (isEventStream(response)) return;
      const labels = { route: routeOf(path), status: String(response.statusCode) };
      this.#seconds.observe(labels, (performance.now() - start) / 1_000);
    });
  }

  /** Answers with all of them to who knows the token; without one set, or by another, there is no such address. */
  async answer(exchange: Exchange, token: string | null): Promise<void> {
    const given = /^bearer (.+)$/iu.exec(exchange.request.headers.authorization ?? "")?.[1];
    if (token === null || given === undefined || !isSame(given, token)) {
      answerProblem(exchange, "not-found");
      return;
    }
    const text = await this.#registry.metrics();
    answerText(exchange, { status: 200, contentType: this.#registry.contentType, text });
  }
}

/** In the same time whatever they have in common. */
function isSame(a: string, b: string): boolean {
  const [one, other] = [a, b].map((text) => createHash("sha256").update(text).digest());
  return one !== undefined && other !== undefined && timingSafeEqual(one, other);
}

/** A name of few: whatever callers make up is one of these. */
function routeOf(path: string): string {
  const procedure = /^\/api\/trpc\/(.+)$/u.exec(path)?.[1];
  if (procedure !== undefined) {
    if (procedure.includes(",") || /%2c/iu.test(procedure)) return "batch";
    return procedures.has(procedure) ? procedure : "unknown";
  }
  if (path.startsWith(`${restPrefix}/`)) return "rest";
  if (path.startsWith("/api/stories/")) return "export";
  if (path.startsWith("/api/auth/")) return "sign-in";
  if (path.startsWith("/api/")) return "other";
  return path.startsWith("/_next/") ? "asset" : "page";
}
