import type { Locale } from "@claimline/model/locale";
import type { FieldProblem } from "@claimline/model/problem";
import { type FieldErrors, type Resolver, set } from "react-hook-form";
import { checkFormValues, type EventFormValues } from "./event-form-values.ts";

/** Checks the form by the model's schema; what is wrong comes in the model's words, as it would from the server. */
export function contentResolver(locale: Locale): Resolver<EventFormValues> {
  return (values) => {
    const check = checkFormValues(values, locale);
    if (check.ok) return { values, errors: {} };
    return { values: {}, errors: fieldErrors(check.problems) };
  };
}

function fieldErrors(problems: readonly FieldProblem[]): FieldErrors<EventFormValues> {
  const errors: FieldErrors<EventFormValues> = {};
  // Later ones would replace what stands deeper: the first problem of a field is the one that it shows.
  for (const { path, code, message } of problems.toReversed()) set(errors, path, { type: code, message });
  return errors;
}
