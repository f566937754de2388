import type { z } from "zod";
import { exportInput, exportPath, renamedInExportAddress } from "../export/export-address.ts";
import { exportFormats } from "../export/export-formats.ts";
import {
  type RestOperation,
  restOperations,
  restPrefix,
  restProcedures,
  streamOperation,
} from "./rest-operations.ts";
import { componentSchemas, type SchemaObject, schemaPointer } from "./openapi-schemas.ts";
import { makeParameters, parametersOf, type RestParameter } from "./rest-parameters.ts";

/** What this project's document uses of OpenAPI 3.1. */
export interface OpenApiDocument {
  openapi: "3.1.0";
  info: { title: string; version: string; summary: string; description: string; license: object };
  servers: readonly { url: string }[];
  paths: Readonly<Record<string, OpenApiPath>>;
  components: {
    schemas: Readonly<Record<string, SchemaObject>>;
    responses: Readonly<Record<string, OpenApiResponse>>;
    headers: Readonly<Record<string, { description: string; schema: SchemaObject }>>;
  };
}

/** An address; `servers` says where its path begins when that isn't where the others' do. */
export interface OpenApiPath {
  servers?: readonly { url: string }[];
  get: OpenApiOperation;
}

export interface OpenApiOperation {
  operationId: string;
  summary: string;
  description: string;
  parameters: readonly OpenApiParameter[];
  responses: Readonly<Record<string, OpenApiResponse | Reference>>;
  /** How to ask, for readers and for tools that show samples. */
  "x-codeSamples": readonly { lang: "Shell"; source: string }[];
}

export interface OpenApiParameter {
  name: string;
  in: "path" | "query" | "header";
  required: boolean;
  description: string;
  schema: SchemaObject;
  style?: "form";
  explode?: true;
}

interface OpenApiResponse {
  description: string;
  headers?: Readonly<Record<string, Reference>>;
  content?: Readonly<Record<string, { schema: Reference | SchemaObject }>>;
}

interface Reference {
  $ref: string;
}

/** Rises with what the API offers; what breaks a caller gets another prefix instead. */
const version = "1.0.0";

