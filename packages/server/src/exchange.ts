import { randomBytes, randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { isIP } from "node:net";
import { callerAddressHeader } from "@claimline/api/sign-in/auth-request";
import type { Locale } from "@claimline/model/locale";
import proxyAddr from "@fastify/proxy-addr";
import { preferredLocale } from "./locale.ts";

/** One request and its response, and what the server has found out about them. */
export interface Exchange {
  request: IncomingMessage;
  response: ServerResponse;
  method: string;
  /** The path as it was sent, still percent-encoded. */
  path: string;
  /** What follows the `?`. */
  query: URLSearchParams;
  /** In every answer and every line of the log. */
  requestId: string;
  /** IP address of who asks, as far as trusted proxies tell it. */
  caller: string | null;
  locale: Locale;
  /** Allows this answer's own scripts, in its content security policy. */
  nonce: string;
}

/** Whether what `address` says about its caller is believed. */
export type TrustProxy = (address: string, hop: number) => boolean;

export function trustProxies(networks: readonly string[]): TrustProxy {
  return networks.length === 0 ? () => false : proxyAddr.compile([...networks]);
}

const forwardedHeaders = [
  "forwarded",
  "x-forwarded-for",
  "x-forwarded-host",
  "x-forwarded-port",
  "x-forwarded-proto",
  "x-real-ip",
];

/**
 * Takes a request in: gives it an id, finds its caller, and drops what only a trusted proxy or this server may say, so
 * that whoever reads the headers later may believe them.
 */
export function openExchange(
  request: IncomingMessage,
  response: ServerResponse,
  trust: TrustProxy,
): Exchange {
  const { headers } = request;
  const peer = request.socket.remoteAddress ?? "";
  const trusted = trust(peer, 0);
  const caller = plainAddress(trusted ? proxyAddr(request, trust) : peer) ?? plainAddress(peer);
  if (!trusted) for (const name of forwardedHeaders) delete headers[name];
  const scheme = String(headers["x-forwarded-proto"] ?? "")
    .split(",", 1)[0]
    ?.trim();
  if (scheme === "http" || scheme === "https") headers["x-forwarded-proto"] = scheme;
  else delete headers["x-forwarded-proto"];
  const requestId = (trusted && wellFormedId(headers["x-request-id"])) || randomUUID();

  // Health checks of some proxies speak HTTP/1.0, which knows no `Host`.
  if (request.httpVersion === "1.0") headers.host ??= "localhost";
  headers["x-request-id"] = requestId;
  delete headers[callerAddressHeader];
  if (caller) headers[callerAddressHeader] = caller;
  response.setHeader("x-request-id", requestId);

  const url = request.url ?? "/";
  const mark = url.indexOf("?");
  return {
    request,
    response,
    method: request.method ?? "GET",
    path: mark < 0 ? url : url.slice(0, mark),
    query: new URLSearchParams(mark < 0 ? "" : url.slice(mark + 1)),
    requestId,
    caller,
    locale: preferredLocale(headers["accept-language"]),
    nonce: randomBytes(16).toString("base64"),
  };
}

/** Whether the request's address and host can be read: percent-encoding as in RFC 3986, UTF-8, no control characters. */
export function isReadable({ request, path }: Exchange): boolean {
  if (!path.startsWith("/") || path.includes("\\") || !isHost(request.headers.host)) return false;
  try {
    // oxlint-disable-next-line no-control-regex -- they are what is looked for
    return !/[\u0000-\u001f\u007f]/.test(decodeURIComponent(path));
  } catch {
    return false;
  }
}

function isHost(host: string | undefined): boolean {
  return host !== undefined && /^(?:\[[\da-f:.]+\]|[\w.-]+)(?::\d{1,5})?$/i.test(host);
}

function wellFormedId(value: string | string[] | undefined): string | null {
  return typeof value === "string" && /^[\w.:-]{1,128}$/.test(value) ? value : null;
}

/** An IP address, an IPv4 one in its own notation also when it came in by IPv6. */
function plainAddress(address: string): string | null {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, "");
  return isIP(plain) === 0 ? null : plain;
}
