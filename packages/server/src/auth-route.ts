import type { Auth } from "@claimline/api/sign-in/auth";
import { toNodeHandler } from "better-auth/node";
import { describeProblem } from "./answer.ts";
import type { Exchange } from "./exchange.ts";
import type { Log } from "./log.ts";

export const authPrefix = "/api/auth/";

/** Answers sign-in, sign-out and the like. What better-auth doesn't know or can't do is answered as a problem. */
export function createAuthRoute(auth: Auth, log: Log) {
  return async (exchange: Exchange): Promise<void> => {
    const { request, response, requestId } = exchange;
    response.setHeader("cache-control", "no-store");
    const handle = toNodeHandler(async (asked) => {
      const answer = await auth.handler(asked);
      if (answer.status === 404 && answer.body === null) return problemResponse(exchange, "not-found");
      if (answer.status < 500) return answer;
      log.error({ requestId }, "sign-in failed unexpectedly");
      return problemResponse(exchange, "internal");
    });
    await handle(request, response);
  };
}

function problemResponse(exchange: Exchange, code: "not-found" | "internal"): Response {
  const { status, contentType, body } = describeProblem(exchange, code);
  return new Response(JSON.stringify(body), { status, headers: { "content-type": contentType } });
}
