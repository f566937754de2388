import type { Configuration } from "./env.ts";
import { LaunchProblem } from "./launch-problem.ts";
import type { Layout } from "./layout.ts";
import { type ManagedProcess, type ProcessWish, startProcess } from "./processes.ts";
import type { Terminal } from "./terminal.ts";

/** Thrown inside a run that is being stopped; nobody has to hear of it. */
export class Stopped extends Error {}

/** One run of the launcher: what it works with, and every process that it has to stop in the end. */
export type Run = {
  layout: Layout;
  configuration: Configuration;
  terminal: Terminal;
  dev: boolean;
  stopping: AbortSignal;
  /** Starts a process that ends with the run. */
  start(wish: ProcessWish): ManagedProcess;
  /** Stops all that `start` started, and starts nothing more. */
  stopProcesses(): Promise<void>;
};

/** Opens a run; nothing is started yet. */
export function openRun(parts: Pick<Run, "layout" | "configuration" | "terminal" | "dev">): Run {
  const abort = new AbortController();
  const processes = new Set<ManagedProcess>();
  return {
    ...parts,
    stopping: abort.signal,
    start(wish) {
      if (abort.signal.aborted) throw new Stopped();
      const started = startProcess(wish);
      processes.add(started);
      void started.exited.finally(() => processes.delete(started));
      return started;
    },
    async stopProcesses() {
      abort.abort();
      await Promise.all([...processes].map((each) => each.stop()));
    },
  };
}

/** Runs a program to its end; a failure is one sentence and the program's last lines. */
export async function runToEnd(run: Run, wish: ProcessWish, failure: string): Promise<void> {
  const started = run.start(wish);
  const { code } = await started.exited;
  if (run.stopping.aborted) throw new Stopped();
  // What was shown has been read already.
  if (code !== 0) throw new LaunchProblem(failure, wish.show ? "" : started.lastLines());
}
