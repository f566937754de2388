import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { OUTSIDE_FOLDER } from "./binaries.ts";
import { removeEmbeddedPostgres } from "./data-place.ts";
import { isAlive, sendSignal } from "./leftover-postmaster.ts";
import { chooseRunAs } from "./run-as.ts";
import { findRunningPostgres, startEmbeddedPostgres } from "./start-embedded-postgres.ts";

const fixture = join(import.meta.dirname, "own-database.fixture.ts");
const isRoot = process.getuid?.() === 0;
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });
let base = "";
const children: ChildProcess[] = [];

beforeAll(() => {
  base = realpathSync(mkdtempSync(join(tmpdir(), "claimline-postgres-")));
  // Root lends PostgreSQL another account, and that one has to get in.
  chmodSync(base, 0o755);
});

afterAll(() => {
  for (const child of children) if (child.pid !== undefined) sendSignal(child.pid, "SIGKILL");
  rmSync(base, { recursive: true, force: true });
});

type Owned = { owner: ChildProcess; url: string; pid: number; cluster: string };

async function ownInChild(dataDir: string, options: { uid?: number; gid?: number } = {}): Promise<Owned> {
  const owner = spawn(process.execPath, [fixture, dataDir], {
    stdio: ["ignore", "pipe", "inherit"],
    cwd: "/",
    ...options,
  });
  children.push(owner);
  const line = await firstLine(owner);
  const said = JSON.parse(line);
  if (typeof said.failed === "string") throw new Error(said.failed);
  return { owner, ...said };
}

function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    if (child.stdout === null) throw new Error("no stdout");
    createInterface({ input: child.stdout }).once("line", resolve);
    child.once("exit", (code) => reject(new Error(`ended with ${code} before it said anything`)));
  });
}

async function killHard(child: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGKILL");
  await gone;
}

async function query<Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

const processGone = (pid: number) =>
  expect.poll(() => isAlive(pid), { timeout: 15_000, interval: 20 }).toBe(false);

/** The pids of all processes whose command line names the cluster: postmaster and watcher. */
function processesOf(cluster: string): number[] {
  const { stdout } = spawnSync("ps", ["-axww", "-o", "pid=,command="], { encoding: "utf8" });
  const lines = stdout.split("\n").filter((line) => line.includes(`-D ${cluster} `));
  return lines.map((line) => Number.parseInt(line, 10));
}

describe("a new data folder", () => {
  test("gets a database that only this machine and only the password's owner can reach, and that keeps what it is told", async () => {
    const dataDir = join(base, "new", "nested data");
    const first = await startEmbeddedPostgres({ dataDir });
    expect(first.cluster).toBe(join(dataDir, "postgres", "data"));
    expect(await findRunningPostgres(dataDir)).toBe(first.url);
    const settings = await query<{ name: string; setting: string }>(
      first.url,
      "select name, setting from pg_settings where name in ('listen_addresses', 'TimeZone', 'fsync', 'server_encoding', 'unix_socket_directories')",
    );
    expect(Object.fromEntries(settings.map(({ name, setting }) => [name, setting]))).toEqual({
      TimeZone: "UTC",
      fsync: "on",
      listen_addresses: "127.0.0.1",
      server_encoding: "UTF8",
      unix_socket_directories: "",
    });
    const wrong = new URL(first.url);
    wrong.password = "guess";
    await expect(query(wrong.href, "select 1")).rejects.toThrow(/password authentication failed/);
    expect(statSync(join(dataDir, "postgres", "password")).mode & 0o777).toBe(0o600);
    await query(first.url, "create table kept (word text)");
    await query(first.url, "insert into kept values ('Überläufer')");
    expect(processesOf(first.cluster)).toContain(first.pid);
    await first.stop();
    await first.stop();
    expect(isAlive(first.pid)).toBe(false);
    expect(processesOf(first.cluster)).toEqual([]);
    expect(await findRunningPostgres(dataDir)).toBeNull();

    const second = await startEmbeddedPostgres({ dataDir });
    expect(second.url).toBe(first.url);
    expect(await query(second.url, "select word from kept")).toEqual([{ word: "Überläufer" }]);
    await second.stop();
  });

  test("treats umlauts and Cyrillic as letters, and orders by code point", async () => {
    const database = await startEmbeddedPostgres({ dataDir: join(base, "letters"), durable: false });
    await query(
      database.url,
      "create extension pg_trgm; create extension unaccent; create extension btree_gist",
    );
    expect(await query(database.url, "select show_trgm('Ärger') a, show_trgm('Ким') k")).toEqual([
      { a: expect.arrayContaining(["ger"]), k: expect.not.arrayContaining(["   "]) },
    ]);
    expect(
      await query(database.url, "select cardinality(show_trgm('Ärger')) a, cardinality(show_trgm('Ким')) k"),
    ).toEqual([{ a: 6, k: 4 }]);
    expect(await query(database.url, "select lower('ÄŸК') as low, 'ÄRGER' ilike 'ärger' as same")).toEqual([
      { low: "äÿк", same: true },
    ]);
    expect(
      await query(
        database.url,
        "select string_agg(x, '' order by x) o from (values ('b'), ('B'), ('ä'), ('z')) t(x)",
      ),
    ).toEqual([{ o: "Bbzä" }]);
    await database.stop();
  });

  test("is made anew when an earlier start was killed while making it", async () => {
    const dataDir = join(base, "half-made");
    mkdirSync(join(dataDir, "postgres", "data.new", "base"), { recursive: true });
    writeFileSync(join(dataDir, "postgres", "data.new", "PG_VERSION"), "18\n");
    const database = await startEmbeddedPostgres({ dataDir, durable: false });
    expect(await query(database.url, "select 1 as one")).toEqual([{ one: 1 }]);
    await database.stop();
  });
});