/** The REST API as OpenAPI 3.1, for the site that readers reach at `publicUrl`. */
export function openApiDocument(publicUrl: string): OpenApiDocument {
  const base = publicUrl + restPrefix;
  const paths = restProcedures.map((procedure): [string, OpenApiPath] => {
    const operation = restOperations[procedure];
    return [operation.path, { get: describeOperation(operation, parametersOf(procedure), base) }];
  });
  return {
    openapi: "3.1.0",
    info: {
      title: "Claimline",
      version,
      summary: "Timelines of contested news: who said what, when, and what follows from it",
      description: introduction,
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: [{ url: base }],
    paths: Object.fromEntries([
      ...paths,
      [streamOperation.path, { get: describeStream(base) }],
      [exportPath, { servers: [{ url: publicUrl }], get: describeExport(publicUrl) }],
    ]),
    components: { schemas: componentSchemas(), responses, headers },
  };
}

const introduction = [
  "Everything that the public may read, without a key. Answers are JSON: instants are ISO 8601 with `Z`, dates are EDTF (ISO 8601-2), what is absent is `null`, references are slugs. An answer may get new members: pass over what you don't know.",
  "`asOf` asks what was known on a day, by today's record; `rev` what was published at a revision of the story; both together give an answer that never changes.",
  "A parameter with several values is repeated. One that an address doesn't have is refused.",
  "Answers carry a weak `ETag`: send it as `If-None-Match`, and an unchanged answer is 304 without a body. Shared caches may keep an answer for some seconds; to read what a change has just told, ask with its `rev`.",
].join("\n\n");

function describeOperation(
  operation: RestOperation,
  parameters: readonly RestParameter[],
  base: string,
): OpenApiOperation {
  const { id, summary, description, answers, path, example } = operation;
  const paged = parameters.some(({ name }) => name === "cursor");
  return {
    operationId: id,
    summary,
    description,
    parameters: parameters.map(describeParameter),
    responses: {
      "200": {
        description: "The answer.",
        headers: headersOf(["ETag", "Cache-Control", "X-Request-Id", ...(paged ? ["Link"] : [])]),
        content: { "application/json": { schema: { $ref: schemaPointer(answers) } } },
      },
      "304": { $ref: "#/components/responses/NotModified" },
      "400": problemResponse(
        "A parameter is faulty, or the request can't be read; `fields` says which and why.",
      ),
      ...(path.includes("{") && { "404": problemResponse("There is no such story or event.") }),
      ...(path.includes("{story}") && {
        "410": problemResponse("The event, or its story, was unpublished."),
      }),
      default: { $ref: "#/components/responses/Problem" },
    },
    "x-codeSamples": [{ lang: "Shell", source: `curl '${base}${example}'` }],
  };
}

function describeParameter({ name, in: place, required, many, schema }: RestParameter): OpenApiParameter {
  const { description = "", ...bare } = schema;
  const repeated = many ? { style: "form" as const, explode: true as const } : {};
  return { name, in: place, required, description, schema: bare, ...repeated };
}

function describeStream(base: string): OpenApiOperation {
  return {
    operationId: "streamChanges",
    summary: "Changes as they are published",
    description: [
      "Server-sent events. Each message of the type `change` is one publication; its id is its `rev`, and its data a JSON object. Who comes back with the last id (browsers do so by themselves) gets what it missed, in order and each once.",
      "An id that can't be followed on from gets one message of the type `resync`, whose `rev` is the present one: read the story anew, then follow on. A comment comes every 15 seconds; a client that hears nothing for 40 should connect anew. After ten minutes the server ends the stream; `retry` says how long to wait, for each client a little different.",
    ].join("\n\n"),
    parameters: [
      ...parametersOf("change.subscribe").map(describeParameter),
      {
        name: "Last-Event-ID",
        in: "header",
        required: false,
        description: "The last id that was seen; goes before `after`.",
        schema: { type: "string" },
      },
    ],
    responses: {
      "200": {
        description: "The stream. The schema is that of the data of one message.",
        headers: headersOf(["Cache-Control", "X-Request-Id"]),
        content: { "text/event-stream": { schema: { $ref: schemaPointer("StreamedChange") } } },
      },
      "400": problemResponse("A parameter is faulty."),
      "404": problemResponse("There is no such story."),
      default: { $ref: "#/components/responses/Problem" },
    },
    "x-codeSamples": [
      {
        lang: "Shell",
        source: `curl -N '${base}/stories/nordkorea-truppen-russland/changes/stream?after=0'`,
      },
    ],
  };
}

function describeExport(site: string): OpenApiOperation {
  const renamed = renamedInExportAddress;
  const parameters = makeParameters({ input: exportInput, path: exportPath, renamed }).map(describeParameter);
  const types = new Set(
    Object.values(exportFormats).map(({ contentType }) => contentType.replace(/;.*/su, "")),
  );
  return {
    operationId: "exportStory",
    summary: "A story in a standard format",
    description:
      "A file or feed for other programs, at any moment and revision. What each format keeps of imprecise dates and of conflicting claims is said in the documentation of formats.",
    parameters: [
      ...parameters.filter((parameter) => parameter.in === "path"),
      {
        name: "format",
        in: "path",
        required: true,
        description: "The format: for programs of this project `json`, for others the rest.",
        schema: { type: "string", enum: Object.keys(exportFormats) },
      },
      ...parameters.filter((parameter) => parameter.in !== "path"),
    ],
    responses: {
      "200": {
        description: "The file or feed.",
        headers: headersOf(["ETag", "Cache-Control", "X-Request-Id"]),
        content: Object.fromEntries([...types].map((type) => [type, { schema: {} }])),
      },
      "304": { $ref: "#/components/responses/NotModified" },
      "400": problemResponse("A parameter is faulty; `fields` says which and why."),
      "404": problemResponse("There is no such story or format."),
      "410": problemResponse("The story was unpublished."),
      default: { $ref: "#/components/responses/Problem" },
    },
    "x-codeSamples": [
      { lang: "Shell", source: `curl '${site}/api/stories/nordkorea-truppen-russland/export.csv?locale=en'` },
    ],
  };
}

function problemResponse(description: string): OpenApiResponse {
  return {
    description,
    headers: headersOf(["X-Request-Id"]),
    content: { "application/problem+json": { schema: { $ref: schemaPointer("Problem") } } },
  };
}

function headersOf(names: readonly string[]): Record<string, Reference> {
  return Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));
}

const text: z.core.JSONSchema.BaseSchema = { type: "string" };

const headers = {
  ETag: { description: "Names what was answered; weak. Send it back as `If-None-Match`.", schema: text },
  "Cache-Control": { description: "How long caches may keep the answer.", schema: text },
  Link: { description: 'The next page, as `rel="next"` (RFC 8288).', schema: text },
  "X-Request-Id": { description: "Finds the request in the operator's log.", schema: text },
};

const responses: Readonly<Record<string, OpenApiResponse>> = {
  NotModified: {
    description: "Nothing has changed since the answer that `If-None-Match` names.",
    headers: headersOf(["ETag", "Cache-Control"]),
  },
  Problem: problemResponse("What went wrong (RFC 9457)."),
};
