import { expect, test } from "vitest";
import type { EventContent } from "../event/schema.ts";
import { asOfNow } from "../time/as-of.ts";
import { aClaim, anEvent, aStory, timeZone } from "./assessment.fixture.ts";
import { assessStory } from "./assessment.ts";
import { publishEffects, type SeenEvent, wordEffect, wordOthers } from "./publish-effect.ts";

const now = Date.parse("2024-12-01T12:00:00Z");

function seen(events: readonly EventContent[]): ReadonlyMap<string, SeenEvent> {
  const assessed = assessStory(aStory(events), asOfNow(now, timeZone));
  return new Map(
    events.flatMap((content) => {
      const assessment = assessed.get(content.slug);
      return assessment ? [[content.slug, { content, assessment }] as const] : [];
    }),
  );
}

const asserted = aClaim("south-korea", "asserts", "2024-10-18");
const confirmed = aClaim("nato", "confirms", "2024-10-28");
const plan = anEvent("plan", [aClaim("south-korea", "announces", "2024-10-28")], { when: "2024-11-03" });
const visit = anEvent("visit", [asserted], { relations: [{ type: "fulfils", event: "plan" }] });

function told(before: readonly EventContent[], after: readonly EventContent[], subjects: readonly string[]) {
  return publishEffects(seen(before), seen(after), subjects).map((effect) => [
    effect.slug,
    wordEffect(effect, { locale: "en", titleOf: (slug) => slug.toUpperCase() }),
  ]);
}

test("a confirmation changes the event's own mark, and nothing else", () => {
  const [before, after] = [anEvent("troops", [asserted]), anEvent("troops", [asserted, confirmed])];
  expect(told([before, plan], [after, plan], ["troops"])).toEqual([
    ["troops", "The assessment becomes: confirmed (was: one side's account)."],
  ]);
  expect(told([before], [before], ["troops"])).toEqual([
    ["troops", "The assessment stays: one side's account."],
  ]);
});

test("what fulfils a plan changes the plan, in both directions", () => {
  expect(told([plan], [plan, visit], ["visit"])).toEqual([
    ["visit", "Readers see it for the first time: one side's account."],
    [
      "plan",
      "The assessment becomes: announced, took place (was: announced, overdue). New: took place as “VISIT”.",
    ],
  ]);
  expect(told([plan, visit], [plan], ["visit"])).toEqual([
    ["visit", "Readers no longer see it."],
    [
      "plan",
      "The assessment becomes: announced, overdue (was: announced, took place). No longer: took place as “VISIT”.",
    ],
  ]);
});

test("a target that a relation merely names is told of it, and others aren't", () => {
  const reaction = anEvent("reaction", [confirmed], { relations: [{ type: "responds_to", event: "visit" }] });
  expect(told([plan, visit], [plan, visit, reaction], ["reaction"]).map(([slug]) => slug)).toEqual([
    "reaction",
    "visit",
  ]);
});

test.each([
  [0, "de", "Kein anderes Ereignis ist betroffen."],
  [1, "de", "1 weiteres Ereignis ist betroffen."],
  [2, "en", "2 other events are affected."],
] as const)("%i others in %s", (count, locale, text) => {
  expect(wordOthers(count, locale)).toBe(text);
});
