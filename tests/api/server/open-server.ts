import type { AddressInfo } from "node:net";
import { openProcess, type ProcessParts } from "@claimline/api/open-process";
import type { Instant } from "@claimline/model/time/instant";
import { createRequestHandler } from "@claimline/server/handle-request";
import { createHttpServer, listen } from "@claimline/server/listening";
import { createLog } from "@claimline/server/log";
import type { PageHandler } from "@claimline/server/pages";
import { prepareStop } from "@claimline/server/stopping";
import { afterAll, beforeAll, inject } from "vitest";
import { cloneDatabase, type Template } from "../newsroom/test-databases.ts";
import { openedAt } from "../newsroom/newsroom.ts";
import { smallPages } from "./small-pages.ts";

export interface OpenServer {
  /** Its address without a slash at the end. */
  url: string;
  databaseUrl: string;
  parts: ProcessParts;
  /** What it has logged, a line each. */
  log: string[];
  stop: () => Promise<void>;
}

export interface ServerOptions {
  app: "web" | "admin";
  template?: Template;
  trustedProxies?: readonly string[];
  /** Instead of a database of the server's own. */
  databaseUrl?: string;
  publicUrl?: string;
  /** Calls a minute; any number when absent. */
  rateLimit?: number;
  metricsToken?: string;
  /** A mail server for links. */
  smtpUrl?: string;
  /** Instead of the small pages. */
  pages?: PageHandler;
  /** Instead of a clock that stands still. */
  now?: () => Instant;
}

/** Where the newsroom is reached, by its own account. */
export const adminUrl = "http://newsroom.example";

/** A server that the tests of a file or a `describe` share, on a database of its own. */
export function sharedServer(options: ServerOptions): () => OpenServer {
  let opened: OpenServer | undefined;
  let drop: (() => Promise<void>) | undefined;
  beforeAll(async () => {
    const clone = options.databaseUrl
      ? null
      : await cloneDatabase(inject("testServer"), options.template ?? "desk");
    drop = clone?.drop;
    opened = await openServer({ ...options, databaseUrl: options.databaseUrl ?? clone?.url ?? "" });
  });
  afterAll(async () => {
    await opened?.stop();
    await drop?.();
  });
  return () => {
    if (!opened) throw new Error("The server opens before the first test.");
    return opened;
  };
}

/** A server of the caller's own, to be stopped by it. */
export async function openServer(options: ServerOptions & { databaseUrl: string }): Promise<OpenServer> {
  const { app, databaseUrl, trustedProxies = [], publicUrl = "http://reader.example" } = options;
  const { rateLimit = null, metricsToken = null } = options;
  const { now = () => Date.parse(openedAt), pages = smallPages } = options;
  const lines: string[] = [];
  const parts = openProcess({
    databaseUrl,
    databaseListenUrl: null,
    authSecret: "0123456789abcdef0123456789abcdef",
    newsroomUrl: adminUrl,
    smtpUrl: options.smtpUrl ?? null,
    now,
  });
  const log = createLog({ app, level: "info" }, { write: (line) => void lines.push(line) });
  const server = createHttpServer({ dev: false });
  const endConnections = prepareStop(server);
  const settings = {
    app,
    dev: false,
    publicUrl,
    adminUrl,
    trustedProxies,
    rateLimit,
    metricsToken,
    parts,
    log,
    pages,
  };
  await listen(server, createRequestHandler(settings), { port: 0, address: "127.0.0.1" });
  const { port } = server.address() as AddressInfo;
  let stopped: Promise<void> | undefined;
  const stop = () => (stopped ??= endConnections().then(() => parts.close()));
  return { url: `http://127.0.0.1:${port}`, databaseUrl, parts, log: lines, stop };
}
