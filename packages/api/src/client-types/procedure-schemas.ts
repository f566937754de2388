import { type Action, permissions } from "@claimline/model/publication/permission";
import { z } from "zod";
import { restOperations } from "../rest/rest-operations.ts";
import { newsroomRouter } from "../routers.ts";

/** What a client has to know of a procedure. */
export interface ProcedureSchemas {
  path: Action;
  type: "query" | "mutation" | "subscription";
  /** `null` for a procedure that takes nothing. */
  input: z.ZodType | null;
  /** Whether it can be called without one. */
  inputOptional: boolean;
  output: z.ZodType;
  /** The output's name in the OpenAPI document, where it has one. */
  answers: string | null;
  /** What it is for, in sentences. */
  description: string;
}

/** What tRPC keeps beside a procedure, which is a function. */
const procedureSchema = z.custom<{ _def: unknown }>(
  (value) => typeof value === "function" && "_def" in value,
);

const storedSchema = z.object({
  type: z.enum(["query", "mutation", "subscription"]),
  inputs: z.array(z.instanceof(z.ZodType)),
  output: z.instanceof(z.ZodType).optional(),
});

/** Every procedure of the newsroom's router, the reading ones included, by path. */
export function procedureSchemas(): ProcedureSchemas[] {
  // At run time this record is flat; its type follows the router's nesting.
  const stored = new Map<string, unknown>(Object.entries(newsroomRouter._def.procedures));
  const descriptions = new Map<string, { answers: string; description: string }>(
    Object.entries(restOperations),
  );
  return actions().map((path) => {
    const {
      type,
      inputs,
      output = z.unknown(),
    } = storedSchema.parse(procedureSchema.parse(stored.get(path))._def);
    const input = inputs[0] ?? null;
    const told = descriptions.get(path);
    return {
      path,
      type,
      input,
      inputOptional: input === null || input.safeParse(undefined).success,
      output,
      answers: told?.answers ?? null,
      description: told?.description ?? `In the newsroom; least role: ${permissions[path]}.`,
    };
  });
}

function actions(): Action[] {
  return z
    .array(z.custom<Action>((name) => typeof name === "string" && Object.hasOwn(permissions, name)))
    .parse(Object.keys(permissions))
    .toSorted((a, b) => (a < b ? -1 : 1));
}
