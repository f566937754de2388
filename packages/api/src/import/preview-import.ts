import { createHash } from "node:crypto";
import type { DatabaseTransaction } from "@claimline/db/database";
import { insertRows } from "@claimline/db/insert-rows";
import { importFormatSchema, type ImportProblem } from "@claimline/formats/import/imported";
import { readImport } from "@claimline/formats/import/read-import";
import { localeSchema } from "@claimline/model/locale";
import { slugSchema } from "@claimline/model/slug";
import { storyContentSchema } from "@claimline/model/story/schema";
import { dayOf } from "@claimline/model/time/day";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import type { SignedInContext } from "../context.ts";
import { ProblemError } from "../problem-error.ts";
import { readShippedStory } from "../story/shipped-story.ts";
import type { ImportAnswer, ImportCounts } from "./import-answer.ts";
import { answerImport, keptSince } from "./load-import.ts";
import { loadPresent } from "./load-present.ts";
import { type PlannedRow, planImport } from "./plan-import.ts";
import { planRecords } from "./plan-records.ts";

/** The most bytes that a file may have. */
const mostFileBytes = 20_000_000;

export const previewImportInput = z.strictObject({
  /** Slug of the story. */
  story: slugSchema,
  /** What the file is called. */
  name: z.string().trim().min(1).max(200).default("import"),
  /** Recognised by what is in the file when absent. */
  format: importFormatSchema.optional(),
  /** Language of texts that name none; the story's when absent. */
  language: localeSchema.optional(),
  /** The file: as text, as its bytes in base64 (of whatever encoding), or `shipped` for the one that came with the product. */
  file: z.discriminatedUnion("as", [
    z.strictObject({ as: z.literal("text"), text: z.string() }),
    z.strictObject({ as: z.literal("base64"), base64: z.string() }),
    z.strictObject({ as: z.literal("shipped") }),
  ]),
});

/** Of ten thousand rows the writing takes seconds. */
const longTransaction = { timeout: 120_000, maxWait: 10_000 };

/**
 * Reads a file and says what importing it would do to the story as it is now: nothing is changed, but the answer is kept, to be applied.
 *
 * @throws ProblemError `not-found`; `too-large` for more than 20 MB
 */
export async function previewImport(
  ctx: SignedInContext,
  { story: slug, name, format, language, file }: z.infer<typeof previewImportInput>,
): Promise<ImportAnswer> {
  const { database } = ctx;
  const story = await database.story.findUnique({ where: { slug }, select: { id: true, content: true } });
  if (!story) throw new ProblemError("not-found");
  const bytes = await bytesOf(file, slug);
  if (bytes.length > mostFileBytes) throw new ProblemError("too-large");
  const { defaultLocale, timeZone } = storyContentSchema.parse(story.content);
  const now = ctx.now();
  const setting = { locale: language ?? defaultLocale, timeZone, today: dayOf(now, timeZone), now };
  const reading = readImport(bytes, setting, format ?? null);
  const isRead = reading.format !== null;
  const { records, problems } = isRead
    ? await planRecords(database, reading)
    : { records: { actors: [], places: [], sources: [] }, problems: [] };
  const present = isRead ? await loadPresent(database, story.id, reading) : null;
  const rows = isRead && present ? planImport(reading, present, setting) : [];
  const added = records.actors.length + records.places.length + records.sources.length;
  const general = [...reading.problems.filter(({ row }) => row === null), ...problems];
  const id = await database.$transaction(async (tx) => {
    await forgetOld(tx, now);
    const made = await tx.storyImport.create({
      select: { id: true },
      data: {
        storyId: story.id,
        name,
        format: reading.format,
        hash: createHash("sha256").update(bytes).digest("hex"),
        counts: { ...countsOf(rows), records: added } satisfies ImportCounts,
        problems: storableProblems(general),
        records,
        createdById: ctx.account.id,
        createdAt: new Date(now),
      },
    });
    await insertRows(
      tx,
      "story_import_row",
      rows.map((row, place) => storedRow(made.id, row, place)),
    );
    const details = { import: made.id, name };
    await writeAudit(tx, ctx, { action: "import.preview", storyId: story.id, details });
    return made.id;
  }, longTransaction);
  return await answerImport(ctx, id);
}

type File = z.infer<typeof previewImportInput>["file"];

async function bytesOf(file: File, story: string): Promise<Uint8Array> {
  if (file.as === "text") return Buffer.from(file.text);
  if (file.as === "base64") return Buffer.from(file.base64, "base64");
  const shipped = await readShippedStory(story);
  if (shipped === null) throw new ProblemError("not-found");
  return Buffer.from(shipped);
}

function countsOf(rows: readonly PlannedRow[]): Omit<ImportCounts, "records"> {
  const count = (outcome: PlannedRow["outcome"]) => rows.filter((row) => row.outcome === outcome).length;
  return {
    create: count("create"),
    change: count("change"),
    skip: count("skip"),
    error: count("error"),
    flagged: rows.filter(isFlagged).length,
  };
}

/** Whether an editor should look at a row that can be imported. */
function isFlagged({ outcome, problems }: PlannedRow): boolean {
  return outcome !== "error" && problems.length > 0;
}

function storedRow(importId: string, row: PlannedRow, place: number) {
  return {
    import_id: importId,
    place,
    row: row.row,
    slug: row.slug === null ? null : storable(row.slug),
    title: storable(row.title),
    outcome: row.outcome,
    reason: row.reason,
    flagged: isFlagged(row),
    problems: storableProblems(row.problems),
    content: row.content,
    note: row.note,
    event_id: row.eventId,
    seen_version: row.seenVersion,
    before: row.before,
  };
}

/** What a faulty file holds, without the characters that PostgreSQL can't keep. */
function storable(text: string): string {
  return text.toWellFormed().replaceAll("\0", "\uFFFD");
}

function storableProblems(problems: readonly ImportProblem[]) {
  return problems.map(({ row, column, code, severity, message: { de, en } }) => ({
    row,
    column: column === null ? null : storable(column),
    code,
    severity,
    message: { de: storable(de), en: storable(en) },
  }));
}

/** Previews that were never applied, and rows of imports that can't be undone any more. */
async function forgetOld(tx: DatabaseTransaction, now: number): Promise<void> {
  const before = keptSince(now);
  await tx.storyImport.deleteMany({
    where: { state: { in: ["previewed", "cancelled"] }, createdAt: { lt: before } },
  });
  await tx.storyImportRow.deleteMany({ where: { import: { createdAt: { lt: before } } } });
}
