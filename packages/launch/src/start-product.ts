import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { findRunningPostgres } from "@claimline/db/embedded/start-embedded-postgres";
import { ambientEnvironment, PRODUCT_VARIABLES } from "./env.ts";
import { findFreePort } from "./ports.ts";

/**
 * `env` sets variables of the product; none are inherited. `quiet: false` passes the output through. `launcher` is the
 * script to start instead of the product's own.
 */
export type StartProductOptions = {
  dataDir: string;
  webPort?: number;
  adminPort?: number;
  env?: Readonly<Record<string, string>>;
  quiet?: boolean;
  launcher?: string;
};

/** A running product. `databaseUrl` is that of its embedded database; `signIn` is what the first start printed. */
export type RunningProduct = {
  webUrl: string;
  adminUrl: string;
  databaseUrl: string | null;
  signIn: { email: string; password: string } | null;
  launcherPid: number;
  output(): string;
  stop(): Promise<void>;
};

/** Starts the real launcher as a process of its own on free ports and waits until both servers are ready. For tests and benchmarks. */
export async function startProduct(options: StartProductOptions): Promise<RunningProduct> {
  const webPort = options.webPort ?? (await findFreePort());
  const adminPort = options.adminPort ?? (await findFreePort());
  const child = spawn(process.execPath, [options.launcher ?? join(import.meta.dirname, "start.ts")], {
    env: {
      ...withoutProductVariables(),
      DATA_DIR: options.dataDir,
      WEB_PORT: String(webPort),
      ADMIN_PORT: String(adminPort),
      ...options.env,
    },
    // Its end of the IPC channel tells the launcher when we have ended, however that was.
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  let output = "";
  const quiet = options.quiet ?? true;
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (text: string) => {
      output += text;
      if (!quiet) process.stdout.write(text);
    });
  }
  const exited = new Promise<number | null>((resolve) => child.once("close", resolve));
  const isReady = await Promise.race([
    new Promise<boolean>((resolve) => child.once("message", () => resolve(true))),
    exited.then(() => false),
  ]);
  if (!isReady) throw new Error(`The product did not start:\n${output}`);
  const found = /^Newsroom sign-in: (\S+) (\S+)\s*$/m.exec(output);
  return {
    webUrl: `http://localhost:${webPort}`,
    adminUrl: `http://localhost:${adminPort}`,
    databaseUrl: options.env?.["DATABASE_URL"] ?? (await findRunningPostgres(options.dataDir)),
    signIn: found === null ? null : { email: found[1] ?? "", password: found[2] ?? "" },
    launcherPid: child.pid ?? 0,
    output: () => output,
    stop: () => stopChild(child, exited),
  };
}

async function stopChild(child: ChildProcess, exited: Promise<number | null>): Promise<void> {
  child.kill("SIGTERM");
  await exited;
}

function withoutProductVariables(): NodeJS.ProcessEnv {
  const mine: ReadonlySet<string> = new Set(PRODUCT_VARIABLES);
  return Object.fromEntries(Object.entries(ambientEnvironment()).filter(([name]) => !mine.has(name)));
}
