import { type EventKind, kinds } from "@claimline/model/event/kinds/all-kinds";
import { type EventContent, eventContentSchema } from "@claimline/model/event/schema";
import type { LocalizedText } from "@claimline/model/localized-text";
import { locales, type Locale } from "@claimline/model/locale";
import { checkSchema, type SchemaCheck } from "@claimline/model/schema-problem";
import type { Claim } from "@claimline/model/claim/schema";
import type { z } from "zod";
import { claimSlug } from "../claim/claim-slug.ts";

/** What the form holds while it is being filled in: the event's content, perhaps not yet valid, and the internal note. */
export type EventFormValues = Omit<EventContent, "kind" | "details"> & {
  kind: EventKind;
  details: Readonly<Record<string, unknown>>;
  note: string;
};

/** A form for content that is there already. */
export function formValuesOf(content: EventContent, note: string): EventFormValues {
  return { ...structuredClone(content), note };
}

/** A form for a new event. */
export function emptyFormValues(): EventFormValues {
  const kind = "statement";
  return {
    kind,
    slug: "",
    phase: "occurred",
    when: null,
    title: {},
    summary: {},
    places: [],
    actors: [],
    quantities: [],
    relations: [],
    significance: 3,
    claims: [],
    fromArticle: false,
    details: emptyDetails(kind),
    note: "",
  };
}

/** The details of a kind about which nothing is known yet. */
export function emptyDetails(kind: EventKind): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(shapeOf(kind)).map(([name, schema]) => [
      name,
      [null, [], "unknown"].find((nothing) => schema.safeParse(nothing).success),
    ]),
  );
}

/** The content that the form holds, checked by the model's own schema. */
export function checkFormValues(values: EventFormValues, locale: Locale): SchemaCheck<EventContent> {
  return checkSchema(eventContentSchema, contentIn(values), locale);
}

function shapeOf(kind: EventKind): Readonly<Record<string, z.ZodType>> {
  return kinds[kind].details.shape;
}

/**
 * The content that the form holds, as yet unchecked. What was left empty counts as not given; new claims get their
 * slug; a figure goes with the claim that gave it.
 */
export function contentIn(values: EventFormValues) {
  const { note: _note, ...content } = values;
  const taken = new Set(content.claims.map(({ slug }) => slug));
  const claims = content.claims.map((claim) => checkedClaim(claim, taken));
  const slugs = new Set(claims.map(({ slug }) => slug));
  return {
    ...content,
    slug: content.slug || undefined,
    when: content.when || null,
    title: filledIn(content.title),
    summary: filledIn(content.summary),
    claims,
    quantities: content.quantities.filter(({ claim }) => slugs.has(claim)),
  };
}

function checkedClaim(claim: Claim, taken: Set<string>) {
  const slug = claim.slug || claimSlug(claim, taken);
  taken.add(slug);
  return {
    ...claim,
    slug,
    actor: claim.actor || undefined,
    office: claim.office && Object.keys(filledIn(claim.office)).length > 0 ? filledIn(claim.office) : null,
    statement: filledIn(claim.statement),
    quote: claim.quote && claim.quote.text.trim() !== "" ? claim.quote : null,
    sources: claim.sources.map(({ source, locator }) => ({ source, locator: locator?.trim() || null })),
  };
}

/** An untranslated text has no entry for the language, however the field came to be empty. */
function filledIn(text: LocalizedText): LocalizedText {
  const filled: LocalizedText = {};
  for (const locale of locales) {
    const words = text[locale]?.trim();
    if (words) filled[locale] = words;
  }
  return filled;
}
