import { describe, expect, test } from "vitest";
import type { EventContent } from "../event/schema.ts";
import { type AsOf, asOfDay, asOfNow, parseAsOf } from "../time/as-of.ts";
import {
  aClaim,
  actors,
  anActor,
  anEvent,
  articleClaim,
  articleEvents,
  articlePublishedAt,
  aStory,
  timeZone,
} from "./assessment.fixture.ts";
import { assessClaims, type Assessment, assessStory } from "./assessment.ts";
import { dateClaim } from "./known-claims.ts";

const now = Date.parse("2026-11-23T08:00:00Z");

/** `asOf` a day or an instant; without one, everything is known and the time is `now`. */
function assess(events: readonly EventContent[], asOf?: string): ReadonlyMap<string, Assessment> {
  return assessStory(aStory(events), asOf === undefined ? asOfNow(now, timeZone) : momentOf(asOf));
}

function momentOf(text: string): AsOf {
  const parsed = parseAsOf(text, { now, timeZone });
  if (!parsed.ok) throw new Error(parsed.code);
  return parsed.asOf;
}

function verdict(assessment: Assessment | undefined): string {
  if (!assessment) return "not visible";
  const { support, contested, overdue, fulfilledBy } = assessment;
  return [
    support,
    contested && "contested",
    overdue && "overdue",
    fulfilledBy && `fulfilled by ${fulfilledBy}`,
  ]
    .filter(Boolean)
    .join(", ");
}

describe("the seed article at 28 October 2024", () => {
  const assessments = assess(articleEvents(), "2024-10-28");

  test.each([
    ["troops-sent-to-russia", "confirmed"],
    ["soldiers-in-kursk-region", "claimed"],
    ["combat-use-against-ukraine", "claimed, contested"],
    ["munitions-and-missiles-delivered", "claimed"],
    ["nato-confirmation", "stated"],
    ["zelensky-calls-for-reaction", "stated"],
    ["arms-for-ukraine-hinted", "stated"],
    ["delegation-to-ukraine-announced", "announced"],
  ])("%s is %s", (slug, expected) => {
    expect(verdict(assessments.get(slug))).toBe(expected);
  });

  test("says who holds which stance since when, by which claims", () => {
    const parties = assessments.get("troops-sent-to-russia")?.parties;
    expect(parties?.map(({ party, stance, since }) => [party, stance, since])).toEqual([
      ["south-korea", "asserts", "../2024-10-28"],
      ["usa", "confirms_in_part", "../2024-10-28"],
      ["nato", "confirms", "../2024-10-28"],
    ]);
    expect(parties?.map(({ claims }) => claims.length)).toEqual([2, 1, 1]);
    expect(assessments.get("troops-sent-to-russia")?.rule).toBe("confirmed_by_another");
  });

  test("lists supporters, then who opposes, then who is neutral", () => {
    expect(
      assessments.get("combat-use-against-ukraine")?.parties.map(({ party, stance }) => [party, stance]),
    ).toEqual([
      ["ukraine", "asserts"],
      ["north-korea", "denies"],
      ["russia", "denies"],
      ["nato", "hints"],
    ]);
  });

  test("shows on 27 October only what was hinted in the week before", () => {
    expect([...assess(articleEvents(), "2024-10-27").keys()]).toEqual(["arms-for-ukraine-hinted"]);
    expect(assess(articleEvents(), "2024-10-26").size).toBe(0);
  });

  test("has the delegation overdue from 4 November, when nothing follows", () => {
    const on = (day: string): string =>
      verdict(assess(articleEvents(), day).get("delegation-to-ukraine-announced"));
    expect(on("2024-11-03")).toBe("announced");
    expect(on("2024-11-04")).toBe("announced, overdue");
    expect(verdict(assess(articleEvents()).get("delegation-to-ukraine-announced"))).toBe(
      "announced, overdue",
    );
  });
});

