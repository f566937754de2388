import { actorSchema } from "@claimline/model/actor/schema";
import { citationSchema, claimSchema } from "@claimline/model/claim/schema";
import { participantSchema } from "@claimline/model/event/participant";
import { quantitySchema } from "@claimline/model/event/quantity";
import { relationSchema } from "@claimline/model/event/relation";
import { languageTagSchema } from "@claimline/model/language-tag";
import { placeSchema } from "@claimline/model/place/schema";
import {
  actorSlugSchema,
  claimSlugSchema,
  eventSlugSchema,
  placeSlugSchema,
  slugSchema,
  sourceSlugSchema,
} from "@claimline/model/slug";
import { sourceSchema } from "@claimline/model/source/schema";
import { guideStepSchema } from "@claimline/model/story/guide";
import { storyContentSchema } from "@claimline/model/story/schema";
import { edtfSchema } from "@claimline/model/time/edtf-schema";
import { z } from "zod";
import { storyBundleSchema } from "./story-bundle.ts";

/** The parts that get a definition of their own, so that the document doesn't repeat them for each kind of event. */
const definitions = {
  Story: storyContentSchema,
  GuideStep: guideStepSchema,
  Actor: actorSchema,
  Place: placeSchema,
  Source: sourceSchema,
  Claim: claimSchema,
  Citation: citationSchema,
  Participant: participantSchema,
  Quantity: quantitySchema,
  Relation: relationSchema,
  Edtf: edtfSchema,
  LanguageTag: languageTagSchema,
  Slug: slugSchema,
  ActorSlug: actorSlugSchema,
  PlaceSlug: placeSlugSchema,
  SourceSlug: sourceSlugSchema,
  EventSlug: eventSlugSchema,
  ClaimSlug: claimSlugSchema,
} as const;

/**
 * The bundle's shape as JSON Schema (draft 2020-12), for editors and other programs. It says less than
 * `checkStoryBundle`, which also follows references and reads dates.
 */
export function storyBundleJsonSchema(): object {
  const metadata = z.registry<{
    id?: string | undefined;
    title?: string | undefined;
    description?: string | undefined;
  }>();
  for (const [id, schema] of Object.entries(definitions)) {
    metadata.add(schema, { ...z.globalRegistry.get(schema), id });
  }
  metadata.add(storyBundleSchema, { title: "Claimline story bundle, version 1" });
  return z.toJSONSchema(storyBundleSchema, { metadata, io: "input", target: "draft-2020-12" });
}
