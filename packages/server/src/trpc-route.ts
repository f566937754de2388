import { whileAnswering } from "@claimline/api/asked";
import type { Account, Context } from "@claimline/api/context";
import type { ProcessParts } from "@claimline/api/open-process";
import { problemCodeOf } from "@claimline/api/problem-answer";
import type { NewsroomRouter, ReadingRouter } from "@claimline/api/routers";
import { problems } from "@claimline/model/problem";
import type { TRPCError } from "@trpc/server";
import { nodeHTTPRequestHandler } from "@trpc/server/adapters/node-http";
import onHeaders from "on-headers";
import { answerProblem } from "./answer.ts";
import type { Exchange } from "./exchange.ts";
import type { Log } from "./log.ts";

const mostCalls = 10;

export const trpcPrefix = "/api/trpc/";

export interface TrpcSettings<Router extends ReadingRouter | NewsroomRouter> {
  router: Router;
  parts: ProcessParts;
  log: Log;
  /** Who calls; on the public site nobody is asked. */
  findAccount: (exchange: Exchange) => Promise<Account | null>;
  /** What caches may do with an answer that is no error. */
  cacheControl: string;
}

/** Answers the procedures of a router over HTTP. */
export function createTrpcRoute<Router extends ReadingRouter | NewsroomRouter>(
  settings: TrpcSettings<Router>,
) {
  const { router, parts, log, findAccount, cacheControl } = settings;
  return async (exchange: Exchange): Promise<void> => {
    const { request, response, path, query, locale, requestId } = exchange;
    const procedures = path.slice(trpcPrefix.length);
    if (query.get("batch") === "1" && decodeURIComponent(procedures).split(",").length > mostCalls) {
      answerProblem(exchange, "batch-too-large");
      return;
    }
    const { database, editions, changes, now } = parts;
    const account = await findAccount(exchange);
    const context: Context = { database, editions, changes, now, account, locale, requestId };
    // tRPC names no type when it can't read a request at all.
    onHeaders(response, () => {
      const type = String(response.getHeader("content-type"));
      if (type.startsWith("text/plain")) response.setHeader("content-type", "application/json");
    });
    const answer = () =>
      nodeHTTPRequestHandler({
        router,
        req: request,
        res: response,
        path: procedures,
        createContext: () => Promise.resolve(context),
        onError: ({ error, path: procedure }) => logProblem(log, error, { requestId, procedure }),
        responseMeta: ({ errors, data, info }) => ({
          ...statusOf(errors, data.length),
          headers: new Headers({
            "cache-control": errors.length > 0 || isStream(info) ? "no-store" : cacheControl,
            vary: "accept-language",
          }),
        }),
      });
    // Its promise stays open when the caller goes away, so nothing waits for it; it never rejects.
    void whileAnswering(exchange, answer);
  };
}

/** Writes down what nobody foresaw; what callers did wrong is theirs to know. */
export function logProblem(
  log: Log,
  error: TRPCError,
  about: { requestId: string; procedure?: string | undefined },
): void {
  const code = problemCodeOf(error);
  if (code === "internal") log.error({ ...about, err: error.cause ?? error }, "unexpected error");
  else if (code === "unavailable") log.warn(about, "database unreachable");
}

/** The status of the one problem that all calls have; tRPC's own choice (207) where they differ. */
function statusOf(errors: readonly TRPCError[], calls: number): { status?: number } {
  const statuses = new Set(errors.map((error) => problems[problemCodeOf(error)].http));
  const [status] = statuses;
  return status !== undefined && statuses.size === 1 && errors.length === calls ? { status } : {};
}

/** Whether an answer goes on after its headers, so that an error may still come. */
function isStream(info: { type: string; accept: string | null } | undefined): boolean {
  return info?.type === "subscription" || info?.accept === "application/jsonl";
}
