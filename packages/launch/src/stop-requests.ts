import { watchPackageManager } from "./parent-watch.ts";

/**
 * Resolves at the first wish to stop: Ctrl-C, `kill`, a closed terminal, the end of the package manager that started
 * this process, or of the program that holds its IPC channel. Later ones are ignored, because a Ctrl-C often arrives
 * twice: from the terminal and passed on by the package manager.
 */
export function stopRequests(): Promise<string> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => resolve(signal));
    process.on("disconnect", () => resolve("disconnect"));
    watchPackageManager(() => resolve("parent"));
  });
}
