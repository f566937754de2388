import { randomUUID } from "node:crypto";
import { type Claim, claimSchema } from "@claimline/model/claim/schema";
import { type EventContent, eventContentSchema } from "@claimline/model/event/schema";

/** A claim that may be published, made by a state of the desk's story on 2024-10-20. */
export function makeClaim(changed: Partial<Claim> = {}): Claim {
  const id = changed.id ?? randomUUID();
  return claimSchema.parse({
    id,
    slug: `claim-${id.slice(0, 8)}`,
    actor: "alpha",
    office: null,
    stance: "asserts",
    saidAt: "2024-10-20",
    statement: { de: "Der Hafen ist geschlossen.", en: "The harbour is closed." },
    quote: null,
    via: null,
    sources: [{ source: "wire-report", locator: null }],
    fromArticle: false,
    ...changed,
  });
}

/** What an event may have that is changed; a kind other than the default comes with its details. */
export type EventChanges = Partial<Omit<EventContent, "details" | "kind">> & {
  kind?: EventContent["kind"];
  details?: Readonly<Record<string, unknown>>;
};

/** An event that may be published in the desk's story: a military operation with one claim, on 2024-10-19. */
export function makeEventContent(changed: EventChanges = {}): EventContent {
  const slug = changed.slug ?? `event-${randomUUID().slice(0, 8)}`;
  return eventContentSchema.parse({
    kind: "military_operation",
    details: { theatre: null, parties: [] },
    slug,
    phase: "occurred",
    when: "2024-10-19",
    title: { de: `Titel ${slug}`, en: `Title ${slug}` },
    summary: { de: `Zusammenfassung ${slug}`, en: `Summary ${slug}` },
    places: ["harbour"],
    actors: [{ actor: "alpha", role: "subject" }],
    quantities: [],
    relations: [],
    significance: 3,
    claims: [makeClaim()],
    fromArticle: false,
    ...changed,
  });
}
