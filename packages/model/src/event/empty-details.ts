import { z } from "zod";
import { type EventKind, kinds } from "./kinds/all-kinds.ts";

/** The details of a kind about which nothing is known yet. */
export function emptyDetails(kind: EventKind): Readonly<Record<string, unknown>> {
  const shape: Readonly<Record<string, z.core.$ZodType>> = kinds[kind].details.shape;
  return Object.fromEntries(Object.entries(shape).map(([name, schema]) => [name, emptyDetail(schema)]));
}

/** Nothing is claimed that nobody has said: a choice has `unknown` for it. */
function emptyDetail(schema: z.core.$ZodType): unknown {
  if (schema instanceof z.ZodNullable) return null;
  return schema instanceof z.ZodArray ? [] : "unknown";
}
