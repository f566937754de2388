import { partyOf } from "@claimline/model/actor/party";
import type { DatedClaim } from "@claimline/model/claim/known-claims";
import { quoteSchema } from "@claimline/model/claim/schema";
import { stanceSchema } from "@claimline/model/claim/stance";
import { participantSchema } from "@claimline/model/event/participant";
import { type RelationType, relationTypeSchema } from "@claimline/model/event/relation";
import { type Locale, localeSchema } from "@claimline/model/locale";
import { type LocalizedText, localizedTextSchema, showText } from "@claimline/model/localized-text";
import { natureSchema } from "@claimline/model/publication/nature";
import { slugSchema } from "@claimline/model/slug";
import { sourceSchema } from "@claimline/model/source/schema";
import { edtfSchema } from "@claimline/model/time/edtf-schema";
import { printInstant } from "@claimline/model/time/instant";
import { z } from "zod";
import type { EventView, StoryView } from "../publication/story-view.ts";
import { eventItemSchema } from "./event-answer.ts";

export const claimAnswerSchema = z.strictObject({
  id: z.string(),
  slug: slugSchema,
  actor: slugSchema,
  party: slugSchema.nullable().describe("Whom the actor speaks for; `null` for an outlet."),
  office: z.string().nullable().describe("The speaker's office then."),
  stance: stanceSchema,
  saidAt: edtfSchema.describe("When the claim was made, as EDTF (ISO 8601-2)."),
  knownFrom: z
    .string()
    .nullable()
    .describe("The instant from which the claim is known, or `null` when nothing bounds it."),
  statement: z.string(),
  lang: localeSchema.nullable().describe("Language of the statement, where it isn't the asked one."),
  quote: quoteSchema.nullable(),
  via: slugSchema.nullable().describe("Who relayed it."),
  sources: z.array(z.strictObject({ source: slugSchema, locator: z.string().nullable() })),
});

export type ClaimAnswer = z.infer<typeof claimAnswerSchema>;

const quantityAnswerSchema = z.strictObject({
  counts: z.string(),
  min: z.number().nullable(),
  max: z.number().nullable(),
  approximate: z.boolean(),
  unit: z.string(),
  claim: slugSchema,
});

/** One publication of the event. */
const revisionAnswerSchema = z.strictObject({
  number: z
    .int()
    .nullable()
    .describe("Number of the revision, counted for each event from 1; `null` where it was unpublished."),
  rev: z.int().describe("The story's `rev` that the publication made."),
  publishedAt: z.string(),
  nature: natureSchema.nullable(),
  note: localizedTextSchema(600).nullable(),
});

export type RevisionAnswer = z.infer<typeof revisionAnswerSchema>;

/** One event with all that its page shows; nothing of what wasn't known at the asked moment. */
export const eventDetailSchema = eventItemSchema.extend({
  rev: z.int(),
  details: z
    .record(z.string(), z.unknown())
    .describe("The kind's own details; their names and types are those of the kind in the model."),
  participants: z.array(participantSchema),
  quantities: z.array(quantityAnswerSchema),
  relations: z.array(
    z.strictObject({
      type: relationTypeSchema,
      direction: z.enum(["from", "to"]),
      event: slugSchema,
      title: z.string(),
    }),
  ),
  claims: z.array(claimAnswerSchema),
  sources: z.array(sourceSchema),
  revisions: z.array(revisionAnswerSchema),
});

export type EventDetail = z.infer<typeof eventDetailSchema>;

/** A claim as the public reads it. */
export function answerClaim(
  { claim, knownFrom }: DatedClaim,
  { edition }: StoryView,
  locale: Locale,
): ClaimAnswer {
  const { defaultLocale } = edition.story;
  const statement = showText(claim.statement, locale, defaultLocale);
  return {
    id: claim.id,
    slug: claim.slug,
    actor: claim.actor,
    party: partyOf(claim.actor, edition.actors),
    office: claim.office && (showText(claim.office, locale, defaultLocale).text || null),
    stance: claim.stance,
    saidAt: claim.saidAt,
    knownFrom: printInstant(knownFrom),
    statement: statement.text,
    lang: statement.lang === locale ? null : statement.lang,
    quote: claim.quote,
    via: claim.via,
    sources: claim.sources,
  };
}

/** Figures of known claims only. */
export function answerQuantities(
  event: EventView,
  { edition }: StoryView,
  locale: Locale,
): EventDetail["quantities"] {
  const known = new Set(event.claims.map(({ claim }) => claim.slug));
  return event.content.quantities
    .filter(({ claim }) => known.has(claim))
    .map(({ counts, ...figure }) => ({
      ...figure,
      counts: showText(counts, locale, edition.story.defaultLocale).text,
    }));
}

interface RelationIndex {
  titles: ReadonlyMap<string, LocalizedText>;
  /** Who refers to an event, by the event referred to. */
  referring: ReadonlyMap<string, readonly { type: RelationType; event: string }[]>;
}

const relationIndexes = new WeakMap<StoryView, RelationIndex>();

/** Made once for each view, so that all events of a large story can be asked for their relations. */
function relationIndexOf(view: StoryView): RelationIndex {
  const known = relationIndexes.get(view);
  if (known) return known;
  const referring = new Map<string, { type: RelationType; event: string }[]>();
  for (const { content } of view.events) {
    for (const { type, event } of content.relations) {
      const others = referring.get(event) ?? [];
      others.push({ type, event: content.slug });
      referring.set(event, others);
    }
  }
  const index = {
    titles: new Map(view.events.map(({ content }) => [content.slug, content.title])),
    referring,
  };
  relationIndexes.set(view, index);
  return index;
}

/** Relations from and to the event, as far as the other event is visible at the moment. */
export function answerRelations(event: EventView, view: StoryView, locale: Locale): EventDetail["relations"] {
  const { titles, referring } = relationIndexOf(view);
  const towards =
    (direction: "from" | "to") =>
    ({ type, event: slug }: { type: RelationType; event: string }) => {
      const title = titles.get(slug);
      if (!title) return [];
      return [
        {
          type,
          direction,
          event: slug,
          title: showText(title, locale, view.edition.story.defaultLocale).text,
        },
      ];
    };
  return [
    ...event.content.relations.flatMap(towards("from")),
    ...(referring.get(event.content.slug) ?? []).flatMap(towards("to")),
  ];
}

/** The sources that the known claims cite, in the order of first citation. */
export function answerSources({ claims }: EventView, { edition }: StoryView): EventDetail["sources"] {
  const cited = new Set(claims.flatMap(({ claim }) => claim.sources.map(({ source }) => source)));
  return [...cited].flatMap((slug) => edition.sources.get(slug) ?? []);
}
