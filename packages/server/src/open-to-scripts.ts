import type { ServerResponse } from "node:http";

/** What scripts of other sites may read of an answer, besides its body. */
const exposed = "etag, link, x-request-id, retry-after, ratelimit, ratelimit-policy";

/** Lets any site's script read an answer: where nobody is signed in and nothing is asked of a cookie. */
export function openToScripts(response: ServerResponse): void {
  response.setHeader("access-control-allow-origin", "*");
  response.setHeader("access-control-expose-headers", exposed);
}
