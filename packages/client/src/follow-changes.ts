import { EventSourceParserStream } from "eventsource-parser/stream";
import { ClaimlineProblem, isProblem, isRecord, readProblem, unreadable } from "./claimline-problem.ts";
import type { FullSettings } from "./client-settings.ts";
import type { StreamedChange } from "./generated/procedures.ts";
import { isPassing, pause, pauseBefore } from "./retry.ts";

/** The server sends something every 15 s: who hears nothing for this long has lost the connection. */
const silenceMs = 40_000;

/** How a story is followed. */
export interface FollowOptions {
  /** The last `rev` that the caller has handled: what came after it is told first. The present one when absent. */
  from?: number | undefined;
  /** Ends the iteration, without an error. */
  signal?: AbortSignal | undefined;
}

/**
 * Every change of a story after `from`, in order and each once, now and as they are published, until the signal is
 * aborted or the loop is left. A lost connection is opened anew where it was lost, as often as it takes. A change of the
 * kind `resync` says that what came after `from` isn't known any more: read the story anew.
 *
 * @throws ClaimlineProblem when the story can't be followed: `not-found`, `invalid-input`
 */
export async function* followChanges(
  settings: FullSettings,
  story: string,
  { from, signal }: FollowOptions,
  presentRev: () => Promise<number>,
): AsyncGenerator<StreamedChange, void, void> {
  // Without a place to go on from, what is published before the first message would be lost with the connection.
  let seen = from ?? (await presentRev());
  let failures = 0;
  for (;;) {
    if (signal?.aborted) return;
    let asked: number | null = null;
    try {
      const stream = readChanges(settings, story, seen, signal);
      for await (const message of stream) {
        failures = 0;
        if (message.type === "retry") asked = message.ms;
        else if (message.change.kind === "resync" || message.change.rev === seen + 1) {
          seen = message.change.rev;
          yield message.change;
          if (signal?.aborted) return;
        } else if (message.change.rev > seen) break;
      }
    } catch (error) {
      if (signal?.aborted) return;
      if (!isPassing(error)) throw error;
      if (isProblem(error)) asked = error.retryAfterMs;
    }
    failures += 1;
    // What the server names differs from client to client already.
    const firstMs = settings.retryPauseMs;
    const wait = pauseBefore(failures, { firstMs, askedMs: asked, random: Math.random });
    await pause(wait, signal).catch(() => undefined);
  }
}

type Message = { type: "change"; change: StreamedChange } | { type: "retry"; ms: number };

/** One connection: the changes after a `rev` until it ends. @throws ClaimlineProblem when it can't be opened, or breaks */
async function* readChanges(
  { url, fetch }: FullSettings,
  story: string,
  after: number,
  signal: AbortSignal | undefined,
): AsyncGenerator<Message, void, void> {
  const ending = new AbortController();
  const end = () => ending.abort();
  signal?.addEventListener("abort", end);
  let timer = setTimeout(end, silenceMs);
  const heard = () => {
    clearTimeout(timer);
    timer = setTimeout(end, silenceMs);
  };
  const waiting: Message[] = [];
  try {
    const address = `${url}/api/v1/stories/${encodeURIComponent(story)}/changes/stream?after=${after}`;
    const headers = { accept: "text/event-stream" };
    const response = await fetch(address, { headers, signal: ending.signal });
    if (!response.ok || response.body === null) throw await refusal(response);
    const events = response.body
      .pipeThrough(
        new TransformStream({ transform: (chunk: Uint8Array, to) => (heard(), to.enqueue(chunk)) }),
      )
      .pipeThrough(new TextDecoderStream())
      .pipeThrough(new EventSourceParserStream({ onRetry: (ms) => waiting.push({ type: "retry", ms }) }));
    const reader = events.getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (value !== undefined) waiting.push({ type: "change", change: readChange(value.data, response) });
      yield* waiting.splice(0);
      if (done) return;
    }
  } catch (cause) {
    throw isProblem(cause) ? cause : lost(cause);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", end);
    ending.abort();
  }
}

function lost(cause: unknown): ClaimlineProblem {
  return new ClaimlineProblem("no-answer", { message: "The connection was lost.", cause });
}

async function refusal(response: Response): Promise<ClaimlineProblem> {
  const body: unknown = await response.json().catch(() => null);
  return readProblem(body, response) ?? unreadable(response);
}

function readChange(data: string, response: Response): StreamedChange {
  try {
    const change: unknown = JSON.parse(data);
    if (isChange(change)) return change;
  } catch (cause) {
    throw unreadable(response, cause);
  }
  throw unreadable(response);
}

/** The client ships no schemas: beyond what it needs itself, what the server has let out is taken at its word. */
function isChange(value: unknown): value is StreamedChange {
  return isRecord(value) && typeof value["rev"] === "number" && typeof value["kind"] === "string";
}
