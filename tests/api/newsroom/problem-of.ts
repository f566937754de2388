import { problemAnswer, type ProblemShape } from "@claimline/api/problem-answer";
import type { Locale } from "@claimline/model/locale";
import { TRPCError } from "@trpc/server";

/** The problem that a call fails with, as the caller gets it; a call that succeeds fails the test. */
export async function problemOf(call: Promise<unknown>, locale: Locale = "en"): Promise<ProblemShape> {
  const error = await call.then(
    (answer) => new Error(`Expected a problem, but got ${JSON.stringify(answer)?.slice(0, 400)}`),
    (reason: unknown) => reason,
  );
  if (!(error instanceof TRPCError)) throw error;
  const problem = problemAnswer(error, { locale, requestId: "" });
  // Whatever nobody foresaw is a fault of ours: let the test show it in full.
  if (problem.code === "internal") throw error.cause ?? error;
  return problem;
}

/** Only the code of it. */
export async function problemCode(call: Promise<unknown>): Promise<string> {
  return (await problemOf(call)).code;
}
