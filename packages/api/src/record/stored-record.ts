import type { DatabaseTransaction } from "@claimline/db/database";
import type { CitedRecord } from "@claimline/model/event/rules";
import { loadRecords } from "./load-records.ts";

/** A record as it is stored, with the version that a change of it is to be based on. */
export type StoredRecord = CitedRecord & { version: number };

interface RecordAddress {
  kind: CitedRecord["kind"];
  slug: string;
}

/** A record of the shared ones by its slug, or `null`. */
export async function findRecord(
  tx: DatabaseTransaction,
  { kind, slug }: RecordAddress,
): Promise<StoredRecord | null> {
  const where = { slug };
  const select = { version: true };
  const none = { actors: [], places: [], sources: [] };
  switch (kind) {
    case "actor": {
      const row = await tx.actor.findUnique({ where, select });
      const content = (await loadRecords(tx, { ...none, actors: [slug] })).actors.get(slug);
      return row && content ? { kind, content, ...row } : null;
    }
    case "place": {
      const row = await tx.place.findUnique({ where, select });
      const content = (await loadRecords(tx, { ...none, places: [slug] })).places.get(slug);
      return row && content ? { kind, content, ...row } : null;
    }
    case "source": {
      const row = await tx.source.findUnique({ where, select });
      const content = (await loadRecords(tx, { ...none, sources: [slug] })).sources.get(slug);
      return row && content ? { kind, content, ...row } : null;
    }
  }
}

/** Keeps a record from being changed, or shown in another story, until the transaction ends. */
export async function lockRecord(tx: DatabaseTransaction, { kind, slug }: RecordAddress): Promise<void> {
  switch (kind) {
    case "actor":
      await tx.$queryRaw`select from actor where slug = ${slug} for update`;
      return;
    case "place":
      await tx.$queryRaw`select from place where slug = ${slug} for update`;
      return;
    case "source":
      await tx.$queryRaw`select from source where slug = ${slug} for update`;
  }
}
