import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { type FileLock, tryFileLock } from "@claimline/db/embedded/file-lock";
import { z } from "zod";
import { digestOfApp, digestOfPaths } from "./build-stamp.ts";
import type { App, Layout } from "./layout.ts";
import { type Run, Stopped, runToEnd } from "./run.ts";

const stampSchema = z.object({ inputs: z.string(), build: z.string() });
const scriptsSchema = z.object({ scripts: z.record(z.string(), z.string()).default({}) });
const LOCK_POLL_MS = 200;

/** Makes the Prisma client when it is missing or older than its schema. */
export async function generateClient(run: Run, env: Readonly<Record<string, string>>): Promise<void> {
  const folder = run.layout.databasePackage;
  const { scripts } = scriptsSchema.parse(JSON.parse(readFileSync(join(folder, "package.json"), "utf8")));
  const script = scripts["generate"];
  if (script === undefined) return;
  const inputs = digestOfPaths(
    folder,
    ["prisma", "prisma.config.ts", "package.json"].map((name) => join(folder, name)),
  );
  const stamp = join(folder, "generated", "claimline-inputs");
  const isFresh = () => existsSync(stamp) && readFileSync(stamp, "utf8") === inputs;
  if (isFresh()) return;
  await underBuildLock(run, async () => {
    if (isFresh()) return;
    // As `pnpm run` would do it, without needing a pnpm on the PATH.
    const path = [join(folder, "node_modules", ".bin"), dirname(process.execPath), env["PATH"] ?? ""].join(
      ":",
    );
    const wish = {
      command: "/bin/sh",
      args: ["-c", script],
      cwd: folder,
      env: { ...env, PATH: path },
      show: false,
    };
    await runToEnd(run, wish, "The database client could not be generated.");
    mkdirSync(dirname(stamp), { recursive: true });
    writeFileSync(stamp, inputs);
  });
}

/** Builds each app whose inputs have changed since its last build, one after the other. */
export async function buildApps(run: Run, env: Readonly<Record<string, string>>): Promise<void> {
  const { layout } = run;
  if (layout.apps.every((app) => isBuilt(layout, app))) return;
  await underBuildLock(run, async () => {
    for (const app of layout.apps) if (!isBuilt(layout, app)) await build(run, app, env);
  });
}

async function build(run: Run, app: App, env: Readonly<Record<string, string>>): Promise<void> {
  const inputs = digestOfApp(run.layout.repository, app.folder);
  rmSync(stampFile(app), { force: true });
  const end = run.terminal.progress(`Building ${app.title}`, `Built ${app.title}`);
  try {
    const wish = { args: app.buildCommand(), cwd: app.folder, env, show: false };
    await runToEnd(run, wish, `Building ${app.title} failed.`);
    end(true);
  } catch (error) {
    end(false);
    throw error;
  }
  // The digest from before the build: a file changed meanwhile means another build next time.
  writeFileSync(stampFile(app), JSON.stringify({ inputs, build: buildId(app) ?? "" }));
}

function isBuilt(layout: Layout, app: App): boolean {
  if (!existsSync(stampFile(app))) return false;
  const stamp = stampSchema.safeParse(JSON.parse(readFileSync(stampFile(app), "utf8")));
  if (!stamp.success || stamp.data.build !== buildId(app)) return false;
  return stamp.data.inputs === digestOfApp(layout.repository, app.folder);
}

function stampFile(app: App): string {
  return join(app.folder, ".next", "claimline-build.json");
}

/** Next's name of the build that lies there; it tells a build of ours from one made by hand later. */
function buildId(app: App): string | null {
  const file = join(app.folder, ".next", "BUILD_ID");
  return existsSync(file) ? readFileSync(file, "utf8") : null;
}

/** Two starts in one checkout must not write the same `.next` at once; the second finds the work done. */
async function underBuildLock(run: Run, work: () => Promise<void>): Promise<void> {
  const folder = join(run.layout.repository, "node_modules", ".cache", "claimline");
  mkdirSync(folder, { recursive: true });
  const lock = await waitForLock(run, join(folder, "build.lock"));
  try {
    await work();
  } finally {
    lock.release();
  }
}

async function waitForLock(run: Run, file: string): Promise<FileLock> {
  for (let attempt = 0; ; attempt += 1) {
    const lock = tryFileLock(file);
    if (lock !== null) return lock;
    if (run.stopping.aborted) throw new Stopped();
    if (attempt === 0) run.terminal.say("Waiting for another start that builds in this folder…");
    await delay(LOCK_POLL_MS);
  }
}
