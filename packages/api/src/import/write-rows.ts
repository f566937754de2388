import { randomUUID } from "node:crypto";
import type { DatabaseTransaction } from "@claimline/db/database";
import { insertRows } from "@claimline/db/insert-rows";
import { type EventContent, eventContentSchema } from "@claimline/model/event/schema";
import type { AuditedCall } from "../audit/write-audit.ts";
import { ProblemError } from "../problem-error.ts";

/** A row of a preview that becomes a draft. */
export interface RowToWrite {
  eventId: string;
  /** `null` for an event that is new. */
  seenVersion: number | null;
  slug: string;
  content: EventContent;
  note: string;
}

/** The rows of a preview that are to be written, in its order, from one on. */
export async function rowsToWrite(
  tx: DatabaseTransaction,
  importId: string,
  from: number,
  most: number,
): Promise<RowToWrite[]> {
  const rows = await tx.storyImportRow.findMany({
    where: { importId, outcome: { in: ["create", "change"] } },
    orderBy: { place: "asc" },
    skip: from,
    take: most,
  });
  return rows.flatMap(({ eventId, seenVersion, content: stored, note }) => {
    const content = eventContentSchema.parse(stored);
    return eventId === null ? [] : [{ eventId, seenVersion, slug: content.slug, content, note }];
  });
}

/** Writes drafts, each with its snapshot and its entry in the audit. @throws ProblemError `import-outdated` */
export async function writeRows(
  tx: DatabaseTransaction,
  caller: AuditedCall,
  { id, storyId }: { id: string; storyId: string },
  rows: readonly RowToWrite[],
): Promise<void> {
  const me = caller.account?.id ?? null;
  const at = new Date(caller.now());
  const created = rows.filter(({ seenVersion }) => seenVersion === null);
  await insertRows(
    tx,
    "event",
    created.map(({ eventId, slug, content }) => ({
      id: eventId,
      story_id: storyId,
      slug,
      content,
      state: "draft",
      visibility: "never_published",
      version: 1,
      contributor_ids: [me],
      created_by_id: me,
      updated_by_id: me,
      created_at: at,
      updated_at: at,
    })),
  );
  const noted = created.filter(({ note }) => note !== "");
  await insertRows(
    tx,
    "event_note",
    noted.map(({ eventId, note }) => ({ event_id: eventId, text: note, updated_at: at })),
  );
  const changed = rows.filter(({ seenVersion }) => seenVersion !== null);
  const json = JSON.stringify(
    changed.map(({ eventId, seenVersion, content }) => ({ eventId, seenVersion, content })),
  );
  const count = await tx.$executeRaw`
    update event
       set content = new.content, state = 'draft', version = event.version + 1, updated_by_id = ${me}, updated_at = ${at},
           contributor_ids = array(select distinct unnest(event.contributor_ids || ${me}::text))
      from json_to_recordset(${json}::json) as new("eventId" uuid, "seenVersion" int, content jsonb)
     where event.id = new."eventId" and event.version = new."seenVersion"`;
  if (count !== changed.length) throw new ProblemError("import-outdated");
  await insertRows(
    tx,
    "draft_snapshot",
    rows.map(({ eventId, seenVersion, content }) => ({
      event_id: eventId,
      version: (seenVersion ?? 0) + 1,
      content,
      saved_by_id: me,
      saved_at: at,
    })),
  );
  await writeAuditOfEach(tx, caller, { id, storyId }, rows);
}

async function writeAuditOfEach(
  tx: DatabaseTransaction,
  { account, now, requestId, address = null }: AuditedCall,
  { id, storyId }: { id: string; storyId: string },
  rows: readonly RowToWrite[],
): Promise<void> {
  const byKey = account?.apiKey ? { apiKey: account.apiKey.id } : {};
  await insertRows(
    tx,
    "audit_entry",
    rows.map(({ eventId, seenVersion }) => ({
      id: randomUUID(),
      at: new Date(now()),
      action: seenVersion === null ? "event.create" : "event.saveDraft",
      user_id: account?.id ?? null,
      story_id: storyId,
      event_id: eventId,
      request_id: requestId,
      address,
      details: { import: id, version: (seenVersion ?? 0) + 1, ...byKey },
    })),
  );
}
