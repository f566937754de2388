import type { Context } from "@claimline/api/context";
import {
  exportInput,
  findExport,
  nameInExportAddress,
  readExportQuery,
} from "@claimline/api/export/export-address";
import { exportFormats } from "@claimline/api/export/export-formats";
import { exportStory } from "@claimline/api/export/export-story";
import type { ProcessParts } from "@claimline/api/open-process";
import { problemAnswer } from "@claimline/api/problem-answer";
import { ProblemError } from "@claimline/api/problem-error";
import { problemDocument } from "@claimline/api/rest/problem-document";
import { getTRPCErrorFromUnknown, TRPCError } from "@trpc/server";
import { answerDocument, answerText } from "./answer.ts";
import { answerNotModified, cachingOf, hasAlready } from "./conditional.ts";
import type { Exchange } from "./exchange.ts";
import type { Log } from "./log.ts";
import { openToScripts } from "./open-to-scripts.ts";
import { logProblem } from "./trpc-route.ts";

/** Where the addresses of exports begin. */
export const exportPrefix = "/api/stories/";

interface ExportSettings {
  parts: ProcessParts;
  log: Log;
  publicUrl: string;
}

/** Answers `/api/stories/{story}/export.{format}`: a story in a standard format, cached and asked for like the reading procedures. */
export function createExportRoute({ parts, log, publicUrl }: ExportSettings) {
  const site = publicUrl.replace(/\/+$/u, "");
  return async (exchange: Exchange): Promise<void> => {
    openToScripts(exchange.response);
    try {
      await answerExport(exchange, parts, site);
    } catch (cause) {
      if (exchange.response.destroyed) return;
      const error = getTRPCErrorFromUnknown(cause);
      logProblem(log, error, { requestId: exchange.requestId });
      const problem = problemAnswer(error, exchange);
      const fields = problem.fields.map((field) => ({ ...field, path: nameInExportAddress(field.path) }));
      const body = problemDocument({ ...problem, fields });
      answerDocument(exchange, { status: body.status, contentType: "application/problem+json", body });
    }
  };
}

async function answerExport(
  exchange: Exchange,
  { database, editions, changes, now }: ProcessParts,
  site: string,
): Promise<void> {
  const { path, query, response, locale, requestId } = exchange;
  const found = findExport(path);
  if (found === null) throw new ProblemError("not-found");
  const question = exportInput.safeParse(readExportQuery(found, query));
  if (!question.success) throw new TRPCError({ code: "BAD_REQUEST", cause: question.error });
  const input = question.data;
  const context: Context = { database, editions, changes, now, account: null, locale, requestId };
  const { story, asOf, rev } = input;
  // An export depends on what a list of its events depends on.
  const depends = { story, ...(asOf !== undefined && { asOf }), ...(rev !== undefined && { rev }) };
  const caching = await cachingOf(exchange, context, [{ procedure: "event.list", input: depends }]);
  const keep = () => {
    if (caching === null) return;
    response.setHeader("etag", caching.etag);
    response.setHeader("cache-control", caching.cacheControl);
    if (input.locale === undefined) response.setHeader("vary", "accept-language");
  };
  if (caching !== null && hasAlready(exchange, caching.etag)) {
    keep();
    answerNotModified(exchange);
    return;
  }
  const { contentType, ending } = exportFormats[found.format];
  const text = await exportStory(context, found.format, input, {
    site,
    path: ownAddress(path, query, input.locale ?? locale),
  });
  keep();
  if (caching !== null && exchange.request.headers["if-none-match"]?.trim() === "*") {
    answerNotModified(exchange);
    return;
  }
  response.setHeader("content-disposition", `inline; filename="${story}.${ending}"`);
  answerText(exchange, { status: 200, contentType, text });
}

/** The address that goes on giving this, also to who prefers another language. */
function ownAddress(path: string, query: URLSearchParams, locale: string): string {
  const own = new URLSearchParams(query);
  own.set("locale", locale);
  return `${path}?${own.toString()}`;
}
