import { z } from "zod";
import { EDTF_MAX_LENGTH, parseEdtf } from "./edtf.ts";

/**
 * A date as EDTF text, kept as written (see `parseEdtf` for what is taken). The issue's message is `edtf-invalid`;
 * its `params` are `{ code: "edtf-invalid", problem }` with an `EdtfProblem` that says what and where.
 */
export const edtfSchema = z
  .string()
  .max(EDTF_MAX_LENGTH)
  .check((context) => {
    const result = parseEdtf(context.value);
    if (result.ok || result.problem.code === "too-long") return;
    context.issues.push({
      code: "custom",
      input: context.value,
      message: "edtf-invalid",
      params: { code: "edtf-invalid", problem: result.problem },
    });
  })
  .meta({
    description: "A date or time span as EDTF (ISO 8601-2:2019)",
    examples: [
      "2024-10-28",
      "../2024-10-28",
      "2024-10-08/2024-10-13",
      "2024-10~",
      "2024-10-28T18:40:00+01:00",
    ],
  });
