import type { IncomingMessage } from "node:http";
import { isIdempotencyKey, writeOnce } from "@claimline/api/answered-write";
import type { Context } from "@claimline/api/context";
import type { NewsroomRouter, ReadingRouter } from "@claimline/api/routers";
import type { TRPCError } from "@trpc/server";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { answerProblem, answerText } from "./answer.ts";
import type { Exchange } from "./exchange.ts";

/** Whether a request is a write that its caller may send again. */
export function isRepeatable({ method, request }: Exchange): boolean {
  return method === "POST" && request.headers["idempotency-key"] !== undefined;
}

/**
 * Answers a write that carries an `Idempotency-Key`: once, and the same again to who asks again. What is kept is the
 * answer's very text. Without an account there is nobody whose key it could be; then it is answered like any other.
 */
export async function answerRepeatable(
  exchange: Exchange,
  {
    router,
    context,
    onError,
  }: {
    router: NewsroomRouter | ReadingRouter;
    context: Context;
    onError: (error: TRPCError, procedure: string | undefined) => void;
  },
): Promise<void> {
  const { request, response, path, query } = exchange;
  const key = String(request.headers["idempotency-key"]);
  // A batch has one header for several writes.
  if (!isIdempotencyKey(key) || query.get("batch") === "1") {
    answerProblem(exchange, "malformed-request");
    return;
  }
  const body = bodyOf(request);
  const write = async () => {
    const asked = new Request(`http://localhost${path}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body,
    });
    const answer = await fetchRequestHandler({
      endpoint: "/api/trpc",
      req: asked,
      router,
      createContext: () => context,
      onError: ({ error, path: procedure }) => onError(error, procedure),
    });
    const text = await answer.text();
    return { status: answer.status, text, keep: answer.ok ? text : null };
  };
  const { account } = context;
  if (account === null) {
    send(await write());
    return;
  }
  let answered: Awaited<ReturnType<typeof write>> | null = null;
  const callerId = account.apiKey?.id ?? account.id;
  const { replayed } = await writeOnce(context, { callerId, key, asked: `${path}\n${body}` }, async () => {
    answered = await write();
    return answered;
  });
  if (replayed !== null) response.setHeader("idempotent-replayed", "true");
  send(answered ?? { status: 200, text: replayed ?? "" });

  function send({ status, text }: { status: number; text: string }): void {
    answerText(exchange, { status, contentType: "application/json", text });
  }
}

/** The body, which the server in front has read already. */
function bodyOf(request: IncomingMessage): string {
  return "body" in request && typeof request.body === "string" ? request.body : "";
}
