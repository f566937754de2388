import type { StoryView } from "@claimline/api/publication/story-view";
import type { Source } from "@claimline/model/source/schema";

/** Who made a claim and where it can be checked. */
export interface CitedClaim {
  speaker: string;
  saidAt: string;
  sources: readonly Source[];
}

/** The known claims with these slugs. */
export function citedClaims(
  { events, edition }: StoryView,
  slugs: ReadonlySet<string>,
): ReadonlyMap<string, CitedClaim> {
  return new Map(
    events.flatMap(({ claims }) =>
      claims
        .filter(({ claim }) => slugs.has(claim.slug))
        .map(({ claim }) => [
          claim.slug,
          {
            speaker: claim.actor,
            saidAt: claim.saidAt,
            sources: claim.sources.flatMap(({ source }) => edition.sources.get(source) ?? []),
          },
        ]),
    ),
  );
}
