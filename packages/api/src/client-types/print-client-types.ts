import { isDeepStrictEqual } from "node:util";
import { claimSchema } from "@claimline/model/claim/schema";
import { quantitySchema } from "@claimline/model/event/quantity";
import { relationSchema } from "@claimline/model/event/relation";
import { eventContentSchema } from "@claimline/model/event/schema";
import { problems } from "@claimline/model/problem";
import { permissions } from "@claimline/model/publication/permission";
import { compile, type JSONSchema } from "json-schema-to-typescript";
import { z } from "zod";
import { draftAnswerSchema, saveAnswerSchema } from "../event/draft-answer.ts";
import { publicationAnswerSchema } from "../event/publish-event.ts";
import { recordAnswerSchema } from "../record/create-record.ts";
import { recordUpdateAnswerSchema } from "../record/update-record.ts";
import { answerParts } from "../rest/openapi-schemas.ts";
import { type ProcedureSchemas, procedureSchemas } from "./procedure-schemas.ts";

/** What has a name of its own, wherever it occurs. */
const parts: Readonly<Record<string, z.ZodType>> = {
  ...answerParts,
  ClaimContent: claimSchema,
  DraftAnswer: draftAnswerSchema,
  EventContent: eventContentSchema,
  PublicationAnswer: publicationAnswerSchema,
  Quantity: quantitySchema,
  RecordAnswer: recordAnswerSchema,
  RecordUpdateAnswer: recordUpdateAnswerSchema,
  Relation: relationSchema,
  SaveAnswer: saveAnswerSchema,
};

type Definitions = Record<string, z.core.JSONSchema.BaseSchema>;

/**
 * The types of the client, as TypeScript that stands for itself: inputs and outputs of every procedure with their
 * descriptions, the methods that call them, and the codes of problems.
 */
export async function printClientTypes(): Promise<string> {
  const procedures = procedureSchemas();
  const names = outputNames(procedures);
  const outputs = define(new Map([...names, ...Object.entries(parts).map(entryOfPart)]), "output");
  const inputs = inputNames(procedures);
  const inputDefinitions = defineInputs(inputs, outputs);
  const types = await printDefinitions({ ...outputs, ...inputDefinitions });
  return [
    "// Made from the schemas of the procedures; not to be edited.",
    'import type { CallOptions } from "../call-options.ts";',
    types,
    printAliases(procedures, inputs, names),
    printMethods(procedures, names),
    printTable(procedures),
    printProblems(),
  ].join("\n");
}

function entryOfPart([name, schema]: [string, z.ZodType]): [z.ZodType, string] {
  return [schema, name];
}

/** Names of outputs by their schema: what several procedures answer has the name of the first. */
function outputNames(procedures: readonly ProcedureSchemas[]): Map<z.ZodType, string> {
  const names = new Map<z.ZodType, string>(
    Object.entries(parts).flatMap(([name, schema]) =>
      procedures.some(({ output }) => output === schema) ? [entryOfPart([name, schema])] : [],
    ),
  );
  for (const { output, answers, path, type } of procedures) {
    if (type === "subscription" || names.has(output)) continue;
    // `Event` alone would hide the browser's own.
    names.set(output, answers === "Event" ? "TimelineEvent" : (answers ?? `${pascal(path)}Output`));
  }
  return names;
}

/** The same of inputs. */
function inputNames(procedures: readonly ProcedureSchemas[]): Map<z.ZodType, string> {
  const names = new Map<z.ZodType, string>();
  for (const procedure of procedures) {
    if (procedure.input !== null && !names.has(procedure.input)) {
      names.set(procedure.input, inputName(procedure));
    }
  }
  return names;
}

function inputName({ path }: ProcedureSchemas): string {
  return `${pascal(path)}Input`;
}

function pascal(path: string): string {
  return path
    .split(".")
    .map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`)
    .join("");
}

function define(names: ReadonlyMap<z.ZodType, string>, io: "input" | "output"): Definitions {
  const registry = z.registry<{ id: string }>();
  for (const [schema, id] of names) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, {
    uri: (id) => `#/definitions/${id}`,
    io,
    target: "draft-7",
    unrepresentable: "any",
  });
  return Object.fromEntries(
    Object.entries(schemas).map(([name, { $schema: _schema, $id: _id, ...schema }]) => [name, schema]),
  );
}

