import type { EventShape } from "./content-parts.ts";
import { emptyDetails } from "./empty-details.ts";

/** An event of which nothing is known yet but its address; of middling significance, and not yet valid. */
export function emptyContent(slug: string): EventShape {
  const kind = "statement";
  return {
    kind,
    details: emptyDetails(kind),
    slug,
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
  };
}
