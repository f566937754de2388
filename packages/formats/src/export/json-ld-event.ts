import { pageAddress, whenInWords } from "./event-words.ts";
import type { ExportedEvent, ExportedPlace, ExportedStory } from "./exported-story.ts";
import { isoDates } from "./iso-dates.ts";
import { claimId } from "./json-ld-claim.ts";
import { type JsonLdNode, node } from "./json-ld-context.ts";
import { actorId } from "./json-ld-actor.ts";
import { isCalledOff, isPlan } from "./plan.ts";

export function eventId(event: Pick<ExportedEvent, "url">, { site }: ExportedStory): string {
  return `${site}${event.url}#event`;
}

/** An event as schema.org's `Event`; a plan says how it stands. */
export function eventNode(event: ExportedEvent, story: ExportedStory): JsonLdNode {
  const { support, contested, overdue } = event.assessment;
  const { start, end } = isoDates(event, story.story.timeZone);
  const related = (type: string, direction: "from" | "to") =>
    event.relations
      .filter((relation) => relation.type === type && relation.direction === direction)
      .flatMap(({ event: slug }) => story.events.find((other) => other.slug === slug) ?? []);
  const moved = related("replaces", "from")[0];
  return node({
    "@type": "Event",
    "@id": eventId(event, story),
    name: event.title,
    description: event.summary,
    inLanguage: event.lang ?? story.locale,
    url: pageAddress(event.url, story),
    startDate: start,
    endDate: end,
    edtfDate: event.when,
    temporalCoverage: event.when === null ? null : whenInWords(event, story),
    eventStatus: statusOf(event, moved !== undefined),
    previousStartDate: moved === undefined ? null : isoDates(moved, story.story.timeZone).start,
    location: event.places.flatMap((slug) => story.places.get(slug) ?? []).map(placeNode),
    about: event.actors.map((slug) => ({ "@id": actorId(slug, story) })),
    superEvent: related("part_of", "from").map((other) => ({ "@id": eventId(other, story) })),
    subjectOf: event.claims.map((claim) => ({ "@id": claimId(claim, event, story) })),
    support,
    contested,
    overdue,
  });
}

function statusOf(event: ExportedEvent, isMoved: boolean): string | null {
  if (!isPlan(event)) return null;
  if (isCalledOff(event)) return "https://schema.org/EventCancelled";
  return isMoved ? "https://schema.org/EventRescheduled" : "https://schema.org/EventScheduled";
}

function placeNode({ name, precision, latitude, longitude, isoCountry }: ExportedPlace): JsonLdNode {
  const isSpot = precision === "point" || precision === "city";
  return node({
    "@type": precision === "country" ? "Country" : "Place",
    name,
    // A region's or a country's reference point would be a false one.
    geo: isSpot ? { "@type": "GeoCoordinates", latitude, longitude } : null,
    address: isoCountry === null ? null : { "@type": "PostalAddress", addressCountry: isoCountry },
  });
}
