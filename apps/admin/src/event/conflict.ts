import type { Claim } from "@claimline/model/claim/schema";
import { locales } from "@claimline/model/locale";
import type { EventFormValues } from "./event-form-values.ts";
import { sameValue } from "./same-value.ts";

/** What is chosen between as one: a field, a text in one language, or a whole claim by its id. */
export type Part = string;
export type Side = "theirs" | "mine";

/** A part on which two versions differ; `both` when both sides changed it, so that the editor has to choose. */
export interface Difference {
  part: Part;
  changedBy: "theirs" | "mine" | "both";
}

/** Parts that belong together: another kind has other details. */
const wholeFields = [
  ["kind", ["kind", "details"]],
  ["slug", ["slug"]],
  ["phase", ["phase"]],
  ["when", ["when"]],
  ["places", ["places"]],
  ["actors", ["actors"]],
  ["quantities", ["quantities"]],
  ["relations", ["relations"]],
  ["significance", ["significance"]],
  ["note", ["note"]],
] as const;

const texts = ["title", "summary"] as const;

/** Where mine and theirs differ, and who changed it since the base; the claims last, in the order of theirs. */
export function differences(
  base: EventFormValues,
  theirs: EventFormValues,
  mine: EventFormValues,
): Difference[] {
  const [before, their, my] = [partsOf(base), partsOf(theirs), partsOf(mine)];
  return [...new Set([...their.keys(), ...my.keys()])].flatMap((part): Difference[] => {
    const [was, theyHave, iHave] = [before.get(part), their.get(part), my.get(part)];
    if (sameValue(theyHave, iHave)) return [];
    if (sameValue(was, iHave)) return [{ part, changedBy: "theirs" }];
    return [{ part, changedBy: sameValue(was, theyHave) ? "mine" : "both" }];
  });
}

/** Theirs, with those parts taken from mine that were chosen, or that only I changed. */
export function resolve(
  { theirs, mine }: { theirs: EventFormValues; mine: EventFormValues },
  found: readonly Difference[],
  choices: ReadonlyMap<Part, Side>,
): EventFormValues {
  const takeMine = new Set(
    found
      .filter(
        ({ part, changedBy }) => (choices.get(part) ?? (changedBy === "mine" ? "mine" : "theirs")) === "mine",
      )
      .map(({ part }) => part),
  );
  const merged = structuredClone(theirs);
  for (const [part, fields] of wholeFields) {
    if (!takeMine.has(part)) continue;
    for (const field of fields) Object.assign(merged, { [field]: structuredClone(mine[field]) });
  }
  for (const field of texts) {
    for (const locale of locales) {
      if (takeMine.has(`${field}.${locale}`))
        merged[field] = { ...merged[field], [locale]: mine[field][locale] ?? "" };
    }
  }
  merged.claims = mergedClaims(theirs.claims, mine.claims, takeMine);
  return merged;
}

function mergedClaims(
  theirs: readonly Claim[],
  mine: readonly Claim[],
  takeMine: ReadonlySet<Part>,
): Claim[] {
  const myClaims = new Map(mine.map((claim) => [claim.id, claim]));
  const kept = theirs.flatMap((claim) => {
    if (!takeMine.has(claimPart(claim.id))) return [claim];
    return myClaims.get(claim.id) ?? [];
  });
  const theirIds = new Set(theirs.map(({ id }) => id));
  return [...kept, ...mine.filter(({ id }) => !theirIds.has(id) && takeMine.has(claimPart(id)))];
}

function claimPart(id: string): Part {
  return `claim:${id}`;
}

/** The claim that a part stands for, or `null`. */
export function claimIdOf(part: Part): string | null {
  return part.startsWith("claim:") ? part.slice("claim:".length) : null;
}

function partsOf(values: EventFormValues): ReadonlyMap<Part, unknown> {
  return new Map<Part, unknown>([
    ...texts.flatMap((field) =>
      locales.map((locale): [Part, unknown] => [`${field}.${locale}`, values[field][locale] || undefined]),
    ),
    ...wholeFields.map(([part, fields]): [Part, unknown] => [part, fields.map((field) => values[field])]),
    ...values.claims.map((claim): [Part, unknown] => [claimPart(claim.id), claim]),
  ]);
}
