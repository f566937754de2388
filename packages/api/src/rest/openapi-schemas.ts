import { assessmentSchema } from "@claimline/model/claim/assessment";
import { quoteSchema } from "@claimline/model/claim/schema";
import { stanceSchema } from "@claimline/model/claim/stance";
import { supportSchema } from "@claimline/model/claim/support";
import { eventKindSchema } from "@claimline/model/event/kinds/all-kinds";
import { laneSchema } from "@claimline/model/event/lane";
import { participantSchema } from "@claimline/model/event/participant";
import { phaseSchema } from "@claimline/model/event/phase";
import { relationTypeSchema } from "@claimline/model/event/relation";
import { localeSchema } from "@claimline/model/locale";
import { changeKindSchema, natureSchema } from "@claimline/model/publication/nature";
import { sourceSchema } from "@claimline/model/source/schema";
import { edtfSchema } from "@claimline/model/time/edtf-schema";
import { windowItemSchema } from "@claimline/model/timeline/window";
import { z } from "zod";
import { changeSchema } from "../change/list-changes.ts";
import { streamedChangeSchema } from "../change/follow-changes.ts";
import { claimAnswerSchema } from "../event/event-detail.ts";
import { eventItemSchema } from "../event/event-answer.ts";
import { actorAnswerSchema, placeAnswerSchema, sourceAnswerSchema } from "../record/list-records.ts";
import { guideStepAnswerSchema } from "../story/guide-answer.ts";
import { storyAnswerSchema } from "../story/story-answer.ts";
import { problemDocumentSchema } from "./problem-document.ts";
import { restOperations } from "./rest-operations.ts";
import { withoutSafeBounds } from "./safe-bounds.ts";

/** The parts of answers that have a name of their own in the document. */
export const answerParts: Readonly<Record<string, z.ZodType>> = {
  Actor: actorAnswerSchema,
  Assessment: assessmentSchema,
  Change: changeSchema,
  ChangeKind: changeKindSchema,
  CitedSource: sourceSchema,
  Claim: claimAnswerSchema,
  Edtf: edtfSchema,
  EventItem: eventItemSchema,
  EventKind: eventKindSchema,
  GuideStep: guideStepAnswerSchema,
  Lane: laneSchema,
  Locale: localeSchema,
  Nature: natureSchema,
  Participant: participantSchema,
  Phase: phaseSchema,
  Place: placeAnswerSchema,
  Problem: problemDocumentSchema,
  Quote: quoteSchema,
  RelationType: relationTypeSchema,
  Source: sourceAnswerSchema,
  Stance: stanceSchema,
  StoryItem: storyAnswerSchema,
  StreamedChange: streamedChangeSchema,
  Support: supportSchema,
  WindowItem: windowItemSchema,
};

export type SchemaObject = z.core.JSONSchema.BaseSchema;

/** Where the document keeps a schema. */
export function schemaPointer(name: string): string {
  return `#/components/schemas/${name}`;
}

/**
 * The schemas of all answers, as JSON Schema 2020-12. They say what is there, not that nothing else is: an answer may
 * get new members, so a reader has to pass over what it doesn't know.
 */
export function componentSchemas(): Readonly<Record<string, SchemaObject>> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(answerParts)) registry.add(schema, { id });
  for (const { answers, output } of Object.values(restOperations)) registry.add(output, { id: answers });
  const { schemas } = z.toJSONSchema(registry, {
    uri: schemaPointer,
    io: "output",
    override: ({ jsonSchema }) => {
      if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
      withoutSafeBounds(jsonSchema);
    },
  });
  return Object.fromEntries(
    Object.entries(schemas)
      .map(([name, { $schema: _schema, $id: _id, ...schema }]) => [name, schema] as const)
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );
}
