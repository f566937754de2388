import type { StoryBundle } from "@claimline/formats/story-bundle";
import { stanceSchema } from "@claimline/model/claim/stance";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { differencesOf } from "./differences.ts";
import { firstStory, modelOf } from "./first-story.ts";
import { onDay, secondReading, today } from "./second-reading.ts";

type Claim = StoryBundle["events"][number]["claims"][number];

const days = ["2024-10-18", "2024-10-27", "2024-10-28", "2024-11-04", "2025-04-28"];
const now = Date.parse("2024-11-10T12:00:00Z");

/** The differences when the model is given one story and the second reading another. */
function differences(toModel: StoryBundle, toReading: StoryBundle): string[] {
  const [model, reading] = [modelOf(toModel), secondReading(toReading)];
  return [
    ...days.flatMap((day) => differencesOf(model(day), reading(onDay(day)), day)),
    ...differencesOf(model(now), reading(today(now)), "now"),
  ];
}

function withClaim(slug: string, change: (claim: Claim) => Claim): StoryBundle {
  const events = firstStory.events.map((event) => ({
    ...event,
    claims: event.claims.map((claim) => (claim.slug === slug ? change(claim) : claim)),
  }));
  return { ...firstStory, events };
}

describe("facts given to one side only are noticed", () => {
  test("nothing differs as long as both get the same", () => {
    expect(differences(firstStory, firstStory)).toEqual([]);
  });

  test("one stance turned round", () => {
    const turned = withClaim("sent-north-korea-2025-04-28", (claim) => ({ ...claim, stance: "denies" }));
    expect(differences(firstStory, turned)).toEqual([
      '2025-04-28 troops-sent-to-russia: contested is "false" by the model, "true" by the second reading',
      '2025-04-28 troops-sent-to-russia: party north-korea is "confirms since 2025-04-28 (sent-north-korea-2025-04-28)" by the model, "denies since 2025-04-28 (sent-north-korea-2025-04-28)" by the second reading',
      'now troops-sent-to-russia: contested is "false" by the model, "true" by the second reading',
      'now troops-sent-to-russia: party north-korea is "confirms since 2025-04-28 (sent-north-korea-2025-04-28)" by the model, "denies since 2025-04-28 (sent-north-korea-2025-04-28)" by the second reading',
    ]);
  });

  test("one claim said a day later", () => {
    const later = withClaim("sent-nis-2024-10-18", (claim) => ({ ...claim, saidAt: "2024-10-19" }));
    expect(differences(later, firstStory)).toContain(
      '2024-10-18 troops-sent-to-russia: support is "stated" by the model, "claimed" by the second reading',
    );
  });

  test("the report printed a day later", () => {
    const sources = firstStory.sources.map((source) =>
      source.slug === "article-2024-10-28" ? { ...source, publishedAt: "2024-10-29" } : source,
    );
    // Its claims still end with 28 October, so nothing changes for a day ...
    expect(differences({ ...firstStory, sources }, firstStory)).toEqual([]);
    // ... and a day earlier they would have been known on the 27th.
    const earlier = sources.map((source) =>
      source.slug === "article-2024-10-28" ? { ...source, publishedAt: "2024-10-27" } : source,
    );
    expect(differences({ ...firstStory, sources: earlier }, firstStory)).toContain(
      "2024-10-27 soldiers-in-kursk-region: visible only by the model",
    );
  });

  test("somebody who speaks for another party", () => {
    const actors = firstStory.actors.map((actor) =>
      actor.slug === "nis" ? { ...actor, speaksFor: "usa" } : actor,
    );
    expect(differences(firstStory, { ...firstStory, actors })).not.toEqual([]);
  });

  test("a plan that nothing fulfils", () => {
    const events = firstStory.events.map((event) => ({ ...event, relations: [] }));
    expect(differences(firstStory, { ...firstStory, events })).toContain(
      'now nato-briefing-announced: fulfilledBy is "briefing-of-allies" by the model, "null" by the second reading',
    );
  });
});

/** Stances, times and relations drawn anew, so that lines are reached for which the story has no case. */
const times = [
  "2024-10-18",
  "2024-10-27",
  "2024-10-28",
  "../2024-10-28",
  "2024-10-21/2024-10-27",
  "2024-10-27/..",
  "2024-10",
  "2024-11-04~",
  "2024-10-28T18:40:00+01:00",
];
const moreOften = ["troops-sent-to-russia", "delegation-to-ukraine-announced", "delegation-in-kyiv"];
function redrawn(seed: number): StoryBundle {
  const numbers = fc.sample(fc.nat(), { seed, numRuns: 1_200 });
  const pick = <Value>(values: readonly Value[]): Value => {
    const picked = values[(numbers.pop() ?? 0) % values.length];
    if (picked === undefined) throw new RangeError("Nothing to pick from");
    return picked;
  };
  const targets = firstStory.events.map(({ slug }) => slug);
  return {
    ...firstStory,
    sources: firstStory.sources.map((source) => ({ ...source, publishedAt: pick([...times, null]) })),
    events: firstStory.events.map((event) => ({
      ...event,
      when: pick([...times, null, event.when]),
      relations: (["fulfils", "replaces"] as const)
        .filter(() => pick([true, false, false]))
        .map((type) => ({ type, event: pick([...moreOften, ...targets]) }))
        .filter((relation) => relation.event !== event.slug),
      claims: event.claims.map((claim) => ({
        ...claim,
        stance: pick(pick([stanceSchema.options, ["announces", "retracts", "hints"] as const])),
        saidAt: pick(times),
        actor: pick(["nis", "yoon-suk-yeol", "usa", "mark-rutte", "yonhap", claim.actor]),
      })),
    })),
  };
}

test("both readings agree on stories made up from the first one's parts", () => {
  const reached = new Set<string>();
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const story = redrawn(seed);
      expect(differences(story, story)).toEqual([]);
      for (const row of secondReading(story)(today(now)).values()) {
        reached.add(row.support);
        if (row.overdue) reached.add("overdue");
        if (row.fulfilledBy !== null) reached.add("fulfilled");
        if (row.contested) reached.add("contested");
      }
    }),
    { numRuns: 60 },
  );
  // The supports of the page, every one, and the three marks.
  expect([...reached].toSorted()).toEqual([
    "announced",
    "claimed",
    "confirmed",
    "contested",
    "corroborated",
    "fulfilled",
    "none",
    "overdue",
    "partly_confirmed",
    "stated",
    "withdrawn",
  ]);
});
