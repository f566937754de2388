import type { Server, ServerResponse } from "node:http";

const answersWithinMs = 3_000;

/**
 * Stops a server: no new connections, streams end at once, other answers have three seconds. The returned function
 * resolves when the last connection has ended; call it once.
 */
export function prepareStop(server: Server): () => Promise<void> {
  const open = new Set<ServerResponse>();
  let stopping = false;
  server.prependListener("request", (_request, response: ServerResponse) => {
    open.add(response);
    if (stopping) response.setHeader("connection", "close");
    response.once("close", () => {
      open.delete(response);
      if (stopping) server.closeIdleConnections();
    });
  });
  return async () => {
    stopping = true;
    const closed = new Promise<void>((resolve) => {
      server.close(() => resolve());
    });
    for (const response of open) if (isEventStream(response)) response.destroy();
    const timer = setTimeout(() => server.closeAllConnections(), answersWithinMs);
    await closed;
    clearTimeout(timer);
  };
}

/** Whether it is a stream of events: whoever follows one comes back by themselves, to the next process. */
export function isEventStream(response: ServerResponse): boolean {
  return String(response.getHeader("content-type") ?? "").startsWith("text/event-stream");
}
