import type { Claim } from "@claimline/model/claim/schema";

/** A claim of which nothing has been written yet; its slug follows from speaker and date when it is saved. */
export function newClaim(): Claim {
  return {
    id: crypto.randomUUID(),
    slug: "",
    actor: "",
    office: null,
    stance: "asserts",
    saidAt: "",
    statement: {},
    quote: null,
    via: null,
    sources: [],
    fromArticle: false,
  };
}
