import { type ProcessParts, openProcess } from "@claimline/api/open-process";
import { endWatchReports, type ServerEnv, readServerEnv } from "./env.ts";
import { createRequestHandler } from "./handle-request.ts";
import { createHttpServer, listen, ListenProblem } from "./listening.ts";
import { createLog, type Log } from "./log.ts";
import { type AroundPage, NextPages, type OpenNext } from "./pages.ts";
import { stopOnRequest } from "./stop-on-request.ts";
import { prepareStop } from "./stopping.ts";

export interface AppSettings {
  app: "web" | "admin";
  /** The app's folder, in which its pages and its build lie. */
  folder: string;
  next: OpenNext;
  /** Runs around the answering of each page, for what an app keeps for the time of one. */
  aroundPage?: AroundPage;
}

/** Serves one app until it is told to stop: SIGTERM, SIGINT, or a parent process that goes away. */
export async function serveApp(settings: AppSettings): Promise<void> {
  const env = readServerEnv();
  const log = createLog({ app: settings.app, level: env.logLevel });
  const fail = (error: unknown) => {
    if (error instanceof ListenProblem) console.error(error.message);
    else log.fatal({ err: error }, "the server ends by an error");
    process.exit(1);
  };
  process.on("uncaughtException", fail);
  try {
    const { stop, port } = await startServing(settings, env, log);
    stopOnRequest(stop, log);
    log.info({ port, dev: env.dev }, "serving");
  } catch (error) {
    fail(error);
  }
}

async function startServing({ app, folder, next, aroundPage }: AppSettings, env: ServerEnv, log: Log) {
  const { dev, fixedNow } = env;
  const port = app === "web" ? env.webPort : env.adminPort;
  const parts = openProcess({
    databaseUrl: env.databaseUrl,
    databaseListenUrl: env.databaseListenUrl,
    authSecret: env.authSecret,
    newsroomUrl: env.adminUrl,
    smtpUrl: env.smtpUrl,
    now: () => fixedNow ?? Date.now(),
  });
  const server = createHttpServer({ dev });
  const endConnections = prepareStop(server);
  if (dev) endWatchReports();
  const nextApp = next({
    dev,
    dir: folder,
    hostname: "localhost",
    port,
    customServer: true,
    httpServer: server,
  });
  const pages = new NextPages(nextApp, aroundPage);
  const handle = createRequestHandler({ ...env, app, parts, log, pages });
  await listen(server, handle, { port, address: env.listenAddress });
  await pages.prepared();
  return { port, stop: () => stopAll(endConnections, pages, parts) };
}

async function stopAll(
  endConnections: () => Promise<void>,
  pages: NextPages,
  parts: ProcessParts,
): Promise<void> {
  await endConnections();
  await Promise.all([pages.close(), parts.close()]);
}
