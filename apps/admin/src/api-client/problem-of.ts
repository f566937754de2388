import type { NewsroomRouter } from "@claimline/api/routers";
import type { FieldProblem, ProblemCode } from "@claimline/model/problem";
import { TRPCClientError, type TRPCClientErrorLike } from "@trpc/client";

/** Why a call failed: the server's problem in the editor's language, or that there was no answer at all. */
export type CallProblem =
  | {
      code: ProblemCode;
      message: string;
      fields: readonly FieldProblem[];
      requestId: string;
      conflict?: unknown;
    }
  | { code: "no-connection" | "unreadable"; message: ""; fields: readonly []; requestId: "" };

export function problemOf(error: unknown): CallProblem {
  const problem = isCallError(error) ? error.data?.problem : undefined;
  if (problem) return problem;
  const answered = error instanceof TRPCClientError && error.meta !== undefined && "response" in error.meta;
  return { code: answered ? "unreadable" : "no-connection", message: "", fields: [], requestId: "" };
}

/** What is wrong with each field, by its path without what stands before all of them ("settings."). */
export function messagesByPath(fields: readonly FieldProblem[], prefix = ""): ReadonlyMap<string, string> {
  return new Map(
    fields.map(({ path, message }) => [path.startsWith(prefix) ? path.slice(prefix.length) : path, message]),
  );
}

function isCallError(error: unknown): error is TRPCClientErrorLike<NewsroomRouter> {
  return error instanceof TRPCClientError;
}
