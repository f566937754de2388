import { type Database, type DatabaseTransaction, isTaken, isTakenInSql } from "@claimline/db/database";
import type { Instant } from "@claimline/model/time/instant";
import { type AuditedCall, writeAudit } from "../audit/write-audit.ts";
import { ProblemError } from "../problem-error.ts";
import { assertPresent } from "./assert-present.ts";
import { importCountsSchema } from "./import-answer.ts";
import { loadImport } from "./load-import.ts";
import { createRecords } from "./write-records.ts";
import { type RowToWrite, rowsToWrite, writeRows } from "./write-rows.ts";

interface Worker {
  database: Database;
  now: () => Instant;
}

/** Thrown to take back what was written so far, and never out of here. */
class Cancelled extends Error {}

/** So many rows are written between two looks at whether somebody wants to stop it. */
const rowsAtOnce = 500;

/** Ten thousand rows take seconds; on a busy machine some more. */
const longTransaction = { timeout: 10 * 60_000, maxWait: 10_000 };

/**
 * Applies an import that waits for it, in one transaction, and writes down when that was refused. However often and wherever it is called, an import is applied
 * once.
 */
export async function applyWaitingImport(
  { database, now }: Worker,
  id: string,
  call: Partial<AuditedCall> = {},
): Promise<void> {
  try {
    await database.$transaction(async (tx) => {
      await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${id}, 0))::text`;
      const found = await tx.storyImport.findUnique({ where: { id } });
      if (found?.state !== "waiting") return;
      const accountId = found.appliedById ?? found.createdById;
      const caller = { account: { id: accountId }, requestId: `import-${id}`, ...call, now };
      await writeAll(database, tx, caller, id);
    }, longTransaction);
  } catch (error) {
    if (error instanceof Cancelled) await giveBack(database, id, "cancelled", null);
    else if (error instanceof ProblemError) await giveBack(database, id, "previewed", error.problem);
    // Somebody has taken an address in this very moment.
    else if (isTaken(error) || isTakenInSql(error))
      await giveBack(database, id, "previewed", "import-outdated");
    else {
      await giveBack(database, id, "previewed", "internal");
      throw error;
    }
  }
}

/** Applies whatever still waits because its process ended or its job was lost. */
export async function applyAllWaitingImports(worker: Worker): Promise<void> {
  const waiting = await worker.database.storyImport.findMany({
    where: { state: "waiting" },
    orderBy: { createdAt: "asc" },
    select: { id: true },
  });
  for (const { id } of waiting) await applyWaitingImport(worker, id);
}

async function giveBack(
  database: Database,
  id: string,
  state: "cancelled" | "previewed",
  failure: string | null,
): Promise<void> {
  await database.storyImport.updateMany({
    where: { id, state: "waiting" },
    data: { state, failure, done: 0, cancelAskedAt: null },
  });
}

async function writeAll(
  database: Database,
  tx: DatabaseTransaction,
  caller: AuditedCall & { account: { id: string } | null },
  id: string,
): Promise<void> {
  const found = await loadImport(tx, id);
  const { storyId } = found;
  // Whoever publishes in the story meanwhile waits; what is compared now holds until the commit.
  await tx.$queryRaw`select id from story where id = ${storyId}::uuid for no key update`;
  await assertPresent(tx, id, storyId);
  await createRecords(tx, found.records);
  const { create, change, records } = importCountsSchema.parse(found.counts);
  let done = 0;
  for (;;) {
    const rows: RowToWrite[] = await rowsToWrite(tx, id, done, rowsAtOnce);
    if (rows.length === 0) break;
    await writeRows(tx, caller, { id, storyId }, rows);
    done += rows.length;
    // Told from outside of the transaction, where others can see it.
    const { cancelAskedAt } = await database.storyImport.update({
      where: { id },
      data: { done },
      select: { cancelAskedAt: true },
    });
    if (cancelAskedAt !== null) throw new Cancelled();
  }
  await writeAudit(tx, caller, {
    action: "import.apply",
    storyId,
    details: { import: id, name: found.name, create, change, records },
  });
  await tx.storyImport.update({
    where: { id },
    data: { state: "applied", appliedAt: new Date(caller.now()), done },
  });
}
