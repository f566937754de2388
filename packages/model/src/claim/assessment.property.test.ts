import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { kinds } from "../event/kinds/all-kinds.ts";
import type { EventContent } from "../event/schema.ts";
import { type AsOf, asOfDay, asOfNow } from "../time/as-of.ts";
import { addDays } from "../time/day.ts";
import { aClaim, timeZone } from "./assessment.fixture.ts";
import { type AssessedStory, type Assessment, assessmentSchema, assessStory } from "./assessment.ts";
import { cast, claims, day, edtf, event, events, storyOf } from "./generated-story.fixture.ts";
import { assessmentSpans } from "./assessment-spans.ts";
import { answerAssessment } from "./assessment-sentence.ts";
import { visibleEvents } from "./known-claims.ts";
import type { Claim } from "./schema.ts";
import { stanceEffects, stances } from "./stance.ts";

const now = Date.parse("2026-11-23T08:00:00Z");
const asOf: fc.Arbitrary<AsOf> = fc.oneof(
  fc.constant(asOfNow(now, timeZone)),
  day.map((text) => asOfDay(text, timeZone)),
);

/** With one more claim on one of the events. */
function withClaim(content: readonly EventContent[], at: number, claim: Claim): EventContent[] {
  return content.map((one, index) =>
    index === at % content.length ? { ...one, claims: [...one.claims, claim] } : one,
  );
}

function shown(story: AssessedStory, moment: AsOf): Record<string, Assessment> {
  return Object.fromEntries(assessStory(story, moment));
}

describe("the assessment", () => {
  test("doesn't depend on the order of events and claims", () => {
    const shuffled = events.chain((content) =>
      fc
        .tuple(
          fc.shuffledSubarray(content, { minLength: content.length }),
          ...content.map((one) => fc.shuffledSubarray(one.claims, { minLength: one.claims.length })),
        )
        .map(([order, ...mixed]) => ({
          content,
          other: order.map((one) => ({ ...one, claims: mixed[content.indexOf(one)] ?? [] })),
        })),
    );
    fc.assert(
      fc.property(shuffled, asOf, ({ content, other }, moment) => {
        expect(shown(storyOf(other), moment)).toEqual(shown(storyOf(content), moment));
      }),
    );
  });

  test("is that of the one span that the moment lies in", () => {
    fc.assert(
      fc.property(events, asOf, (content, moment) => {
        const story = storyOf(content);
        const assessments = assessStory(story, moment);
        for (const one of content) {
          const spans = assessmentSpans(one, story.actors, story).filter(
            ({ present, knownFrom, knownUntil }) =>
              moment.precision === "now"
                ? present
                : knownFrom !== null &&
                  knownFrom <= moment.knownUntil &&
                  (knownUntil === null || moment.knownUntil < knownUntil),
          );
          const assessment = assessments.get(one.slug);
          const own = assessment && { ...assessment, overdue: false, fulfilledBy: null };
          expect(spans.map((span) => span.assessment)).toEqual(own ? [own] : []);
        }
      }),
    );
  });

  test("keeps its support when a party without another claim opposes a visible event", () => {
    const opposing = fc.constantFrom("denies" as const, "disputes" as const);
    fc.assert(
      fc.property(events, asOf, fc.nat(), opposing, edtf, (content, moment, at, stance, saidAt) => {
        const before = shown(storyOf(content), moment);
        const opposed = withClaim(content, at, aClaim("newcomer", stance, saidAt, { slug: "opposes" }));
        const after = shown(storyOf(opposed), moment);
        for (const [slug, { support, fulfilledBy }] of Object.entries(before)) {
          expect(after[slug]).toMatchObject({ support, fulfilledBy });
        }
      }),
    );
  });

  test("isn't changed by what outlets say, nor by who speaks for them or relays", () => {
    const byOutlet = fc.constantFrom("paper", "reporter");
    fc.assert(
      fc.property(
        events,
        asOf,
        fc.nat(),
        byOutlet,
        fc.constantFrom(...stances),
        edtf,
        (content, moment, at, actor, stance, saidAt) => {
          const before = shown(storyOf(content), moment);
          const reported = withClaim(content, at, aClaim(actor, stance, saidAt, { slug: "reports" }));
          const relayed = reported.map((one) => ({
            ...one,
            claims: one.claims.map((claim) => ({ ...claim, via: "paper" })),
          }));
          expect(shown(storyOf(relayed), moment)).toMatchObject(before);
        },
      ),
    );
  });

  test("is never more than claimed by one supporting party, however many voices it has", () => {
    const voices = claims(["west", "west-voice", "west-office"]);
    const others = claims(
      ["east", "north", "paper"],
      stances.filter((stance) => stanceEffects[stance] !== "supports"),
    );
    const content = fc
      .tuple(voices, others)
      .chain(([one, rest]) => event("one", fc.constant([...one, ...rest])));
    fc.assert(
      fc.property(content, asOf, (only, moment) => {
        for (const { support } of assessStory(storyOf([only]), moment).values()) {
          expect(["none", "stated", "withdrawn", "announced", "claimed"]).toContain(support);
        }
      }),
    );
  });

  test("of an utterance is never more than stated, nor overdue", () => {
    fc.assert(
      fc.property(events, asOf, (content, moment) => {
        const assessments = assessStory(storyOf(content), moment);
        for (const { slug, kind } of content) {
          const assessment = assessments.get(slug);
          if (!assessment || !kinds[kind].utterance) continue;
          expect(["none", "stated", "withdrawn"]).toContain(assessment.support);
          expect(assessment.overdue).toBe(false);
        }
      }),
    );
  });

  test("hangs together: opposition contests, only open announcements are overdue, reasons are real claims", () => {
    fc.assert(
      fc.property(events, asOf, (content, moment) => {
        const assessments = assessStory(storyOf(content), moment);
        for (const one of content) {
          const assessment = assessments.get(one.slug);
          if (!assessment) continue;
          const { parties, contested, overdue, support, fulfilledBy } = assessment;
          expect(contested).toBe(parties.some(({ stance }) => stanceEffects[stance] === "opposes"));
          expect(!overdue || (support === "announced" && fulfilledBy === null)).toBe(true);
          expect(fulfilledBy === null || assessments.has(fulfilledBy)).toBe(true);
          expect(new Set(parties.map(({ party }) => party)).size).toBe(parties.length);
          for (const { stance, since, claims: run, moves } of parties) {
            const made = run.map((slug) => one.claims.find((claim) => claim.slug === slug));
            expect(made.map((claim) => claim?.stance)).toEqual(run.map(() => stance));
            expect(made[0]?.saidAt).toBe(since);
            expect(moves.at(-1)).toEqual({ stance, at: since, claim: run[0] });
            expect(moves.every((move, index) => move.stance !== moves[index - 1]?.stance)).toBe(true);
          }
        }
      }),
    );
  });
});

