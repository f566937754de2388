import { spawn, spawnSync } from "node:child_process";
import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { startEmbeddedPostgres } from "@claimline/db/embedded/start-embedded-postgres";
import { writeFakeRepository } from "./fake-repository.fixture.ts";
import { findFreePort } from "./ports.ts";
import { type RunningProduct, startProduct, type StartProductOptions } from "./start-product.ts";

vi.setConfig({ testTimeout: 90_000, hookTimeout: 30_000 });

const launcher = join(import.meta.dirname, "fake-product.fixture.ts");
let base = "";
let repository = "";
let dataDir = "";

beforeAll(() => {
  base = realpathSync(mkdtempSync(join(tmpdir(), "claimline-launch-")));
  chmodSync(base, 0o755);
});
afterAll(() => rmSync(base, { recursive: true, force: true }));

beforeEach(() => {
  repository = mkdtempSync(join(base, "repository-"));
  chmodSync(repository, 0o755);
  dataDir = join(repository, ".data");
  writeFakeRepository(repository);
});
afterEach(async () => {
  // Every test has to leave nothing behind, whatever it did.
  await vi.waitUntil(() => processesHere().length === 0, { timeout: 15_000, interval: 50 });
  rmSync(repository, { recursive: true, force: true });
});

/** Every process that runs in the test's folder or names it: servers, what they started, watchers, PostgreSQL. */
function processesHere(): string[] {
  const { stdout } = spawnSync("ps", ["-axww", "-o", "pid=,stat=,command="], { encoding: "utf8" });
  return stdout.split("\n").filter((line) => {
    const [pid = "", stat = ""] = line.trim().split(/\s+/);
    if (pid === "" || stat.startsWith("Z")) return false;
    if (line.includes(repository)) return true;
    return workingFolder(pid).startsWith(repository);
  });
}

/** Where Linux says that a process works; elsewhere its command line has to do. */
function workingFolder(pid: string): string {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return "";
  }
}

function start(options: Partial<StartProductOptions> = {}): Promise<RunningProduct> {
  return startProduct({
    dataDir,
    launcher,
    ...options,
    env: { FAKE_REPOSITORY: repository, ...options.env },
  });
}

async function failure(options: Partial<StartProductOptions> = {}): Promise<string> {
  const outcome = await start(options).then(
    (product) => product,
    (error: unknown) => error,
  );
  if (outcome instanceof Error) return outcome.message.replace("The product did not start:\n", "");
  throw new Error("It started.");
}

const app = (name: "web" | "admin", file: string) => join(repository, "apps", name, file);
const lines = (file: string) => readFileSync(file, "utf8").split("\n").length - 1;
const pidsOf = async (url: string) =>
  z.object({ pid: z.int(), orphan: z.int() }).parse(await (await fetch(url)).json());

function isAlive(pid: number): boolean {
  const { stdout } = spawnSync("ps", ["-o", "stat=", "-p", String(pid)], { encoding: "utf8" });
  return stdout.trim() !== "" && !stdout.startsWith("Z");
}

