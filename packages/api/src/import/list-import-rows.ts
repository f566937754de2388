import { passedOverWordings } from "@claimline/formats/import/passed-over";
import { contentChanges, contentChangesSchema } from "@claimline/model/event/content-changes";
import { type EventContent, eventContentSchema } from "@claimline/model/event/schema";
import { localeSchema } from "@claimline/model/locale";
import { storyContentSchema } from "@claimline/model/story/schema";
import { z } from "zod";
import type { SignedInContext } from "../context.ts";
import { pageShape, readCursor, writeCursor } from "../event/page.ts";
import { contentNames } from "../publication/content-names.ts";
import { loadCitedRecords } from "../record/load-records.ts";
import { importIdSchema, rowOutcomeSchema } from "./import-answer.ts";
import { loadImport } from "./load-import.ts";
import { fieldProblemShape, storedProblemsSchema, wordProblem } from "./stored-problem.ts";
import { newRecordsSchema } from "./write-records.ts";

export const listImportRowsInput = z.strictObject({
  id: importIdSchema,
  outcomes: z.array(rowOutcomeSchema).min(1).max(4).optional(),
  /** Only rows that want a look. */
  flagged: z.boolean().default(false),
  locale: localeSchema.optional(),
  ...pageShape,
});

const rowSchema = z.strictObject({
  place: z.int(),
  row: z.int().nullable().describe("Where it stands in the file."),
  slug: z.string().nullable(),
  title: z.string(),
  outcome: rowOutcomeSchema,
  reason: z.string().nullable().describe("Why it is skipped."),
  problems: z.array(fieldProblemShape),
  changes: contentChangesSchema
    .nullable()
    .describe("What becomes different, in words; of a new event all of it."),
});

export const listImportRowsOutput = z.strictObject({
  total: z.int(),
  items: z.array(rowSchema),
  nextCursor: z.string().nullable(),
});

const unchanged = { de: "Unverändert.", en: "Unchanged." };

/** What becomes of each row of a file, in its order. @throws ProblemError `not-found` */
export async function listImportRows(
  ctx: SignedInContext,
  { id, outcomes, flagged, locale = ctx.locale, cursor, limit }: z.infer<typeof listImportRowsInput>,
): Promise<z.infer<typeof listImportRowsOutput>> {
  const { database } = ctx;
  const { story, records: stored } = await loadImport(database, id);
  const where = { importId: id, ...(outcomes && { outcome: { in: outcomes } }), ...(flagged && { flagged }) };
  const after = cursor === undefined ? -1 : readCursor(z.int32(), cursor);
  const [total, rows] = await Promise.all([
    database.storyImportRow.count({ where }),
    database.storyImportRow.findMany({
      where: { ...where, place: { gt: after } },
      orderBy: { place: "asc" },
      take: limit + 1,
    }),
  ]);
  const page = rows.slice(0, limit).map((row) => ({
    ...row,
    after: row.content === null ? null : eventContentSchema.parse(row.content),
    was: row.before === null ? null : beforeSchema.parse(row.before).content,
  }));
  const { defaultLocale, timeZone } = storyContentSchema.parse(story.content);
  const contents = page.flatMap(({ was, after: becomes }): EventContent[] =>
    [was, becomes].filter((one) => one !== null),
  );
  const cited = await loadCitedRecords(database, contents);
  const fresh = newRecordsSchema.parse(stored);
  const withNew = <Value extends { slug: string }>(
    known: ReadonlyMap<string, Value>,
    list: readonly Value[],
  ) => new Map([...list.map((record) => [record.slug, record] as const), ...known]);
  const names = contentNames(
    {
      actors: withNew(cited.actors, fresh.actors),
      places: withNew(cited.places, fresh.places),
      sources: withNew(cited.sources, fresh.sources),
      titles: new Map(contents.map(({ slug, title }) => [slug, title])),
    },
    locale,
    defaultLocale,
  );
  const setting = {
    locale,
    timeZone,
    names: { ...names, event: (slug: string) => names.event(slug) ?? slug },
  };
  const last = page.at(-1);
  return {
    total,
    items: page.map(({ was, after: becomes, ...row }) => ({
      place: row.place,
      row: row.row,
      slug: row.slug,
      title: row.title,
      outcome: rowOutcomeSchema.parse(row.outcome),
      reason: row.reason === null ? null : (passedOverWordings[row.reason] ?? unchanged)[locale],
      problems: storedProblemsSchema.parse(row.problems).map((problem) => wordProblem(problem, locale)),
      changes: becomes === null ? null : contentChanges(was, becomes, setting),
    })),
    nextCursor: rows.length > limit && last ? writeCursor(last.place) : null,
  };
}

const beforeSchema = z.object({ content: eventContentSchema });
