import type { Claim } from "@claimline/model/claim/schema";
import { slugFrom } from "@claimline/model/slug";

/** The slug of a new claim: who spoke and when, with a number where that is taken. */
export function claimSlug(
  { actor, saidAt }: Pick<Claim, "actor" | "saidAt">,
  taken: ReadonlySet<string>,
): string {
  const wanted = slugFrom(`${actor}-${saidAt}`) || "claim";
  for (let number = 1; ; number += 1) {
    const slug = number === 1 ? wanted : `${wanted}-${number}`;
    if (!taken.has(slug)) return slug;
  }
}