/** Inputs, and those of their parts that are taken otherwise than they are answered, under a name of their own. */
function defineInputs(inputs: ReadonlyMap<z.ZodType, string>, outputs: Definitions): Definitions {
  const entries = Object.entries(parts);
  const same = define(new Map([...entries.map(entryOfPart), ...inputs]), "input");
  const differs = (name: string) => !isDeepStrictEqual(same[name], outputs[name]);
  const renamed = entries.map(([name, schema]): [z.ZodType, string] => [
    schema,
    differs(name) ? `${name}Input` : name,
  ]);
  return define(new Map([...renamed, ...inputs]), "input");
}

async function printDefinitions(definitions: Definitions): Promise<string> {
  const text = await compile(rootOf(definitions), "Root", {
    bannerComment: "",
    additionalProperties: false,
    ignoreMinAndMaxItems: true,
    unreachableDefinitions: true,
    format: false,
  });
  return (
    text
      .replace(/export interface Root \{\s*\}/u, "")
      // JSON leaves out what is undefined, so a caller may give it.
      .replaceAll(/^(\s*\w+)\?: /gmu, "$1?: undefined | ")
      .replaceAll(
        /^ \* This (?:interface|type) was referenced by .*\n(?: \* via the `definition`.*\n)?/gmu,
        "",
      )
      .replaceAll(/\/\*\*\n(?: \*\s*\n)*\s*\*\/\n/gu, "")
  );
}

/** The same as the printer's own type of a schema, which is a little narrower than zod's. */
function rootOf(definitions: Definitions): JSONSchema {
  const root: unknown = structuredClone({ type: "object", definitions });
  if (isSchema(root)) return root;
  throw new Error("A schema is an object.");
}

function isSchema(value: unknown): value is JSONSchema {
  return typeof value === "object" && value !== null;
}

/** Names for the inputs and outputs that several procedures share. */
function printAliases(
  procedures: readonly ProcedureSchemas[],
  inputs: ReadonlyMap<z.ZodType, string>,
  outputs: ReadonlyMap<z.ZodType, string>,
): string {
  const taken = new Set([...inputs.values(), ...outputs.values()]);
  const alias = (own: string, name: string | undefined) =>
    taken.has(own) || name === undefined ? [] : [`export type ${own} = ${name};`];
  return procedures
    .filter(({ type }) => type !== "subscription")
    .flatMap((procedure) => [
      ...(procedure.input === null ? [] : alias(inputName(procedure), inputs.get(procedure.input))),
      ...alias(`${pascal(procedure.path)}Output`, outputs.get(procedure.output)),
    ])
    .join("\n");
}

function printMethods(
  procedures: readonly ProcedureSchemas[],
  names: ReadonlyMap<z.ZodType, string>,
): string {
  const nouns = Map.groupBy(
    procedures.filter(({ type }) => type !== "subscription"),
    ({ path }) => path.split(".")[0] ?? "",
  );
  const printed = [...nouns].map(([noun, ofNoun]) => {
    const methods = ofNoun.map((procedure) => {
      const { path, output, inputOptional, description } = procedure;
      const input = procedure.input === null ? "undefined" : inputName(procedure);
      const given = `input${inputOptional ? "?" : ""}: ${input}, options?: CallOptions`;
      return `    /** ${description} */\n    ${path.split(".")[1]}(${given}): Promise<${names.get(output)}>;`;
    });
    return `  ${noun}: {\n${methods.join("\n")}\n  };`;
  });
  return `/** A method for each procedure that answers once. */\nexport interface Procedures {\n${printed.join("\n")}\n}`;
}

function printTable(procedures: readonly ProcedureSchemas[]): string {
  const lines = procedures
    .filter(({ type }) => type !== "subscription")
    .map(({ path, type }) => {
      const mount = permissions[path] === "public" ? "public" : "newsroom";
      return `  "${path}": { type: "${type}", mount: "${mount}" },`;
    });
  return `/** How each procedure is called, and where. */\nexport const procedures = {\n${lines.join("\n")}\n} as const;`;
}

function printProblems(): string {
  const lines = Object.entries(problems).map(([code, { en }]) => `  "${code}": "${en}",`);
  return `/** Every code of a problem, and what it says in English. */\nexport const problems = {\n${lines.join("\n")}\n} as const;\n\n/** What can be wrong. */\nexport type ProblemCode = keyof typeof problems;\n`;
}
