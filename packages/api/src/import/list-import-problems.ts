import { writeProblemsCsv } from "@claimline/formats/import/problems-csv";
import { localeSchema } from "@claimline/model/locale";
import { z } from "zod";
import type { SignedInContext } from "../context.ts";
import { importIdSchema } from "./import-answer.ts";
import { loadImport } from "./load-import.ts";
import { storedProblemsSchema } from "./stored-problem.ts";

export const listImportProblemsInput = z.strictObject({
  id: importIdSchema,
  locale: localeSchema.optional(),
});

export const listImportProblemsOutput = z.strictObject({ csv: z.string() });

/** All errors and flags of a file as a table, to be worked through beside it. @throws ProblemError `not-found` */
export async function listImportProblems(
  ctx: SignedInContext,
  { id, locale = ctx.locale }: z.infer<typeof listImportProblemsInput>,
): Promise<z.infer<typeof listImportProblemsOutput>> {
  const { problems } = await loadImport(ctx.database, id);
  const rows = await ctx.database.$queryRaw<{ problems: unknown }[]>`
    select problems from story_import_row
     where import_id = ${id}::uuid and (flagged or outcome = 'error') order by place`;
  const all = [problems, ...rows.map((row) => row.problems)].flatMap((list) =>
    storedProblemsSchema.parse(list),
  );
  return { csv: writeProblemsCsv(all, locale) };
}
