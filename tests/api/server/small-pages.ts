import type { NextApp, PageHandler } from "@claimline/server/pages";

/** What a page would see of its request, as JSON: stands in for Next, whose own build the browser tests start. */
export const smallPages: PageHandler = {
  ready: true,
  handle: (request, response) => {
    response.setHeader("x-powered-by", "small pages");
    response.end(JSON.stringify({ url: request.url, headers: request.headers }));
    return Promise.resolve();
  },
};

/** The same as an app. */
export function openSmallPages(): NextApp {
  return {
    prepare: () => Promise.resolve(),
    getRequestHandler: () => (request, response) => smallPages.handle(request, response),
    close: () => Promise.resolve(),
  };
}
