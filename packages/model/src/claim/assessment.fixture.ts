import { type Actor, actorSchema } from "../actor/schema.ts";
import type { EventKind } from "../event/kinds/all-kinds.ts";
import type { RelationType } from "../event/relation.ts";
import { type EventContent, eventContentSchema } from "../event/schema.ts";
import { type Source, sourceSchema } from "../source/schema.ts";
import type { AssessedStory } from "./assessment.ts";
import { type Claim, claimSchema } from "./schema.ts";
import type { Stance } from "./stance.ts";

/** Stories for tests, made of as few words as a test is about and parsed by the model's own schemas. */

export const timeZone = "Europe/Berlin";

export function anActor(
  slug: string,
  {
    kind = "state",
    speaksFor = null,
    de = slug,
    en = slug,
    pluralIn = [],
  }: Partial<{
    kind: Actor["kind"];
    speaksFor: string | null;
    de: string;
    en: string;
    pluralIn: Actor["pluralIn"];
  }> = {},
): Actor {
  return actorSchema.parse({
    slug,
    kind,
    speaksFor,
    name: { de, en },
    role: null,
    isoCountry: null,
    wikidata: null,
    pluralIn,
  });
}

/** The actors of the worked cases. */
export const actors = [
  anActor("nato", { kind: "organisation", de: "NATO", en: "NATO" }),
  anActor("mark-rutte", { kind: "person", speaksFor: "nato" }),
  anActor("farah-dakhlallah", { kind: "person", speaksFor: "nato" }),
  anActor("russia", { de: "Russland", en: "Russia" }),
  anActor("ukraine", { de: "Ukraine", en: "Ukraine" }),
  anActor("volodymyr-zelensky", { kind: "person", speaksFor: "ukraine" }),
  anActor("north-korea", { de: "Nordkorea", en: "North Korea" }),
  anActor("north-korea-un-mission", { kind: "organisation", speaksFor: "north-korea" }),
  anActor("kim-yo-jong", { kind: "person", speaksFor: "north-korea" }),
  anActor("south-korea", { de: "Südkorea", en: "South Korea" }),
  anActor("yoon-suk-yeol", { kind: "person", speaksFor: "south-korea" }),
  anActor("nis", { kind: "organisation", speaksFor: "south-korea" }),
  anActor("usa", { de: "USA", en: "United States", pluralIn: ["de"] }),
  anActor("european-union", { kind: "organisation", de: "Europäische Union", en: "European Union" }),
  anActor("yonhap", { kind: "outlet", de: "Yonhap", en: "Yonhap" }),
];

/** A source by its `publishedAt`; its slug is made of that. */
function aSource(publishedAt: string | null, slug = sourceSlug(publishedAt)): Source {
  return sourceSchema.parse({
    slug,
    kind: "news_report",
    title: slug,
    publisher: null,
    publisherAbsence: "not given",
    language: "de",
    publishedAt,
    url: null,
    urlAbsence: "not given",
    archiveUrl: null,
    reliability: null,
    credibility: null,
    remark: null,
  });
}

function sourceSlug(publishedAt: string | null): string {
  return `source-${(publishedAt ?? "undated").toLowerCase().replaceAll(/[^a-z0-9]+/g, "-")}`.replace(
    /-$/,
    "",
  );
}

let claimCount = 0;

/** A claim that cites a source of each date; without any it is known from when it was said. */
export function aClaim(
  actor: string,
  stance: Stance,
  saidAt: string,
  {
    publishedAts = [],
    slug = `claim-${++claimCount}`,
    via = null,
  }: Partial<{
    publishedAts: readonly (string | null)[];
    slug: string;
    via: string | null;
  }> = {},
): Claim {
  return claimSchema.parse({
    id: "00000000-0000-4000-8000-000000000000",
    slug,
    actor,
    office: null,
    stance,
    saidAt,
    statement: { de: slug },
    quote: null,
    via,
    sources: publishedAts.map((date) => ({ source: sourceSlug(date), locator: null })),
    fromArticle: false,
  });
}

