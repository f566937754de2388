import { randomUUID } from "node:crypto";
import { type StoryBundle, storyBundleSchema } from "@claimline/formats/story-bundle";
import { eventKinds, kinds } from "@claimline/model/event/kinds/all-kinds";
import type { GeneratedEvent } from "./generated-events.ts";

const kindOfLane = eventKinds.filter(
  (kind, index) => eventKinds.findIndex((other) => kinds[other].lane === kinds[kind].lane) === index,
);

/** The same events as a story of ours: each with one claim by a party on a source. */
export function storyOf(slug: string, events: readonly GeneratedEvent[]): StoryBundle {
  return storyBundleSchema.parse({
    format: "claimline-story",
    formatVersion: 1,
    story: {
      slug,
      topic: { en: "Benchmark" },
      title: { en: `Story of ${events.length} events` },
      summary: { en: "Generated events over five years." },
      defaultLocale: "en",
      timeZone: "Europe/Berlin",
      lanes: kindOfLane.map((kind) => kinds[kind].lane),
      guide: [],
    },
    actors: [actor],
    places: [],
    sources: [source],
    events: events.map(contentOf),
  });
}

function contentOf({ id, title, lane, from, to }: GeneratedEvent) {
  const kind = kindOfLane[lane % kindOfLane.length] ?? "statement";
  return {
    kind,
    details: emptyDetails(kind),
    slug: id,
    phase: "occurred",
    when: to === null ? from : `${from}/${to}`,
    title: { en: title },
    summary: { en: "What is said to have happened, in a sentence of usual length for a list of events." },
    places: [],
    actors: [{ actor: actor.slug, role: "subject" }],
    quantities: [],
    relations: [],
    significance: 1 + (lane % 5),
    claims: [claim(from)],
    fromArticle: false,
  };
}

function claim(day: string) {
  return {
    id: randomUUID(),
    slug: "claim",
    actor: actor.slug,
    office: null,
    stance: "asserts",
    saidAt: day,
    statement: { en: "It happened." },
    quote: null,
    via: null,
    sources: [{ source: source.slug, locator: null }],
    fromArticle: false,
  };
}

/** A kind's details without anything in them. */
function emptyDetails(kind: (typeof eventKinds)[number]): Readonly<Record<string, unknown>> {
  const empty = [null, [], "unknown", {}];
  const fields: Readonly<Record<string, { safeParse(value: unknown): { success: boolean } }>> =
    kinds[kind].details.shape;
  return Object.fromEntries(
    Object.entries(fields).map(([name, schema]) => [
      name,
      empty.find((value) => schema.safeParse(value).success),
    ]),
  );
}

const actor = {
  slug: "bench-party",
  kind: "state",
  name: { en: "Party" },
  role: null,
  speaksFor: null,
  isoCountry: null,
  wikidata: null,
  pluralIn: [],
};

const source = {
  slug: "bench-source",
  kind: "news_report",
  title: "Report",
  publisher: "Wire",
  publisherAbsence: null,
  language: "en",
  publishedAt: "2019-12-31",
  url: "https://example.org/report",
  urlAbsence: null,
  archiveUrl: null,
  reliability: null,
  credibility: null,
  remark: null,
};
