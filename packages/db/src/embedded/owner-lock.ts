import { DatabaseSync } from "node:sqlite";
import { EmbeddedPostgresProblem } from "./embedded-postgres-problem.ts";

/** Held by the one process that may start and stop the database of a data folder. */
export type OwnerLock = { release(): void };

const SQLITE_BUSY = 5;

/**
 * Takes the lock or throws `database-in-use`. It is an operating system lock on a file, taken through SQLite because
 * Node has no call for it: it ends with the process however that ends, so it is never stale, whatever became of pids.
 */
export function takeOwnerLock(file: string, dataDir: string): OwnerLock {
  const handle = new DatabaseSync(file, { timeout: 0 });
  try {
    handle.exec("PRAGMA journal_mode = MEMORY");
    handle.exec("BEGIN EXCLUSIVE");
  } catch (error) {
    handle.close();
    if (!isBusy(error)) throw error;
    throw new EmbeddedPostgresProblem(
      "database-in-use",
      `The database in ${dataDir} is in use by another running Claimline: stop that one, or set DATA_DIR to another folder.`,
    );
  }
  return { release: () => handle.close() };
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && "errcode" in error && error.errcode === SQLITE_BUSY;
}
