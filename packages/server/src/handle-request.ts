// oxlint-disable-next-line typescript/triple-slash-reference -- apps that import this file need the declaration too
/// <reference path="./compression.d.ts" />
import type { IncomingMessage, ServerResponse } from "node:http";
import { findKeyAccount } from "@claimline/api/api-key/find-key-account";
import type { Account } from "@claimline/api/context";
import type { ProcessParts } from "@claimline/api/open-process";
import { newsroomRouter, readingRouter } from "@claimline/api/routers";
import { findAccount } from "@claimline/api/sign-in/find-account";
import { problemCodeOf } from "@claimline/api/problem-answer";
import { restPrefix } from "@claimline/api/rest/rest-operations";
import { getTRPCErrorFromUnknown } from "@trpc/server";
import compression from "compression";
import { limitStore } from "@claimline/api/used-limits";
import { type Admit, createAdmission } from "./admission.ts";
import { createPageRoute } from "./answer-page.ts";
import { answerProblem } from "./answer.ts";
import { authPrefix, createAuthRoute } from "./auth-route.ts";
import { hasBody, mostBodyBytes, mostFileBodyBytes, readBody } from "./body.ts";
import { CallerLimits } from "./caller-limits.ts";
import { type Exchange, openExchange, trustProxies } from "./exchange.ts";
import { createExportRoute, exportPrefix } from "./export-route.ts";
import { allowedMethods, isApi, isApiPage, refuse } from "./gate.ts";
import { answerLive, answerReady } from "./health-route.ts";
import type { Log } from "./log.ts";
import { Metrics, metricsPath } from "./metrics.ts";
import { createOpenApiRoute, openApiPath } from "./openapi-route.ts";
import type { PageHandler } from "./pages.ts";
import { createRestRoute } from "./rest-route.ts";
import { isPreview, setSecurityHeaders } from "./security-headers.ts";
import { createTrpcRoute, logProblem, trpcPrefix } from "./trpc-route.ts";

export interface HandlerSettings {
  app: "web" | "admin";
  dev: boolean;
  publicUrl: string;
  adminUrl: string;
  trustedProxies: readonly string[];
  /** How many calls a minute a caller may make; `null` for any number. */
  rateLimit: number | null;
  /** What operators show to read the metrics; `null` for nobody to. */
  metricsToken: string | null;
  parts: ProcessParts;
  log: Log;
  pages: PageHandler;
}

type Route = (exchange: Exchange) => Promise<void> | void;

/** What happens to every request, in this order; it answers whatever goes wrong and never rejects. */
export function createRequestHandler(settings: HandlerSettings) {
  const { app, dev, adminUrl, publicUrl, log } = settings;
  const trust = trustProxies(settings.trustedProxies);
  const [ownUrl, otherUrl] = app === "web" ? [publicUrl, adminUrl] : [adminUrl, publicUrl];
  const security = { app, dev, ownUrl, otherUrl };
  const metrics = new Metrics(app, settings.parts);
  const answerApi = createApi(settings, metrics);
  const answerPage = createPageRoute(settings);

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const exchange = openExchange(request, response, trust);
    metrics.observe(exchange);
    try {
      if (log.isLevelEnabled("debug")) logWhenDone(exchange, log);
      setSecurityHeaders(exchange, security);
      const refusal = refuse(exchange, { app, dev, adminUrl });
      if (refusal !== null) {
        if (refusal === "method-not-allowed") response.setHeader("allow", allowedMethods(app));
        answerProblem(exchange, refusal);
      } else if (isApi(exchange.path) && !isApiPage(app, exchange.path)) {
        await answerApi(exchange);
      } else {
        await answerPage(exchange);
      }
    } catch (cause) {
      if (response.destroyed) return;
      const error = getTRPCErrorFromUnknown(cause);
      logProblem(log, error, { requestId: exchange.requestId });
      answerProblem(exchange, problemCodeOf(error));
    }
  };
}

/** The one call that brings a file. */
const filePath = `${trpcPrefix}import.preview`;

