import type { z } from "zod";
import { wordIssues, zodWordings } from "./field-wording.ts";
import type { Locale } from "./locale.ts";
import type { FieldProblem } from "./problem.ts";

/** The value in the schema's type, or every place where it doesn't fit, worded in the locale. */
export type SchemaCheck<Value> = { ok: true; value: Value } | { ok: false; problems: FieldProblem[] };

/** Checks a value from outside against a schema of the model. Codes are stable, messages are for people. */
export function checkSchema<Value>(
  schema: z.ZodType<Value>,
  value: unknown,
  locale: Locale,
): SchemaCheck<Value> {
  const result = schema.safeParse(value, { error: zodWordings[locale], reportInput: true });
  if (result.success) return { ok: true, value: result.data };
  return { ok: false, problems: wordIssues(result.error.issues, locale) };
}
