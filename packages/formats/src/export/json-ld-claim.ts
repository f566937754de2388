import type { Source } from "@claimline/model/source/schema";
import { pageAddress } from "./event-words.ts";
import type { ExportedClaim, ExportedEvent, ExportedStory } from "./exported-story.ts";
import { isoDate } from "./iso-dates.ts";
import { actorId } from "./json-ld-actor.ts";
import { type JsonLdNode, node } from "./json-ld-context.ts";

/** The address of a claim: its place on the page of its event. */
export function claimId(
  claim: Pick<ExportedClaim, "slug">,
  event: Pick<ExportedEvent, "url">,
  { site }: ExportedStory,
): string {
  return `${site}${event.url}#claim-${claim.slug}`;
}

/** Who says what about an event, as schema.org's `Claim`, with the words as a `Quotation`. It is no review: nothing here says what is true. */
export function claimNode(claim: ExportedClaim, event: ExportedEvent, story: ExportedStory): JsonLdNode {
  const sources = claim.sources.flatMap(({ source, locator }) => {
    const found = story.sources.get(source);
    return found === undefined ? [] : [sourceNode(found, locator)];
  });
  const author = { "@id": actorId(claim.actor, story) };
  return node({
    "@type": "Claim",
    "@id": claimId(claim, event, story),
    url: pageAddress(event.url, story),
    text: claim.statement,
    inLanguage: claim.lang ?? story.locale,
    author,
    datePublished: isoDate(claim.saidAt),
    edtfDate: claim.saidAt,
    knownFrom: claim.knownFrom,
    stance: claim.stance,
    office: claim.office,
    onBehalfOf: claim.party === null || claim.party === claim.actor ? null : actorId(claim.party, story),
    relayedBy: claim.via === null ? null : actorId(claim.via, story),
    appearance: sources,
    hasPart:
      claim.quote === null
        ? null
        : node({
            "@type": "Quotation",
            text: claim.quote.text,
            inLanguage: claim.quote.lang,
            creator: author,
            spokenByCharacter: author,
            citation: sources.map(({ url }) => url).filter((url) => url !== undefined),
          }),
  });
}

function sourceNode(source: Source, locator: string | null): JsonLdNode {
  return node({
    "@type":
      source.kind === "news_report" || source.kind === "agency_report" ? "NewsArticle" : "CreativeWork",
    name: source.title === "" ? null : source.title,
    publisher: source.publisher === null ? null : { "@type": "Organization", name: source.publisher },
    inLanguage: source.language,
    url: source.url,
    archivedAt: source.archiveUrl,
    datePublished: source.publishedAt === null ? null : isoDate(source.publishedAt),
    edtfDate: source.publishedAt,
    locator,
  });
}