/** Everything below `/api`. */
function createApi(settings: HandlerSettings, metrics: Metrics): (exchange: Exchange) => Promise<void> {
  const compress = compression();
  const route = createRoutes(settings, metrics);
  return async (exchange) => {
    const { request, response } = exchange;
    if (exchange.method === "POST" && hasBody(request)) {
      const body = await readBody(
        request,
        settings.app === "admin" && exchange.path === filePath ? mostFileBodyBytes : mostBodyBytes,
      );
      if (body === null) {
        // The rest is still on its way: it is let through unread, and the connection ends with this answer.
        response.setHeader("connection", "close");
        request.resume();
        answerProblem(exchange, "too-large");
        return;
      }
      // Where tRPC's and better-auth's adapters look for a body that was read before them.
      Object.assign(request, { body });
    }
    const chosen = route(exchange.path);
    if (chosen === null) {
      answerProblem(exchange, "not-found");
      return;
    }
    compress(request, response, () => undefined);
    await chosen(exchange);
  };
}

function createRoutes(settings: HandlerSettings, metrics: Metrics): (path: string) => Route | null {
  const { app, parts, pages, rateLimit } = settings;
  const limits = rateLimit === null ? null : new CallerLimits(limitStore(parts.database), rateLimit);
  const admit = createAdmission(limits);
  const limited = (answer: Route | null): Route | null =>
    answer &&
    (async (exchange) => {
      if (await admit(exchange, 1, null)) await answer(exchange);
    });
  const ready: Route = (exchange) => answerReady(exchange, { parts, pagesReady: () => pages.ready });
  const trpc = app === "web" ? readingRoute(settings, admit) : newsroomRoute(settings, admit);
  const rest = limited(app === "web" ? createRestRoute(settings) : null);
  const openApi = app === "web" ? createOpenApiRoute(settings) : null;
  const exports = limited(app === "web" ? createExportRoute(settings) : null);
  const auth = app === "admin" ? createAuthRoute(parts) : null;
  return (path) => {
    if (path.startsWith(trpcPrefix)) return trpc;
    if (path.startsWith(`${restPrefix}/`)) return rest;
    if (path === openApiPath) return openApi;
    if (path.startsWith(exportPrefix)) return exports;
    if (path.startsWith(authPrefix)) return auth;
    if (path === metricsPath) return (exchange) => metrics.answer(exchange, settings.metricsToken);
    if (path === "/api/health/live") return answerLive;
    if (path === "/api/health/ready") return ready;
    return null;
  };
}

function readingRoute({ parts, log }: HandlerSettings, admit: Admit): Route {
  const nobody = () => Promise.resolve(null);
  return createTrpcRoute({ router: readingRouter, parts, log, admit, findAccount: nobody, isPublic: true });
}

function newsroomRoute({ parts, log }: HandlerSettings, admit: Admit): Route {
  const asked = ({ request }: Exchange): Promise<Account | null> => {
    const { authorization, cookie } = request.headers;
    // Who brings a key means the key: a browser's cookies beside it count for nothing.
    if (authorization !== undefined) return findKeyAccount(parts, bearerOf(authorization));
    return cookie === undefined ? Promise.resolve(null) : findAccount(parts, new Headers({ cookie }));
  };
  return createTrpcRoute({
    router: newsroomRouter,
    parts,
    log,
    admit,
    findAccount: asked,
    isPublic: false,
  });
}

/** The secret of `Authorization: Bearer` (RFC 6750); empty for any other scheme, which nobody has. */
function bearerOf(authorization: string): string {
  return /^bearer +([\w.~+/-]+=*) *$/iu.exec(authorization)?.[1] ?? "";
}

function logWhenDone({ response, method, path, requestId }: Exchange, log: Log): void {
  const start = performance.now();
  response.once("close", () => {
    log.debug(
      // Who has a preview's address may read it.
      {
        requestId,
        method,
        path: isPreview(path) ? "/preview/…" : path,
        status: response.statusCode,
        ms: Math.round(performance.now() - start),
      },
      "answered",
    );
  });
}
