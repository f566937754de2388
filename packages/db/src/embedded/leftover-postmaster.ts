import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";

const POLL_MS = 20;
const FAST_STOP_MS = 15_000;

/** What `clearLeftover` found: the pid of another program that now bears the pid of a postmaster long dead, or `null`. */
export type Leftover = { strangerPid: number | null };

/**
 * Makes a cluster free to start after its former owner was killed. Call it only while holding the owner lock.
 *
 * A postmaster that outlived its owner is stopped. A `postmaster.pid` without its process is left to PostgreSQL, which
 * uses its other lines to make sure that no backend still writes; only a torn one, which it refuses to read, is removed.
 */
export async function clearLeftover(cluster: string): Promise<Leftover> {
  const file = join(cluster, "postmaster.pid");
  if (!existsSync(file)) return { strangerPid: null };
  const pid = Number.parseInt(readFileSync(file, "utf8"), 10);
  if (!Number.isInteger(pid) || pid <= 1) {
    rmSync(file, { force: true });
    return { strangerPid: null };
  }
  if (!isAlive(pid)) return { strangerPid: null };
  if (!isPostmasterOf(pid, cluster)) return { strangerPid: pid };
  await stopPostmaster(pid, cluster);
  return { strangerPid: null };
}

async function stopPostmaster(pid: number, cluster: string): Promise<void> {
  for (const signal of ["SIGINT", "SIGQUIT", "SIGKILL"] as const) {
    sendSignal(pid, signal);
    const until = performance.now() + FAST_STOP_MS;
    while (performance.now() < until) {
      if (!isAlive(pid) || !isPostmasterOf(pid, cluster)) return;
      await delay(POLL_MS);
    }
  }
}

/** Is there a process with this pid (a zombie counts as none)? */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
  return commandLine(pid) !== "";
}

/** Signals a process that may be gone already. */
export function sendSignal(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // Gone between the look and the signal: that is what was wanted.
  }
}

function isPostmasterOf(pid: number, cluster: string): boolean {
  return commandLine(pid).split("\0").join(" ").includes(`-D ${cluster} `);
}

function commandLine(pid: number): string {
  if (process.platform === "linux") {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, "utf8");
    } catch {
      return "";
    }
  }
  return spawnSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" }).stdout;
}
