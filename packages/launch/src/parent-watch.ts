import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { basename } from "node:path";

const MANAGERS = new Set(["npm", "npx", "pnpm", "yarn", "corepack", "turbo"]);
const SCRIPT_SHELLS = new Set(["sh", "dash", "bash", "ash"]);
const HIGHEST = 8;

type Ancestor = { pid: number; parent: number; words: string[] };

/**
 * Calls back once when the package manager that started this process has ended, however it ended: nobody could press
 * Ctrl-C for it any more. Ancestors above the package manager (a shell, a service manager) may come and go.
 * Answers a function that ends the watch.
 */
export function watchPackageManager(ended: () => void): () => void {
  const chain = managerChain();
  if (chain.length === 0) return () => undefined;
  // Without /proc each look costs a process.
  const everyMs = process.platform === "linux" ? 400 : 2_000;
  const timer = setInterval(() => {
    if (chain.every(({ pid, parent }) => (pid === process.pid ? process.ppid : look(pid)?.parent) === parent))
      return;
    clearInterval(timer);
    ended();
  }, everyMs);
  timer.unref();
  return () => clearInterval(timer);
}

/** This process and its ancestors up to below the topmost package manager; empty when none started it. */
function managerChain(): Ancestor[] {
  const chain: Ancestor[] = [{ pid: process.pid, parent: process.ppid, words: [] }];
  let length = 0;
  for (let depth = 0; depth < HIGHEST; depth += 1) {
    const next = look(chain.at(-1)?.parent ?? 0);
    if (next === null) break;
    if (isManager(next.words)) length = chain.length;
    else if (!SCRIPT_SHELLS.has(basename(next.words[0] ?? ""))) break;
    chain.push(next);
  }
  return chain.slice(0, length);
}

function isManager(words: readonly string[]): boolean {
  const [program = "", script = ""] = words;
  if (MANAGERS.has(basename(program))) return true;
  return (
    basename(program).startsWith("node") && MANAGERS.has(basename(script).replace(/(-cli)?\.[cm]?js$/, ""))
  );
}

function look(pid: number): Ancestor | null {
  if (pid <= 1) return null;
  if (process.platform === "linux") {
    try {
      // The program's name in the second field may hold spaces and parentheses.
      const parent = Number(
        readFileSync(`/proc/${pid}/stat`, "utf8")
          .replace(/^.*\) . /s, "")
          .split(" ")[0],
      );
      return { pid, parent, words: readFileSync(`/proc/${pid}/cmdline`, "utf8").split(/[\0 ]+/) };
    } catch {
      return null;
    }
  }
  const { stdout } = spawnSync("ps", ["-o", "ppid=,command=", "-p", String(pid)], { encoding: "utf8" });
  const [parent = "", ...words] = stdout.trim().split(/\s+/);
  return parent === "" ? null : { pid, parent: Number(parent), words };
}
