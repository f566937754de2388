import { spawn } from "node:child_process";
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { PostgresBinaries } from "./binaries.ts";
import type { DataPlace } from "./data-place.ts";
import { EmbeddedPostgresProblem } from "./embedded-postgres-problem.ts";

/** The role that owns the embedded database, and the database's name. */
export const EMBEDDED_NAME = "claimline";

/** Of these the first that the system knows becomes the character classification. */
const CTYPES = ["C.UTF-8", "en_US.UTF-8", "C"];

/** What PostgreSQL's programs see of our environment: nothing that could change their behaviour (PGDATA, LC_*, TZ). */
export function postgresEnvironment(): NodeJS.ProcessEnv {
  return { PATH: "/usr/bin:/bin", LC_ALL: "C" };
}

/** Creates the cluster unless it exists. A creation cut short by a crash leaves nothing that a later one trips over. */
export async function ensureCluster(
  binaries: PostgresBinaries,
  place: DataPlace,
  password: string,
  durable: boolean,
): Promise<void> {
  if (existsSync(place.cluster)) {
    checkVersion(binaries, place);
    return;
  }
  const draft = `${place.cluster}.new`;
  const passwordFile = `${place.cluster}.password`;
  let output = "";
  try {
    for (const ctype of CTYPES) {
      rmSync(draft, { recursive: true, force: true });
      mkdirSync(dirname(draft), { recursive: true });
      mkdirSync(draft, { mode: 0o700 });
      writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
      if (place.runAs !== null) {
        chownSync(draft, place.runAs.uid, place.runAs.gid);
        chownSync(passwordFile, place.runAs.uid, place.runAs.gid);
      }
      const result = await runInitdb(binaries, place, draft, passwordFile, ctype, durable);
      if (result.code === 0) {
        renameSync(draft, place.cluster);
        return;
      }
      output = result.output;
      if (!output.includes("invalid locale")) break;
    }
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(draft, { recursive: true, force: true });
  }
  throw new EmbeddedPostgresProblem(
    "database-failed",
    `PostgreSQL could not create its files in ${place.cluster}.`,
    output,
  );
}

function runInitdb(
  binaries: PostgresBinaries,
  place: DataPlace,
  draft: string,
  passwordFile: string,
  ctype: string,
  durable: boolean,
): Promise<{ code: number | null; output: string }> {
  const child = spawn(
    binaries.initdb,
    [
      `--pgdata=${draft}`,
      `--username=${EMBEDDED_NAME}`,
      `--pwfile=${passwordFile}`,
      "--auth-local=scram-sha-256",
      "--auth-host=scram-sha-256",
      "--encoding=UTF8",
      // Code point order from PostgreSQL itself: the same on every machine and after every upgrade of libc or ICU, so
      // that no index is ever silently wrong. What people read in order is ordered for their language by the query or in code.
      "--locale-provider=builtin",
      "--builtin-locale=C.UTF-8",
      "--locale=C",
      // pg_trgm asks libc which characters are letters, and under "C" an umlaut or Cyrillic is none.
      `--lc-ctype=${ctype}`,
      "--no-instructions",
      ...(durable ? [] : ["--no-sync"]),
    ],
    { ...place.runAs, cwd: "/", env: postgresEnvironment(), stdio: ["ignore", "pipe", "pipe"] },
  );
  let output = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (output += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (output += text));
  return new Promise((resolve) => {
    child.once("error", (error) => resolve({ code: null, output: error.message }));
    child.once("close", (code) => resolve({ code, output }));
  });
}

function checkVersion(binaries: PostgresBinaries, place: DataPlace): void {
  const file = join(place.cluster, "PG_VERSION");
  const major = existsSync(file) ? Number.parseInt(readFileSync(file, "utf8"), 10) : Number.NaN;
  if (major === binaries.major) return;
  throw new EmbeddedPostgresProblem(
    "database-version",
    Number.isNaN(major)
      ? `${place.cluster} holds no PostgreSQL database: set DATA_DIR to another folder.`
      : `The database in ${place.cluster} was made by PostgreSQL ${major}, and this Claimline brings ${binaries.major}: ` +
          "export your stories with the version that made it, or move it with pg_upgrade.",
  );
}
