import type { Claim } from "../claim/schema.ts";
import { locales } from "../locale.ts";
import { sameValue } from "../same-value.ts";
import type { EventKind } from "./kinds/all-kinds.ts";
import type { EventContent } from "./schema.ts";

/**
 * What is merged, and chosen between, as one: a field, a text in one language ("title.de"), a whole list, or a whole
 * claim by its id ("claim:<id>"); a kind goes with its details.
 */
export type Part = string;

/** Content of an event, or a form that is to become one. */
export type EventShape = Omit<EventContent, "kind" | "details"> & {
  kind: EventKind;
  details: Readonly<Record<string, unknown>>;
};

/** A part on which two versions differ; `both` when both sides changed it since their base. */
export interface Difference {
  part: Part;
  changedBy: "theirs" | "mine" | "both";
}

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
  ["fromArticle", ["fromArticle"]],
] as const;

const texts = ["title", "summary"] as const;

export function claimPart(id: string): Part {
  return `claim:${id}`;
}

/** The id of the claim that a part stands for, or `null`. */
export function claimIdOf(part: Part): string | null {
  return part.startsWith("claim:") ? part.slice("claim:".length) : null;
}

/** Every part of an event with its value; a text that is empty counts as not there. */
export function partsOf(content: EventShape): ReadonlyMap<Part, unknown> {
  return new Map<Part, unknown>([
    ...texts.flatMap((field) =>
      locales.map((locale): [Part, unknown] => [`${field}.${locale}`, content[field][locale] || undefined]),
    ),
    ...wholeFields.map(([part, fields]): [Part, unknown] => [part, fields.map((field) => content[field])]),
    ...content.claims.map((claim): [Part, unknown] => [claimPart(claim.id), claim]),
  ]);
}

/** Where mine and theirs differ, and who changed it since the base; the claims last, in the order of theirs. */
export function differencesOf(base: EventShape, theirs: EventShape, mine: EventShape): Difference[] {
  const [before, their, my] = [partsOf(base), partsOf(theirs), partsOf(mine)];
  return [...new Set([...their.keys(), ...my.keys()])].flatMap((part): Difference[] => {
    const [was, theyHave, iHave] = [before.get(part), their.get(part), my.get(part)];
    if (sameValue(theyHave, iHave)) return [];
    if (sameValue(was, iHave)) return [{ part, changedBy: "theirs" }];
    return [{ part, changedBy: sameValue(was, theyHave) ? "mine" : "both" }];
  });
}

/** Theirs, with the named parts taken from mine. */
export function takeParts<Shape extends EventShape>(
  { base, theirs, mine }: { base: EventShape; theirs: Shape; mine: Shape },
  takeMine: ReadonlySet<Part>,
): Shape {
  const taken = structuredClone(theirs);
  for (const [part, fields] of wholeFields) {
    if (!takeMine.has(part)) continue;
    for (const field of fields) Object.assign(taken, { [field]: structuredClone(mine[field]) });
  }
  for (const field of texts) {
    for (const locale of locales) {
      if (!takeMine.has(`${field}.${locale}`)) continue;
      const { [locale]: _replaced, ...others } = taken[field];
      const text = mine[field][locale];
      taken[field] = text === undefined ? others : { ...others, [locale]: text };
    }
  }
  taken.claims = claimsTaken(base.claims, theirs.claims, mine.claims, takeMine);
  return taken;
}

function claimsTaken(
  base: readonly Claim[],
  theirs: readonly Claim[],
  mine: readonly Claim[],
  takeMine: ReadonlySet<Part>,
): Claim[] {
  const [theirClaims, myClaims] = [byId(theirs), byId(mine)];
  const ids = [
    ...inOrder(idsOf(base), idsOf(theirs), idsOf(mine)),
    ...theirClaims.keys(),
    ...myClaims.keys(),
  ];
  return [...new Set(ids)].flatMap((id) => {
    const claim = (takeMine.has(claimPart(id)) ? myClaims : theirClaims).get(id);
    return claim ? [structuredClone(claim)] : [];
  });
}

/** The order of the side that changed it; when both did, that of the base, and then what each added, kept together. */
function inOrder(base: readonly string[], theirs: readonly string[], mine: readonly string[]): string[] {
  if (sameValue(mine, base) || sameValue(mine, theirs)) return [...theirs];
  if (sameValue(theirs, base)) return [...mine];
  const added = [theirs, mine].map((ids) => ids.filter((id) => !base.includes(id)));
  // By their ids, so that it doesn't matter who saved first.
  return [...base, ...added.toSorted(([a = ""], [b = ""]) => (a < b ? -1 : 1)).flat()];
}

function idsOf(claims: readonly Claim[]): string[] {
  return claims.map(({ id }) => id);
}

function byId(claims: readonly Claim[]): ReadonlyMap<string, Claim> {
  return new Map(claims.map((claim) => [claim.id, claim]));
}
