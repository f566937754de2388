import { type StoryBundle, storyBundleSchema } from "@claimline/formats/story-bundle";
import { makeClaim, makeEventContent } from "./event-content.ts";
import { makeActor, makePlace, makeSource } from "./records.ts";

/** Slug of the small story that the use cases are tried on. */
export const deskSlug = "harbour-blockade";

/** Two states, a speaker, an outlet, two places, three sources and two events; told in German, in Berlin's time. */
export function deskStory(): StoryBundle {
  return storyBundleSchema.parse({
    format: "claimline-story",
    formatVersion: 1,
    story: {
      slug: deskSlug,
      topic: { de: "Hafenblockade", en: "Harbour blockade" },
      title: { de: "Die Blockade des Hafens", en: "The blockade of the harbour" },
      summary: { de: "Wer den Hafen sperrt.", en: "Who closes the harbour." },
      defaultLocale: "de",
      timeZone: "Europe/Berlin",
      lanes: ["operations", "signals", "agreements"],
      guide: [],
    },
    actors: [
      makeActor({ slug: "alpha", name: { de: "Alphaland", en: "Alphaland" } }),
      makeActor({ slug: "alpha-speaker", kind: "person", speaksFor: "alpha" }),
      makeActor({ slug: "beta", name: { de: "Betaland", en: "Betaland" } }),
      makeActor({ slug: "wire", kind: "outlet" }),
    ],
    places: [makePlace({ slug: "harbour" }), makePlace({ slug: "strait", precision: "region" })],
    sources: [
      makeSource({ slug: "wire-report" }),
      makeSource({ slug: "alpha-statement", kind: "official_statement", language: "de" }),
      makeSource({ slug: "beta-statement", kind: "official_statement", publishedAt: "2024-10-24" }),
    ],
    events: [
      makeEventContent({
        slug: "harbour-closed",
        claims: [
          makeClaim({ slug: "alpha-says-closed" }),
          makeClaim({
            slug: "beta-denies-closed",
            actor: "beta",
            stance: "denies",
            saidAt: "2024-10-24",
            statement: { de: "Der Hafen ist offen.", en: "The harbour is open." },
            sources: [{ source: "beta-statement", locator: null }],
          }),
        ],
      }),
      makeEventContent({
        slug: "ships-turned-back",
        when: "2024-10-22",
        relations: [{ type: "follows", event: "harbour-closed" }],
        claims: [makeClaim({ slug: "alpha-says-turned-back", saidAt: "2024-10-22" })],
      }),
    ],
  });
}
