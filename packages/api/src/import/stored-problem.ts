import type { ImportProblem } from "@claimline/formats/import/imported";
import type { Locale } from "@claimline/model/locale";
import { z } from "zod";

/** A problem as it is stored with an import: in both languages. */
export const storedProblemsSchema: z.ZodType<ImportProblem[]> = z.array(
  z.object({
    row: z.int().nullable(),
    column: z.string().nullable(),
    code: z.string(),
    severity: z.enum(["error", "flag"]),
    message: z.object({ de: z.string(), en: z.string() }),
  }),
);

/** The same as it is answered. */
export const fieldProblemShape = z.strictObject({
  row: z.int().nullable(),
  column: z.string().nullable(),
  code: z.string(),
  severity: z.enum(["error", "flag"]),
  message: z.string(),
});

export function wordProblem({ message, ...problem }: ImportProblem, locale: Locale) {
  return { ...problem, message: message[locale] };
}
