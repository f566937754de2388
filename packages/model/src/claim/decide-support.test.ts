import { describe, expect, test } from "vitest";
import { reportedOnlyLabel, type Support, supportLabels, wordSupport } from "./support.ts";
import type { PartyPosition } from "./current-stances.ts";
import {
  decideSupport,
  supportByRule,
  supportRules,
  supportersInOrder,
  supportStrength,
} from "./decide-support.ts";
import { type Stance, stanceEffects, stances } from "./stance.ts";

/** A party known for the stances in turn, `day` being when its first support was known. */
function party(slug: string, held: Stance | [Stance, ...Stance[]], day: number | null = 1): PartyPosition {
  const inTurn = Array.isArray(held) ? held : [held];
  const moves = inTurn.map((stance, index) => ({
    stance,
    at: `2024-10-1${index}`,
    claim: `${slug}-${index}`,
  }));
  const stance = inTurn.at(-1) ?? "comments";
  const supported = inTurn.some((one) => stanceEffects[one] === "supports");
  return {
    party: slug,
    stance,
    since: "2024-10-10",
    claims: [],
    moves,
    supportKnownFrom: supported ? day : null,
  };
}

function decide(...positions: PartyPosition[]): string {
  const rule = decideSupport(positions, false);
  expect(decideSupport(positions.toReversed(), false)).toBe(rule);
  return `${rule}: ${supportByRule[rule]}`;
}

describe("an utterance", () => {
  test("is stated when some party neither opposes nor retracts it", () => {
    for (const stance of stances) {
      const counts = ["supports", "neutral"].includes(stanceEffects[stance]);
      const rule = decideSupport([party("nato", stance), party("russia", "denies")], true);
      expect([stance, rule === "utterance"]).toEqual([stance, counts]);
    }
  });

  test("is never more, whoever confirms it", () => {
    const rule = decideSupport([party("nato", "asserts"), party("usa", "confirms")], true);
    expect(supportByRule[rule]).toBe("stated");
  });

  test("is none when it is only opposed, withdrawn when its speaker takes it back", () => {
    expect(decideSupport([party("russia", "denies")], true)).toBe("only_opposition");
    expect(decideSupport([party("russia", ["asserts", "retracts"])], true)).toBe("support_retracted");
    expect(decideSupport([], true)).toBe("no_party");
  });
});

describe("without a party that supports", () => {
  test("withdrawn, when one that retracts had supported", () => {
    expect(decide(party("usa", ["announces", "retracts"]))).toBe("support_retracted: withdrawn");
    expect(decide(party("usa", ["asserts", "denies", "retracts"]), party("nato", "hints"))).toBe(
      "support_retracted: withdrawn",
    );
  });

  test("not withdrawn, when one that had supported now denies", () => {
    expect(decide(party("usa", ["asserts", "denies"]))).toBe("only_opposition: none");
  });

  test("stated, when some stance is neutral", () => {
    expect(decide(party("nato", "hints"), party("russia", "denies"))).toBe("only_neutral: stated");
    expect(decide(party("nato", "hints"), party("russia", ["denies", "retracts"]))).toBe(
      "only_neutral: stated",
    );
  });

  test("none, when there is only opposition", () => {
    expect(decide(party("russia", "denies"), party("china", "disputes"))).toBe("only_opposition: none");
    expect(decide(party("russia", "denies"), party("china", "retracts"))).toBe("only_opposition: none");
  });

  test("none, when no party speaks or what was taken back is no support", () => {
    expect(decide()).toBe("no_party: none");
    expect(decide(party("russia", ["denies", "retracts"]))).toBe("nothing_stands: none");
  });
});

