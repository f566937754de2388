import { createHash } from "node:crypto";
import type { StoryBundle } from "@claimline/formats/story-bundle";
import { stances } from "@claimline/model/claim/stance";
import type { EventContent } from "@claimline/model/event/schema";
import { eventKinds, kinds } from "@claimline/model/event/kinds/all-kinds";
import { phases } from "@claimline/model/event/phase";
import { addDays } from "@claimline/model/time/day";
import { makeClaim, makeEventContent } from "./event-content.ts";
import { makeActor, makePlace, makeSource } from "./records.ts";

/** What a story's events are varied by: the same numbers give the same story. */
export interface Variation {
  slug: string;
  /** A number of 32 bits for each event. */
  seeds: readonly number[];
  /** How many days, from 2024-01-01, the events are spread over. */
  days: number;
}

const cast = [
  makeActor({ slug: "east" }),
  makeActor({ slug: "west" }),
  makeActor({ slug: "north" }),
  makeActor({ slug: "east-voice", kind: "person", speaksFor: "east" }),
  makeActor({ slug: "paper", kind: "outlet" }),
];
const places = ["bay", "cape", "dam"].map((slug) => makePlace({ slug }));
const sources = [
  makeSource({ slug: "early", publishedAt: "2024-01-20", language: "en" }),
  makeSource({ slug: "late", publishedAt: "2024-03-01", language: "de" }),
  makeSource({ slug: "never-dated", publishedAt: null, language: "fr" }),
];
const words = ["alpha", "Beta", "ÄRGER", "50%_off", "σίσυφος ΣΊΣΥΦΟΣ"];

/** Every kind, dates of every form, claims known early, late, at no moment or not there at all, plans and what became of them. */
export function variedStory({ slug, seeds, days }: Variation): StoryBundle {
  return {
    format: "claimline-story",
    formatVersion: 1,
    story: {
      slug,
      topic: { de: "Thema" },
      title: { de: "Titel" },
      summary: { de: "Zusammenfassung" },
      defaultLocale: "de",
      timeZone: "Europe/Berlin",
      lanes: ["operations"],
      guide: [],
    },
    actors: cast,
    places,
    sources,
    events: seeds.map((seed, index) => variedEvent(seed, index, days)),
  };
}

/** Draws one after the other from the digits of a number. */
function drawer(seed: number) {
  const digest = createHash("sha512").update(String(seed)).digest();
  let at = 0;
  const below = (count: number): number => {
    at += 1;
    return digest.readUInt16BE((at * 2) % 62) % count;
  };
  const one = <Value>(values: readonly Value[]): Value => values[below(values.length)] as Value;
  return { below, one };
}

type Drawer = ReturnType<typeof drawer>;

function variedEvent(seed: number, index: number, days: number): EventContent {
  const draw = drawer(seed);
  const kind = draw.one(eventKinds);
  const related = draw.below(4) === 0 && index > 0;
  const type = draw.one(["fulfils", "replaces", "follows"] as const);
  const english = draw.below(3) > 0;
  const title = `${draw.one(words)} ${index}`;
  return makeEventContent({
    slug: `event-${index}`,
    kind,
    details: emptyDetails(kind),
    phase: draw.one(phases),
    when: variedDate(draw, days),
    title: english ? { de: title, en: `${title} en` } : { de: title },
    summary: { de: draw.one(words), ...(draw.below(2) === 0 && { en: draw.one(words) }) },
    significance: 1 + draw.below(5),
    places: places.slice(0, draw.below(4)).map((place) => place.slug),
    actors: [],
    relations: related ? [{ type, event: `event-${draw.below(index)}` }] : [],
    claims: Array.from({ length: draw.below(4) }, (_, number) => variedClaim(draw, number)),
  });
}

function variedClaim(draw: Drawer, number: number) {
  const statement = draw.one(words);
  return makeClaim({
    slug: `claim-${number}`,
    actor: draw.one(cast).slug,
    stance: draw.below(3) === 0 ? "announces" : draw.one(stances),
    saidAt: draw.one(["2024-01-10", "2024-02-10", "../..", "2024-02-01/2024-04-01", "../2024-01-15"]),
    statement: { de: statement },
    quote: draw.below(2) === 0 ? { text: draw.one(words), lang: "en" } : null,
    sources: [{ source: draw.one(sources).slug, locator: null }],
  });
}

/** A kind's details without anything in them. */
function emptyDetails(kind: EventContent["kind"]): Readonly<Record<string, unknown>> {
  const fields = Object.entries(kinds[kind].details.shape);
  const empty = [null, [], "unknown", {}];
  return Object.fromEntries(
    fields.map(([name, schema]) => [name, empty.find((value) => schema.safeParse(value).success)]),
  );
}

function variedDate(draw: Drawer, days: number): string | null {
  const day = addDays("2024-01-01", draw.below(days));
  const month = day.slice(0, 7);
  return draw.one([
    day,
    day,
    day,
    day,
    `${day}T${String(draw.below(24)).padStart(2, "0")}:30:00Z`,
    `${day}T23:59:59+01:00`,
    `${day}/${addDays(day, draw.below(9))}`,
    `${day}/${addDays(day, draw.below(200))}`,
    `${day}~`,
    month,
    "2024",
    `../${day}`,
    `${day}/..`,
    draw.one(["../..", "1950/2050", "/", "Y-20000/2024-02-01", null]),
    null,
  ]);
}
