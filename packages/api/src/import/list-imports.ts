import { slugSchema } from "@claimline/model/slug";
import { z } from "zod";
import type { SignedInContext } from "../context.ts";
import { ProblemError } from "../problem-error.ts";
import { importAnswerSchema } from "./import-answer.ts";
import { answerImports } from "./load-import.ts";

export const listImportsInput = z.strictObject({ story: slugSchema });

export const listImportsOutput = z.strictObject({ items: z.array(importAnswerSchema) });

/** A story's last imports and previews, the newest first, fifty at most. @throws ProblemError `not-found` */
export async function listImports(
  ctx: SignedInContext,
  { story: slug }: z.infer<typeof listImportsInput>,
): Promise<z.infer<typeof listImportsOutput>> {
  const story = await ctx.database.story.findUnique({ where: { slug }, select: { id: true } });
  if (!story) throw new ProblemError("not-found");
  const rows = await ctx.database.storyImport.findMany({
    where: { storyId: story.id },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: 50,
    include: { story: { select: { slug: true, content: true } } },
  });
  return { items: await answerImports(ctx, rows, ctx.locale) };
}
