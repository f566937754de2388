import { type EventKind, kinds } from "@claimline/model/event/kinds/all-kinds";
import { emptyContent } from "@claimline/model/event/empty-content";
import type { EventShape } from "@claimline/model/event/content-parts";
import { type EventContent, eventContentSchema } from "@claimline/model/event/schema";
import { writtenText } from "@claimline/model/localized-text";
import type { Locale } from "@claimline/model/locale";
import { checkSchema, type SchemaCheck } from "@claimline/model/schema-problem";
import type { Claim } from "@claimline/model/claim/schema";
import type { FieldPath } from "react-hook-form";
import type { z } from "zod";
import { claimSlug } from "../claim/claim-slug.ts";
import { tidyValue } from "../schema-form/field-shape.ts";

/** What the form holds while it is being filled in: the event's content, perhaps not yet valid, and the internal note. */
export type EventFormValues = EventShape & { note: string };

/** A form for content that is there already. */
export function formValuesOf(content: EventContent, note: string): EventFormValues {
  return { ...structuredClone(content), note };
}

/** A form for a new event. */
export function emptyFormValues(): EventFormValues {
  return { ...emptyContent(""), note: "" };
}

/** The content that the form holds, checked by the model's own schema. */
export function checkFormValues(values: EventFormValues, locale: Locale): SchemaCheck<EventContent> {
  return checkSchema(eventContentSchema, contentIn(values), locale);
}

function shapeOf(kind: EventKind): Readonly<Record<string, z.ZodType>> {
  return kinds[kind].details.shape;
}

/** The content that the form holds, as yet unchecked. What was left empty counts as not given. */
export function contentIn(values: EventFormValues) {
  const { note: _note, ...content } = comparable(values);
  const claims = content.claims.map((claim) => ({ ...claim, actor: claim.actor || undefined }));
  const quantities = content.quantities.map((quantity) => ({
    ...quantity,
    claim: quantity.claim || undefined,
  }));
  const relations = content.relations.map((relation) => ({
    ...relation,
    event: relation.event || undefined,
  }));
  return { ...content, slug: content.slug || undefined, claims, quantities, relations };
}

/**
 * The form as it would be stored, so that it can be compared with what is: texts without space around them, none
 * where nothing was written, and new claims with their slug.
 */
export function comparable(values: EventFormValues): EventFormValues {
  const taken = new Set(values.claims.map(({ slug }) => slug));
  const claims = values.claims.map((claim) => comparableClaim(claim, taken));
  // A figure of a new claim knows it by its id; one whose claim was removed goes with it.
  const slugs = new Map(claims.flatMap(({ id, slug }) => [[id, slug] as const, [slug, slug] as const]));
  const quantities = values.quantities.flatMap((quantity) => {
    const claim = quantity.claim === "" ? "" : slugs.get(quantity.claim);
    const { counts, unit } = quantity;
    return claim === undefined
      ? []
      : [{ ...quantity, claim, counts: writtenText(counts), unit: unit.trim() }];
  });
  return {
    ...values,
    details: tidyDetails(values),
    slug: values.slug.trim(),
    when: values.when || null,
    title: writtenText(values.title),
    summary: writtenText(values.summary),
    claims,
    quantities,
  };
}

function tidyDetails({ kind, details }: EventFormValues): Readonly<Record<string, unknown>> {
  const shape = shapeOf(kind);
  const tidied = Object.entries(details).map(([name, value]): [string, unknown] => {
    const schema = shape[name];
    return [name, schema ? tidyValue(schema, value) : value];
  });
  return Object.fromEntries(tidied);
}

function comparableClaim(claim: Claim, taken: Set<string>): Claim {
  const slug = claim.slug || claimSlug(claim, taken);
  taken.add(slug);
  const office = writtenText(claim.office ?? {});
  const text = claim.quote?.text.trim();
  return {
    ...claim,
    slug,
    office: Object.keys(office).length > 0 ? office : null,
    statement: writtenText(claim.statement),
    quote: text ? { text, lang: claim.quote?.lang ?? "" } : null,
    sources: claim.sources.map(({ source, locator }) => ({ source, locator: locator?.trim() || null })),
  };
}

/** Whether a path of the content leads to a field of the form. */
export function isField(path: string): path is FieldPath<EventFormValues> {
  const [field = ""] = path.split(".");
  return Object.hasOwn(emptyFormValues(), field);
}