/** A claim of the seed article: dated by it alone, as "on 28 October or before" unless it says otherwise. */
export function articleClaim(
  actor: string,
  stance: Stance,
  { saidAt = "../2024-10-28", via = null }: Partial<{ saidAt: string; via: string | null }> = {},
): Claim {
  return aClaim(actor, stance, saidAt, { publishedAts: [articlePublishedAt], via });
}

export const articlePublishedAt = "2024-10-28T18:40:00+01:00";

const emptyDetails: Readonly<Record<EventKind, object>> = {
  troop_deployment: { origin: null, destination: null, stage: "unknown" },
  munitions_delivery: { supplier: null, recipient: null, items: [] },
  military_operation: { theatre: null, parties: [] },
  casualty_estimate: { ofWhom: null },
  official_confirmation: { confirmingBody: null, scope: null },
  denial: {},
  intelligence_briefing: { provider: null, recipients: [] },
  statement: {},
  policy_signal: { by: null, subject: null },
  appeal: { by: null, addressedTo: [], asksFor: null },
  announced_delegation: { sender: null, host: null, members: [], purpose: null, plannedWindow: null },
  treaty: { parties: [] },
};

export function anEvent(
  slug: string,
  claims: readonly Claim[],
  {
    kind = "troop_deployment",
    when = null,
    relations = [],
  }: Partial<{
    kind: EventKind;
    when: string | null;
    relations: readonly { type: RelationType; event: string }[];
  }> = {},
): EventContent {
  return eventContentSchema.parse({
    kind,
    slug,
    phase: "unknown",
    when,
    title: { de: slug },
    summary: {},
    places: [],
    actors: [],
    quantities: [],
    relations,
    significance: 3,
    claims,
    fromArticle: false,
    details: emptyDetails[kind],
  });
}

/** A story of these events, with a source for every date that one of its claims cites. */
export function aStory(
  events: readonly EventContent[],
  {
    publishedAts = [],
    speakers = actors,
  }: Partial<{
    publishedAts: readonly (string | null)[];
    speakers: readonly Actor[];
  }> = {},
): AssessedStory {
  const sources = [articlePublishedAt, ...publishedAts].map((date) => aSource(date));
  return {
    events,
    timeZone,
    actors: new Map(speakers.map((actor) => [actor.slug, actor])),
    sources: new Map(sources.map((source) => [source.slug, source])),
  };
}

/** The events of the worked cases with the seed article's own claims. */
export function articleEvents(): EventContent[] {
  return [
    anEvent("troops-sent-to-russia", [
      articleClaim("nis", "asserts"),
      articleClaim("south-korea", "asserts"),
      articleClaim("usa", "confirms_in_part"),
      articleClaim("mark-rutte", "confirms"),
    ]),
    anEvent("soldiers-in-kursk-region", [articleClaim("mark-rutte", "asserts")]),
    anEvent("combat-use-against-ukraine", [
      articleClaim("russia", "denies"),
      articleClaim("north-korea", "denies"),
      articleClaim("mark-rutte", "hints"),
      articleClaim("volodymyr-zelensky", "asserts"),
    ]),
    anEvent(
      "munitions-and-missiles-delivered",
      [articleClaim("mark-rutte", "asserts"), articleClaim("mark-rutte", "comments")],
      { kind: "munitions_delivery" },
    ),
    anEvent(
      "nato-confirmation",
      [
        articleClaim("mark-rutte", "confirms"),
        articleClaim("nato", "comments"),
        articleClaim("mark-rutte", "comments"),
      ],
      { kind: "official_confirmation" },
    ),
    anEvent(
      "zelensky-calls-for-reaction",
      [articleClaim("volodymyr-zelensky", "demands"), articleClaim("volodymyr-zelensky", "comments")],
      { kind: "appeal" },
    ),
    anEvent(
      "arms-for-ukraine-hinted",
      [articleClaim("south-korea", "hints", { saidAt: "2024-10-21/2024-10-27" })],
      { kind: "policy_signal" },
    ),
    anEvent(
      "delegation-to-ukraine-announced",
      [articleClaim("south-korea", "announces", { via: "yonhap" })],
      { kind: "announced_delegation", when: "2024-10-28/2024-11-03" },
    ),
  ];
}
