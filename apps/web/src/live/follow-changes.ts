/** What became known of a story: its newest `rev`, and the events that were touched on the way there. */
export interface Change {
  rev: number;
  events: readonly string[];
}

/** Asks whoever has the connection for what came after a `rev`. */
interface Question {
  after: number;
}

export interface FollowSettings {
  story: string;
  /** The `rev` that the page shows: what came after it is told. */
  rev: () => number;
  onChange: (change: Change) => void;
}

const firstPauseMs = 250;
const longestPauseMs = 60_000;

/**
 * Follows a story's publications while the page is in sight. All pages of a browser share one connection: the one that
 * holds the lock has it and passes on what it hears. Returns how to end it.
 */
export function followChanges({ story, rev, onChange }: FollowSettings): () => void {
  const name = `claimline-live-${story}`;
  const channel = "BroadcastChannel" in globalThis ? new BroadcastChannel(name) : null;
  let ending: AbortController | null = null;

  const tellOthers = (message: Change | Question) => {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel reaches its own origin only
    channel?.postMessage(message);
  };
  const hear = (change: Change) => {
    if (change.rev > rev()) onChange(change);
  };
  const lead = (signal: AbortSignal) => {
    let heard = rev();
    const tell = (change: Change) => {
      heard = Math.max(heard, change.rev);
      hear(change);
      tellOthers(change);
    };
    // A page that was hidden asks what it has missed.
    const answer = ({ data }: MessageEvent<unknown>) => {
      if (isQuestion(data) && heard > data.after) tellOthers({ rev: heard, events: [] });
      if (isQuestion(data) && data.after > heard) heard = data.after;
    };
    channel?.addEventListener("message", answer);
    signal.addEventListener("abort", () => channel?.removeEventListener("message", answer));
    return keepListening(story, () => heard, tell, signal);
  };
  const show = () => {
    ending ??= new AbortController();
    const { signal } = ending;
    tellOthers({ after: rev() });
    if (channel && "locks" in navigator) {
      navigator.locks.request(name, { signal }, () => lead(signal)).catch(() => undefined);
    } else void lead(signal);
  };
  const hide = () => {
    ending?.abort();
    ending = null;
  };
  const turn = () => (document.hidden ? hide() : ending === null && show());

  channel?.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
    if (isChange(data)) hear(data);
  });
  document.addEventListener("visibilitychange", turn);
  turn();
  return () => {
    document.removeEventListener("visibilitychange", turn);
    hide();
    channel?.close();
  };
}

/** Keeps a connection until `signal` ends it; the browser reconnects by itself, after refusals this does. */
async function keepListening(
  story: string,
  heard: () => number,
  tell: (change: Change) => void,
  signal: AbortSignal,
): Promise<void> {
  let pause = firstPauseMs;
  while (!signal.aborted) {
    await listen(story, heard(), tell, signal, () => (pause = firstPauseMs));
    await wait(pause * (1 + Math.random()), signal);
    pause = Math.min(longestPauseMs, pause * 2);
  }
}

/** One connection, until it is refused for good, ends, or is ended. */
function listen(
  story: string,
  after: number,
  tell: (change: Change) => void,
  signal: AbortSignal,
  onConnected: () => void,
): Promise<void> {
  return new Promise((resolve) => {
    const input = encodeURIComponent(JSON.stringify({ story, after }));
    const connection = new EventSource(`/api/trpc/change.subscribe?input=${input}`);
    const end = () => {
      connection.close();
      resolve();
    };
    connection.addEventListener("connected", onConnected);
    connection.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
      const change = readChange(data);
      if (change) tell(change);
    });
    connection.addEventListener("return", end);
    connection.addEventListener("serialized-error", end);
    connection.addEventListener("error", () => {
      // After a loss the browser connects anew with the last id; after a refusal it gives up.
      if (connection.readyState === EventSource.CLOSED) end();
    });
    signal.addEventListener("abort", end, { once: true });
    if (signal.aborted) end();
  });
}

function readChange(data: unknown): Change | null {
  if (typeof data !== "string") return null;
  try {
    const value: unknown = JSON.parse(data);
    return isChange(value) ? { rev: value.rev, events: value.events } : null;
  } catch {
    return null;
  }
}

function isChange(value: unknown): value is Change {
  if (typeof value !== "object" || value === null || !("rev" in value) || !("events" in value)) return false;
  return typeof value.rev === "number" && Array.isArray(value.events);
}

function isQuestion(value: unknown): value is Question {
  return typeof value === "object" && value !== null && "after" in value && typeof value.after === "number";
}

function wait(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
