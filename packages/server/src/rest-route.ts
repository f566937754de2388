import type { Context } from "@claimline/api/context";
import type { ProcessParts } from "@claimline/api/open-process";
import { problemAnswer } from "@claimline/api/problem-answer";
import { ProblemError } from "@claimline/api/problem-error";
import { problemDocument } from "@claimline/api/rest/problem-document";
import { findOperation, restPrefix, type RestProcedure } from "@claimline/api/rest/rest-operations";
import { nameInAddress, readInput } from "@claimline/api/rest/rest-parameters";
import { readingRouter } from "@claimline/api/routers";
import { callTRPCProcedure, getTRPCErrorFromUnknown } from "@trpc/server";
import { answerDocument } from "./answer.ts";
import { answerNotModified, cachingOf, hasAlready } from "./conditional.ts";
import { answerStream } from "./change-stream.ts";
import type { Exchange } from "./exchange.ts";
import type { Log } from "./log.ts";
import { openToScripts } from "./open-to-scripts.ts";
import { logProblem } from "./trpc-route.ts";

/** Answers the addresses below `/api/v1`: the reading procedures as REST, and the stream of changes. */
export function createRestRoute({ parts, log }: { parts: ProcessParts; log: Log }) {
  return async (exchange: Exchange): Promise<void> => {
    openToScripts(exchange.response);
    const found = findOperation(exchange.path.slice(restPrefix.length));
    try {
      if (found === null) throw new ProblemError("not-found");
      const { procedure } = found;
      if (procedure === "change.subscribe") await answerStream(exchange, parts, found.parts);
      else await answerOperation(exchange, parts, procedure, found.parts);
    } catch (cause) {
      if (exchange.response.destroyed) return;
      const error = getTRPCErrorFromUnknown(cause);
      logProblem(log, error, { requestId: exchange.requestId, procedure: found?.procedure });
      const problem = problemAnswer(error, exchange);
      const fields = problem.fields.map((field) => ({
        ...field,
        path: found === null ? field.path : nameInAddress(found.procedure, field.path),
      }));
      const body = problemDocument({ ...problem, fields });
      answerDocument(exchange, { status: body.status, contentType: "application/problem+json", body });
    }
  };
}

async function answerOperation(
  exchange: Exchange,
  { database, editions, changes, now }: ProcessParts,
  procedure: RestProcedure,
  parts: Readonly<Record<string, string>>,
): Promise<void> {
  const { query, response, locale, requestId } = exchange;
  const input = readInput(procedure, parts, query);
  const context: Context = { database, editions, changes, now, account: null, locale, requestId };
  const caching = await cachingOf(exchange, context, [{ procedure, input }]);
  const keep = () => {
    if (caching === null) return;
    response.setHeader("etag", caching.etag);
    response.setHeader("cache-control", caching.cacheControl);
    if (!query.has("locale")) response.setHeader("vary", "accept-language");
  };
  if (caching !== null && hasAlready(exchange, caching.etag)) {
    keep();
    answerNotModified(exchange);
    return;
  }
  const body: unknown = await callTRPCProcedure({
    router: readingRouter,
    path: procedure,
    type: "query",
    getRawInput: () => Promise.resolve(input),
    ctx: context,
    signal: undefined,
    batchIndex: 0,
  });
  keep();
  linkNext(exchange, body);
  if (caching !== null && exchange.request.headers["if-none-match"]?.trim() === "*")
    answerNotModified(exchange);
  else answerDocument(exchange, { status: 200, contentType: "application/json", body });
}

/** Where a list goes on, as RFC 8288 says it. */
function linkNext({ path, query, response }: Exchange, body: unknown): void {
  if (typeof body !== "object" || body === null || !("nextCursor" in body)) return;
  if (typeof body.nextCursor !== "string") return;
  const next = new URLSearchParams(query);
  next.set("cursor", body.nextCursor);
  response.setHeader("link", `<${path}?${next.toString()}>; rel="next"`);
}