describe("a start", () => {
  test("prints both addresses and the sign-in once, and hands every process a settled environment", async () => {
    const product = await start({ env: { SMTP_URL: "", CLAIMLINE_NOW: "2024-10-28T12:00:00Z" } });
    expect(product.output()).toContain(`Public site: ${product.webUrl}`);
    expect(product.output()).toContain(`Newsroom:    ${product.adminUrl}`);
    expect(product.output()).toContain("CLAIMLINE_NOW is ignored");
    expect(product.signIn).toEqual({ email: "desk@example.org", password: "correct-horse" });
    const env = z.record(z.string(), z.string()).parse(await (await fetch(`${product.webUrl}/env`)).json());
    expect(env).toMatchObject({
      NODE_ENV: "production",
      DATABASE_URL: product.databaseUrl,
      PUBLIC_URL: product.webUrl,
      ADMIN_URL: product.adminUrl,
      DATA_DIR: dataDir,
      AUTH_SECRET: readFileSync(join(dataDir, "auth-secret"), "utf8").trim(),
    });
    expect(env).not.toHaveProperty("SMTP_URL");
    expect(env).not.toHaveProperty("CLAIMLINE_NOW");
    expect(statSync(join(dataDir, "auth-secret")).mode & 0o777).toBe(0o600);
    await product.stop();

    const again = await start();
    expect(again.signIn).toBeNull();
    expect(await (await fetch(`${again.webUrl}/env`)).json()).toMatchObject({
      AUTH_SECRET: env["AUTH_SECRET"],
    });
    await again.stop();
  });

  test("builds only what has changed since it was built", async () => {
    const generations = join(repository, "packages", "db", "generations.md");
    const counts = () => [
      lines(app("web", "builds.md")),
      lines(app("admin", "builds.md")),
      lines(generations),
    ];
    const once = async () => {
      const product = await start();
      await product.stop();
      return product.output();
    };
    expect(await once()).toMatch(
      /Building the public site…[^]*Built the public site \(\d+ s\)[^]*Building the newsroom…/,
    );
    expect(await once()).not.toContain("Building");
    expect(counts()).toEqual([1, 1, 1]);
    appendFileSync(app("web", "src/server.ts"), "// changed\n");
    await once();
    expect(counts()).toEqual([2, 1, 1]);
    appendFileSync(join(repository, "packages", "model", "src", "claim.ts"), "// changed\n");
    await once();
    expect(counts()).toEqual([3, 2, 1]);
    writeFileSync(join(repository, "packages", "model", "src", "claim.test.ts"), "// a test\n");
    appendFileSync(join(repository, "packages", "db", "prisma", "schema.prisma"), "// changed\n");
    writeFileSync(app("admin", ".next/BUILD_ID"), "made by hand");
    await once();
    expect(counts()).toEqual([3, 3, 2]);
  });

  test("for development builds nothing and starts a server again when it changes", async () => {
    const product = await start({ env: { FAKE_DEV: "1" } });
    expect(existsSync(app("web", "builds.md"))).toBe(false);
    expect(await (await fetch(`${product.webUrl}/env`)).json()).toMatchObject({
      NODE_ENV: "development",
      CLAIMLINE_DEV: "1",
    });
    const before = await pidsOf(product.webUrl);
    appendFileSync(app("web", "src/server.ts"), "// changed\n");
    const pid = () =>
      pidsOf(product.webUrl).then(
        (now) => now.pid,
        () => before.pid,
      );
    await expect.poll(pid, { timeout: 15_000, interval: 50 }).not.toBe(before.pid);
    await product.stop();
  });
});

