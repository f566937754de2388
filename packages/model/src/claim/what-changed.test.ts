import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { asOfDay, asOfNow, type AsOf } from "../time/as-of.ts";
import { addDays } from "../time/day.ts";
import { aClaim, anEvent, aStory, timeZone } from "./assessment.fixture.ts";
import { type AssessedStory, assessStory } from "./assessment.ts";
import { day, events, storyOf } from "./generated-story.fixture.ts";
import { visibleEvents } from "./known-claims.ts";
import { newsDays } from "./news-days.ts";
import type { Stance } from "./stance.ts";
import { type KnownEvent, type KnownStory, whatChanged } from "./what-changed.ts";

function knownAt(story: AssessedStory, asOf: AsOf): KnownStory {
  const assessments = assessStory(story, asOf);
  const known = new Map<string, KnownEvent>();
  for (const [slug, { claims }] of visibleEvents(story.events, story, asOf)) {
    const assessment = assessments.get(slug);
    if (assessment) known.set(slug, { claims, assessment });
  }
  return known;
}

function on(story: AssessedStory, date: string): KnownStory {
  return knownAt(story, asOfDay(date, timeZone));
}

/** From the first to after the last that is generated: an interval may begin on day 40 and last nine more. */
const days = Array.from({ length: 120 }, (_, count) => addDays("2024-09-25", count));
/** `2024` and `2024-10~` are over by then. */
const end = "2025-01-22";

describe("what changed", () => {
  const story = aStory([
    anEvent("sent", [
      aClaim("south-korea", "asserts", "2024-10-18", { slug: "seoul" }),
      aClaim("usa", "no_evidence", "2024-10-19", { slug: "doubt" }),
      aClaim("usa", "confirms", "2024-10-23", { slug: "austin" }),
    ]),
    anEvent("visit", [aClaim("south-korea", "announces", "2024-10-21", { slug: "plan" })], {
      when: "2024-10-22",
      kind: "announced_delegation",
    }),
  ]);

  test("tells an event that was not known before, with its claims", () => {
    const [sent, ...others] = whatChanged(on(story, "2024-10-17"), on(story, "2024-10-18"));
    expect(others).toEqual([]);
    expect(sent).toMatchObject({ event: "sent", before: null, reassessed: false, stances: [] });
    expect(sent?.newClaims.map(({ slug }) => slug)).toEqual(["seoul"]);
  });

  test("tells from what to what the assessment and a party's stance went", () => {
    const changes = whatChanged(on(story, "2024-10-22"), on(story, "2024-10-23"));
    const sent = changes.find(({ event }) => event === "sent");
    expect([sent?.before?.assessment.support, sent?.after?.assessment.support]).toEqual([
      "claimed",
      "confirmed",
    ]);
    expect(sent?.reassessed).toBe(true);
    expect(sent?.stances).toEqual([{ party: "usa", from: "no_evidence", to: "confirms" }]);
  });

  test("tells a plan whose time has passed, of which nothing was said", () => {
    const visit = whatChanged(on(story, "2024-10-22"), on(story, "2024-10-23")).find(
      ({ event }) => event === "visit",
    );
    expect(visit).toMatchObject({ newClaims: [], reassessed: true, stances: [] });
    expect(visit?.after?.assessment.overdue).toBe(true);
  });

  test("tells a claim that moves nothing, and a party that only now speaks", () => {
    const [doubt] = whatChanged(on(story, "2024-10-18"), on(story, "2024-10-19"));
    expect(doubt).toMatchObject({
      reassessed: false,
      stances: [{ party: "usa", from: null, to: "no_evidence" }],
    });
  });

  test("tells a plan that was fulfilled, though nothing was said of the plan", () => {
    const arrival = anEvent("arrival", [aClaim("ukraine", "asserts", "2024-10-22", { slug: "arrived" })], {
      relations: [{ type: "fulfils", event: "visit" }],
    });
    const withArrival = { ...story, events: [...story.events, arrival] };
    const changes = whatChanged(on(withArrival, "2024-10-21"), on(withArrival, "2024-10-22"));
    expect(changes.map(({ event, reassessed }) => [event, reassessed])).toEqual([
      ["visit", true],
      ["arrival", false],
    ]);
  });

  test("tells an event without any claim, which shows without asOf only", () => {
    const silent = aStory([anEvent("silent", [])]);
    const shown = knownAt(silent, asOfNow(Date.parse("2026-11-23T08:00:00Z"), timeZone));
    expect(whatChanged(on(silent, "2024-10-18"), shown).map(({ event }) => event)).toEqual(["silent"]);
    expect(whatChanged(shown, new Map()).map(({ event }) => event)).toEqual(["silent"]);
    expect(whatChanged(shown, shown)).toEqual([]);
  });

  test("tells that less is known, be the mark the same", () => {
    const twice = aStory([
      anEvent("sent", [aClaim("nis", "asserts", "2024-10-18"), aClaim("nis", "asserts", "2024-10-20")]),
    ]);
    const back = whatChanged(on(twice, "2024-10-20"), on(twice, "2024-10-18"));
    expect(back).toMatchObject([{ event: "sent", newClaims: [], reassessed: false, stances: [] }]);
  });

  test("tells nothing of a day without news", () => {
    expect(whatChanged(on(story, "2024-10-19"), on(story, "2024-10-20"))).toEqual([]);
  });

  test("tells what is no longer known after a step back", () => {
    const back = whatChanged(on(story, "2024-10-23"), on(story, "2024-10-18"));
    expect(back.map(({ event, after }) => [event, after === null])).toEqual([
      ["sent", false],
      ["visit", true],
    ]);
    expect(back.flatMap(({ newClaims }) => newClaims)).toEqual([]);
  });
});

