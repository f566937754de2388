import type { Claim } from "../claim/schema.ts";
import { claimPart, differencesOf, type EventShape, type Part, takeParts } from "./content-parts.ts";

/** Both sides' changes together, or the parts on which they meet. */
export type Merge<Shape> = { ok: true; content: Shape } | { ok: false; conflicts: Part[] };

/**
 * Merges what two sides made of the same base. What only one of them changed is taken from that side; what both
 * changed to the same is no conflict, what both changed otherwise is. Neither is it merged when it only seems to fit:
 * when two claims would share a slug, or a figure would outlive the claim that gives it.
 */
export function mergeContent<Shape extends EventShape>(
  base: EventShape,
  theirs: Shape,
  mine: Shape,
): Merge<Shape> {
  const found = differencesOf(base, theirs, mine);
  const met = found.filter(({ changedBy }) => changedBy === "both").map(({ part }) => part);
  if (met.length > 0) return { ok: false, conflicts: met };
  const takeMine = new Set(found.filter(({ changedBy }) => changedBy === "mine").map(({ part }) => part));
  const content = takeParts({ base, theirs, mine }, takeMine);
  const conflicts = [
    ...sharedSlugs(content.claims, [theirs.claims, mine.claims]),
    ...(losesClaims(content, [theirs, mine]) ? ["quantities"] : []),
  ];
  return conflicts.length > 0 ? { ok: false, conflicts } : { ok: true, content };
}

/** Claims that have the slug of another, though on either side alone none had. */
function sharedSlugs(merged: readonly Claim[], sides: readonly (readonly Claim[])[]): Part[] {
  const before = new Set(sides.flatMap((claims) => doubled(claims).map(({ id }) => id)));
  return doubled(merged)
    .filter(({ id }) => !before.has(id))
    .map(({ id }) => claimPart(id));
}

function doubled(claims: readonly Claim[]): Claim[] {
  return claims.filter(({ id, slug }) => claims.some((other) => other.id !== id && other.slug === slug));
}

/** Whether a figure has lost the claim that it had on the side that it comes from. */
function losesClaims(merged: EventShape, sides: readonly EventShape[]): boolean {
  const has = ({ claims }: EventShape, slug: string) => claims.some((claim) => claim.slug === slug);
  return merged.quantities.some(({ claim }) => !has(merged, claim) && sides.some((side) => has(side, claim)));
}
