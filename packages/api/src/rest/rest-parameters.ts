import { z } from "zod";
import { ProblemError } from "../problem-error.ts";
import {
  type AskedProcedure,
  type RestOperation,
  restOperations,
  streamOperation,
} from "./rest-operations.ts";
import { withoutSafeBounds } from "./safe-bounds.ts";

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** A parameter of an address, as the input's schema has it. */
export interface RestParameter {
  /** Its name in the address. */
  name: string;
  /** Its name in the procedure's input. */
  input: string;
  in: "path" | "query";
  required: boolean;
  /** What its value is read as, and whether it can be repeated. */
  read: "text" | "integer" | "boolean";
  many: boolean;
  schema: JsonSchema;
}

const known = new Map<AskedProcedure, readonly RestParameter[]>();

/** The parameters of an operation: those of its path first, then those of its query in the order of the schema. */
export function parametersOf(procedure: AskedProcedure): readonly RestParameter[] {
  const operation = procedure === "change.subscribe" ? streamOperation : restOperations[procedure];
  const parameters = known.get(procedure) ?? makeParameters(operation);
  known.set(procedure, parameters);
  return parameters;
}

/** The parameters of an address with this path that is read as `input`. */
export function makeParameters({
  input,
  path,
  renamed = {},
}: Pick<RestOperation, "input" | "path" | "renamed">): RestParameter[] {
  const { properties = {}, required = [] } = z.toJSONSchema(input, {
    io: "input",
    override: ({ jsonSchema }) => withoutSafeBounds(jsonSchema),
  });
  const names = new Map(Object.entries(renamed).map(([name, from]) => [from, name]));
  const inPath = (name: string) => path.includes(`{${name}}`);
  return Object.entries(properties)
    .map(([property, schema]) => {
      const name = names.get(property) ?? property;
      return {
        name,
        input: property,
        in: inPath(name) ? ("path" as const) : ("query" as const),
        required: required.includes(property),
        ...readingOf(schema),
        schema: typeof schema === "boolean" ? {} : schema,
      };
    })
    .toSorted((a, b) => Number(a.in === "query") - Number(b.in === "query"));
}

function readingOf(schema: JsonSchema | boolean): Pick<RestParameter, "read" | "many"> {
  if (typeof schema === "boolean") return { read: "text", many: false };
  const { type, items } = schema;
  if (type === "array") return { ...readingOf(Array.isArray(items) ? true : (items ?? true)), many: true };
  return { read: type === "integer" || type === "boolean" ? type : "text", many: false };
}

/**
 * The procedure's input from the parts of a path and a query. A value that isn't what its parameter is read as is left
 * as it came, for the procedure's schema to refuse; a parameter that is given twice although it can't be is, too.
 *
 * @throws ProblemError `invalid-input`, when the query names what stands in the path
 */
export function readInput(
  procedure: AskedProcedure,
  parts: Readonly<Record<string, string>>,
  query: URLSearchParams,
): Record<string, unknown> {
  const parameters = parametersOf(procedure);
  const taken = new Set(parameters.filter((parameter) => parameter.in === "path").flatMap(namesOf));
  const misplaced = [...new Set(query.keys())].filter((name) => taken.has(name));
  if (misplaced.length > 0) {
    const fields = misplaced.map((path) => ({ path, code: "unknown-field" as const }));
    throw new ProblemError("invalid-input", { fields });
  }
  const byName = new Map(parameters.map((parameter) => [parameter.name, parameter]));
  const input = parameters.flatMap(({ name, input: property }): [string, unknown][] =>
    Object.hasOwn(parts, name) ? [[property, parts[name]]] : [],
  );
  for (const name of new Set(query.keys())) {
    input.push([name, readValues(query.getAll(name), byName.get(name))]);
  }
  return Object.fromEntries(input);
}

function namesOf({ name, input }: RestParameter): string[] {
  return [name, input];
}

function readValues(values: readonly string[], parameter: RestParameter | undefined): unknown {
  const read = values.map((value) => readValue(value, parameter?.read ?? "text"));
  return parameter?.many || read.length > 1 ? read : read[0];
}

function readValue(value: string, as: RestParameter["read"]): string | number | boolean {
  if (as === "integer" && /^-?\d{1,15}$/.test(value)) return Number(value);
  if (as === "boolean" && (value === "true" || value === "false")) return value === "true";
  return value;
}

/** Where in the address a faulty place of the input stands: `slug` of an event is the path's `event`. */
export function nameInAddress(procedure: AskedProcedure, path: string): string {
  const [first = "", ...rest] = path.split(".");
  const parameter = parametersOf(procedure).find(({ input }) => input === first);
  return [parameter?.name ?? first, ...rest].join(".");
}