test("denials by North Korea contest the deployment and the munitions and leave their support as it was", () => {
  const events = articleEvents().map((event) => {
    const denial =
      event.slug === "troops-sent-to-russia"
        ? aClaim("north-korea-un-mission", "denies", "2024-10-21")
        : event.slug === "munitions-and-missiles-delivered"
          ? aClaim("kim-yo-jong", "denies", "2024-05-17", { via: "yonhap" })
          : null;
    return { ...event, claims: denial ? [...event.claims, denial] : event.claims };
  });
  const assessments = assess(events, "2024-10-28");
  expect(verdict(assessments.get("troops-sent-to-russia"))).toBe("confirmed, contested");
  expect(verdict(assessments.get("munitions-and-missiles-delivered"))).toBe("claimed, contested");
});

test("president and intelligence service of South Korea are one party: claimed, not corroborated", () => {
  const event = anEvent("e", [articleClaim("nis", "asserts"), articleClaim("yoon-suk-yeol", "asserts")]);
  expect(verdict(assess([event]).get("e"))).toBe("claimed");
});

test("who once opposed and took it back no longer contests", () => {
  const claims = [articleClaim("nato", "asserts"), aClaim("russia", "denies", "2024-10-29")];
  expect(verdict(assess([anEvent("e", claims)]).get("e"))).toBe("claimed, contested");
  const retracted = [...claims, aClaim("russia", "retracts", "2024-10-30")];
  expect(verdict(assess([anEvent("e", retracted)]).get("e"))).toBe("claimed");
  expect(verdict(assess([anEvent("e", retracted)], "2024-10-29").get("e"))).toBe("claimed, contested");
});

test("parties that oppose, are neutral or have retracted are listed by their slugs, whoever spoke first", () => {
  const claims = (["denies", "hints", "retracts"] as const).flatMap((stance) =>
    ["c", "a", "b"].map((name, index) => aClaim(`${stance}-${name}`, stance, `2024-10-1${index}`)),
  );
  const speakers = claims.map(({ actor }) => anActor(actor));
  const assessment = assessStory(aStory([anEvent("e", claims)], { speakers }), asOfNow(now, timeZone)).get(
    "e",
  );
  expect(assessment?.parties.map(({ party }) => party)).toEqual(
    ["denies", "hints", "retracts"].flatMap((stance) => ["a", "b", "c"].map((name) => `${stance}-${name}`)),
  );
});

test("by its claims alone no event is overdue or fulfilled", () => {
  const story = aStory([]);
  const claims = [dateClaim(aClaim("usa", "announces", "2024-10-28"), story)];
  expect(assessClaims("announced_delegation", claims, story.actors)).toMatchObject({
    support: "announced",
    overdue: false,
    fulfilledBy: null,
  });
});

test("without a claim an event is only assessed when no moment is asked for", () => {
  expect(verdict(assess([anEvent("e", [])]).get("e"))).toBe("none");
  expect(verdict(assess([anEvent("e", [])], "2026-11-23").get("e"))).toBe("not visible");
});