describe("what is known", () => {
  test("is known later too, and all of it without asOf", () => {
    const knownAt = (story: AssessedStory, moment: AsOf): string[] =>
      [...visibleEvents(story.events, story, moment)].flatMap(([slug, { claims: known }]) => [
        slug,
        ...known.map((claim) => `${slug}/${claim.slug}`),
      ]);
    fc.assert(
      fc.property(events, day, fc.nat({ max: 60 }), (content, first, later) => {
        const story = storyOf(content);
        const early = knownAt(story, asOfDay(first, timeZone));
        const late = new Set(knownAt(story, asOfDay(addDays(first, later), timeZone)));
        const all = new Set(knownAt(story, asOfNow(now, timeZone)));
        expect(early.filter((known) => !late.has(known))).toEqual([]);
        expect([...late].filter((known) => !all.has(known))).toEqual([]);
        expect(all.size).toBe(content.length + content.flatMap((one) => one.claims).length);
      }),
    );
  });
});

test("every assessment has an answer in the API's shape and a sentence in either language", () => {
  fc.assert(
    fc.property(events, asOf, fc.constantFrom("de" as const, "en" as const), (content, moment, locale) => {
      const context = {
        actors: new Map(cast.map((actor) => [actor.slug, actor])),
        titles: new Map(content.map(({ slug, title }) => [slug, title])),
        locale,
        defaultLocale: "de" as const,
        timeZone,
      };
      for (const assessment of assessStory(storyOf(content), moment).values()) {
        const answer = answerAssessment(assessment, context);
        expect(assessmentSchema.parse(answer)).toEqual(answer);
        expect(answer.sentence).toMatch(/^\p{Lu}[^{}]*[.”“]\.?$/u);
        expect(answer.sentence).not.toMatch(/ {2}|undefined|null|;\.|^;|\. ;/);
      }
    }),
  );
});
