import { z } from "zod";
import {
  actorSlugSchema,
  claimSlugSchema,
  eventSlugSchema,
  placeSlugSchema,
  sourceSlugSchema,
} from "./slug.ts";

/** What a slug can refer to. */
export type ReferenceTarget = "actor" | "place" | "source" | "event" | "claim";

/** One mention of something by its slug; `path` leads to it: ["claims", 0, "via"]. */
export interface Reference {
  to: ReferenceTarget;
  slug: string;
  path: readonly (string | number)[];
}

const targets: ReadonlyMap<z.core.$ZodType, ReferenceTarget> = new Map<z.core.$ZodType, ReferenceTarget>([
  [actorSlugSchema, "actor"],
  [placeSlugSchema, "place"],
  [sourceSlugSchema, "source"],
  [eventSlugSchema, "event"],
  [claimSlugSchema, "claim"],
]);

/**
 * Every reference in a value, found by the value's schema. The value needn't fit it: what doesn't is passed over, so
 * that a faulty input is still searched to its end.
 */
export function referencesIn(
  schema: z.core.$ZodType,
  value: unknown,
  path: readonly (string | number)[] = [],
): Reference[] {
  const to = targets.get(schema);
  if (to) return typeof value === "string" ? [{ to, slug: value, path }] : [];
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional)
    return referencesIn(schema.unwrap(), value, path);
  if (schema instanceof z.ZodArray && Array.isArray(value)) {
    return value.flatMap((item, index) => referencesIn(schema.element, item, [...path, index]));
  }
  if (schema instanceof z.ZodDiscriminatedUnion) {
    const { discriminator } = schema.def;
    const option = schema.options.find((candidate) => fitsOn(discriminator, candidate, value));
    return option ? referencesIn(option, value, path) : [];
  }
  if (schema instanceof z.ZodObject) {
    const shape: Readonly<Record<string, z.core.$ZodType>> = schema.shape;
    return Object.entries(shape).flatMap(([key, field]) =>
      referencesIn(field, memberOf(value, key), [...path, key]),
    );
  }
  return [];
}

function memberOf(value: unknown, key: string): unknown {
  if (typeof value !== "object" || value === null) return undefined;
  return Object.getOwnPropertyDescriptor(value, key)?.value;
}

function fitsOn(discriminator: string, option: z.core.$ZodType, value: unknown): boolean {
  if (!(option instanceof z.ZodObject)) return false;
  const field: unknown = option.shape[discriminator];
  return field instanceof z.ZodType && field.safeParse(memberOf(value, discriminator)).success;
}