describe("a plan that takes place", () => {
  const plan = anEvent("plan", [aClaim("south-korea", "announces", "2024-10-28")], {
    kind: "announced_delegation",
    when: "2024-10-28/2024-11-03",
  });
  const fulfilling = (
    slug: string,
    claims: Parameters<typeof anEvent>[1],
    when: string | null = "2024-10-31",
  ) => anEvent(slug, claims, { when, relations: [{ type: "fulfils", event: "plan" }] });
  const visit = fulfilling("visit", [aClaim("south-korea", "asserts", "2024-11-06")]);

  test("is fulfilled from when the fulfilling event is visible, and overdue until then", () => {
    const on = (day: string): string => verdict(assess([plan, visit], day).get("plan"));
    expect(on("2024-11-03")).toBe("announced");
    expect(on("2024-11-05")).toBe("announced, overdue");
    expect(on("2024-11-06")).toBe("announced, fulfilled by visit");
  });

  test.each([
    ["none", [aClaim("north-korea", "denies", "2024-11-01")]],
    ["none, for only an outlet reports it", [aClaim("yonhap", "asserts", "2024-11-01")]],
    ["announced", [aClaim("usa", "announces", "2024-11-01")]],
    ["withdrawn", [aClaim("usa", "asserts", "2024-11-01"), aClaim("usa", "retracts", "2024-11-02")]],
  ])("isn't fulfilled by an event that is itself %s", (_, claims) => {
    expect(verdict(assess([plan, fulfilling("visit", claims)]).get("plan"))).toBe("announced, overdue");
  });

  test.each([
    ["stated", [aClaim("usa", "hints", "2024-11-01")]],
    ["claimed", [aClaim("usa", "asserts", "2024-11-01"), aClaim("north-korea", "denies", "2024-11-01")]],
    ["corroborated", [aClaim("usa", "asserts", "2024-11-01"), aClaim("nato", "asserts", "2024-11-01")]],
    [
      "partly confirmed",
      [aClaim("usa", "asserts", "2024-11-01"), aClaim("nato", "confirms_in_part", "2024-11-02")],
    ],
    ["confirmed", [aClaim("usa", "asserts", "2024-11-01"), aClaim("nato", "confirms", "2024-11-02")]],
  ])("is fulfilled by an event that is %s", (_, claims) => {
    expect(verdict(assess([plan, fulfilling("visit", claims)]).get("plan"))).toBe(
      "announced, fulfilled by visit",
    );
  });

  test("is fulfilled by the earliest of several in the world, undated ones last, then by slug", () => {
    const said = [aClaim("usa", "asserts", "2024-11-06")];
    const by = (...events: EventContent[]): string | null | undefined =>
      assess([plan, ...events]).get("plan")?.fulfilledBy;
    expect(by(fulfilling("a", said, "2024-11-02"), fulfilling("b", said, "2024-11-01"))).toBe("b");
    expect(by(fulfilling("b", said, "2024-11-01"), fulfilling("a", said, "2024-11-02"))).toBe("b");
    expect(by(fulfilling("a", said, "2024-11-02"), fulfilling("b", said, "../2024-11-05"))).toBe("b");
    expect(by(fulfilling("a", said, "2024-11-02"), fulfilling("b", said, "2024-11-01/.."))).toBe("b");
    expect(by(fulfilling("a", said, "2024-11"), fulfilling("b", said, "2024-11-01"))).toBe("b");
    expect(by(fulfilling("a", said, null), fulfilling("b", said, "2024-11-01"))).toBe("b");
    expect(by(fulfilling("a", said, "../.."), fulfilling("b", said, "2024-11-01"))).toBe("b");
    expect(by(fulfilling("b", said, null), fulfilling("a", said, null))).toBe("a");
    expect(by(fulfilling("b", said, "2024-11-01"), fulfilling("a", said, "2024-11-01"))).toBe("a");
  });

  test("isn't fulfilled by itself, by an event of another relation or by one of another plan", () => {
    const self = anEvent("plan", [aClaim("usa", "asserts", "2024-10-28")], {
      relations: [{ type: "fulfils", event: "plan" }],
    });
    expect(assess([self]).get("plan")?.fulfilledBy).toBeNull();
    const said = [aClaim("usa", "asserts", "2024-10-28")];
    const related = anEvent("visit", said, {
      relations: [
        { type: "follows", event: "plan" },
        { type: "fulfils", event: "another" },
      ],
    });
    expect(assess([plan, related]).get("plan")?.fulfilledBy).toBeNull();
  });

  test("ends well when two events are said to fulfil each other", () => {
    const said = [aClaim("usa", "asserts", "2024-10-28")];
    const one = anEvent("one", said, { relations: [{ type: "fulfils", event: "two" }] });
    const two = anEvent("two", said, { relations: [{ type: "fulfils", event: "one" }] });
    const assessments = assess([one, two]);
    expect(verdict(assessments.get("one"))).toBe("claimed, fulfilled by two");
    expect(verdict(assessments.get("two"))).toBe("claimed, fulfilled by one");
  });
});

