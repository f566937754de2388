import { databaseReadiness } from "@claimline/api/database-readiness";
import type { ProcessParts } from "@claimline/api/open-process";
import type { ProblemCode } from "@claimline/model/problem";
import { toNodeHandler } from "better-auth/node";
import { answerProblem, describeProblem } from "./answer.ts";
import type { Exchange } from "./exchange.ts";
import type { Log } from "./log.ts";

export const authPrefix = "/api/auth/";

/** What the newsroom uses. better-auth has some thirty more, such as changing one's name past our audit entries. */
const offered: ReadonlySet<string> = new Set(["sign-in/email", "sign-out", "get-session", "change-password"]);

const askWithinMs = 1_000;

/** Answers sign-in, sign-out and the like. What better-auth doesn't know or can't do is answered as a problem. */
export function createAuthRoute({ auth, database }: Pick<ProcessParts, "auth" | "database">, log: Log) {
  return async (exchange: Exchange): Promise<void> => {
    const { request, response, requestId, path } = exchange;
    if (!offered.has(path.slice(authPrefix.length))) {
      answerProblem(exchange, "not-found");
      return;
    }
    response.setHeader("cache-control", "no-store");
    const handle = toNodeHandler(async (asked) => {
      const answer = await auth.handler(asked);
      if (answer.status === 404 && answer.body === null) return problemResponse(exchange, "not-found");
      if (answer.status < 500) return answer;
      // better-auth says no more than that it failed, and has logged why.
      const unreachable = (await databaseReadiness(database, askWithinMs)) === "database-unreachable";
      if (!unreachable) log.error({ requestId }, "sign-in failed unexpectedly");
      return problemResponse(exchange, unreachable ? "unavailable" : "internal");
    });
    await handle(request, response);
  };
}

function problemResponse(exchange: Exchange, code: ProblemCode): Response {
  const { status, contentType, body } = describeProblem(exchange, code);
  return new Response(JSON.stringify(body), { status, headers: { "content-type": contentType } });
}