describe("a data folder in use", () => {
  test("is refused to a second owner with one sentence, and the first goes on", async () => {
    const dataDir = join(base, "in-use");
    const database = await startEmbeddedPostgres({ dataDir, durable: false });
    await expect(startEmbeddedPostgres({ dataDir, durable: false })).rejects.toMatchObject({
      code: "database-in-use",
      message: `The database in ${dataDir} is in use by another running Claimline: stop that one, or set DATA_DIR to another folder.`,
    });
    await expect(ownInChild(dataDir)).rejects.toThrow(/is in use by another running Claimline/);
    expect(await query(database.url, "select 1 as one")).toEqual([{ one: 1 }]);
    await database.stop();
  });

  test("goes to exactly one of several that start at once", async () => {
    const dataDir = join(base, "race");
    const results = await Promise.allSettled([1, 2, 3].map(() => ownInChild(dataDir)));
    const winners = results.filter((result) => result.status === "fulfilled");
    expect(winners).toHaveLength(1);
    for (const winner of winners) {
      await killHard(winner.value.owner);
      await processGone(winner.value.pid);
    }
  });
});

describe("after a kill", () => {
  test("of the owner, PostgreSQL ends by itself and the next start finds what was committed", async () => {
    const dataDir = join(base, "owner-killed");
    const owned = await ownInChild(dataDir);
    await query(owned.url, "create table kept as select 7 as number");
    await killHard(owned.owner);
    const next = await startEmbeddedPostgres({ dataDir, durable: false });
    expect(await query(next.url, "select number from kept")).toEqual([{ number: 7 }]);
    expect(isAlive(owned.pid)).toBe(false);
    await next.stop();
    expect(processesOf(owned.cluster)).toEqual([]);
  });

  test("of owner and watcher, the orphaned PostgreSQL is stopped by the next start", async () => {
    const dataDir = join(base, "orphan");
    const owned = await ownInChild(dataDir);
    const [watcher, ...others] = processesOf(owned.cluster).filter((pid) => pid !== owned.pid);
    expect(others).toEqual([]);
    sendSignal(watcher ?? 0, "SIGKILL");
    await killHard(owned.owner);
    expect(isAlive(owned.pid)).toBe(true);
    expect(await query(owned.url, "select 1 as one")).toEqual([{ one: 1 }]);
    const next = await startEmbeddedPostgres({ dataDir, durable: false });
    expect(isAlive(owned.pid)).toBe(false);
    expect(await query(next.url, "select 1 as one")).toEqual([{ one: 1 }]);
    await next.stop();
  });

  test("of PostgreSQL itself, `exited` settles and the next start recovers", async () => {
    const dataDir = join(base, "postmaster-killed");
    const database = await startEmbeddedPostgres({ dataDir, durable: true });
    await query(database.url, "create table kept as select 8 as number");
    sendSignal(database.pid, "SIGKILL");
    await database.exited;
    const next = await startEmbeddedPostgres({ dataDir, durable: false });
    expect(await query(next.url, "select number from kept")).toEqual([{ number: 8 }]);
    await next.stop();
    expect(processesOf(next.cluster)).toEqual([]);
  });

  test("a pid file whose pid another program has by now stops nobody, that program least of all", async () => {
    const dataDir = join(base, "pid-reused");
    const database = await startEmbeddedPostgres({ dataDir, durable: false });
    const pidFile = join(database.cluster, "postmaster.pid");
    const asItWas = readFileSync(pidFile, "utf8");
    await database.stop();
    const stranger = spawn("sleep", ["600"], { ...chooseRunAs(), stdio: "ignore" });
    children.push(stranger);
    writeFileSync(pidFile, asItWas.replace(/^\d+/, String(stranger.pid)));
    const next = await startEmbeddedPostgres({ dataDir, durable: false });
    expect(await query(next.url, "select 1 as one")).toEqual([{ one: 1 }]);
    expect(isAlive(stranger.pid ?? 0)).toBe(true);
    await next.stop();
    await killHard(stranger);
  });

  test.each(["", "not a number\n"])("a torn pid file (%j) is no obstacle", async (text) => {
    const dataDir = join(base, `torn-${text.length}`);
    const database = await startEmbeddedPostgres({ dataDir, durable: false });
    await database.stop();
    writeFileSync(join(database.cluster, "postmaster.pid"), text);
    writeFileSync(join(dataDir, "postgres", "server.json"), text);
    const next = await startEmbeddedPostgres({ dataDir, durable: false });
    expect(await query(next.url, "select 1 as one")).toEqual([{ one: 1 }]);
    await next.stop();
  });
});