describe("a stop", () => {
  test.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)("by %s ends all with exit code 0", async (signal) => {
    const product = await start();
    const { pid, orphan } = await pidsOf(product.webUrl);
    process.kill(product.launcherPid, signal);
    process.kill(product.launcherPid, signal);
    await product.stop();
    expect(product.output()).toMatch(/Stopping…\nStopped\.\n$/);
    expect([pid, orphan, product.launcherPid].filter(isAlive)).toEqual([]);
    expect(processesHere()).toEqual([]);
  });

  test("ends a server that does not listen, too", async () => {
    writeFileSync(app("web", "deaf"), "");
    const product = await start();
    await product.stop();
    expect(product.output()).toContain("I hear nothing");
    expect(processesHere()).toEqual([]);
  });

  test("works in the middle of a build", async () => {
    writeFileSync(app("web", "slow-build"), "");
    const child = spawn(process.execPath, [launcher], {
      env: { PATH: "/usr/bin:/bin", FAKE_REPOSITORY: repository, DATA_DIR: dataDir, ...(await ports()) },
      stdio: "ignore",
    });
    const exited = new Promise((resolve) => child.once("exit", (code, signal) => resolve({ code, signal })));
    await expect
      .poll(() => existsSync(app("web", ".next/building")), { timeout: 30_000, interval: 20 })
      .toBe(true);
    child.kill("SIGINT");
    expect(await exited).toEqual({ code: 0, signal: null });
    expect(processesHere()).toEqual([]);
  });

  test("follows when the launcher is killed with SIGKILL, and the next start finds nothing in its way", async () => {
    const product = await start();
    process.kill(product.launcherPid, "SIGKILL");
    await expect.poll(processesHere, { timeout: 15_000, interval: 50 }).toEqual([]);
    const next = await start();
    expect(next.databaseUrl).toBe(product.databaseUrl);
    await next.stop();
  });

  test("needs no waiting after SIGKILL: the same ports and the same data folder serve again at once", async () => {
    const [webPort, adminPort] = [await findFreePort(), await findFreePort()];
    const product = await start({ webPort, adminPort });
    process.kill(product.launcherPid, "SIGKILL");
    const next = await start({ webPort, adminPort });
    expect(await pidsOf(next.adminUrl)).not.toBeNull();
    expect(next.databaseUrl).toBe(product.databaseUrl);
    await next.stop();
  });

  test("follows when the package manager that started it is killed with SIGKILL", async () => {
    const manager = join(repository, "pnpm.mjs");
    writeFileSync(
      manager,
      `import { spawn } from "node:child_process";
       spawn("/bin/sh", ["-c", ${JSON.stringify(`"${process.execPath}" "${launcher}"; true`)}], { stdio: "inherit" });`,
    );
    const variables = await ports();
    const child = spawn(process.execPath, [manager], {
      env: { PATH: "/usr/bin:/bin", FAKE_REPOSITORY: repository, DATA_DIR: dataDir, ...variables },
      stdio: "ignore",
    });
    const answers = () =>
      fetch(`http://localhost:${variables.ADMIN_PORT}/`).then(
        () => true,
        () => false,
      );
    await expect.poll(answers, { timeout: 30_000, interval: 50 }).toBe(true);
    child.kill("SIGKILL");
    await expect.poll(processesHere, { timeout: 15_000, interval: 50 }).toEqual([]);
  });
});

describe("one clear sentence and exit code 1", () => {
  test("for a busy port, before anything else is done", async () => {
    const busy = createServer();
    const port = await new Promise<number>((resolve) =>
      busy.listen(0, "127.0.0.1", () => {
        const address = busy.address();
        resolve(address !== null && typeof address === "object" ? address.port : 0);
      }),
    );
    expect(await failure({ adminPort: port })).toBe(
      `Port ${port} is in use by another program: stop that one, or set ADMIN_PORT to another port.\n`,
    );
    expect(existsSync(dataDir)).toBe(false);
    busy.close();
  });

  test("for each wrong value", async () => {
    expect(await failure({ env: { WEB_PORT: "http", SMTP_URL: "mail" } })).toBe(
      'WEB_PORT is "http", but has to be a port number from 1 to 65535.\n' +
        'SMTP_URL is "mail", but has to be the address of a mail server such as smtps://user:password@mail.example.org.\n',
    );
  });

  test("for a database that does not answer, without its password", async () => {
    const port = await findFreePort();
    const url = (at: string) => `postgresql://desk:hush-hush@${at}/claimline`;
    expect(await failure({ env: { DATABASE_URL: url(`127.0.0.1:${port}`) } })).toBe(
      `DATABASE_URL: no PostgreSQL answers at 127.0.0.1:${port} (connection refused): start it, or correct the address.\n`,
    );
    expect(await failure({ env: { DATABASE_URL: url("nowhere.invalid") } })).toBe(
      "DATABASE_URL: the host nowhere.invalid is unknown: correct the address.\n",
    );
    const database = await startEmbeddedPostgres({ dataDir: join(repository, "other"), durable: false });
    expect(await failure({ env: { DATABASE_URL: url(`127.0.0.1:${database.port}`) } })).toBe(
      `DATABASE_URL: PostgreSQL at 127.0.0.1:${database.port} refuses the user "desk" or the password.\n`,
    );
    expect(await failure({ env: { DATABASE_URL: `${database.url}2` } })).toBe(
      `DATABASE_URL: PostgreSQL at 127.0.0.1:${database.port} has no database "claimline2": create it, or correct the address.\n`,
    );
    const product = await start({ env: { DATABASE_URL: database.url } });
    expect(existsSync(join(dataDir, "postgres"))).toBe(false);
    await product.stop();
    await database.stop();
  });

  test("for a data folder in use by another start", async () => {
    const product = await start();
    expect(await failure()).toMatch(
      /^The database in .* is in use by another running Claimline: stop that one, or set DATA_DIR/,
    );
    await product.stop();
  });

  test("for a server that dies while starting, with its last lines", async () => {
    writeFileSync(app("admin", "die-at-start"), "");
    expect(await failure()).toContain(
      "The newsroom ended while starting (exit code 4).\n  | cannot find my umbrella\n",
    );
    expect(processesHere()).toEqual([]);
  });

  test("for a build that fails, with its last lines", async () => {
    writeFileSync(app("web", "break-build"), "");
    expect(await failure()).toMatch(
      /Building the public site failed\.\n {2}\| Type error: a cat is no dog\n$/,
    );
  });

  test("for a database that can't be prepared", async () => {
    writeFileSync(join(repository, "break-prepare"), "");
    expect(await failure()).toBe(
      "no story today\nThe database could not be prepared; the lines above say why.\n",
    );
  });
});

