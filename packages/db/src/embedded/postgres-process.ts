import { type ChildProcess, spawn } from "node:child_process";
import { createWriteStream, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { Duplex } from "node:stream";
import type { PostgresBinaries } from "./binaries.ts";
import { postgresEnvironment } from "./cluster.ts";
import { type DataPlace, giveToOwnerOf } from "./data-place.ts";

/** A running postmaster. `exited` settles, never rejects, when it has ended and everything it left has too. */
export type PostgresProcess = { pid: number; port: number; exited: Promise<void>; stop(): Promise<void> };

/** Either it runs, or why it doesn't: PostgreSQL's own last lines. */
export type PostgresStart = { running: PostgresProcess } | { failed: string };

export type PostgresSettings = {
  port: number;
  durable: boolean;
  strangerPid: number | null;
  log: (line: string) => void;
};

const READY = "database system is ready to accept connections";
const READY_WITHIN_MS = 120_000;
const STOP_STEPS = [
  { signal: "SIGINT", waitMs: 10_000 },
  { signal: "SIGQUIT", waitMs: 5_000 },
  { signal: "SIGKILL", waitMs: 5_000 },
] as const;
const LAST_LINES = 20;

// PostgreSQL in the foreground, and beside it a watcher that holds our end of a pipe: however this process ends, the pipe
// ends with it, and the watcher asks PostgreSQL for a fast stop. A line on the pipe means that PostgreSQL has ended before.
const SUPERVISED = `( (trap '' INT HUP TERM; read -r _ <&3 || kill -INT $$ 2>/dev/null) & )
exec "$@" 3<&-`;

/** Starts the postmaster on 127.0.0.1 and waits until it accepts connections. */
export async function startPostgres(
  binaries: PostgresBinaries,
  place: DataPlace,
  settings: PostgresSettings,
): Promise<PostgresStart> {
  const logPath = join(place.home, "postgres.log");
  writeFileSync(logPath, "", { mode: 0o600 });
  giveToOwnerOf(place.home, logPath);
  const logFile = createWriteStream(logPath, { flags: "a" });
  const child = spawn(
    "/bin/sh",
    ["-c", SUPERVISED, "sh", binaries.postgres, ...serverArguments(place, settings)],
    {
      ...place.runAs,
      cwd: "/",
      // A group of its own: Ctrl-C reaches the servers first, and the database only when they are done with it.
      detached: true,
      stdio: ["ignore", "ignore", "pipe", "pipe"],
      env: {
        ...postgresEnvironment(),
        // pg_ctl's way of saying "this pid in postmaster.pid is not another postmaster".
        ...(settings.strangerPid === null ? {} : { PG_GRANDPARENT_PID: String(settings.strangerPid) }),
      },
    },
  );
  // Not stdin: Node closes that by itself when the child exits, and the watcher would take it for our end.
  const lifeline = child.stdio[3] instanceof Duplex ? child.stdio[3].resume() : null;
  const lines: string[] = [];
  const exited = new Promise<void>((resolve) => {
    lifeline?.on("error", () => undefined);
    child.once("error", (error) => {
      lines.push(error.message);
      resolve();
    });
    child.once("exit", () => lifeline?.end("ended\n"));
    child.once("close", () => logFile.end(resolve));
  });
  const ready = new Promise<boolean>((resolve) => {
    const timer = setTimeout(() => resolve(false), READY_WITHIN_MS);
    void exited.then(() => resolve(false)).finally(() => clearTimeout(timer));
    let rest = "";
    child.stderr?.setEncoding("utf8").on("data", (text: string) => {
      logFile.write(text);
      const parts = (rest + text).split("\n");
      rest = parts.pop() ?? "";
      for (const line of parts) {
        lines.push(line);
        if (lines.length > LAST_LINES) lines.shift();
        settings.log(line);
        if (line.includes(READY)) {
          clearTimeout(timer);
          resolve(true);
        }
      }
    });
  });
  const isReady = await ready;
  if (isReady && child.pid !== undefined) {
    let stopping: Promise<void> | undefined;
    const stop = () => (stopping ??= stopPostgres(child, exited));
    return { running: { pid: child.pid, port: settings.port, exited, stop } };
  }
  await stopPostgres(child, exited);
  return { failed: lines.join("\n") };
}

function serverArguments(place: DataPlace, settings: PostgresSettings): string[] {
  const values = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    port: String(settings.port),
    timezone: "UTC",
    log_timezone: "UTC",
    lc_messages: "C",
    logging_collector: "off",
    log_checkpoints: "off",
    // Sized for a laptop that has other things to do; a large site brings its own PostgreSQL.
    max_connections: "100",
    shared_buffers: "96MB",
    effective_cache_size: "512MB",
    maintenance_work_mem: "64MB",
    work_mem: "8MB",
    min_wal_size: "64MB",
    max_wal_size: "512MB",
    max_worker_processes: "4",
    jit: "off",
    ...(settings.durable ? {} : { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }),
  };
  return [
    "-D",
    place.cluster,
    ...Object.entries(values).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
  ];
}

async function stopPostgres(child: ChildProcess, exited: Promise<void>): Promise<void> {
  for (const { signal, waitMs } of STOP_STEPS) {
    if (child.exitCode !== null || child.signalCode !== null) break;
    child.kill(signal);
    if (await settlesWithin(exited, waitMs)) return;
  }
  await settlesWithin(exited, 1_000);
}

async function settlesWithin(promise: Promise<void>, ms: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), ms);
  });
  const settled = await Promise.race([promise.then(() => true), late]);
  clearTimeout(timer);
  return settled;
}

/** A port of 127.0.0.1 that nobody listens on: the preferred one if it is free. */
export async function freePort(preferred: number | null): Promise<number> {
  const kept = preferred === null ? null : await tryPort(preferred);
  const port = kept ?? (await tryPort(0));
  if (port === null) throw new Error("No port of 127.0.0.1 is free.");
  return port;
}

function tryPort(port: number): Promise<number | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(null));
    server.listen({ port, host: "127.0.0.1", exclusive: true }, () => {
      const address = server.address();
      const bound = address !== null && typeof address === "object" ? address.port : null;
      server.close(() => resolve(bound));
    });
  });
}
