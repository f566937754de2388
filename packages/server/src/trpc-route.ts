import { whileAnswering } from "@claimline/api/asked";
import type { Account, Context } from "@claimline/api/context";
import type { ProcessParts } from "@claimline/api/open-process";
import { problemCodeOf } from "@claimline/api/problem-answer";
import type { NewsroomRouter, ReadingRouter } from "@claimline/api/routers";
import { problems } from "@claimline/model/problem";
import type { TRPCError } from "@trpc/server";
import type { ServerResponse } from "node:http";
import { nodeHTTPRequestHandler } from "@trpc/server/adapters/node-http";
import onHeaders from "on-headers";
import type { Admit } from "./admission.ts";
import { answerProblem } from "./answer.ts";
import { isEventStream } from "./stopping.ts";
import { drawRetry } from "./change-stream.ts";
import {
  answerNotModified,
  type Caching,
  cachingOf,
  hasAlready,
  notKept,
  type Question,
} from "./conditional.ts";
import type { Exchange } from "./exchange.ts";
import type { Log } from "./log.ts";
import { answerRepeatable, isRepeatable } from "./repeated-write.ts";
import { openToScripts } from "./open-to-scripts.ts";

const mostCalls = 10;

export const trpcPrefix = "/api/trpc/";

export interface TrpcSettings<Router extends ReadingRouter | NewsroomRouter> {
  router: Router;
  parts: ProcessParts;
  log: Log;
  admit: Admit;
  /** Who calls; on the public site nobody is asked. */
  findAccount: (exchange: Exchange) => Promise<Account | null>;
  /** Whether the mount answers everybody the same; nothing of the newsroom's is ever kept. */
  isPublic: boolean;
}

/** Answers the procedures of a router over HTTP. */
export function createTrpcRoute<Router extends ReadingRouter | NewsroomRouter>(
  settings: TrpcSettings<Router>,
) {
  const { router, parts, log, admit, findAccount, isPublic } = settings;
  return async (exchange: Exchange): Promise<void> => {
    const { request, response, path, query, locale, requestId } = exchange;
    if (isPublic) openToScripts(response);
    const procedures = path.slice(trpcPrefix.length);
    const asked = decodeURIComponent(procedures).split(",");
    if (query.get("batch") === "1" && asked.length > mostCalls) {
      answerProblem(exchange, "batch-too-large");
      return;
    }
    const { database, editions, changes, now, post } = parts;
    const account = await findAccount(exchange);
    // What counts are calls, however they are put together.
    if (!(await admit(exchange, asked.length, account))) return;
    const reading = { database, editions, changes, now, account, locale, requestId };
    const context: Context = isPublic ? reading : { ...reading, post, address: exchange.caller };
    const caching =
      isPublic && exchange.method === "GET"
        ? await cachingOf(exchange, context, readQuestions(asked, query))
        : null;
    if (caching !== null && hasAlready(exchange, caching.etag)) {
      keep(response, caching);
      answerNotModified(exchange);
      return;
    }
    if (isRepeatable(exchange)) {
      const onError = (error: TRPCError, procedure: string | undefined) =>
        logProblem(log, error, { requestId, procedure });
      await whileAnswering(exchange, () => answerRepeatable(exchange, { router, context, onError }));
      return;
    }
    if (procedures === "change.subscribe") beginWithRetry(response);
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
          headers: headersOf(errors.length > 0 || isStream(info) ? null : caching),
        }),
      });
    // Its promise stays open when the caller goes away, so nothing waits for it; it never rejects.
    void whileAnswering(exchange, answer);
  };
}

/** The calls of a request as tRPC reads them; a faulty one has no input here, and tRPC tells what is wrong with it. */
function readQuestions(procedures: readonly string[], query: URLSearchParams): Question[] {
  const input = readJson(query.get("input") ?? "");
  if (query.get("batch") !== "1") return [{ procedure: procedures.join(","), input }];
  return procedures.map((procedure, place) => ({ procedure, input: memberOf(input, String(place)) }));
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, name)
    ? new Map(Object.entries(value)).get(name)
    : undefined;
}

function readJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}

function headersOf(caching: Caching | null): Headers {
  const headers = new Headers({ "cache-control": caching?.cacheControl ?? notKept, vary: "accept-language" });
  if (caching) headers.set("etag", caching.etag);
  return headers;
}

/** The same headers, on an answer that tRPC doesn't give. */
function keep(response: ServerResponse, caching: Caching): void {
  response.setHeaders(headersOf(caching));
}

/** Begins a stream with how long to wait before coming back, which tRPC leaves to each browser. */
function beginWithRetry(response: ServerResponse): void {
  const write = response.write.bind(response);
  const writeFirst = (...first: Parameters<typeof write>) => {
    Object.defineProperty(response, "write", { value: write, configurable: true, writable: true });
    if (isEventStream(response)) write(`retry: ${drawRetry()}\n\n`);
    return write(...first);
  };
  Object.defineProperty(response, "write", { value: writeFirst, configurable: true, writable: true });
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
