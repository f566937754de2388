import { z } from "zod";
import type { SignedInContext } from "../context.ts";
import { ProblemError } from "../problem-error.ts";
import { type ImportAnswer, importIdSchema } from "./import-answer.ts";
import { answerImport, loadImport } from "./load-import.ts";

export const cancelImportInput = z.strictObject({ id: importIdSchema });

/**
 * Asks an import that is being applied to stop. What it has written so far is taken back; once all is written it is too late, and the
 * import is applied. @throws ProblemError `not-found`; `wrong-state` when it isn't being applied
 */
export async function cancelImport(
  ctx: SignedInContext,
  { id }: z.infer<typeof cancelImportInput>,
): Promise<ImportAnswer> {
  await loadImport(ctx.database, id);
  const { count } = await ctx.database.storyImport.updateMany({
    where: { id, state: "waiting" },
    data: { cancelAskedAt: new Date(ctx.now()) },
  });
  if (count === 0) throw new ProblemError("wrong-state");
  return await answerImport(ctx, id);
}
