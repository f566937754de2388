import { setTimeout as delay } from "node:timers/promises";
import { LaunchProblem } from "./launch-problem.ts";
import type { App, Program } from "./layout.ts";
import type { ManagedProcess, ProcessEnd } from "./processes.ts";
import { type Run, Stopped } from "./run.ts";

const READY_POLL_MS = 100;
const READY_WITHIN_MS = 90_000;
const PROBE_WITHIN_MS = 5_000;
const DEATHS_WINDOW_MS = 60_000;
const MOST_DEATHS = 5;
const FIRST_PAUSE_MS = 500;

/** Starts a server and waits until it answers `/api/health/ready` with 200. */
export async function startServer(
  run: Run,
  app: App,
  port: number,
  env: Readonly<Record<string, string>>,
): Promise<ManagedProcess> {
  const server = spawnProgram(run, app, env);
  let end: ProcessEnd | null = null;
  void server.exited.then((how) => (end = how));
  const until = performance.now() + READY_WITHIN_MS;
  let answer = "nothing answered";
  for (;;) {
    if (run.stopping.aborted) throw new Stopped();
    if (end !== null)
      throw new LaunchProblem(
        `${sentenceStart(app)} ended while starting (${describeEnd(end)}).`,
        server.lastLines(),
      );
    answer = await probe(port, run.stopping);
    if (answer === "ready") return server;
    // While developing, a server with a mistake in it waits for the next change.
    if (performance.now() > until && !run.dev) {
      throw new LaunchProblem(
        `${sentenceStart(app)} did not get ready on port ${port} (${answer}).`,
        server.lastLines(),
      );
    }
    await delay(READY_POLL_MS);
  }
}

/** Starts the worker; it has no port at which it could be asked whether it is ready. */
export function startWorker(run: Run, env: Readonly<Record<string, string>>): ManagedProcess {
  return spawnProgram(run, run.layout.worker, env);
}

/**
 * Keeps a program running: one that dies is started again after a pause that grows. Resolves only by throwing, when it
 * died too often within a minute.
 */
export async function keepProgram(
  run: Run,
  program: Program,
  first: ManagedProcess,
  env: Readonly<Record<string, string>>,
): Promise<never> {
  const deaths: number[] = [];
  let present = first;
  for (;;) {
    const end = await present.exited;
    if (run.stopping.aborted) throw new Stopped();
    const now = performance.now();
    deaths.push(now);
    while ((deaths[0] ?? now) < now - DEATHS_WINDOW_MS) deaths.shift();
    if (deaths.length >= MOST_DEATHS) {
      throw new LaunchProblem(
        `${sentenceStart(program)} died ${MOST_DEATHS} times within a minute.`,
        present.lastLines(),
      );
    }
    run.terminal.warn(`${sentenceStart(program)} died (${describeEnd(end)}) and is started again.`);
    await delay(FIRST_PAUSE_MS * 2 ** (deaths.length - 1), undefined, { signal: run.stopping }).catch(
      () => undefined,
    );
    present = spawnProgram(run, program, env);
  }
}

function spawnProgram(run: Run, program: Program, env: Readonly<Record<string, string>>): ManagedProcess {
  // Next reloads pages by itself; what the server imports natively needs Node's own watch mode.
  const watch = run.dev ? ["--watch", "--watch-preserve-output"] : [];
  return run.start({ args: [...watch, program.script], cwd: program.folder, env, show: true });
}

async function probe(port: number, stopping: AbortSignal): Promise<string> {
  try {
    const signal = AbortSignal.any([stopping, AbortSignal.timeout(PROBE_WITHIN_MS)]);
    const response = await fetch(`http://127.0.0.1:${port}/api/health/ready`, { signal });
    const text = await response.text();
    return response.status === 200 ? "ready" : `status ${response.status}: ${text.slice(0, 200)}`;
  } catch {
    return "nothing answered";
  }
}

function describeEnd({ code, signal }: ProcessEnd): string {
  return signal === null ? `exit code ${code}` : signal;
}

function sentenceStart({ title }: Program): string {
  return title.charAt(0).toUpperCase() + title.slice(1);
}
