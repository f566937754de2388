import { claimIdOf, claimPart, type Difference } from "@claimline/model/event/content-parts";
import { locales } from "@claimline/model/locale";
import type { UseFormReturn } from "react-hook-form";
import { differences, resolve } from "./conflict.ts";
import type { EventFormValues } from "./event-form-values.ts";

const texts = ["title", "summary"] as const;
const fields = [
  "slug",
  "phase",
  "when",
  "places",
  "actors",
  "quantities",
  "relations",
  "significance",
  "fromArticle",
  "note",
] as const;

/** What both sides changed, and then nothing else; or whether anything of theirs was new to the form. */
interface TakenOver {
  met: readonly Difference[];
  anyTaken: boolean;
}

/**
 * Brings into the form what others changed since the base, field by field, so that focus, caret and whatever is being
 * typed stay. Where both changed the same the form is left as it is.
 */
export function takeOver(
  form: UseFormReturn<EventFormValues>,
  base: EventFormValues,
  theirs: EventFormValues,
): TakenOver {
  const mine = form.getValues();
  const found = differences(base, theirs, mine);
  const met = found.filter(({ changedBy }) => changedBy === "both");
  if (met.length > 0) return { met, anyTaken: false };
  const taken = new Set(found.flatMap(({ part, changedBy }) => (changedBy === "theirs" ? part : [])));
  fill(form, resolve({ base, theirs, mine }, found, new Map()), taken);
  return { met, anyTaken: taken.size > 0 };
}

/** Sets these parts of the form, and leaves all others untouched to the last letter. */
export function fill(
  form: UseFormReturn<EventFormValues>,
  values: EventFormValues,
  parts: ReadonlySet<string>,
): void {
  for (const field of texts) {
    for (const locale of locales) {
      if (parts.has(`${field}.${locale}`)) form.setValue(`${field}.${locale}`, values[field][locale] ?? "");
    }
  }
  if (parts.has("kind")) {
    form.setValue("kind", values.kind);
    form.setValue("details", values.details);
  }
  for (const field of fields) if (parts.has(field)) form.setValue(field, values[field]);
  if ([...parts].some((part) => claimIdOf(part) !== null)) {
    const present = new Map(form.getValues("claims").map((claim) => [claim.id, claim]));
    const claims = values.claims.map((claim) =>
      parts.has(claimPart(claim.id)) ? claim : (present.get(claim.id) ?? claim),
    );
    form.setValue("claims", claims);
  }
}
