import type { ServerResponse } from "node:http";
import onHeaders from "on-headers";
import { isApiPage } from "./gate.ts";
import type { Exchange } from "./exchange.ts";

export interface SecuritySettings {
  app: "web" | "admin";
  dev: boolean;
  /** Where browsers reach this app. */
  ownUrl: string;
  /** Where they reach the other one: the newsroom shows previews of the public site in a frame. */
  otherUrl: string;
}

/** Sets what browsers are told about every answer, and hands the page's policy on to Next, which reads its nonce there. */
export function setSecurityHeaders(
  { request, response, path, nonce }: Exchange,
  settings: SecuritySettings,
): void {
  const { app, dev, ownUrl, otherUrl } = settings;
  const https = ownUrl.startsWith("https:");
  const isAnswer = path.startsWith("/api/") && !isApiPage(app, path);
  const preview = app === "web" && isPreview(path);
  const framedBy = app === "web" && path.startsWith("/embed/") ? "*" : preview ? otherUrl : null;
  const frames = app === "admin" ? otherUrl : null;
  const policy = isAnswer ? answerPolicy : pagePolicy({ nonce, dev, https, framedBy, frames });
  request.headers["content-security-policy"] = policy;
  delete request.headers["content-security-policy-report-only"];

  response.setHeader("content-security-policy", policy);
  response.setHeader("x-content-type-options", "nosniff");
  response.setHeader("referrer-policy", referrerPolicy(app, preview));
  if (preview) {
    // Nobody keeps a draft, lists it, or learns its address from a link that was followed.
    response.setHeader("cache-control", "private, no-store");
    response.setHeader("x-robots-tag", "noindex, nofollow, noarchive");
  }
  response.setHeader(
    "permissions-policy",
    "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()",
  );
  response.setHeader("cross-origin-opener-policy", "same-origin");
  if (framedBy === null) response.setHeader("x-frame-options", "DENY");
  if (https) response.setHeader("strict-transport-security", "max-age=31536000");
  withoutServerName(response);
}

/** Whether a path is that of a draft, for who has the link. */
export function isPreview(path: string): boolean {
  return decoded(path).startsWith("/preview/");
}

/** As Next will read it; what can't be read is refused later. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function referrerPolicy(app: SecuritySettings["app"], preview: boolean): string {
  if (preview) return "no-referrer";
  return app === "web" ? "strict-origin-when-cross-origin" : "same-origin";
}

function withoutServerName(response: ServerResponse): void {
  onHeaders(response, () => response.removeHeader("x-powered-by"));
}

const answerPolicy = "default-src 'none'; frame-ancestors 'none'";

interface PagePolicy {
  nonce: string;
  dev: boolean;
  https: boolean;
  /** The origin that may show the page in a frame, `*` for every; `null` for none. */
  framedBy: string | null;
  /** The origin whose pages this one may show in a frame, besides its own. */
  frames: string | null;
}

function pagePolicy({ nonce, dev, https, framedBy, frames }: PagePolicy): string {
  const directives = [
    "default-src 'self'",
    // 'self' is for browsers that don't know 'strict-dynamic'; React's development build evaluates text.
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ""}`,
    // Positions and lengths of the server's markup stand in style attributes; style elements need the nonce.
    dev ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self'${dev ? " ws: wss:" : ""}`,
    ...(frames === null ? [] : [`frame-src ${frames}`]),
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    `frame-ancestors ${framedBy ?? "'none'"}`,
    ...(https ? ["upgrade-insecure-requests"] : []),
  ];
  return directives.join("; ");
}
