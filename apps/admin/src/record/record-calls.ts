import { actorSchema } from "@claimline/model/actor/schema";
import type { CitedRecord } from "@claimline/model/event/rules";
import type { Locale } from "@claimline/model/locale";
import type { LocalizedText } from "@claimline/model/localized-text";
import { placeSchema } from "@claimline/model/place/schema";
import type { FieldProblem } from "@claimline/model/problem";
import type { Nature } from "@claimline/model/publication/nature";
import { checkSchema, type SchemaCheck } from "@claimline/model/schema-problem";
import { sourceSchema } from "@claimline/model/source/schema";
import type { z } from "zod";
import type { useNewsroomClient } from "../api-client/newsroom-api.ts";
import { tidyValue } from "../schema-form/field-shape.ts";
import { recordForms, type RecordNoun } from "./record-nouns.ts";

/** What is typed into a record's fields, by the field's name. */
export type RecordValues = Readonly<Record<string, unknown>>;

type Client = ReturnType<typeof useNewsroomClient>;

/** What a change to a record is based on, and what readers are told of it. */
interface RecordChange {
  version: number;
  nature: Nature | null;
  note: LocalizedText | null;
}

/** The schema of each of the noun's fields. */
export function recordShape(of: RecordNoun): Readonly<Record<string, z.core.$ZodType>> {
  return recordForms[of].schema.shape;
}

/** The text of a value that may be localized, in the story's main language. */
export function nameIn(value: unknown, locale: Locale): string {
  if (typeof value === "string") return value;
  const text: unknown = Reflect.get(Object(value), locale);
  return typeof text === "string" ? text : "";
}

/** The record that was typed, or what is wrong with it. */
export function readRecord(of: RecordNoun, values: RecordValues, locale: Locale): SchemaCheck<CitedRecord> {
  const content = Object.fromEntries(
    Object.entries(recordShape(of)).map(([field, part]) => [field, tidyValue(part, values[field])]),
  );
  switch (of) {
    case "actor":
      return as(checkSchema(actorSchema, content, locale), (value) => ({ kind: "actor", content: value }));
    case "place":
      return as(checkSchema(placeSchema, content, locale), (value) => ({ kind: "place", content: value }));
    case "source":
      return as(checkSchema(sourceSchema, content, locale), (value) => ({ kind: "source", content: value }));
  }
}

function as<Content>(
  check: SchemaCheck<Content>,
  record: (content: Content) => CitedRecord,
): SchemaCheck<CitedRecord> {
  return check.ok ? { ok: true, value: record(check.value) } : check;
}

export async function createRecord(client: Client, { kind, content }: CitedRecord): Promise<string> {
  switch (kind) {
    case "actor":
      return (await client.actor.create.mutate({ content })).slug;
    case "place":
      return (await client.place.create.mutate({ content })).slug;
    case "source":
      return (await client.source.create.mutate({ content })).slug;
  }
}

export async function updateRecord(
  client: Client,
  { kind, content }: CitedRecord,
  change: RecordChange,
): Promise<void> {
  switch (kind) {
    case "actor":
      await client.actor.update.mutate({ content, ...change });
      return;
    case "place":
      await client.place.update.mutate({ content, ...change });
      return;
    case "source":
      await client.source.update.mutate({ content, ...change });
  }
}

/** What the server found wrong, by the record's own fields. */
export function recordFaults(fields: readonly FieldProblem[]): FieldProblem[] {
  return fields.map((field) => ({ ...field, path: field.path.replace(/^content\./u, "") }));
}
