/**
 * The vocabulary is schema.org's. What it has no name for is ours, and dates as they are given are typed as EDTF by the
 * Library of Congress's name for it.
 */
const jsonLdContext = [
  "https://schema.org",
  {
    claimline: "urn:claimline:vocabulary:",
    edtfDate: { "@id": "http://purl.org/dc/terms/date", "@type": "http://id.loc.gov/datatypes/edtf/EDTF" },
    support: "claimline:support",
    contested: "claimline:contested",
    overdue: "claimline:overdue",
    stance: "claimline:stance",
    office: "claimline:office",
    relayedBy: { "@id": "claimline:relayedBy", "@type": "@id" },
    onBehalfOf: { "@id": "claimline:onBehalfOf", "@type": "@id" },
    knownFrom: { "@id": "claimline:knownFrom", "@type": "http://www.w3.org/2001/XMLSchema#dateTime" },
    locator: "claimline:locator",
  },
] as const;

/** A node of a graph: its members, without those that are `null` or empty. */
export type JsonLdNode = Readonly<Record<string, unknown>>;

export function node(members: Readonly<Record<string, unknown>>): JsonLdNode {
  const kept = Object.entries(members).filter(
    ([, value]) => value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(kept);
}

/** A graph as the text of a `<script>` element, which nothing inside of it can end. */
export function printJsonLd(graph: readonly JsonLdNode[]): string {
  const document = { "@context": jsonLdContext, "@graph": graph };
  return JSON.stringify(document).replaceAll(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
