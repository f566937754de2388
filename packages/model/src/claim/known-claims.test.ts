import { describe, expect, test } from "vitest";
import { asOfDay, asOfNow, parseAsOf } from "../time/as-of.ts";
import { aClaim, anEvent, articleClaim, articleEvents, aStory, timeZone } from "./assessment.fixture.ts";
import { dateClaim, knownClaims, visibleEvents } from "./known-claims.ts";

const story = aStory([], { publishedAts: ["2024-10-20", "2024-11-01", null] });
const now = asOfNow(Date.parse("2026-11-23T08:00:00Z"), timeZone);

function knownFromOf(saidAt: string, publishedAts: (string | null)[]): string | null {
  const { knownFrom } = dateClaim(aClaim("usa", "asserts", saidAt, { publishedAts }), story);
  return knownFrom === null ? null : new Date(knownFrom).toISOString();
}

describe("dateClaim", () => {
  test("takes the first of its sources' dates, but never a time before it was said", () => {
    expect(knownFromOf("../2024-10-28", ["2024-10-20", "2024-11-01"])).toBe("2024-10-20T21:59:59.999Z");
    expect(knownFromOf("2024-10-25/2024-10-28", ["2024-10-20"])).toBe("2024-10-24T22:00:00.000Z");
  });

  test("is known at the latest when it had been said", () => {
    expect(knownFromOf("2024-10-28", ["2024-11-01"])).toBe("2024-10-28T22:59:59.999Z");
  });

  test("counts a source that isn't known as one without a date", () => {
    const cited = aClaim("usa", "asserts", "../..", { publishedAts: ["2030-01-01"] });
    expect(dateClaim(cited, story).knownFrom).toBeNull();
    expect(knownFromOf("../..", [null])).toBeNull();
  });

  test("gives the bounds of the time it was said", () => {
    const { said, slug } = dateClaim(aClaim("usa", "asserts", "../2024-10-28", { slug: "said" }), story);
    expect(said).toEqual({ earliest: null, latest: Date.parse("2024-10-28T22:59:59.999Z") });
    expect(slug).toBe("said");
  });
});

describe("knownClaims", () => {
  const claims = [
    aClaim("usa", "asserts", "2024-10-23", { slug: "later" }),
    aClaim("usa", "asserts", "../..", { slug: "undated" }),
    aClaim("usa", "asserts", "2024-10-18", { slug: "earlier" }),
  ];
  const slugsAt = (asOf: Parameters<typeof knownClaims>[2]): string[] =>
    knownClaims(claims, story, asOf).map(({ slug }) => slug);

  test("are those known by the end of the day, in the order in which they were made", () => {
    expect(slugsAt(asOfDay("2024-10-17", timeZone))).toEqual([]);
    expect(slugsAt(asOfDay("2024-10-18", timeZone))).toEqual(["earlier"]);
    expect(slugsAt(asOfDay("2024-10-23", timeZone))).toEqual(["earlier", "later"]);
  });

  test("are all without asOf, also one that no date bounds", () => {
    expect(slugsAt(now)).toEqual(["undated", "earlier", "later"]);
  });

  test("are those known at an instant", () => {
    const at = (text: string): string[] => {
      const parsed = parseAsOf(text, { now: Date.parse("2026-11-23T08:00:00Z"), timeZone });
      return parsed.ok
        ? knownClaims([articleClaim("nato", "asserts")], story, parsed.asOf).map(() => text)
        : [];
    };
    expect(at("2024-10-28T18:39:59+01:00")).toEqual([]);
    expect(at("2024-10-28T18:40:00+01:00")).toEqual(["2024-10-28T18:40:00+01:00"]);
  });
});

describe("visibleEvents", () => {
  test("on 27 October is only what was said in the week before", () => {
    expect([...visibleEvents(articleEvents(), story, asOfDay("2024-10-27", timeZone)).keys()]).toEqual([
      "arms-for-ukraine-hinted",
    ]);
  });

  test("on 28 October are all events of the article, each with its claims", () => {
    const visible = visibleEvents(articleEvents(), story, asOfDay("2024-10-28", timeZone));
    expect([...visible.keys()]).toEqual(articleEvents().map(({ slug }) => slug));
    expect(visible.get("troops-sent-to-russia")?.claims).toHaveLength(4);
    expect(visible.get("troops-sent-to-russia")?.event.slug).toBe("troops-sent-to-russia");
  });

  test("without asOf are all that are given, also one without a claim", () => {
    const empty = anEvent("empty", []);
    expect([...visibleEvents([empty], story, now).keys()]).toEqual(["empty"]);
    expect([...visibleEvents([empty], story, asOfDay("2026-11-23", timeZone)).keys()]).toEqual([]);
  });
});