describe("a death", () => {
  test("of a server is said and mended, and too many of them end the product", async () => {
    const product = await start();
    const url = `${product.webUrl}/`;
    let last = await pidsOf(url);
    for (let death = 1; death < 5; death += 1) {
      await fetch(`${product.webUrl}/die`).catch(() => undefined);
      await expect
        .poll(
          () =>
            pidsOf(url).then(
              (now) => now.pid,
              () => last.pid,
            ),
          { timeout: 15_000, interval: 50 },
        )
        .not.toBe(last.pid);
      expect(isAlive(last.orphan)).toBe(false);
      last = await pidsOf(url);
      expect(product.output().split("The public site died (exit code 3) and is started again.")).toHaveLength(
        death + 1,
      );
    }
    await fetch(`${product.webUrl}/die`).catch(() => undefined);
    await expect.poll(() => isAlive(product.launcherPid), { timeout: 15_000, interval: 50 }).toBe(false);
    await product.stop();
    expect(product.output()).toContain("The public site died 5 times within a minute.");
    expect(processesHere()).toEqual([]);
  });

  test("of the worker is said and mended", async () => {
    const product = await start();
    const pid = () => Number(readFileSync(join(dataDir, "worker.pid"), "utf8"));
    await expect.poll(() => existsSync(join(dataDir, "worker.pid"))).toBe(true);
    const first = pid();
    process.kill(first, "SIGKILL");
    await expect.poll(pid, { timeout: 15_000, interval: 50 }).not.toBe(first);
    expect(product.output()).toContain("The worker died (SIGKILL) and is started again.");
    await product.stop();
    expect(processesHere()).toEqual([]);
  });

  test("of the database is said and mended under the same address", async () => {
    const product = await start();
    const record = () => JSON.parse(readFileSync(join(dataDir, "postgres", "server.json"), "utf8"));
    const { pid, port } = record();
    process.kill(pid, "SIGKILL");
    const isMended = () => record().pid !== null && record().pid !== pid;
    await expect.poll(isMended, { timeout: 15_000, interval: 50 }).toBe(true);
    expect(record().port).toBe(port);
    expect(product.output()).toContain("The database died and is started again.");
    await product.stop();
  });
});

async function ports() {
  return { WEB_PORT: String(await findFreePort()), ADMIN_PORT: String(await findFreePort()) };
}
