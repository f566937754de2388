import { Prisma } from "../generated/client.ts";
import type { DatabaseTransaction } from "./database.ts";

/** The tables that are ever written by the thousand. */
type BulkTable =
  | "event"
  | "event_note"
  | "draft_snapshot"
  | "audit_entry"
  | "story_import_row"
  | "published_event"
  | "published_span"
  | "published_text";

/** So many rows of some kilobytes each are a statement of some megabytes. */
const rowsAtOnce = 2_000;

/**
 * Inserts rows, named by the columns, as JSON values of which PostgreSQL makes rows: of thousands of them Prisma's own
 * `createMany` takes seconds to make a statement. A column that isn't given is null, whatever its default.
 */
export async function insertRows(
  tx: DatabaseTransaction,
  table: BulkTable,
  rows: readonly Readonly<Record<string, unknown>>[],
): Promise<void> {
  const name = Prisma.raw(`"${table}"`);
  for (let first = 0; first < rows.length; first += rowsAtOnce) {
    const json = JSON.stringify(rows.slice(first, first + rowsAtOnce));
    await tx.$executeRaw`insert into ${name} select * from json_populate_recordset(null::${name}, ${json}::json)`;
  }
}
