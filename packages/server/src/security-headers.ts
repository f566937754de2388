import type { ServerResponse } from "node:http";
import onHeaders from "on-headers";
import { isApiPage } from "./gate.ts";
import type { Exchange } from "./exchange.ts";

export interface SecuritySettings {
  app: "web" | "admin";
  dev: boolean;
  /** Where browsers reach this app. */
  ownUrl: string;
}

/** Sets what browsers are told about every answer, and hands the page's policy on to Next, which reads its nonce there. */
export function setSecurityHeaders(
  { request, response, path, nonce }: Exchange,
  settings: SecuritySettings,
): void {
  const { app, dev, ownUrl } = settings;
  const https = ownUrl.startsWith("https:");
  const isAnswer = path.startsWith("/api/") && !isApiPage(app, path);
  const framed = app === "web" && path.startsWith("/embed/");
  const policy = isAnswer ? answerPolicy : pagePolicy({ nonce, dev, https, framed });
  request.headers["content-security-policy"] = policy;
  delete request.headers["content-security-policy-report-only"];

  response.setHeader("content-security-policy", policy);
  response.setHeader("x-content-type-options", "nosniff");
  response.setHeader("referrer-policy", app === "web" ? "strict-origin-when-cross-origin" : "same-origin");
  response.setHeader(
    "permissions-policy",
    "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()",
  );
  response.setHeader("cross-origin-opener-policy", "same-origin");
  if (!framed) response.setHeader("x-frame-options", "DENY");
  if (https) response.setHeader("strict-transport-security", "max-age=31536000");
  withoutServerName(response);
}

function withoutServerName(response: ServerResponse): void {
  onHeaders(response, () => response.removeHeader("x-powered-by"));
}

const answerPolicy = "default-src 'none'; frame-ancestors 'none'";

interface PagePolicy {
  nonce: string;
  dev: boolean;
  https: boolean;
  /** Whether other sites may show the page in a frame. */
  framed: boolean;
}

function pagePolicy({ nonce, dev, https, framed }: PagePolicy): string {
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
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    `frame-ancestors ${framed ? "*" : "'none'"}`,
    ...(https ? ["upgrade-insecure-requests"] : []),
  ];
  return directives.join("; ");
}
