import { type ProblemCode, problems } from "@claimline/model/problem";
import { z } from "zod";
import type { ProblemShape } from "../problem-answer.ts";

const codes = Object.keys(problems).filter((code): code is ProblemCode => Object.hasOwn(problems, code));

/** A problem as REST answers it: RFC 9457, with the members that tRPC's `data.problem` has. */
export const problemDocumentSchema = z.strictObject({
  type: z.string().describe("`urn:claimline:problem:` and the code."),
  title: z.string().describe("The same as `message`."),
  status: z.int().describe("The HTTP status."),
  code: z.enum(codes).describe("What is wrong, from a closed list."),
  message: z.string().describe("What is wrong, in the caller's language."),
  fields: z
    .array(
      z.strictObject({
        path: z.string().describe("The parameter; a number after a dot counts its repetitions from 0."),
        code: z.string(),
        message: z.string(),
      }),
    )
    .describe("Every faulty parameter."),
  requestId: z
    .string()
    .describe("Finds the request in the operator's log; in the header `x-request-id` too."),
  conflict: z.unknown().optional().describe("What the caller needs to go on."),
});

/** The problem as a document of RFC 9457. */
export function problemDocument(problem: ProblemShape): z.infer<typeof problemDocumentSchema> {
  const { code, message } = problem;
  return { type: `urn:claimline:problem:${code}`, title: message, status: problems[code].http, ...problem };
}
