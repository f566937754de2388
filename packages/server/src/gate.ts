import type { ProblemCode } from "@claimline/model/problem";
import { hasBody } from "./body.ts";
import { type Exchange, isReadable } from "./exchange.ts";

export interface GateSettings {
  app: "web" | "admin";
  dev: boolean;
  /** Where editors reach the newsroom. */
  adminUrl: string;
}

/** Why a request goes no further, or `null`. Limits of rate belong here too. */
export function refuse(exchange: Exchange, { app, dev, adminUrl }: GateSettings): ProblemCode | null {
  if (!isReadable(exchange)) return "malformed-request";
  const { request, method, path } = exchange;
  if (!isRouterState(request.headers["next-router-state-tree"])) return "malformed-request";
  if (method === "GET" || method === "HEAD") return null;
  // Next's overlay for developers asks for source maps by POST.
  if (app === "web" && dev && path.startsWith("/__nextjs")) return null;
  if (app === "web" || method !== "POST") return "method-not-allowed";
  if (!isSameOrigin(request.headers, new URL(adminUrl).origin)) return "forbidden";
  if (isApi(path) && hasBody(request) && !isJson(request.headers["content-type"])) return "malformed-request";
  return null;
}

/** The methods that an app takes, for the header `Allow`. */
export function allowedMethods(app: "web" | "admin"): string {
  return app === "web" ? "GET, HEAD" : "GET, HEAD, POST";
}

export function isApi(path: string): boolean {
  return path === "/api" || path.startsWith("/api/");
}

/** Whether a path below `/api` is a page: the public site's reference of the API. */
export function isApiPage(app: "web" | "admin", path: string): boolean {
  return app === "web" && path === "/api/docs";
}

/**
 * Whether a write comes from the newsroom's own pages, or from no page at all: browsers send `Origin` with every POST
 * and `Sec-Fetch-Site` since 2023; services send neither.
 */
function isSameOrigin(headers: Exchange["request"]["headers"], origin: string): boolean {
  if (headers.origin !== undefined && headers.origin !== origin) return false;
  const site = headers["sec-fetch-site"];
  return site === undefined || site === "same-origin" || site === "none";
}

/** Next's own pages send where they are as percent-encoded JSON; Next answers 500 to anything else. */
function isRouterState(header: string | string[] | undefined): boolean {
  if (header === undefined) return true;
  try {
    return Array.isArray(JSON.parse(decodeURIComponent(String(header))));
  } catch {
    return false;
  }
}

function isJson(contentType: string | undefined): boolean {
  return contentType?.split(";", 1)[0]?.trim().toLowerCase() === "application/json";
}
