import type { IncomingMessage, ServerResponse } from "node:http";

/** A page as it was rendered once: what lies between the places of its nonce, which is another one for each answer. */
export interface KeptPage {
  headers: ReadonlyMap<string, string>;
  parts: readonly Buffer[];
}

/** What a page says of itself; the rest of its headers is the server's, and made for each answer. */
const ownHeaders = ["content-type", "cache-control", "link", "vary"];
/** What Next reads of a request that isn't the reader's: these say which page it is, and under which policy. */
const neutralHeaders = new Set(["host", "content-security-policy", "x-request-id"]);
/** What Next takes for a browser, and for nothing more. */
const anyBrowser = "Mozilla/5.0";

/** Leaves nothing in a request that says who asks: what is rendered for it is anybody's. */
export function forgetReader({ headers }: IncomingMessage): void {
  for (const name of Object.keys(headers)) if (!neutralHeaders.has(name)) delete headers[name];
  headers["user-agent"] = anyBrowser;
}

/**
 * Takes note of the page that is answered, while it is; `null` when it isn't one that everybody may have: no whole
 * page, or none with the nonce, or one that sets a cookie.
 */
export function recordPage(response: ServerResponse, nonce: string): Promise<KeptPage | null> {
  const { promise, resolve } = Promise.withResolvers<KeptPage | null>();
  const chunks: Buffer[] = [];
  const note = (chunk: unknown): void => {
    if (typeof chunk === "string") chunks.push(Buffer.from(chunk));
    else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
  };
  const write = response.write.bind(response);
  const end = response.end.bind(response);
  Object.assign(response, {
    write(...of: Parameters<typeof write>) {
      note(of[0]);
      return write(...of);
    },
    end(...of: Parameters<typeof end>) {
      note(of[0]);
      resolve(isForAll(response) ? pageOf(response, Buffer.concat(chunks), nonce) : null);
      return end(...of);
    },
  });
  // Who goes away before the end leaves half a page.
  response.once("close", () => resolve(null));
  return promise;
}

/** The page's text with the nonce of one answer. */
export function textOf({ parts }: KeptPage, nonce: string): Buffer {
  const between = Buffer.from(nonce);
  return Buffer.concat(parts.flatMap((part, index) => (index === 0 ? [part] : [between, part])));
}

/** Writes the page's own headers for one answer. */
export function setHeaders(response: ServerResponse, { headers }: KeptPage, nonce: string): void {
  for (const [name, value] of headers) response.setHeader(name, value.replaceAll(nonceHere, nonce));
}

/** Bytes. */
export function sizeOf({ parts }: KeptPage): number {
  return parts.reduce((sum, part) => sum + part.length, 1);
}

const nonceHere = "{nonce}";

function isForAll(response: ServerResponse): boolean {
  const type = String(response.getHeader("content-type"));
  return response.statusCode === 200 && type.startsWith("text/html") && !response.hasHeader("set-cookie");
}

function pageOf(response: ServerResponse, text: Buffer, nonce: string): KeptPage | null {
  const parts = divide(text, Buffer.from(nonce));
  if (parts.length === 1) return null;
  const headers = new Map<string, string>();
  for (const name of ownHeaders) {
    const value = response.getHeader(name);
    if (value !== undefined) headers.set(name, String(value).replaceAll(nonce, nonceHere));
  }
  return { headers, parts };
}

function divide(text: Buffer, at: Buffer): Buffer[] {
  const parts: Buffer[] = [];
  let from = 0;
  for (let found = text.indexOf(at); found >= 0; found = text.indexOf(at, from)) {
    parts.push(text.subarray(from, found));
    from = found + at.length;
  }
  return [...parts, text.subarray(from)];
}
