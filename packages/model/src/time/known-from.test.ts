import fc from "fast-check";
import { expect, test } from "vitest";
import { asOfDay, asOfNow, hasPassedAt, isKnownAt, parseAsOf } from "./as-of.ts";
import { edtfBounds } from "./bounds.ts";
import { startOfDay } from "./day.ts";
import { valueArbitrary } from "./edtf-values.fixture.ts";
import { printEdtf } from "./edtf-value.ts";
import { printInstant } from "./instant.ts";
import { knownFrom } from "./known-from.ts";

const berlin = "Europe/Berlin";
const now = Date.parse("2024-11-20T12:00:00Z");

test.each([
  [
    "said on a day, source the same day: the end of it",
    "2024-10-28",
    ["2024-10-28"],
    "2024-10-28T22:59:59.999Z",
  ],
  ["said before a day: its end", "../2024-10-28", [], "2024-10-28T22:59:59.999Z"],
  ["the source came first: when it came", "../2024-10-28", ["2024-10-20"], "2024-10-20T21:59:59.999Z"],
  [
    "a source with a time: by its second",
    "../2024-10-28",
    ["2024-10-28T18:40:00+01:00"],
    "2024-10-28T17:40:00.999Z",
  ],
  [
    "the first of several sources",
    "../2024-10-28",
    ["2024-10-26", "2024-10-22", null],
    "2024-10-22T21:59:59.999Z",
  ],
  ["a source from before it was said says nothing", "2024-10-28", ["2024-10-01"], "2024-10-27T23:00:00.000Z"],
  [
    "a source from later: it was public when it was said",
    "2024-10-18",
    ["2024-10-21"],
    "2024-10-18T21:59:59.999Z",
  ],
  ["a source dated to the month means its end", "../2024-12", ["2024-10"], "2024-10-31T22:59:59.999Z"],
  ["no source date", "2024-10-21/2024-10-27", [null], "2024-10-27T22:59:59.999Z"],
  ["an open end: the source decides", "2024-10-28/..", ["2024-11-02"], "2024-11-02T22:59:59.999Z"],
  [
    "an open end and no source date: when it may first have been said",
    "2024-10-28/..",
    [null],
    "2024-10-27T23:00:00.000Z",
  ],
  ["nothing said about when, but a source", null, ["2024-10-28"], "2024-10-28T22:59:59.999Z"],
  ["a source with an open date drops out", "../2024-10-28", ["2024-10-01/.."], "2024-10-28T22:59:59.999Z"],
  ["nothing at all", "../..", [null], null],
  ["nothing at all", null, [], null],
])("known from: %s", (_rule, saidAt, sourcePublishedAts, expected) => {
  expect(printInstant(knownFrom({ saidAt, sourcePublishedAts }, berlin))).toBe(expected);
});

