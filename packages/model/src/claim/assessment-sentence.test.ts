import { describe, expect, test } from "vitest";
import type { Actor } from "../actor/schema.ts";
import type { EventContent } from "../event/schema.ts";
import { asOfDay, asOfNow } from "../time/as-of.ts";
import { aClaim, actors, anEvent, articleEvents, aStory, timeZone } from "./assessment.fixture.ts";
import { assessmentSchema, assessStory } from "./assessment.ts";
import { answerAssessment, assessmentSentence, type SentenceContext } from "./assessment-sentence.ts";
import type { Claim } from "./schema.ts";

const now = asOfNow(Date.parse("2026-11-23T08:00:00Z"), timeZone);

function contextFor(
  events: readonly EventContent[],
  locale: "de" | "en",
  speakers: Actor[] = actors,
): SentenceContext {
  return {
    actors: new Map(speakers.map((actor) => [actor.slug, actor])),
    titles: new Map(events.map(({ slug, title }) => [slug, title])),
    locale,
    defaultLocale: "de",
    timeZone,
  };
}

/** The sentences of the first event, in German and in English. */
function why(events: readonly EventContent[], asOf = now): [string, string] {
  const assessment = assessStory(aStory(events), asOf).get(events[0]?.slug ?? "");
  if (!assessment) throw new Error("not visible");
  return [
    assessmentSentence(assessment, contextFor(events, "de")),
    assessmentSentence(assessment, contextFor(events, "en")),
  ];
}

function whyClaims(...claims: Claim[]): [string, string] {
  return why([anEvent("e", claims)]);
}

describe("at 28 October 2024, by the seed article", () => {
  const assessments = assessStory(aStory(articleEvents()), asOfDay("2024-10-28", timeZone));

  test.each([
    [
      "troops-sent-to-russia",
      "Südkorea gibt es an; die NATO bestätigt es spätestens seit dem 28. Oktober 2024; die USA bestätigen es teilweise.",
      "South Korea says so; NATO has confirmed it since 28 October 2024 at the latest; the United States confirms it in part.",
    ],
    ["soldiers-in-kursk-region", "Bislang gibt das nur die NATO an.", "So far only NATO says so."],
    [
      "combat-use-against-ukraine",
      "Bislang gibt das nur die Ukraine an. Nordkorea und Russland weisen es zurück.",
      "So far only Ukraine says so. North Korea and Russia deny it.",
    ],
    [
      "nato-confirmation",
      "Hier zählt, dass es gesagt wurde, nicht, ob es zutrifft: Geäußert hat sich die NATO.",
      "What counts here is that it was said, not whether it is true: NATO has spoken.",
    ],
    [
      "delegation-to-ukraine-announced",
      "Südkorea kündigt es an; dass es eingetreten ist, gibt bislang keine Seite an.",
      "South Korea announces it; so far no side says that it took place.",
    ],
  ])("%s: %s", (slug, de, en) => {
    const assessment = assessments.get(slug);
    if (!assessment) throw new Error("not visible");
    expect(assessmentSentence(assessment, contextFor(articleEvents(), "de"))).toBe(de);
    expect(assessmentSentence(assessment, contextFor(articleEvents(), "en"))).toBe(en);
  });
});

describe("why confirmed", () => {
  test("names account, confirmation with its date, and denial", () => {
    expect(
      whyClaims(
        aClaim("south-korea", "asserts", "2024-10-18"),
        aClaim("mark-rutte", "confirms", "2024-10-28"),
        aClaim("north-korea", "disputes", "2024-10-21"),
        aClaim("russia", "denies", "2024-10-21"),
      ),
    ).toEqual([
      "Südkorea gibt es an; die NATO bestätigt es seit dem 28. Oktober 2024. Nordkorea bestreitet es; Russland weist es zurück.",
      "South Korea says so; NATO has confirmed it since 28 October 2024. North Korea disputes it; Russia denies it.",
    ]);
  });

  test("gives no date to several who confirm, and puts the strongest next to the account", () => {
    expect(
      whyClaims(
        aClaim("south-korea", "asserts", "2024-10-18"),
        aClaim("european-union", "announces", "2024-10-19"),
        aClaim("usa", "confirms", "2024-10-23"),
        aClaim("mark-rutte", "confirms", "2024-10-28"),
        aClaim("ukraine", "asserts", "2024-10-24"),
      ),
    ).toEqual([
      "Südkorea und die Ukraine geben es an; die USA und die NATO bestätigen es; die Europäische Union kündigt es an.",
      "South Korea and Ukraine say so; the United States and NATO confirm it; the European Union announces it.",
    ]);
  });

  test("is one clause when whoever spoke first confirms too", () => {
    expect(
      whyClaims(aClaim("usa", "confirms", "2024-10-23"), aClaim("nato", "confirms", "2024-10-28")),
    ).toEqual(["Die USA und die NATO bestätigen es.", "The United States and NATO confirm it."]);
  });

  test("leaves out a date that is doubtful", () => {
    expect(
      whyClaims(aClaim("usa", "asserts", "2024-10-23"), aClaim("nato", "confirms", "2024-10-28~"))[0],
    ).toBe("Die USA geben es an; die NATO bestätigt es.");
  });
});

