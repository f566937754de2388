import { z } from "zod";
import type { SignedInContext } from "../context.ts";
import { answerKey, apiKeySchema } from "./key-answer.ts";

export const listApiKeysOutput = z.strictObject({ items: z.array(apiKeySchema) });

/** Every key there is or was, the working ones first, newest first. */
export async function listApiKeys(ctx: SignedInContext): Promise<z.infer<typeof listApiKeysOutput>> {
  const rows = await ctx.database.apiKey.findMany({
    include: { user: true },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
  });
  const items = rows.map((row) => answerKey(row, ctx.now()));
  const works = (state: string) => Number(state !== "works");
  return { items: items.toSorted((a, b) => works(a.state) - works(b.state)) };
}
