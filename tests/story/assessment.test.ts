import { readFileSync } from "node:fs";
import { storyBundleSchema } from "@claimline/formats/story-bundle";
import { type Assessment, assessmentSchema, assessStory } from "@claimline/model/claim/assessment";
import { answerAssessment } from "@claimline/model/claim/assessment-sentence";
import { asOfDay, asOfNow } from "@claimline/model/time/as-of";
import { describe, expect, test } from "vitest";

const file = new URL("../../stories/nordkorea-truppen-russland.json", import.meta.url);
const bundle = storyBundleSchema.parse(JSON.parse(readFileSync(file, "utf8")));
const { timeZone, defaultLocale } = bundle.story;
const now = asOfNow(Date.parse("2026-11-23T08:00:00Z"), timeZone);
const actors = new Map(bundle.actors.map((actor) => [actor.slug, actor]));

const records = { timeZone, actors, sources: new Map(bundle.sources.map((source) => [source.slug, source])) };
const whole = { ...records, events: bundle.events };
/** Only the claims whose one source is the report that the story grew out of. */
const article = {
  ...records,
  events: bundle.events.map((event) => ({
    ...event,
    claims: event.claims.filter(
      ({ sources }) => sources.map(({ source }) => source).join() === "article-2024-10-28",
    ),
  })),
};

function verdict(assessments: ReadonlyMap<string, Assessment>, slug: string): string {
  const assessment = assessments.get(slug);
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

describe("by the report of 28 October 2024 alone", () => {
  const onThatDay = assessStory(article, asOfDay("2024-10-28", timeZone));

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
    expect(verdict(onThatDay, slug)).toBe(expected);
  });

  test("only the hint at arms was known the day before", () => {
    expect([...assessStory(article, asOfDay("2024-10-27", timeZone)).keys()]).toEqual([
      "arms-for-ukraine-hinted",
    ]);
  });

  test("the delegation is overdue from 4 November", () => {
    const on = (day: string): string =>
      verdict(assessStory(article, asOfDay(day, timeZone)), "delegation-to-ukraine-announced");
    expect(on("2024-11-03")).toBe("announced");
    expect(on("2024-11-04")).toBe("announced, overdue");
  });
});

describe("by the whole story", () => {
  test("North Korea contests the deployment and the munitions on 28 October 2024", () => {
    const onThatDay = assessStory(whole, asOfDay("2024-10-28", timeZone));
    expect(verdict(onThatDay, "troops-sent-to-russia")).toBe("confirmed, contested");
    expect(verdict(onThatDay, "munitions-and-missiles-delivered")).toBe("claimed, contested");
    const denying = onThatDay
      .get("troops-sent-to-russia")
      ?.parties.find(({ party }) => party === "north-korea");
    expect(denying?.stance).toBe("disputes");
  });

  test("Russia and North Korea end up confirming the deployment, which nobody contests any more", () => {
    const today = assessStory(whole, now).get("troops-sent-to-russia");
    expect(today).toMatchObject({ support: "confirmed", contested: false });
    const northKorea = today?.parties.find(({ party }) => party === "north-korea");
    expect(northKorea).toMatchObject({ stance: "confirms", since: "2025-04-28" });
    expect(northKorea?.moves.map(({ stance }) => stance)).toEqual(["denies", "disputes", "confirms"]);
  });

  test.each([
    ["nato-briefing-announced", "announced, fulfilled by briefing-of-allies"],
    ["ukrainian-envoy-announced", "announced, fulfilled by umerov-in-seoul"],
  ])("what was planned took place: %s is %s", (slug, expected) => {
    expect(verdict(assessStory(whole, now), slug)).toBe(expected);
  });

  // Only outlets report the visit, and outlets have no effect on an assessment: no party has said that it took place.
  test("reports by outlets alone fulfil no plan: the delegation to Kyiv stays overdue", () => {
    const today = assessStory(whole, now);
    expect(verdict(today, "delegation-in-kyiv")).toBe("none");
    expect(verdict(today, "delegation-to-ukraine-announced")).toBe("announced, overdue");
  });

  test("every event has an answer in either language at every day of the story", () => {
    const titles = new Map(bundle.events.map(({ slug, title }) => [slug, title]));
    for (const moment of [asOfDay("2024-10-18", timeZone), asOfDay("2024-10-28", timeZone), now]) {
      for (const assessment of assessStory(whole, moment).values()) {
        for (const locale of ["de", "en"] as const) {
          const context = { actors, titles, locale, defaultLocale, timeZone };
          expect(assessmentSchema.safeParse(answerAssessment(assessment, context)).success).toBe(true);
        }
      }
    }
  });
});
