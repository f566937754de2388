import { problemCodeOf } from "@claimline/api/problem-answer";
import type { ProblemCode } from "@claimline/model/problem";
import { TRPCError } from "@trpc/server";

/** Which problem kept a page from being shown; everything unforeseen is `internal`. */
export function findProblem(error: unknown): ProblemCode {
  const code = error instanceof TRPCError ? problemCodeOf(error) : "internal";
  // A rev or an asof that is well formed but wrong is the reader's to put right; the rest of an address is just unknown.
  return code === "malformed-request" ? "invalid-input" : code;
}
