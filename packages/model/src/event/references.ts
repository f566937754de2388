import { z } from "zod";
import { actorSlugSchema, placeSlugSchema } from "../slug.ts";
import { kinds } from "./kinds/all-kinds.ts";
import type { EventContent } from "./schema.ts";

/** What an event can refer to by slug; claims are those of the same event, events those of the same story. */
export type ReferenceTarget = "actor" | "place" | "source" | "claim" | "event";

/** One mention of something by its slug; `path` leads to it from the event: ["claims", 0, "via"]. */
export interface Reference {
  to: ReferenceTarget;
  slug: string;
  path: readonly (string | number)[];
}

function targetOf(schema: z.core.$ZodType): ReferenceTarget | null {
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodArray) return targetOf(schema.unwrap());
  if (schema === actorSlugSchema) return "actor";
  return schema === placeSlugSchema ? "place" : null;
}

function detailReferences(event: EventContent): Reference[] {
  const shape: Readonly<Record<string, z.core.$ZodType>> = kinds[event.kind].details.shape;
  return Object.entries<unknown>(event.details).flatMap(([field, value]) => {
    const schema = shape[field];
    const to = schema ? targetOf(schema) : null;
    if (to === null) return [];
    if (typeof value === "string") return [{ to, slug: value, path: ["details", field] }];
    const list: unknown[] = Array.isArray(value) ? value : [];
    return list.flatMap((slug, index) =>
      typeof slug === "string" ? [{ to, slug, path: ["details", field, index] }] : [],
    );
  });
}

/** Every actor, place, source, claim and other event that the event mentions, in the order of its fields. */
export function eventReferences(event: EventContent): Reference[] {
  return [
    ...event.places.map((slug, index): Reference => ({ to: "place", slug, path: ["places", index] })),
    ...event.actors.map(({ actor }, index): Reference => ({ to: "actor", slug: actor, path: ["actors", index, "actor"] })),
    ...event.quantities.map(
      ({ claim }, index): Reference => ({ to: "claim", slug: claim, path: ["quantities", index, "claim"] }),
    ),
    ...event.relations.map((relation, index): Reference => ({
      to: "event",
      slug: relation.event,
      path: ["relations", index, "event"],
    })),
    ...event.claims.flatMap((claim, index): Reference[] => [
      { to: "actor", slug: claim.actor, path: ["claims", index, "actor"] },
      ...(claim.via === null ? [] : [{ to: "actor", slug: claim.via, path: ["claims", index, "via"] } as const]),
      ...claim.sources.map(
        (citation, place): Reference => ({
          to: "source",
          slug: citation.source,
          path: ["claims", index, "sources", place, "source"],
        }),
      ),
    ]),
    ...detailReferences(event),
  ];
}
