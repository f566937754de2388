import { type ChildProcess, spawn } from "node:child_process";
import { Duplex, type Readable } from "node:stream";

/** `show` passes the output through as it comes; otherwise only its end is kept, for when something goes wrong. */
export type ProcessWish = {
  command?: string;
  args: readonly string[];
  cwd: string;
  env: Readonly<Record<string, string>>;
  show: boolean;
};

/** How a process ended. */
export type ProcessEnd = { code: number | null; signal: NodeJS.Signals | null };

/** `exited` settles, never rejects, when the process and everything that it started have ended. */
export type ManagedProcess = {
  pid: number | undefined;
  exited: Promise<ProcessEnd>;
  lastLines(): string;
  stop(): Promise<void>;
};

const KEPT_CHARACTERS = 8_000;
const SHOWN_LINES = 25;
const STOP_WITHIN_MS = 5_000;

// Beside each process stands a watcher that holds our end of a pipe. However we end, the pipe ends with us, and the
// watcher stops the whole group: even a launcher killed with SIGKILL leaves nothing running, whatever the program is.
const SUPERVISED = `( ( trap '' INT HUP TERM
    read -r _ <&3
    kill -s TERM -- -$$
    tries=0
    while [ $tries -lt 50 ] && kill -0 $$; do sleep 0.1; tries=$((tries + 1)); done
    kill -s KILL -- -$$ ) >/dev/null 2>&1 & )
exec "$@" 3<&-`;

/** Starts a process in a group of its own, so that a Ctrl-C reaches this launcher alone and the order of stopping is ours. */
export function startProcess(wish: ProcessWish): ManagedProcess {
  const child = spawn("/bin/sh", ["-c", SUPERVISED, "sh", wish.command ?? process.execPath, ...wish.args], {
    cwd: wish.cwd,
    env: wish.env,
    detached: true,
    stdio: ["ignore", "pipe", "pipe", "pipe"],
  });
  const lifeline = child.stdio[3] instanceof Duplex ? child.stdio[3].resume() : null;
  lifeline?.on("error", () => undefined);
  let kept = "";
  const keep = (text: string) => {
    kept = (kept + text).slice(-KEPT_CHARACTERS);
  };
  follow(child.stdout, wish.show ? process.stdout : null, keep);
  follow(child.stderr, wish.show ? process.stderr : null, keep);
  const exited = new Promise<ProcessEnd>((resolve) => {
    child.once("error", (error) => {
      keep(error.message);
      resolve({ code: null, signal: null });
    });
    // What it started and left, and the watcher, go with it.
    child.once("exit", () => signalGroup(child, "SIGKILL"));
    child.once("close", (code, signal) => resolve({ code, signal }));
  });
  let stopping: Promise<void> | undefined;
  return {
    pid: child.pid,
    exited,
    lastLines: () => kept.trimEnd().split("\n").slice(-SHOWN_LINES).join("\n"),
    stop: () => (stopping ??= stopGroup(child, exited)),
  };
}

async function stopGroup(child: ChildProcess, exited: Promise<ProcessEnd>): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) child.kill("SIGTERM");
  const timer = setTimeout(() => signalGroup(child, "SIGKILL"), STOP_WITHIN_MS);
  await exited;
  clearTimeout(timer);
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, signal);
  } catch {
    // The group is empty: all have ended.
  }
}

function follow(stream: Readable | null, to: NodeJS.WriteStream | null, keep: (text: string) => void): void {
  stream?.setEncoding("utf8").on("data", (text: string) => {
    keep(text);
    // A reader of ours who went away (`pnpm start | head`) must not hold up the servers.
    if (to === null || !to.writable || to.write(text)) return;
    stream.pause();
    const resume = () => stream.resume();
    to.once("drain", resume).once("close", resume);
  });
}
