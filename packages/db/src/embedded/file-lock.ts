import { DatabaseSync } from "node:sqlite";

/** A lock on a file, held by this process. */
export type FileLock = { release(): void };

const SQLITE_BUSY = 5;

/**
 * Takes the lock on a file, which it creates when missing, or answers `null` when another process or another part of
 * this one holds it. It is an operating system lock, taken through SQLite because Node has no call for it: it ends
 * with the process however that ends, so it is never stale, whatever became of pids.
 */
export function tryFileLock(file: string): FileLock | null {
  const handle = new DatabaseSync(file, { timeout: 0 });
  try {
    handle.exec("PRAGMA journal_mode = MEMORY");
    handle.exec("BEGIN EXCLUSIVE");
    return { release: () => (handle.isOpen ? handle.close() : undefined) };
  } catch (error) {
    handle.close();
    if (error instanceof Error && "errcode" in error && error.errcode === SQLITE_BUSY) return null;
    throw error;
  }
}
