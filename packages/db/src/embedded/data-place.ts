import { createHash, randomBytes } from "node:crypto";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { z } from "zod";
import { OUTSIDE_FOLDER } from "./binaries.ts";
import { EmbeddedPostgresProblem } from "./embedded-postgres-problem.ts";
import { canEnter, chooseRunAs, type RunAs } from "./run-as.ts";

/** The files of one embedded database. `home` lies in `DATA_DIR`; `cluster` may lie elsewhere, see `locateData`. */
export type DataPlace = { home: string; cluster: string; runAs: RunAs };

const locationSchema = z.object({ cluster: z.string() });

/** The folder inside `DATA_DIR` with the lock, the password, the record of port and pid, and the server's log. */
export function homeOf(dataDir: string): string {
  return join(dataDir, "postgres");
}

/**
 * Decides where the cluster lies and who runs it, and creates the folders down to its parent.
 *
 * An ordinary user keeps it in `DATA_DIR`. Root lends an account; when that account can't get into `DATA_DIR`
 * (a checkout in /root, mode 0700), the cluster lies under /var/lib/claimline and `DATA_DIR` records where.
 */
export function locateData(dataDir: string, durable: boolean): DataPlace {
  const home = homeOf(dataDir);
  // Apart, because a mode given to the creation of a whole path closes every folder on the way.
  mkdirSync(dataDir, { recursive: true });
  mkdirSync(home, { recursive: true, mode: 0o700 });
  const recorded = recordedCluster(home);
  if (recorded !== null) {
    if (!existsSync(recorded) && durable) throw gone(home, recorded);
    return { home, cluster: recorded, runAs: existsSync(recorded) ? ownerOf(recorded) : chooseRunAs() };
  }
  const inside = join(home, "data");
  if (existsSync(inside)) return { home, cluster: inside, runAs: ownerOf(inside) };
  const runAs = chooseRunAs();
  if (runAs === null || letIn(dataDir, home, runAs)) return { home, cluster: inside, runAs };
  const cluster = outsideCluster(dataDir, durable, runAs);
  writeFileSync(join(home, "location.json"), `${JSON.stringify({ cluster }, null, 2)}\n`);
  return { home, cluster, runAs };
}

/** Root writes into the data folder of an ordinary user without locking that user out. */
export function giveToOwnerOf(home: string, file: string): void {
  if (process.getuid?.() !== 0) return;
  const { uid, gid } = statSync(home);
  chownSync(file, uid, gid);
}

/** Removes the database of a data folder wherever it lies. It must not be running. */
export function removeEmbeddedPostgres(dataDir: string): void {
  const home = homeOf(dataDir);
  const recorded = recordedCluster(home);
  if (recorded !== null) rmSync(dirname(recorded), { recursive: true, force: true });
  rmSync(home, { recursive: true, force: true });
}

/** Throwaway clusters outside their `DATA_DIR` whose `DATA_DIR` has been deleted are of no use to anyone. */
export function sweepThrowaways(): void {
  const folder = join(OUTSIDE_FOLDER, "throwaway");
  if (process.getuid?.() !== 0 || !existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    const note = join(folder, name, "belongs-to");
    if (existsSync(note) && !existsSync(readFileSync(note, "utf8"))) {
      rmSync(join(folder, name), { recursive: true, force: true });
    }
  }
}

function recordedCluster(home: string): string | null {
  const file = join(home, "location.json");
  return existsSync(file) ? locationSchema.parse(JSON.parse(readFileSync(file, "utf8"))).cluster : null;
}

function ownerOf(cluster: string): RunAs {
  const { uid, gid } = statSync(cluster);
  const me = process.getuid?.();
  if (me === undefined || uid === me) return null;
  if (me === 0) return { uid, gid };
  throw new EmbeddedPostgresProblem(
    "database-not-readable",
    `The database in ${cluster} belongs to another user (uid ${uid}): start Claimline as that user or as root, or set DATA_DIR to another folder.`,
  );
}

function letIn(dataDir: string, home: string, runAs: RunAs): boolean {
  // Search permission only: what is secret in here has mode 0600 by itself.
  for (const folder of [dataDir, home]) {
    const { uid, mode } = statSync(folder);
    if (uid === 0 && (mode & 0o001) === 0 && canEnter(dirname(folder), runAs))
      chmodSync(folder, (mode & 0o777) | 0o011);
  }
  return canEnter(home, runAs);
}

function outsideCluster(dataDir: string, durable: boolean, runAs: RunAs): string {
  const parent = durable ? OUTSIDE_FOLDER : join(OUTSIDE_FOLDER, "throwaway");
  const address = realpathSync(dataDir);
  // The hash tells an operator which folder it belongs to; the random part keeps a DATA_DIR made anew from waking an old one.
  const name = `${createHash("sha256").update(address).digest("hex").slice(0, 12)}-${randomBytes(3).toString("hex")}`;
  try {
    mkdirSync(join(parent, name), { recursive: true, mode: 0o755 });
    writeFileSync(join(parent, name, "belongs-to"), homeOf(address));
  } catch (error) {
    throw noPlace(parent, error instanceof Error ? error.message : "");
  }
  if (!canEnter(join(parent, name), runAs)) throw noPlace(parent, "");
  return join(parent, name, "data");
}

function noPlace(parent: string, detail: string): EmbeddedPostgresProblem {
  return new EmbeddedPostgresProblem(
    "no-place-for-database",
    `PostgreSQL does not run as root, and the user it runs as can get neither into DATA_DIR nor into ${parent}: set DATA_DIR to a folder such as /srv/claimline.`,
    detail,
  );
}

function gone(home: string, cluster: string): EmbeddedPostgresProblem {
  return new EmbeddedPostgresProblem(
    "database-gone",
    `The database was kept in ${cluster}, which is gone: bring it back, or remove ${home} to begin with an empty one.`,
  );
}
