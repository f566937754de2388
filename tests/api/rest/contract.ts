import type { OpenApiDocument } from "@claimline/api/rest/openapi-document";
import {
  findOperation,
  restOperations,
  restPrefix,
  streamOperation,
} from "@claimline/api/rest/rest-operations";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { expect } from "vitest";

export interface RestAnswer {
  status: number;
  headers: Headers;
  text: string;
  // oxlint-disable-next-line typescript/no-explicit-any -- the contract has checked it; expectations say what it holds
  body: any;
}

/** Asks addresses of the REST API, and holds every answer against the OpenAPI document that the server gives. */
export interface Contract {
  document: OpenApiDocument;
  /** Asks for a path below `/api/v1`; fails when the document doesn't say that it can be answered like that. */
  ask: (path: string, init?: RequestInit) => Promise<RestAnswer>;
}

export async function openContract(url: string): Promise<Contract> {
  const response = await fetch(`${url}/api/openapi.json`);
  const document = (await response.json()) as OpenApiDocument;
  const check = makeCheck(document);
  const ask: Contract["ask"] = async (path, init) => {
    const answered = await fetch(`${url}${restPrefix}${path}`, init);
    const text = await answered.text();
    const { status, headers } = answered;
    const body: unknown = text === "" ? undefined : JSON.parse(text);
    const answer = { status, headers, text, body };
    const found = findOperation(path.split("?", 1)[0] ?? "");
    check(found && templateOf(found.procedure), answer, init?.method !== "HEAD");
    return answer;
  };
  return { document, ask };
}

function templateOf(procedure: keyof typeof restOperations | "change.subscribe"): string {
  return procedure === "change.subscribe" ? streamOperation.path : restOperations[procedure].path;
}

/** Checks the data of one message of the stream. */
export function expectMessage(document: OpenApiDocument, data: unknown): void {
  const validate = schemasOf(document)("StreamedChange");
  expect(validate(data), JSON.stringify(validate.errors)).toBe(true);
}

type Check = (template: string | null, answer: RestAnswer, hasBody: boolean) => void;

function makeCheck(document: OpenApiDocument): Check {
  const validatorOf = schemasOf(document);
  return (template, { status, headers, body }, hasBody) => {
    const responses = template === null ? {} : (document.paths[template]?.get.responses ?? {});
    const told =
      responses[String(status)] ?? responses["default"] ?? document.components.responses["Problem"];
    const described = told && "$ref" in told ? document.components.responses[lastOf(told.$ref)] : told;
    if (!described) throw new Error(`${status} of ${template} isn't in the document.`);
    // Whatever is documented as answered well isn't a problem, and the other way round.
    expect(String(status) in responses || status >= 400, `${status} of ${template}`).toBe(true);
    for (const name of Object.keys(described.headers ?? {})) {
      if (name !== "Link") expect(headers.has(name), `${name} of ${status} at ${template}`).toBe(true);
    }
    const [content] = Object.entries(described.content ?? {});
    if (!content) {
      expect(body).toBeUndefined();
      return;
    }
    const [type, { schema }] = content;
    expect(headers.get("content-type")).toBe(type);
    if (!hasBody) return;
    const validate = validatorOf(lastOf(String(schema.$ref)));
    expect(validate(body), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
  };
}

function lastOf(pointer: string): string {
  return pointer.split("/").at(-1) ?? "";
}

/** Validators by the names of the document's schemas; what the document doesn't name isn't allowed here. */
function schemasOf(document: OpenApiDocument): (name: string) => ValidateFunction {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addSchema({ $id: "http://openapi.example/document", components: closed(document.components) });
  const validators = new Map<string, ValidateFunction>();
  return (name) => {
    const $ref = `http://openapi.example/document#/components/schemas/${name}`;
    const validate = validators.get(name) ?? ajv.compile({ $ref });
    validators.set(name, validate);
    return validate;
  };
}

function closed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(closed);
  if (typeof value !== "object" || value === null) return value;
  const parts = Object.fromEntries(Object.entries(value).map(([name, part]) => [name, closed(part)]));
  const isObject = parts["type"] === "object" && "properties" in parts && !("additionalProperties" in parts);
  return isObject ? { ...parts, additionalProperties: false } : parts;
}
