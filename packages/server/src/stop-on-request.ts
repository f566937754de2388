import type { Log } from "./log.ts";

/** After this the process ends, whatever still hangs; the launcher waits 5 s. */
const stopWithinMs = 4_500;

/** Ends the process, after `stop`, when it is told to: by SIGTERM, SIGINT, or a parent process that goes away. */
export function stopOnRequest(stop: () => Promise<void>, log: Log): void {
  let stopping = false;
  const onRequest = () => {
    if (stopping) return;
    stopping = true;
    log.info("stopping");
    setTimeout(() => process.exit(0), stopWithinMs);
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, "stopping failed");
        process.exit(1);
      },
    );
  };
  process.on("SIGTERM", onRequest);
  process.on("SIGINT", onRequest);
  process.on("disconnect", onRequest);
}
