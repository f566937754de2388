import { describe, expect, test } from "vitest";
import { aClaim, aStory } from "./assessment.fixture.ts";
import { currentStances, hasSupported, type PartyPosition } from "./current-stances.ts";
import { dateClaim } from "./known-claims.ts";
import type { Claim } from "./schema.ts";

const story = aStory([], { publishedAts: ["2024-10-18", "2024-10-28", "2024-11-05"] });

function positionsOf(...claims: Claim[]): ReadonlyMap<string, PartyPosition> {
  return currentStances(
    claims.map((claim) => dateClaim(claim, story)),
    story.actors,
  );
}

describe("currentStances", () => {
  test("groups by party: president and service are both South Korea", () => {
    const positions = positionsOf(
      aClaim("nis", "asserts", "2024-10-18", { slug: "nis" }),
      aClaim("yoon-suk-yeol", "asserts", "2024-10-21", { slug: "yoon" }),
    );
    expect([...positions.keys()]).toEqual(["south-korea"]);
    expect(positions.get("south-korea")).toMatchObject({ party: "south-korea", claims: ["nis", "yoon"] });
  });

  test("leaves out outlets and unknown actors; a relay doesn't change who speaks", () => {
    const positions = positionsOf(
      aClaim("yonhap", "asserts", "2024-10-18"),
      aClaim("nobody", "asserts", "2024-10-18"),
      aClaim("south-korea", "announces", "2024-10-28", { via: "yonhap" }),
    );
    expect([...positions.keys()]).toEqual(["south-korea"]);
  });

  test("takes the last stance, since the first claim of its unbroken run", () => {
    expect(
      positionsOf(
        aClaim("nato", "confirms", "2024-10-20", { slug: "first" }),
        aClaim("nato", "asserts", "2024-10-21", { slug: "between" }),
        aClaim("nato", "confirms", "2024-10-23", { slug: "again" }),
        aClaim("mark-rutte", "confirms", "2024-10-28", { slug: "still" }),
      ).get("nato"),
    ).toEqual({
      party: "nato",
      stance: "confirms",
      since: "2024-10-23",
      claims: ["again", "still"],
      moves: [
        { stance: "confirms", at: "2024-10-20", claim: "first" },
        { stance: "asserts", at: "2024-10-21", claim: "between" },
        { stance: "confirms", at: "2024-10-23", claim: "again" },
      ],
      supportKnownFrom: Date.parse("2024-10-20T21:59:59.999Z"),
    });
  });

  test("a neutral claim never replaces support, opposition or a retraction, nor breaks their run", () => {
    for (const stance of ["asserts", "denies", "retracts"] as const) {
      expect(
        positionsOf(
          aClaim("nato", stance, "2024-10-20", { slug: "one" }),
          aClaim("nato", "no_evidence", "2024-10-21", { slug: "neutral" }),
          aClaim("nato", stance, "2024-10-22", { slug: "two" }),
          aClaim("nato", "comments", "2024-10-23", { slug: "later" }),
        ).get("nato"),
      ).toMatchObject({ stance, since: "2024-10-20", claims: ["one", "two"] });
    }
  });

  test("a neutral stance counts while there is no other, the last one; it stays in the history", () => {
    const neutral = [
      aClaim("usa", "comments", "2024-10-18", { slug: "comment" }),
      aClaim("usa", "no_evidence", "2024-10-19", { slug: "no-evidence" }),
    ];
    expect(positionsOf(...neutral).get("usa")).toMatchObject({ stance: "no_evidence", since: "2024-10-19" });
    const later = positionsOf(...neutral, aClaim("usa", "confirms", "2024-10-23", { slug: "confirmed" }));
    expect(later.get("usa")?.moves.map(({ stance }) => stance)).toEqual([
      "comments",
      "no_evidence",
      "confirms",
    ]);
    expect(later.get("usa")).toMatchObject({
      stance: "confirms",
      since: "2024-10-23",
      claims: ["confirmed"],
    });
  });

  test("a vaguely dated claim never supersedes a dated one", () => {
    const dated = aClaim("north-korea", "confirms", "2024-10-20");
    expect(
      positionsOf(aClaim("north-korea", "denies", "../2024-10-28"), dated).get("north-korea")?.stance,
    ).toBe("confirms");
    expect(
      positionsOf(aClaim("north-korea", "denies", "../.."), dated, aClaim("usa", "hints", "2024")).get(
        "north-korea",
      )?.stance,
    ).toBe("confirms");
  });

  test("of claims with the same beginning the one that ends later is later, an open end last", () => {
    expect(
      positionsOf(
        aClaim("usa", "denies", "2024-10-20/.."),
        aClaim("usa", "confirms", "2024-10-20"),
        aClaim("usa", "asserts", "2024-10-20/2024-10-25"),
      )
        .get("usa")
        ?.moves.map(({ stance }) => stance),
    ).toEqual(["confirms", "asserts", "denies"]);
  });

  test("then decides since when a claim is known, then its slug", () => {
    expect(
      positionsOf(
        aClaim("usa", "denies", "../2024-10-28", { publishedAts: ["2024-10-28"], slug: "a" }),
        aClaim("usa", "asserts", "../2024-10-28", { publishedAts: ["2024-10-18"], slug: "z" }),
      ).get("usa")?.stance,
    ).toBe("denies");
    expect(
      positionsOf(
        aClaim("usa", "denies", "2024-10-20", { slug: "b" }),
        aClaim("usa", "asserts", "2024-10-20", { slug: "a" }),
      ).get("usa")?.stance,
    ).toBe("denies");
  });

  test("dates a party's support by the claim first known, not by the one said at an open time", () => {
    const south = positionsOf(
      aClaim("south-korea", "asserts", "../2024-11-05", { publishedAts: ["2024-11-05"] }),
      aClaim("nis", "asserts", "2024-10-18", { publishedAts: ["2024-10-18"] }),
      aClaim("nis", "denies", "2024-10-01"),
    ).get("south-korea");
    expect(south?.supportKnownFrom).toBe(Date.parse("2024-10-18T21:59:59.999Z"));
    expect(positionsOf(aClaim("usa", "denies", "2024-10-20")).get("usa")?.supportKnownFrom).toBeNull();
    expect(positionsOf(aClaim("usa", "asserts", "../..")).get("usa")?.supportKnownFrom).toBeNull();
  });
});

describe("hasSupported", () => {
  test("tells whether a party ever supported", () => {
    const supported = positionsOf(
      aClaim("usa", "announces", "2024-10-20"),
      aClaim("usa", "retracts", "2024-10-22"),
      aClaim("russia", "denies", "2024-10-20"),
      aClaim("russia", "retracts", "2024-10-22"),
    );
    expect([...supported.values()].filter(hasSupported).map(({ party }) => party)).toEqual(["usa"]);
  });
});
