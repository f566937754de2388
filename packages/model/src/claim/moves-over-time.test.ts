import { describe, expect, test } from "vitest";
import { aClaim, aStory } from "./assessment.fixture.ts";
import { currentStances } from "./current-stances.ts";
import { dateClaim } from "./known-claims.ts";
import { movesOverTime } from "./moves-over-time.ts";
import type { Claim } from "./schema.ts";

const story = aStory([], { publishedAts: ["2024-10-18", "2024-10-28", "2024-11-05"] });

function movesOf(party: string, ...claims: Claim[]) {
  const dated = claims.map((claim) => dateClaim(claim, story));
  const moves = movesOverTime(dated, story.actors);
  expect(moves.get(party)?.at(-1)?.stance).toBe(currentStances(dated, story.actors).get(party)?.stance);
  return moves.get(party);
}

describe("movesOverTime", () => {
  test("shows NATO moving from no evidence to confirming, though a vaguely dated claim comes first in order", () => {
    expect(
      movesOf(
        "nato",
        aClaim("mark-rutte", "confirms", "../2024-10-28", { slug: "article" }),
        aClaim("mark-rutte", "no_evidence", "2024-10-18", { slug: "none-yet" }),
        aClaim("farah-dakhlallah", "confirms", "2024-10-23", { slug: "evidence" }),
      ),
    ).toEqual([
      { stance: "no_evidence", at: "2024-10-18", claim: "none-yet" },
      { stance: "confirms", at: "2024-10-23", claim: "evidence" },
    ]);
  });

  test("is one move for a stance that never changed, brought by what was known first", () => {
    expect(
      movesOf(
        "south-korea",
        aClaim("nis", "asserts", "2024-10-21", { slug: "later" }),
        aClaim("nis", "asserts", "2024-10-18", { slug: "first" }),
      ),
    ).toEqual([{ stance: "asserts", at: "2024-10-18", claim: "first" }]);
  });

  test("doesn't depend on the order in which the claims are given", () => {
    const claims = [
      aClaim("north-korea", "denies", "2024-10-21", { slug: "denial" }),
      aClaim("north-korea", "hints", "2024-10-25", { slug: "hint" }),
      aClaim("north-korea", "confirms", "2024-11-05", { slug: "admission" }),
    ];
    const forward = movesOf("north-korea", ...claims);
    expect(forward?.map(({ claim }) => claim)).toEqual(["denial", "admission"]);
    expect(movesOf("north-korea", ...claims.toReversed())).toEqual(forward);
  });
});

test("what is new brings the move, not what was said before it and known with it all along", () => {
  expect(
    movesOf(
      "nato",
      aClaim("mark-rutte", "confirms", "../2024-10-28", { slug: "article" }),
      aClaim("mark-rutte", "denies", "2024-10-18", { slug: "denial" }),
      aClaim("farah-dakhlallah", "confirms", "2024-11-05", { slug: "turn" }),
      aClaim("farah-dakhlallah", "confirms", "2024-11-06", { slug: "again" }),
    )?.map(({ claim }) => claim),
  ).toEqual(["denial", "turn"]);
});

test("a claim without any date comes last, as it is known only for who asks for no moment", () => {
  expect(
    movesOf(
      "nato",
      aClaim("mark-rutte", "denies", "2024-10-18", { slug: "denial" }),
      aClaim("mark-rutte", "hints", "2024-10-19", { slug: "hint" }),
      aClaim("farah-dakhlallah", "confirms", "2024-10-20/..", { slug: "turn", publishedAts: [null] }),
    )?.map(({ claim }) => claim),
  ).toEqual(["denial", "turn"]);
});