describe("of any story", () => {
  test("the days together bring each claim, event, mark and stance that is known at the end, once", () => {
    fc.assert(
      fc.property(events, (content) => {
        const told = storyOf(content);
        const claims: string[] = [];
        const marks = new Map<string, unknown>();
        const stances = new Map<string, Map<string, Stance | null>>();
        const appeared: string[] = [];
        let before: KnownStory = new Map();
        for (const date of days) {
          const after = on(told, date);
          for (const change of whatChanged(before, after)) {
            claims.push(...change.newClaims.map(({ slug }) => `${change.event} ${slug}`));
            if (change.before === null) appeared.push(change.event);
            const held = stances.get(change.event) ?? new Map<string, Stance | null>();
            stances.set(change.event, held);
            if (change.before === null) {
              for (const { party, stance } of change.after?.assessment.parties ?? []) held.set(party, stance);
            }
            for (const { party, to } of change.stances) held.set(party, to);
            if (change.before === null || change.reassessed) marks.set(change.event, markOf(change.after));
          }
          before = after;
        }
        const atEnd = on(told, end);
        expect(claims.toSorted()).toEqual(
          [...atEnd]
            .flatMap(([slug, known]) => known.claims.map((claim) => `${slug} ${claim.slug}`))
            .toSorted(),
        );
        expect(appeared.toSorted()).toEqual([...atEnd.keys()].toSorted());
        expect(marks).toEqual(new Map([...atEnd].map(([slug, known]) => [slug, markOf(known)])));
        expect(stances).toEqual(
          new Map(
            [...atEnd].map(([slug, { assessment }]) => [
              slug,
              new Map(assessment.parties.map(({ party, stance }) => [party, stance])),
            ]),
          ),
        );
      }),
      { numRuns: 40 },
    );
  });

  test("nothing changes between a moment and itself", () => {
    fc.assert(
      fc.property(events, day, (content, date) => {
        const known = on(storyOf(content), date);
        expect(whatChanged(known, known)).toEqual([]);
      }),
    );
  });

  test("a day has news exactly when something is different from the day before", () => {
    fc.assert(
      fc.property(events, (content) => {
        const told = storyOf(content);
        const news = newsDays(told, asOfDay(end, timeZone));
        const first = days[0] ?? end;
        const differing = days.slice(1).filter((date, index) => {
          return whatChanged(on(told, days[index] ?? first), on(told, date)).length > 0;
        });
        const dated = news.map((each) => each.day);
        expect(dated.filter((date) => date > first)).toEqual(differing);
        const known = [...on(told, end).values()].flatMap(({ claims }) => claims);
        expect(news.reduce((sum, { claims }) => sum + claims, 0)).toBe(known.length);
      }),
      { numRuns: 40 },
    );
  });
});

function markOf(known: KnownEvent | null): unknown {
  if (!known) return null;
  const { support, contested, overdue, fulfilledBy } = known.assessment;
  return { support, contested, overdue, fulfilledBy };
}