test("known from lies within the bounds of when it was said, and never moves back when a source is added later", () => {
  const texts = valueArbitrary.map(printEdtf);
  fc.assert(
    fc.property(texts, fc.array(texts, { maxLength: 3 }), texts, (saidAt, sources, another) => {
      const said = edtfBounds(saidAt, berlin);
      const known = knownFrom({ saidAt, sourcePublishedAts: sources }, berlin) ?? Infinity;
      const withAnother =
        knownFrom({ saidAt, sourcePublishedAts: [...sources, another] }, berlin) ?? Infinity;
      expect(known).toBeGreaterThanOrEqual(said.earliest ?? -Infinity);
      expect(said.latest === null || known <= said.latest).toBe(true);
      const decidedBySaidAlone =
        said.latest === null && sources.every((date) => edtfBounds(date, berlin).latest === null);
      expect(decidedBySaidAlone || withAnother <= known).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test("known at a day: all of that day counts, in the story's zone", () => {
  const known = knownFrom({ saidAt: "2024-10-28", sourcePublishedAts: [] }, berlin);
  expect(
    ["2024-10-27", "2024-10-28", "2024-10-29"].map((day) => isKnownAt(known, asOfDay(day, berlin))),
  ).toEqual([false, true, true]);
});

test("known at an instant: the article of 18:40 is known from that second", () => {
  const known = knownFrom(
    { saidAt: "../2024-10-28", sourcePublishedAts: ["2024-10-28T18:40:00+01:00"] },
    berlin,
  );
  const asked = [
    "2024-10-28T18:39:59+01:00",
    "2024-10-28T18:40:00+01:00",
    "2024-10-28T17:40:00Z",
    "2024-10-28T17:40:00.998Z",
    "2024-10-28T17:40:00.999Z",
  ];
  const answers = asked.map((text) => {
    const result = parseAsOf(text, { now, timeZone: berlin });
    return result.ok && isKnownAt(known, result.asOf);
  });
  expect(answers).toEqual([false, true, true, false, true]);
});

test("a claim without any bound is known only when nobody asks for a moment", () => {
  expect(isKnownAt(null, asOfNow(now, berlin))).toBe(true);
  expect(isKnownAt(null, asOfDay("2024-11-20", berlin))).toBe(false);
  expect(isKnownAt(now + 1, asOfNow(now, berlin))).toBe(true);
});

test("a plan has passed from the start of the day after it, or the instant after it", () => {
  const { latest } = edtfBounds("2024-10-28/2024-11-03", berlin);
  const passed = (day: string): boolean => hasPassedAt(latest, asOfDay(day, berlin));
  expect(["2024-10-28", "2024-11-03", "2024-11-04"].map(passed)).toEqual([false, false, true]);
  const midnight = startOfDay("2024-11-04", berlin);
  expect(hasPassedAt(latest, asOfNow(midnight - 1, berlin))).toBe(false);
  expect(hasPassedAt(latest, asOfNow(midnight, berlin))).toBe(true);
  expect(hasPassedAt(null, asOfNow(now, berlin))).toBe(false);
});

test.each([
  ["2024-11-20", "day", "2024-11-20T22:59:59.999Z"],
  ["2024-10-27", "day", "2024-10-27T22:59:59.999Z"],
  ["2024-10-28T18:40:00+01:00", "instant", "2024-10-28T17:40:00.999Z"],
  ["2024-10-28T17:40:00.123Z", "instant", "2024-10-28T17:40:00.123Z"],
  // later today, but today
  ["2024-11-20T23:59:59+01:00", "instant", "2024-11-20T22:59:59.999Z"],
])("asOf %s is the %s until %s", (text, precision, until) => {
  const result = parseAsOf(text, { now, timeZone: berlin });
  expect(result).toMatchObject({ ok: true, asOf: { precision, text } });
  expect(result.ok && printInstant(result.asOf.knownUntil)).toBe(until);
});

test.each([
  ["2024-11-21", "as-of-in-future"],
  ["2024-11-20T23:00:00Z", "as-of-in-future"],
  ["9999-12-31", "as-of-in-future"],
  ["2024-10", "as-of-invalid"],
  ["2024-02-30", "as-of-invalid"],
  ["2024-02-30T12:00:00Z", "as-of-invalid"],
  ["2024-10-28T24:00:00Z", "as-of-invalid"],
  ["2024-10-28T18:40:00", "as-of-invalid"],
  ["2024-10-28T18:40+01:00", "as-of-invalid"],
  ["2024-10-28T18:40:00+25:00", "as-of-invalid"],
  ["../2024-10-28", "as-of-invalid"],
  ["today", "as-of-invalid"],
  ["", "as-of-invalid"],
])("asOf %j is refused: %s", (text, code) => {
  expect(parseAsOf(text, { now, timeZone: berlin })).toEqual({ ok: false, code });
});

test("today is the story's today", () => {
  const lateInBerlin = Date.parse("2024-11-20T23:30:00Z");
  const asked = (timeZone: string): boolean => parseAsOf("2024-11-21", { now: lateInBerlin, timeZone }).ok;
  expect(["Europe/Berlin", "Asia/Seoul", "Pacific/Pago_Pago"].map(asked)).toEqual([true, true, false]);
});
