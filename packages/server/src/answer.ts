import { problemAnswer } from "@claimline/api/problem-answer";
import { ProblemError } from "@claimline/api/problem-error";
import { problemDocument } from "@claimline/api/rest/problem-document";
import { type ProblemCode, problems } from "@claimline/model/problem";
import { TRPC_ERROR_CODES_BY_KEY } from "@trpc/server/rpc";
import { notKept } from "./conditional.ts";
import type { Exchange } from "./exchange.ts";

/** An answer before it is sent. */
export interface Answer {
  status: number;
  contentType: string;
  body: unknown;
}

/** What is wrong, in the caller's language: as tRPC says it below `/api/trpc`, elsewhere by RFC 9457. */
export function describeProblem(
  exchange: Pick<Exchange, "path" | "locale" | "requestId">,
  code: ProblemCode,
): Answer {
  const error = new ProblemError(code);
  const problem = problemAnswer(error, exchange);
  const status = problems[code].http;
  if (exchange.path.startsWith("/api/trpc/")) {
    const data = { code: error.code, httpStatus: status, problem };
    const shape = { message: problem.message, code: TRPC_ERROR_CODES_BY_KEY[error.code], data };
    return { status, contentType: "application/json", body: { error: shape } };
  }
  return { status, contentType: "application/problem+json", body: problemDocument(problem) };
}

export function answerProblem(exchange: Exchange, code: ProblemCode): void {
  answerDocument(exchange, describeProblem(exchange, code));
}

/** Answers with JSON that nobody may keep, and no body to a HEAD. */
export function answerJson(exchange: Exchange, status: number, body: unknown): void {
  answerDocument(exchange, { status, contentType: "application/json", body });
}

/** Answers with JSON of which the headers may say already how it can be kept; else nobody may keep it. */
export function answerDocument(exchange: Exchange, { status, contentType, body }: Answer): void {
  answerText(exchange, { status, contentType, text: JSON.stringify(body) });
}

/** The same with a text that is written already. */
export function answerText(
  { method, response }: Exchange,
  { status, contentType, text }: { status: number; contentType: string; text: string },
): void {
  if (response.headersSent) {
    // Too late to say it: an answer that breaks off is better than one that looks complete.
    response.destroy();
    return;
  }
  response.statusCode = status;
  if (!response.hasHeader("cache-control") || status >= 400) response.setHeader("cache-control", notKept);
  response.setHeader("content-type", contentType);
  response.setHeader("content-length", Buffer.byteLength(text));
  response.end(method === "HEAD" ? undefined : text);
}