test("why partly confirmed", () => {
  expect(
    whyClaims(
      aClaim("south-korea", "asserts", "2024-10-18"),
      aClaim("usa", "confirms_in_part", "2024-10-23"),
    ),
  ).toEqual([
    "Südkorea gibt es an; die USA bestätigen es seit dem 23. Oktober 2024 teilweise.",
    "South Korea says so; the United States has confirmed it in part since 23 October 2024.",
  ]);
});

test("why corroborated", () => {
  expect(
    whyClaims(aClaim("ukraine", "asserts", "2024-10-18"), aClaim("usa", "asserts", "2024-10-23")),
  ).toEqual(["Die Ukraine und die USA geben es an.", "Ukraine and the United States say so."]);
});

describe("why one side's account", () => {
  test.each([
    ["asserts", "Bislang geben das nur die USA an.", "So far only the United States says so."],
    ["confirms", "Bislang bestätigen das nur die USA.", "So far only the United States confirms it."],
    [
      "confirms_in_part",
      "Bislang bestätigen das nur die USA, und zwar teilweise.",
      "So far only the United States confirms it, and only in part.",
    ],
  ] as const)("when the one %s", (stance, de, en) => {
    expect(whyClaims(aClaim("usa", stance, "2024-10-23"))).toEqual([de, en]);
  });

  test("when others announce it", () => {
    expect(
      whyClaims(aClaim("ukraine", "announces", "2024-10-18"), aClaim("nato", "asserts", "2024-10-23")),
    ).toEqual([
      "Bislang gibt das nur die NATO an; die Ukraine kündigt es an.",
      "So far only NATO says so; Ukraine announces it.",
    ]);
  });
});

describe("why announced", () => {
  const announcement = aClaim("usa", "announces", "2024-10-28");
  const plan = anEvent("plan", [announcement], { when: "2024-11-03" });

  test("when its time has passed", () => {
    expect(why([plan])).toEqual([
      "Die USA kündigen es an. Der angekündigte Zeitraum ist verstrichen; dass es eingetreten ist, gibt keine Seite an.",
      "The United States announces it. The announced time has passed; no side says that it took place.",
    ]);
  });

  test("when it took place, by the title of what fulfils it", () => {
    const visit = anEvent("visit-in-kyiv", [aClaim("usa", "asserts", "2024-11-01")], {
      relations: [{ type: "fulfils", event: "plan" }],
    });
    expect(why([plan, { ...visit, title: { de: "Besuch in Kiew", en: "Visit to Kyiv" } }])).toEqual([
      "Die USA kündigen es an. Es ist eingetreten: „Besuch in Kiew“.",
      "The United States announces it. It took place: “Visit to Kyiv”.",
    ]);
    expect(why([plan, { ...visit, title: {} }])[1]).toMatch(/It took place: “visit-in-kyiv”\.$/);
  });

  test("when it is denied", () => {
    const denied = anEvent("plan", [announcement, aClaim("russia", "denies", "2024-10-29")], {
      when: "2024-11/..",
    });
    expect(why([denied])).toEqual([
      "Die USA kündigen es an; dass es eingetreten ist, gibt bislang keine Seite an. Russland weist es zurück.",
      "The United States announces it; so far no side says that it took place. Russia denies it.",
    ]);
  });
});

test.each([
  ["announces", "Ankündigung", "announcement"],
  ["asserts", "Angabe", "account"],
  ["confirms", "Bestätigung", "confirmation"],
  ["confirms_in_part", "Bestätigung", "confirmation"],
] as const)("why withdrawn, after one that %s", (stance, de, en) => {
  const [first, second] = [aClaim("usa", stance, "2024-10-18"), aClaim("usa", "retracts", "2024-10-19")];
  expect(whyClaims(first, second, aClaim("nato", "hints", "2024-10-20"))).toEqual([
    `Die USA haben eine frühere ${de} zurückgenommen; keine andere Seite gibt es an.`,
    `The United States has withdrawn an earlier ${en}; no other side says so.`,
  ]);
});