describe("with parties that support", () => {
  test("announced, when all support is announcement, however many announce", () => {
    expect(decide(party("usa", "announces"))).toBe("only_announced: announced");
    expect(decide(party("usa", "announces"), party("nato", "announces", 2), party("russia", "denies"))).toBe(
      "only_announced: announced",
    );
  });

  test("claimed, when one does more than announce, also when that one confirms", () => {
    for (const stance of ["asserts", "confirms_in_part", "confirms"] as const) {
      expect(decide(party("usa", stance))).toBe("one_party: claimed");
      expect(decide(party("usa", stance), party("nato", "announces", 2))).toBe("one_party: claimed");
    }
    expect(
      decide(party("usa", "asserts"), party("nato", "hints"), party("eu", ["asserts", "retracts"])),
    ).toBe("one_party: claimed");
  });

  test("corroborated, when two do more than announce", () => {
    expect(decide(party("usa", "asserts"), party("nato", "asserts"))).toBe("several_parties: corroborated");
    expect(decide(party("usa", "confirms"), party("nato", "asserts", 2))).toBe(
      "several_parties: corroborated",
    );
  });

  test("partly confirmed, when another than the first supporter confirms in part", () => {
    expect(decide(party("usa", "asserts"), party("nato", "confirms_in_part", 2))).toBe(
      "partly_confirmed_by_another: partly_confirmed",
    );
    expect(decide(party("usa", "confirms"), party("nato", "confirms_in_part", 2))).toBe(
      "partly_confirmed_by_another: partly_confirmed",
    );
  });

  test("confirmed, when another than the first supporter confirms, whoever confirms in part besides", () => {
    expect(decide(party("usa", "asserts"), party("nato", "confirms", 2))).toBe(
      "confirmed_by_another: confirmed",
    );
    expect(
      decide(
        party("usa", "confirms_in_part"),
        party("eu", "confirms_in_part", 2),
        party("nato", "confirms", 3),
      ),
    ).toBe("confirmed_by_another: confirmed");
    expect(decide(party("usa", "announces"), party("nato", "confirms", 2))).toBe(
      "confirmed_by_another: confirmed",
    );
  });
});

describe("the first supporter", () => {
  const order = (...positions: PartyPosition[]): string[] =>
    supportersInOrder(positions).map((one) => one.party);

  test("is whose first support was known first", () => {
    expect(order(party("a", "asserts", 2), party("b", "confirms", 1))).toEqual(["b", "a"]);
  });

  test("isn't one whose support nobody can date", () => {
    expect(order(party("a", "asserts", null), party("b", "confirms", 9))).toEqual(["b", "a"]);
    expect(order(party("b", "asserts", null), party("a", "asserts", null))).toEqual(["a", "b"]);
  });

  test("is among equals the one with the weaker current stance, then by slug", () => {
    expect(
      order(
        party("a", "confirms"),
        party("b", "confirms_in_part"),
        party("c", "asserts"),
        party("d", "announces"),
        party("aa", "confirms"),
      ),
    ).toEqual(["d", "c", "b", "a", "aa"]);
  });

  test("is a supporter: others don't come into it", () => {
    expect(order(party("a", ["asserts", "denies"]), party("b", "hints"), party("c", "asserts", 5))).toEqual([
      "c",
    ]);
  });
});

test("a stance that doesn't support has no strength", () => {
  for (const stance of stances) {
    expect([stance, supportStrength(stance) > 0]).toEqual([stance, stanceEffects[stance] === "supports"]);
  }
});

test("every rule gives a support", () => {
  expect(Object.keys(supportByRule)).toEqual([...supportRules]);
});

test("an event of which only outlets tell says so, unless somebody opposes it", () => {
  const words = (support: Support, contested: boolean): string => wordSupport({ support, contested }, "en");
  expect(words("none", false)).toBe(reportedOnlyLabel.en);
  expect(words("none", true)).toBe(supportLabels.none.en);
  expect([words("claimed", false), words("claimed", true)]).toEqual([
    supportLabels.claimed.en,
    supportLabels.claimed.en,
  ]);
  expect(wordSupport({ support: "none", contested: false }, "de")).toBe("nur Medienberichte");
});
