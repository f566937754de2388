import { expect, test } from "vitest";
import { aClaim, aStory, timeZone } from "./assessment.fixture.ts";
import { assessmentSpans } from "./assessment-spans.ts";
import type { Claim } from "./schema.ts";

const story = aStory([]);
const endOf = (day: string): number => Date.parse(`${day}T21:59:59.999Z`);

/** Each span's bounds, whether it is the present one, its claims and its support. */
function spansOf(...claims: Claim[]) {
  return assessmentSpans({ kind: "troop_deployment", claims }, story.actors, story).map((span) => [
    span.knownFrom,
    span.knownUntil,
    span.present,
    span.claims.map(({ slug }) => slug),
    span.assessment.support,
  ]);
}

const asserted = aClaim("nis", "asserts", "2024-10-18", { slug: "asserted" });
const repeated = aClaim("nis", "asserts", "2024-10-18", { slug: "repeated" });
const confirmed = aClaim("usa", "confirms", "2024-10-23", { slug: "confirmed" });
const undated = aClaim("ukraine", "asserts", "../..", { slug: "undated", publishedAts: [null] });

test("a span begins with each moment at which claims become known, and the last is the present", () => {
  expect(timeZone).toBe("Europe/Berlin");
  expect(spansOf(confirmed, asserted, repeated)).toEqual([
    [endOf("2024-10-18"), endOf("2024-10-23"), false, ["asserted", "repeated"], "claimed"],
    [endOf("2024-10-23"), null, true, ["asserted", "repeated", "confirmed"], "confirmed"],
  ]);
});

test("claims that no moment makes known are in a present span of their own alone", () => {
  expect(spansOf(asserted, undated, confirmed)).toEqual([
    [endOf("2024-10-18"), endOf("2024-10-23"), false, ["asserted"], "claimed"],
    [endOf("2024-10-23"), null, false, ["asserted", "confirmed"], "confirmed"],
    [null, null, true, ["undated", "asserted", "confirmed"], "confirmed"],
  ]);
  expect(spansOf(undated)).toEqual([[null, null, true, ["undated"], "claimed"]]);
});

test("without claims there is the present alone", () => {
  expect(spansOf()).toEqual([[null, null, true, [], "none"]]);
});
