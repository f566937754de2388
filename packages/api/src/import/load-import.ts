import type { DatabaseTransaction } from "@claimline/db/database";
import { importFormatSchema } from "@claimline/formats/import/imported";
import type { Locale } from "@claimline/model/locale";
import type { SignedInContext } from "../context.ts";
import { namesOf } from "../desk/list-desk-events.ts";
import { ProblemError } from "../problem-error.ts";
import { type ImportAnswer, importCountsSchema, undoingSchema } from "./import-answer.ts";
import { storedProblemsSchema, wordProblem } from "./stored-problem.ts";

/** How long the rows of an import are kept, and so how long it can be undone. */
const keptDays = 30;
const msPerDay = 86_400_000;

/** The oldest moment of imports whose rows are kept. */
export function keptSince(now: number): Date {
  return new Date(now - keptDays * msPerDay);
}

/** An import with its story's slug. @throws ProblemError `not-found` */
export async function loadImport(tx: DatabaseTransaction, id: string) {
  const row = await tx.storyImport.findUnique({
    where: { id },
    include: { story: { select: { slug: true, content: true } } },
  });
  if (!row) throw new ProblemError("not-found");
  return row;
}

export type LoadedImport = Awaited<ReturnType<typeof loadImport>>;

/** Imports as they are answered. */
export async function answerImports(
  ctx: Pick<SignedInContext, "database" | "now">,
  rows: readonly LoadedImport[],
  locale: Locale,
): Promise<ImportAnswer[]> {
  const names = await namesOf(
    ctx,
    rows.flatMap(({ createdById, appliedById }) => [createdById, appliedById ?? createdById]),
  );
  return rows.map((row) => {
    const counts = importCountsSchema.parse(row.counts);
    const { appliedAt, undoneAt } = row;
    return {
      id: row.id,
      story: row.story.slug,
      name: row.name,
      format: row.format === null ? null : importFormatSchema.parse(row.format),
      state: row.state,
      counts,
      problems: storedProblemsSchema.parse(row.problems).map((problem) => wordProblem(problem, locale)),
      toWrite: counts.create + counts.change,
      done: row.done,
      failure: row.failure,
      createdBy: names.get(row.createdById) ?? null,
      createdAt: row.createdAt.toISOString(),
      appliedBy: names.get(row.appliedById ?? "") ?? null,
      appliedAt: appliedAt?.toISOString() ?? null,
      undoneAt: undoneAt?.toISOString() ?? null,
      undoing: row.undoing === null ? null : undoingSchema.parse(row.undoing),
      undoable: row.state === "applied" && appliedAt !== null && appliedAt > keptSince(ctx.now()),
    };
  });
}

/** One import as it is answered. @throws ProblemError `not-found` */
export async function answerImport(
  ctx: Pick<SignedInContext, "database" | "now" | "locale">,
  id: string,
  locale: Locale = ctx.locale,
): Promise<ImportAnswer> {
  const [answer] = await answerImports(ctx, [await loadImport(ctx.database, id)], locale);
  if (!answer) throw new ProblemError("not-found");
  return answer;
}