describe("overdue", () => {
  const planFor = (when: string | null, ...claims: Parameters<typeof anEvent>[1]): EventContent =>
    anEvent("plan", claims.length > 0 ? claims : [aClaim("usa", "announces", "2024-10-28")], {
      kind: "announced_delegation",
      when,
    });
  const overdue = (events: EventContent[], asOf?: string): boolean | undefined =>
    assess(events, asOf).get("plan")?.overdue;

  test("is never a plan without an end", () => {
    expect(overdue([planFor(null)])).toBe(false);
    expect(overdue([planFor("2024-10-28/..")])).toBe(false);
    expect(overdue([planFor("2024-11-03")])).toBe(true);
  });

  test("is measured against an instant to the millisecond, on a day against its start", () => {
    const plan = planFor("2024-11-03T15:00:00+01:00");
    expect(overdue([plan], "2024-11-03")).toBe(false);
    expect(overdue([plan], "2024-11-03T15:00:00+01:00")).toBe(false);
    expect(overdue([plan], "2024-11-03T15:00:01+01:00")).toBe(true);
    expect(overdue([plan], "2024-11-04")).toBe(true);
  });

  test("is only what is merely announced", () => {
    expect(overdue([planFor("2024-11-03", aClaim("usa", "asserts", "2024-10-28"))])).toBe(false);
    expect(overdue([planFor("2024-11-03", aClaim("usa", "hints", "2024-10-28"))])).toBe(false);
  });

  test("isn't a plan that its announcer has called off: that is withdrawn", () => {
    const called = planFor(
      "2024-11-03",
      aClaim("usa", "announces", "2024-10-28"),
      aClaim("usa", "retracts", "2024-10-30"),
    );
    expect(verdict(assess([called]).get("plan"))).toBe("withdrawn");
  });

  test("isn't a plan that another replaces, from when that one is visible", () => {
    const moved = anEvent("moved", [aClaim("usa", "announces", "2024-11-06")], {
      when: "2024-12-01",
      relations: [{ type: "replaces", event: "plan" }],
    });
    expect(overdue([planFor("2024-11-03"), moved], "2024-11-05")).toBe(true);
    expect(overdue([planFor("2024-11-03"), moved], "2024-11-06")).toBe(false);
    expect(assess([planFor("2024-11-03"), moved]).get("moved")?.overdue).toBe(true);
  });

  test("remains a plan whose new date only an outlet reports, or that is said to replace itself", () => {
    const reported = anEvent("moved", [aClaim("yonhap", "announces", "2024-11-06")], {
      relations: [{ type: "replaces", event: "plan" }],
    });
    expect(overdue([planFor("2024-11-03"), reported])).toBe(true);
    const itself = { ...planFor("2024-11-03"), relations: [{ type: "replaces" as const, event: "plan" }] };
    expect(overdue([itself])).toBe(true);
  });
});

test("a cycle of speakers ends", () => {
  const cycle = [
    anActor("a", { kind: "person", speaksFor: "b" }),
    anActor("b", { kind: "person", speaksFor: "a" }),
  ];
  const event = anEvent("e", [articleClaim("a", "asserts"), articleClaim("b", "asserts")]);
  const story = aStory([event], { speakers: [...actors, ...cycle] });
  expect(assessStory(story, asOfDay("2024-10-28", timeZone)).get("e")?.support).toBe("corroborated");
});

test("a source without a date, or one that isn't there, leaves a claim at an open time unknown at any day", () => {
  const event = anEvent("e", [
    aClaim("usa", "asserts", "../..", { publishedAts: [null, articlePublishedAt] }),
  ]);
  const withDate = assessStory(aStory([event]), asOfDay("2024-10-28", timeZone));
  expect(withDate.get("e")?.support).toBe("claimed");
  const without = assessStory({ ...aStory([event]), sources: new Map() }, asOfDay("2024-10-28", timeZone));
  expect(without.size).toBe(0);
  expect(
    assessStory({ ...aStory([event]), sources: new Map() }, asOfNow(now, timeZone)).get("e")?.support,
  ).toBe("claimed");
});
