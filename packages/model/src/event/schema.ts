import { z } from "zod";
import { claimSchema } from "../claim/schema.ts";
import { localizedTextSchema } from "../localized-text.ts";
import { placeSlugSchema, slugSchema } from "../slug.ts";
import { edtfSchema } from "../time/edtf-schema.ts";
import { kinds } from "./kinds/all-kinds.ts";
import type { KindDefinition } from "./kinds/kind.ts";
import { participantSchema } from "./participant.ts";
import { phaseSchema } from "./phase.ts";
import { quantitySchema } from "./quantity.ts";
import { relationSchema } from "./relation.ts";

const contentShape = {
  slug: slugSchema,
  phase: phaseSchema,
  /** When it happened in the world (EDTF); `null` while an editor has not said. */
  when: edtfSchema.nullable(),
  title: localizedTextSchema(160),
  summary: localizedTextSchema(600),
  places: z.array(placeSlugSchema).max(20),
  actors: z.array(participantSchema).max(40),
  quantities: z.array(quantitySchema).max(60),
  relations: z.array(relationSchema).max(60),
  /** 1 a detail .. 5 a turning point of the story. */
  significance: z.int().min(1).max(5),
  claims: z.array(claimSchema).max(200),
  /** Taken from the seed article, whose window of time the event keeps. */
  fromArticle: z.boolean(),
};

function contentOf<const Name extends string, Details extends z.ZodObject>(
  kind: KindDefinition<Name, Details>,
) {
  return z.strictObject({ kind: z.literal(kind.kind), ...contentShape, details: kind.details });
}

/**
 * All that an editor writes of one event, its claims included: the working draft, a revision and a published
 * event hold this same shape. Well-formed, but not necessarily complete: what publication asks for besides is in
 * `event/rules.ts`. References to actors, places, sources and events are slugs. Internal notes are never part of it.
 */
export const eventContentSchema = z.discriminatedUnion("kind", [
  contentOf(kinds.troop_deployment),
  contentOf(kinds.munitions_delivery),
  contentOf(kinds.military_operation),
  contentOf(kinds.casualty_estimate),
  contentOf(kinds.official_confirmation),
  contentOf(kinds.denial),
  contentOf(kinds.intelligence_briefing),
  contentOf(kinds.statement),
  contentOf(kinds.policy_signal),
  contentOf(kinds.appeal),
  contentOf(kinds.announced_delegation),
  contentOf(kinds.treaty),
]);

export type EventContent = z.infer<typeof eventContentSchema>;