test("a database of another PostgreSQL version is refused, not touched", async () => {
  const dataDir = join(base, "old-version");
  const database = await startEmbeddedPostgres({ dataDir, durable: false });
  await database.stop();
  writeFileSync(join(database.cluster, "PG_VERSION"), "15\n");
  await expect(startEmbeddedPostgres({ dataDir, durable: false })).rejects.toMatchObject({
    code: "database-version",
    message: expect.stringContaining("was made by PostgreSQL 15, and this Claimline brings 18"),
  });
});

test("a cluster without its password is refused with what to do", async () => {
  const dataDir = join(base, "no-password");
  const database = await startEmbeddedPostgres({ dataDir, durable: false });
  await database.stop();
  rmSync(join(dataDir, "postgres", "password"));
  await expect(startEmbeddedPostgres({ dataDir, durable: false })).rejects.toThrow(
    /bring back .*password, or remove/,
  );
});

describe.runIf(isRoot)("as root", () => {
  test("a data folder that PostgreSQL's user can't enter keeps its database elsewhere, and knows where", async () => {
    const home = join(base, "closed-home");
    mkdirSync(home, { mode: 0o700 });
    const dataDir = join(home, "checkout", ".data");
    const database = await startEmbeddedPostgres({ dataDir, durable: false });
    expect(database.cluster.startsWith(OUTSIDE_FOLDER)).toBe(true);
    expect(JSON.parse(readFileSync(join(dataDir, "postgres", "location.json"), "utf8"))).toEqual({
      cluster: database.cluster,
    });
    await query(database.url, "create table kept as select 9 as number");
    await database.stop();
    const next = await startEmbeddedPostgres({ dataDir, durable: false });
    expect(await query(next.url, "select number from kept")).toEqual([{ number: 9 }]);
    await next.stop();
    removeEmbeddedPostgres(dataDir);
    expect(existsSync(database.cluster)).toBe(false);
  });

  test("a deleted data folder starts empty, and its throwaway database elsewhere is swept away", async () => {
    const home = join(base, "closed-and-deleted");
    mkdirSync(home, { mode: 0o700 });
    const dataDir = join(home, ".data");
    const database = await startEmbeddedPostgres({ dataDir, durable: false });
    await query(database.url, "create table kept as select 9 as number");
    await database.stop();
    rmSync(dataDir, { recursive: true });
    const next = await startEmbeddedPostgres({ dataDir, durable: false });
    expect(existsSync(database.cluster)).toBe(false);
    await expect(query(next.url, "select number from kept")).rejects.toThrow(/does not exist/);
    await next.stop();
    removeEmbeddedPostgres(dataDir);
  });

  const nobody = 65_534;
  const readable = (path: string) =>
    spawnSync("/bin/sh", ["-c", 'test -r "$1"', "sh", path], { uid: nobody, gid: nobody, cwd: "/" })
      .status === 0;
  // Nobody else gets at a checkout below root's own closed home.
  const othersGetIn = isRoot && readable(fixture) && readable(process.execPath);

  test.runIf(othersGetIn)(
    "the database of an ordinary user runs as that user, and stays that user's when root starts it",
    async () => {
      const dataDir = mkdtempSync(join(base, "ordinary-"));
      spawnSync("chown", [String(nobody), dataDir]);
      const owned = await ownInChild(dataDir, { uid: nobody, gid: nobody });
      expect(statSync(owned.cluster).uid).toBe(nobody);
      expect(statSync(`/proc/${owned.pid}`).uid).toBe(nobody);
      await killHard(owned.owner);
      await processGone(owned.pid);

      const byRoot = await startEmbeddedPostgres({ dataDir, durable: false });
      expect(statSync(`/proc/${byRoot.pid}`).uid).toBe(nobody);
      await byRoot.stop();

      const again = await ownInChild(dataDir, { uid: nobody, gid: nobody });
      expect(again.url).toBe(owned.url);
      await killHard(again.owner);
      await processGone(again.pid);
    },
  );

  test.runIf(othersGetIn)(
    "a database that root made is refused to an ordinary user with one sentence",
    async () => {
      const dataDir = join(base, "root-made");
      const database = await startEmbeddedPostgres({ dataDir, durable: false });
      await database.stop();
      await expect(ownInChild(dataDir, { uid: nobody, gid: nobody })).rejects.toThrow(
        /^(The database in .* belongs to another user|Claimline can't write to its data folder)/,
      );
    },
  );
});
