import { isProblem } from "./claimline-problem.ts";

const longestPauseMs = 30_000;

/** Statuses of proxies whose server didn't answer. */
const passingStatuses: ReadonlySet<number | null> = new Set([502, 503, 504]);

/** Whether the same call may go well a moment later. */
export function isPassing(error: unknown): boolean {
  if (!isProblem(error)) return false;
  const { code, status } = error;
  if (code === "no-answer" || code === "unavailable" || code === "too-many-requests") return true;
  // A try of ours that nobody heard the answer of.
  if (code === "write-in-progress") return true;
  return code === "unreadable-answer" && passingStatuses.has(status);
}

/**
 * How long to wait before the try after `failures` failed ones (1, 2, ...), in milliseconds: a random part of a time that
 * doubles, so that clients who failed together don't come back together; after what the server asked for, where it did.
 */
export function pauseBefore(
  failures: number,
  { firstMs, askedMs, random }: { firstMs: number; askedMs: number | null; random: () => number },
): number {
  const most = Math.min(longestPauseMs, firstMs * 2 ** Math.min(failures - 1, 20));
  return Math.round((askedMs ?? 0) + random() * most);
}

/** Resolves after `ms`. Rejects with the signal's reason once that is aborted. */
export function pause(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const end = () => {
      clearTimeout(timer);
      reject(reasonOf(signal));
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", end);
      resolve();
    }, ms);
    signal?.addEventListener("abort", end, { once: true });
  });
}

/** The same promise, rejected with the signal's reason once that is aborted. */
export function unlessAborted<Value>(promise: Promise<Value>, signal: AbortSignal): Promise<Value> {
  return new Promise((resolve, reject) => {
    const end = () => reject(reasonOf(signal));
    if (signal.aborted) end();
    signal.addEventListener("abort", end, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener("abort", end));
  });
}

function reasonOf(signal: AbortSignal | undefined): Error {
  const reason: unknown = signal?.reason;
  return reason instanceof Error ? reason : new DOMException("The call was aborted.", "AbortError");
}
