import { once } from "node:events";
import type { ServerResponse } from "node:http";
import { followChanges, type StreamedChange } from "@claimline/api/change/follow-changes";
import type { ProcessParts } from "@claimline/api/open-process";
import { missingStory } from "@claimline/api/publication/missing-story";
import { streamOperation } from "@claimline/api/rest/rest-operations";
import { readInput } from "@claimline/api/rest/rest-parameters";
import { TRPCError } from "@trpc/server";
import { notKept } from "./conditional.ts";
import type { Exchange } from "./exchange.ts";

/** A proxy that sees nothing for a while closes the connection. */
const heartbeatMs = 15_000;

/** Upon which the client comes back, perhaps to another process. */
const longestMs = 10 * 60_000;

/** An id that no story has, so that who brings an unreadable one is told to begin anew. */
const unknownId = 2 ** 31 - 1;

/**
 * How long a client waits before it comes back, in milliseconds: 1 to 5 s, drawn for each connection, so that clients
 * who lose theirs at once don't come back at once.
 */
export function drawRetry(): number {
  return 1_000 + Math.floor(Math.random() * 4_000);
}

/**
 * Answers with a story's changes as server-sent events until the caller goes away or ten minutes have passed.
 *
 * @throws ProblemError `not-found`, or `invalid-input`, before anything is sent
 */
export async function answerStream(
  { method, query, request, response }: Exchange,
  parts: Pick<ProcessParts, "changes" | "database" | "editions" | "now">,
  pathParts: Readonly<Record<string, string>>,
): Promise<void> {
  const { story, after } = readQuestion(pathParts, query);
  if (!(await parts.editions.presentRev(story))) throw await missingStory(parts.editions, story);
  const lastId = request.headers["last-event-id"];
  const ending = new AbortController();
  const end = () => ending.abort();
  response.once("close", end);
  if (response.destroyed) return;
  openStream(response);
  if (method === "HEAD") {
    response.end();
    return;
  }
  const longest = setTimeout(end, longestMs);
  const heartbeat = setInterval(() => response.write(": still here\n\n"), heartbeatMs);
  try {
    const question = { story, after: lastId === undefined ? after : readId(String(lastId)) };
    for await (const change of followChanges(parts, question, ending.signal)) {
      if (!response.write(printMessage(change))) await drained(response, ending.signal);
    }
    response.end();
  } finally {
    clearTimeout(longest);
    clearInterval(heartbeat);
    response.off("close", end);
  }
}

function readQuestion(parts: Readonly<Record<string, string>>, query: URLSearchParams) {
  const question = streamOperation.input.safeParse(readInput("change.subscribe", parts, query));
  if (question.success) return question.data;
  throw new TRPCError({ code: "BAD_REQUEST", cause: question.error });
}

function openStream(response: ServerResponse): void {
  response.setHeader("content-type", "text/event-stream");
  // Compression, also that of a proxy, would hold messages back.
  response.setHeader("cache-control", `no-cache, no-transform, ${notKept}`);
  response.setHeader("x-accel-buffering", "no");
  response.write(`retry: ${drawRetry()}\n\n`);
}

function printMessage(change: StreamedChange): string {
  const type = change.kind === "resync" ? "resync" : "change";
  return `id: ${change.rev}\nevent: ${type}\ndata: ${JSON.stringify(change)}\n\n`;
}

function readId(id: string): number {
  return /^\d{1,9}$/.test(id) ? Number(id) : unknownId;
}

/** Resolves when a slow caller has taken what was written, or has gone. */
async function drained(response: ServerResponse, signal: AbortSignal): Promise<void> {
  await once(response, "drain", { signal }).catch(() => undefined);
}
