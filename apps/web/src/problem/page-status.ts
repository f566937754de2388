import { AsyncLocalStorage } from "node:async_hooks";
import type { ServerResponse } from "node:http";

declare global {
  // The server and Next each have their own copy of this module; the storage is the process's.
  var claimlinePageResponse: AsyncLocalStorage<ServerResponse> | undefined;
}

/** Runs the page's handler so that the page can tell its HTTP status; called by the server for each page. */
export function withPageStatus<Result>(response: ServerResponse, handle: () => Result): Result {
  globalThis.claimlinePageResponse ??= new AsyncLocalStorage();
  return globalThis.claimlinePageResponse.run(response, handle);
}

/** Sets the status of the page being rendered, before its first byte; Next itself knows only 404 and 500 for pages. */
export function setPageStatus(status: number): void {
  const response = globalThis.claimlinePageResponse?.getStore();
  if (response && !response.headersSent) response.statusCode = status;
}
