import { expect, test } from "vitest";
import { aClaim, anEvent, aStory, timeZone } from "../claim/assessment.fixture.ts";
import { assessStory } from "../claim/assessment.ts";
import type { EventContent } from "../event/schema.ts";
import { asOfNow } from "../time/as-of.ts";
import { findingsOf } from "./desk-findings.ts";

const now = Date.parse("2024-12-01T12:00:00Z");
const dates = ["2024-10-18", "2024-10-28"];

function found(content: EventContent, contradictedSince = false) {
  const story = aStory([content], { publishedAts: dates });
  const assessment = assessStory(story, asOfNow(now, timeZone)).get(content.slug);
  if (!assessment) throw new Error("Without asOf every event is assessed.");
  const records = { actors: new Map(), places: new Map(), sources: new Map() };
  const setting = { defaultLocale: "de", timeZone, now, events: new Set<string>() } as const;
  return findingsOf({ content, assessment, contradictedSince }, records, setting);
}

const says = (actor: string, date: string) => aClaim(actor, "asserts", date, { publishedAts: [date] });

test("one side is one party, whoever of it speaks; an utterance needs no other", () => {
  const [a = "", b = ""] = dates;
  const sameSide = [says("south-korea", a), says("nis", b)];
  expect(found(anEvent("x", sameSide))).toContain("one_side");
  expect(found(anEvent("x", [says("south-korea", a), says("nato", b)]))).not.toContain("one_side");
  expect(found(anEvent("x", sameSide, { kind: "statement" }))).not.toContain("one_side");
  expect(found(anEvent("x", [says("yonhap", a)]))).not.toContain("one_side");
});

test("a single source is one that every citation leads to; none at all is missing data", () => {
  const [a = "", b = ""] = dates;
  expect(found(anEvent("x", [says("nato", a), says("usa", a)]))).toContain("single_source");
  expect(found(anEvent("x", [says("nato", a), says("usa", b)]))).not.toContain("single_source");
  const uncited = found(anEvent("x", [aClaim("nato", "asserts", a)]));
  expect(uncited).not.toContain("single_source");
  expect(uncited).toContain("missing_data");
});

test("what is written in no language isn't a missing translation", () => {
  const blank = { ...anEvent("x", []), title: {} };
  expect(found(blank)).not.toContain("missing_translation");
  expect(found({ ...blank, title: { de: "Titel", en: "Title" } })).not.toContain("missing_translation");
  expect(found({ ...blank, title: { en: "Title" } })).toContain("missing_translation");
});

test("a contradiction that came since is passed on", () => {
  expect(found(anEvent("x", []), true)).toContain("contradicted");
  expect(found(anEvent("x", []))).not.toContain("contradicted");
});
