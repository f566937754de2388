import type { DatabaseTransaction } from "@claimline/db/database";
import { eventContentSchema } from "@claimline/model/event/schema";
import { referencesIn } from "@claimline/model/reference";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import type { SignedInContext } from "../context.ts";
import { ProblemError } from "../problem-error.ts";
import { type ImportAnswer, importIdSchema, type Undoing } from "./import-answer.ts";
import { answerImport, keptSince, loadImport } from "./load-import.ts";
import { newRecordsSchema } from "./write-records.ts";

export const undoImportInput = z.strictObject({ id: importIdSchema });

const longTransaction = { timeout: 120_000, maxWait: 10_000 };
const mostNamed = 100;

/**
 * Takes back what an import has done and nobody has touched since: drafts that it made are gone, those that it changed are what they were, records that
 * nothing cites are gone. Whatever else has become of it stays, and is named. Within 30 days.
 *
 * @throws ProblemError `not-found`; `wrong-state` when there is nothing to be taken back any more
 */
export async function undoImport(
  ctx: SignedInContext,
  { id }: z.infer<typeof undoImportInput>,
): Promise<ImportAnswer> {
  await ctx.database.$transaction(async (tx) => {
    const found = await loadImport(tx, id);
    const { storyId, appliedAt } = found;
    if (found.state !== "applied" || appliedAt === null || appliedAt <= keptSince(ctx.now()))
      throw new ProblemError("wrong-state");
    await tx.$queryRaw`select id from story where id = ${storyId}::uuid for no key update`;
    const at = new Date(ctx.now());
    const removed = await removeCreated(tx, id);
    const restored = await restoreChanged(tx, ctx, id, at);
    const done = new Set([...removed, ...restored]);
    const written = await tx.storyImportRow.findMany({
      where: { importId: id, outcome: { in: ["create", "change"] } },
      orderBy: { place: "asc" },
      select: { eventId: true, slug: true, title: true },
    });
    const kept = written.filter(({ eventId }) => !done.has(eventId ?? ""));
    const records = await removeRecords(tx, found.records);
    const undoing: Undoing = {
      removed: removed.length,
      restored: restored.length,
      records: records.removed,
      kept: kept.slice(0, mostNamed).map(({ slug, title }) => ({ slug: slug ?? "", title })),
      keptCount: kept.length,
      keptRecords: records.kept,
    };
    const { count } = await tx.storyImport.updateMany({
      where: { id, state: "applied" },
      data: { state: "undone", undoneAt: at, undoneById: ctx.account.id, undoing },
    });
    if (count === 0) throw new ProblemError("wrong-state");
    const { removed: gone, restored: back, keptCount } = undoing;
    await writeAudit(tx, ctx, {
      action: "import.undo",
      storyId,
      details: { import: id, name: found.name, removed: gone, restored: back, kept: keptCount },
    });
  }, longTransaction);
  return await answerImport(ctx, id);
}

/** Drafts as the import made them; what was ever submitted has a revision, which stays. */
async function removeCreated(tx: DatabaseTransaction, id: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    delete from event using story_import_row row
     where row.import_id = ${id}::uuid and row.outcome = 'create' and event.id = row.event_id
       and event.version = 1 and event.state = 'draft' and event.visibility = 'never_published' and event.trashed_at is null
       and not exists (select from revision where revision.event_id = event.id)
       and not exists (select from event_note note where note.event_id = event.id and note.text <> row.note)
    returning event.id::text`;
  return rows.map((row) => row.id);
}

/** A review that the import ended doesn't begin again by itself. */
async function restoreChanged(
  tx: DatabaseTransaction,
  { account }: SignedInContext,
  id: string,
  at: Date,
): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    update event
       set content = row.before -> 'content', version = event.version + 1, updated_by_id = ${account.id}, updated_at = ${at},
           state = case row.before ->> 'state' when 'published' then 'published'::work_state else 'draft'::work_state end,
           contributor_ids = array(select jsonb_array_elements_text(row.before -> 'contributorIds'))
      from story_import_row row
     where row.import_id = ${id}::uuid and row.outcome = 'change' and event.id = row.event_id
       and event.version = row.seen_version + 1 and event.state = 'draft' and event.trashed_at is null
    returning event.id::text`;
  const ids = rows.map((row) => row.id);
  await tx.$executeRaw`
    insert into draft_snapshot (event_id, version, content, saved_by_id, saved_at)
    select id, version, content, ${account.id}, ${at} from event where id = any(${ids}::uuid[])`;
  return ids;
}

/** Those that nothing cites and nobody has changed since. */
async function removeRecords(
  tx: DatabaseTransaction,
  stored: unknown,
): Promise<{ removed: number; kept: number }> {
  const { actors, places, sources } = newRecordsSchema.parse(stored);
  const total = actors.length + places.length + sources.length;
  if (total === 0) return { removed: 0, kept: 0 };
  const cited = await citedSlugs(tx);
  const free = (to: string, list: readonly { slug: string }[]) =>
    list.map(({ slug }) => slug).filter((slug) => !cited.has(`${to} ${slug}`));
  const where = (slugs: string[]) => ({ slug: { in: slugs }, version: 1 });
  const [places1, sources1] = [
    await tx.place.deleteMany({ where: where(free("place", places)) }),
    await tx.source.deleteMany({ where: where(free("source", sources)) }),
  ];
  let removed = places1.count + sources1.count;
  // Those for whom nobody speaks first, until there are none.
  for (const slugs = free("actor", actors); ;) {
    const { count } = await tx.actor.deleteMany({ where: { ...where(slugs), speakers: { none: {} } } });
    removed += count;
    if (count === 0) break;
  }
  return { removed, kept: total - removed };
}

const eventsAtOnce = 1_000;

async function citedSlugs(tx: DatabaseTransaction): Promise<ReadonlySet<string>> {
  const cited = new Set<string>();
  for (let after = "00000000-0000-0000-0000-000000000000"; ;) {
    const rows = await tx.timelineEvent.findMany({
      where: { id: { gt: after } },
      orderBy: { id: "asc" },
      take: eventsAtOnce,
      select: { id: true, content: true },
    });
    for (const { content } of rows)
      for (const { to, slug } of referencesIn(eventContentSchema, content)) cited.add(`${to} ${slug}`);
    const last = rows.at(-1);
    if (!last) return cited;
    after = last.id;
  }
}
