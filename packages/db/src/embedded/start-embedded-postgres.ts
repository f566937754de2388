import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import pg from "pg";
import { z } from "zod";
import { findBinaries, type PostgresBinaries } from "./binaries.ts";
import { EMBEDDED_NAME, ensureCluster } from "./cluster.ts";
import { type DataPlace, giveToOwnerOf, homeOf, locateData, sweepThrowaways } from "./data-place.ts";
import { EmbeddedPostgresProblem } from "./embedded-postgres-problem.ts";
import { type FileLock, tryFileLock } from "./file-lock.ts";
import { clearLeftover } from "./leftover-postmaster.ts";
import { freePort, type PostgresProcess, startPostgres } from "./postgres-process.ts";

/** `durable: false` is for tests: nothing is synced to disk. `log` gets each line that PostgreSQL writes. */
export type EmbeddedPostgresOptions = { dataDir: string; durable?: boolean; log?: (line: string) => void };

/**
 * A running embedded database. `url` holds the password. `exited` settles when PostgreSQL has ended, asked or not.
 * `stop` may be called more than once, and resolves when no process of it is left.
 */
export type EmbeddedPostgres = {
  url: string;
  port: number;
  pid: number;
  cluster: string;
  exited: Promise<void>;
  stop(): Promise<void>;
};

const ATTEMPTS = 40;
const RETRY_MS = 250;

const recordSchema = z.object({ port: z.int().min(1).max(65_535), pid: z.int().nullable() });
type ServerRecord = z.infer<typeof recordSchema>;

/**
 * Starts PostgreSQL on a free port of 127.0.0.1 with its files in `dataDir`, which it creates and fills when new.
 * One process at a time owns a data folder; what a killed owner left is cleared away.
 *
 * @throws EmbeddedPostgresProblem with a sentence for the operator
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const dataDir = resolve(options.dataDir);
  const durable = options.durable ?? true;
  const { place, lock } = openHome(dataDir, durable);
  try {
    const binaries = findBinaries(place.runAs);
    const password = keptPassword(place);
    await ensureCluster(binaries, place, password, durable);
    const server = await startWithRetries(binaries, place, durable, options.log ?? (() => undefined));
    writeRecord(place.home, { port: server.port, pid: server.pid });
    const url = urlOf(server.port, password);
    const exited = (async () => {
      await server.exited;
      writeRecord(place.home, { port: server.port, pid: null });
      lock.release();
    })();
    const stop = async () => {
      await server.stop();
      await exited;
    };
    await ensureDatabase(url).catch(async (error: unknown) => {
      await stop();
      throw error;
    });
    return { url, port: server.port, pid: server.pid, cluster: place.cluster, exited, stop };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** The address of the database that a running Claimline keeps in this folder, or `null` when none runs. */
export async function findRunningPostgres(dataDir: string): Promise<string | null> {
  const home = homeOf(resolve(dataDir));
  const record = readRecord(home);
  const passwordFile = join(home, "password");
  if (record === null || record.pid === null || !existsSync(passwordFile)) return null;
  const url = urlOf(record.port, readFileSync(passwordFile, "utf8").trim());
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  try {
    await client.connect();
    return url;
  } catch {
    return null;
  } finally {
    await client.end().catch(() => undefined);
  }
}

function openHome(dataDir: string, durable: boolean): { place: DataPlace; lock: FileLock } {
  try {
    if (!durable) sweepThrowaways();
    const place = locateData(dataDir, durable);
    const lock = tryFileLock(join(place.home, "owner.lock"));
    if (lock === null) {
      throw new EmbeddedPostgresProblem(
        "database-in-use",
        `The database in ${dataDir} is in use by another running Claimline: stop that one, or set DATA_DIR to another folder.`,
      );
    }
    giveToOwnerOf(place.home, join(place.home, "owner.lock"));
    return { place, lock };
  } catch (error) {
    if (error instanceof EmbeddedPostgresProblem) throw error;
    throw new EmbeddedPostgresProblem(
      "database-not-readable",
      `Claimline can't write to its data folder ${dataDir}: give it to the user who runs Claimline, or set DATA_DIR to another folder.`,
      error instanceof Error ? error.message : "",
    );
  }
}

/** Written before the cluster is made, so that a cluster never exists without its password. */
function keptPassword(place: DataPlace): string {
  const file = join(place.home, "password");
  if (existsSync(file)) return readFileSync(file, "utf8").trim();
  if (existsSync(place.cluster)) {
    throw new EmbeddedPostgresProblem(
      "database-not-readable",
      `The password of the database is gone: bring back ${file}, or remove ${place.home} to begin with an empty database.`,
    );
  }
  const password = randomBytes(24).toString("hex");
  writeWhole(place.home, "password", `${password}\n`);
  return password;
}

/** Backends of a killed postmaster take a moment to go, and a port found free may be taken before PostgreSQL binds it. */
async function startWithRetries(
  binaries: PostgresBinaries,
  place: DataPlace,
  durable: boolean,
  log: (line: string) => void,
): Promise<PostgresProcess> {
  let failed = "";
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const { strangerPid } = await clearLeftover(place.cluster);
    const preferred = attempt === 0 ? (readRecord(place.home)?.port ?? null) : null;
    const port = await freePort(preferred);
    const start = await startPostgres(binaries, place, { port, durable, strangerPid, log });
    if ("running" in start) return start.running;
    failed = start.failed;
    if (!/could not bind|still in use|lock file .* already exists/.test(failed)) break;
    await delay(RETRY_MS);
  }
  throw new EmbeddedPostgresProblem(
    "database-failed",
    `The embedded PostgreSQL did not start; its own words are in ${join(place.home, "postgres.log")}.`,
    failed,
  );
}

async function ensureDatabase(url: string): Promise<void> {
  const maintenance = new URL(url);
  maintenance.pathname = "/postgres";
  const client = new pg.Client({ connectionString: maintenance.href });
  try {
    await client.connect();
    const found = await client.query("select 1 from pg_database where datname = $1", [EMBEDDED_NAME]);
    if (found.rowCount === 0) await client.query(`create database ${pg.escapeIdentifier(EMBEDDED_NAME)}`);
  } catch (error) {
    throw new EmbeddedPostgresProblem(
      "database-failed",
      "The embedded PostgreSQL runs but does not let Claimline in.",
      error instanceof Error ? error.message : "",
    );
  } finally {
    await client.end().catch(() => undefined);
  }
}

function urlOf(port: number, password: string): string {
  return `postgresql://${EMBEDDED_NAME}:${password}@127.0.0.1:${port}/${EMBEDDED_NAME}`;
}

function readRecord(home: string): ServerRecord | null {
  const file = join(home, "server.json");
  if (!existsSync(file)) return null;
  try {
    return recordSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    // It holds conveniences only; a torn one is made anew.
    return null;
  }
}

function writeRecord(home: string, record: ServerRecord): void {
  // Whoever deleted the folder while the database ran doesn't want it back.
  if (existsSync(home)) writeWhole(home, "server.json", `${JSON.stringify(record, null, 2)}\n`);
}

function writeWhole(home: string, name: string, text: string): void {
  const draft = join(home, `${name}.${process.pid}`);
  writeFileSync(draft, text, { mode: 0o600 });
  giveToOwnerOf(home, draft);
  renameSync(draft, join(home, name));
}