test("why withdrawn names only those who had supported", () => {
  expect(
    whyClaims(
      aClaim("nato", "asserts", "2024-10-18"),
      aClaim("nato", "announces", "2024-10-19"),
      aClaim("nato", "retracts", "2024-10-20"),
      aClaim("usa", "asserts", "2024-10-18"),
      aClaim("usa", "denies", "2024-10-20"),
      aClaim("russia", "denies", "2024-10-18"),
      aClaim("russia", "retracts", "2024-10-20"),
    ),
  ).toEqual([
    "Die NATO hat eine frühere Ankündigung zurückgenommen; keine andere Seite gibt es an. Die USA weisen es zurück.",
    "NATO has withdrawn an earlier announcement; no other side says so. The United States denies it.",
  ]);
});

describe("why a statement", () => {
  test.each([
    ["hints", "Die USA deuten es an", "The United States hints at it"],
    ["demands", "Die USA fordern es", "The United States demands it"],
    ["comments", "Die USA äußern sich dazu", "The United States comments on it"],
    ["no_evidence", "Die USA sehen dafür keine Belege", "The United States sees no evidence of it"],
  ] as const)("when a party only %s", (stance, de, en) => {
    expect(
      whyClaims(aClaim("usa", stance, "2024-10-18"), aClaim("russia", "disputes", "2024-10-19")),
    ).toEqual([
      `${de}; dass es so ist, gibt keine Seite an. Russland bestreitet es.`,
      `${en}; no side says that it is so. Russia disputes it.`,
    ]);
  });

  test("when the event is itself an utterance, by all who don't oppose it", () => {
    const claims = [
      aClaim("usa", "demands", "2024-10-18"),
      aClaim("nato", "asserts", "2024-10-18"),
      aClaim("russia", "disputes", "2024-10-18"),
    ];
    expect(why([anEvent("appeal", claims, { kind: "appeal" })])).toEqual([
      "Hier zählt, dass es gesagt wurde, nicht, ob es zutrifft: Geäußert haben sich die NATO und die USA. Russland bestreitet es.",
      "What counts here is that it was said, not whether it is true: NATO and the United States have spoken. Russia disputes it.",
    ]);
  });
});

describe("why none", () => {
  test("when it is only denied", () => {
    expect(whyClaims(aClaim("north-korea", "disputes", "2024-10-18"))).toEqual([
      "Nordkorea bestreitet es; dass es so ist, gibt keine Seite an.",
      "North Korea disputes it; no side says that it is so.",
    ]);
  });

  test("when only media report it", () => {
    expect(whyClaims(aClaim("yonhap", "asserts", "2024-10-18"))).toEqual([
      "Keine Seite hat sich dazu geäußert; Medienberichte allein zählen nicht.",
      "No side has spoken on it; media reports alone do not count.",
    ]);
  });

  test("when a denial was taken back", () => {
    expect(
      whyClaims(aClaim("russia", "denies", "2024-10-18"), aClaim("russia", "retracts", "2024-10-19")),
    ).toEqual([
      "Russland hat eine frühere Äußerung zurückgenommen; dass es so ist, gibt keine Seite an.",
      "Russia has withdrawn an earlier statement; no side says that it is so.",
    ]);
  });
});

test("a name is taken as it is written", () => {
  const story = aStory([anEvent("e", [aClaim("usa", "asserts", "2024-10-23")])]);
  const assessment = assessStory(story, now).get("e");
  if (!assessment) throw new Error("not visible");
  const odd = actors.map((actor) =>
    actor.slug === "usa" ? { ...actor, name: { en: "iPlan $& Co" } } : actor,
  );
  expect(assessmentSentence(assessment, contextFor([], "en", odd))).toBe("So far only iPlan $& Co says so.");
  expect(assessmentSentence(assessment, contextFor([], "en", []))).toBe("So far only usa says so.");
});

test("the answer has the API's shape, with everything by slug", () => {
  const events = articleEvents();
  for (const assessment of assessStory(aStory(events), now).values()) {
    const answer = answerAssessment(assessment, contextFor(events, "en"));
    expect(assessmentSchema.parse(answer)).toEqual(answer);
    expect(JSON.parse(JSON.stringify(answer))).toEqual(answer);
  }
  const plan = anEvent("plan", [aClaim("usa", "announces", "2024-10-28", { slug: "said" })], {
    when: "2024-11-03",
  });
  const assessment = assessStory(aStory([plan]), now).get("plan");
  if (!assessment) throw new Error("not visible");
  expect(answerAssessment(assessment, contextFor([plan], "en"))).toEqual({
    support: "announced",
    contested: false,
    overdue: true,
    fulfilledBy: null,
    rule: "only_announced",
    sentence:
      "The United States announces it. The announced time has passed; no side says that it took place.",
    parties: [{ party: "usa", stance: "announces", since: "2024-10-28", claims: ["said"] }],
  });
});
