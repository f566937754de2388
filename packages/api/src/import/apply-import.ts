import { sendJob } from "@claimline/db/jobs/queues";
import { z } from "zod";
import type { SignedInContext } from "../context.ts";
import { ProblemError } from "../problem-error.ts";
import { applyWaitingImport } from "./apply-waiting-import.ts";
import { type ImportAnswer, importCountsSchema, importIdSchema } from "./import-answer.ts";
import { answerImport, loadImport } from "./load-import.ts";
import { storedProblemsSchema } from "./stored-problem.ts";

export const applyImportInput = z.strictObject({ id: importIdSchema });

/** Up to so many rows are written while the caller waits; of more the answer is `waiting`, and `import.get` tells how far it is. */
const mostAtOnce = 500;

/**
 * Does what a preview has shown, all of it or nothing: new events become drafts, others get a draft that is changed. Nothing is
 * published.
 *
 * @throws ProblemError `not-found`, `wrong-state` when it was applied already, `import-faulty` when the file has errors,
 * `import-outdated` when something that it touches has changed since the preview
 */
export async function applyImport(
  ctx: SignedInContext,
  { id }: z.infer<typeof applyImportInput>,
): Promise<ImportAnswer> {
  const found = await loadImport(ctx.database, id);
  if (found.state !== "previewed" && found.state !== "cancelled") throw new ProblemError("wrong-state");
  const counts = importCountsSchema.parse(found.counts);
  const isFaulty = storedProblemsSchema.parse(found.problems).some(({ severity }) => severity === "error");
  if (found.format === null || counts.error > 0 || isFaulty) throw new ProblemError("import-faulty");
  const isShort = counts.create + counts.change + counts.records <= mostAtOnce;
  await ctx.database.$transaction(async (tx) => {
    const { count } = await tx.storyImport.updateMany({
      where: { id, state: { in: ["previewed", "cancelled"] } },
      data: { state: "waiting", done: 0, cancelAskedAt: null, failure: null, appliedById: ctx.account.id },
    });
    if (count === 0) throw new ProblemError("wrong-state");
    if (!isShort) await sendJob(tx, "apply-import", { importId: id }, new Date());
  });
  if (isShort) {
    await applyWaitingImport(ctx, id, ctx);
    const { state, failure } = await loadImport(ctx.database, id);
    if (state !== "applied" && failure === "import-outdated") throw new ProblemError("import-outdated");
  }
  return await answerImport(ctx, id);
}
