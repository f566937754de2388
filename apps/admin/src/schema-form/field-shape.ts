import { actorSlugSchema, placeSlugSchema, sourceSlugSchema } from "@claimline/model/slug";
import { edtfSchema } from "@claimline/model/time/edtf-schema";
import { z } from "zod";

/** How a schema of the model is filled in. */
export type FieldShape =
  | { type: "record"; of: "actor" | "place" | "source" }
  | { type: "date" }
  | { type: "choice"; options: readonly string[] }
  | { type: "localized" }
  | { type: "number" }
  | { type: "text" }
  | { type: "list"; item: FieldShape };

const records = new Map<z.core.$ZodType, "actor" | "place" | "source">([
  [actorSlugSchema, "actor"],
  [placeSlugSchema, "place"],
  [sourceSlugSchema, "source"],
]);

/** The shape of a schema, and whether nothing may stand there. What has no field of its own is a text. */
export function fieldShape(schema: z.core.$ZodType): { shape: FieldShape; nullable: boolean } {
  if (schema instanceof z.ZodNullable) return { ...fieldShape(schema.unwrap()), nullable: true };
  return { shape: shapeOf(schema), nullable: false };
}

function shapeOf(schema: z.core.$ZodType): FieldShape {
  const record = records.get(schema);
  if (record) return { type: "record", of: record };
  if (schema === edtfSchema) return { type: "date" };
  if (schema instanceof z.ZodEnum) return { type: "choice", options: schema.options.map(String) };
  if (schema instanceof z.ZodArray) return { type: "list", item: fieldShape(schema.element).shape };
  if (schema instanceof z.ZodObject) return { type: "localized" };
  return schema instanceof z.ZodNumber ? { type: "number" } : { type: "text" };
}

/** What a field holds before anything was written into it. */
export function emptyValue(schema: z.core.$ZodType): unknown {
  const { shape, nullable } = fieldShape(schema);
  if (nullable) return null;
  switch (shape.type) {
    case "list":
      return [];
    case "localized":
      return {};
    case "choice":
      // Nothing is claimed that nobody has said.
      return shape.options.includes("unknown") ? "unknown" : (shape.options[0] ?? "");
    case "number":
      return undefined;
    default:
      return "";
  }
}

/** A value as it is stored: texts without space around them, and nothing where nothing was written. */
export function tidyValue(schema: z.core.$ZodType, value: unknown): unknown {
  const { shape, nullable } = fieldShape(schema);
  const tidied = tidyShape(shape, value);
  return nullable && isNothing(tidied) ? null : tidied;
}

function tidyShape(shape: FieldShape, value: unknown): unknown {
  if (typeof value === "string") return value.trim();
  if (shape.type === "list" && Array.isArray(value)) {
    return value.map((item: unknown) => tidyShape(shape.item, item)).filter((item) => !isNothing(item));
  }
  if (shape.type !== "localized" || typeof value !== "object" || value === null) return value;
  const texts: [string, unknown][] = Object.entries(value);
  const kept = texts.map(
    ([locale, text]) => [locale, typeof text === "string" ? text.trim() : text] as const,
  );
  return Object.fromEntries(kept.filter(([, text]) => !isNothing(text)));
}

function isNothing(value: unknown): boolean {
  if (value === null || value === undefined || value === "") return true;
  return typeof value === "object" && !Array.isArray(value) && Object.keys(value).length === 0;
}
