import { isUnreachable } from "@claimline/db/database";
import { wordField, wordIssues } from "@claimline/model/field-wording";
import type { Locale } from "@claimline/model/locale";
import { type ProblemAnswer, type ProblemCode, problemMessage } from "@claimline/model/problem";
import { TRPCError } from "@trpc/server";
import { ZodError } from "zod";
import { ProblemError } from "./problem-error.ts";

/** A problem as the caller gets it; a conflict carries what was the base, theirs and mine. */
export type ProblemShape = ProblemAnswer & { conflict?: unknown };

/** What of an error a caller may know: an expected problem in their language, else `internal` and no detail. */
export function problemAnswer(
  error: TRPCError,
  { locale, requestId }: { locale: Locale; requestId: string },
): ProblemShape {
  const code = problemCodeOf(error);
  const answer = { code, message: problemMessage(code, locale), requestId };
  if (error instanceof ProblemError) {
    const fields = error.fields.map((field) => ({ ...field, message: wordField(field.code, locale) }));
    return error.conflict === undefined
      ? { ...answer, fields }
      : { ...answer, fields, conflict: error.conflict };
  }
  // Elsewhere a schema's issues tell of what is stored or answered: that stays with the operator.
  const issues = code === "invalid-input" && error.cause instanceof ZodError ? error.cause.issues : [];
  return { ...answer, fields: wordIssues(issues, locale) };
}

/** Which problem an error is; everything unforeseen is `internal`. */
export function problemCodeOf(error: TRPCError): ProblemCode {
  if (error instanceof ProblemError) return error.problem;
  if (isUnreachable(error.cause)) return "unavailable";
  switch (error.code) {
    case "BAD_REQUEST":
      return error.cause instanceof ZodError ? "invalid-input" : "malformed-request";
    case "PARSE_ERROR":
    case "UNSUPPORTED_MEDIA_TYPE":
      return "malformed-request";
    case "NOT_FOUND":
      return "not-found";
    case "METHOD_NOT_SUPPORTED":
      return "method-not-allowed";
    case "PAYLOAD_TOO_LARGE":
      return "too-large";
    case "TOO_MANY_REQUESTS":
      return "too-many-requests";
    default:
      return "internal";
  }
}
