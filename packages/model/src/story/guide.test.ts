import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { asOfDay, asOfNow } from "../time/as-of.ts";
import { checkSchema } from "../schema-problem.ts";
import { guidePublicationProblems, unknownStepEvents } from "./guide-rules.ts";
import { type Guide, type GuideStep, guideSchema, isStepKnown } from "./guide.ts";

const eventStep = (id: string, event: string): GuideStep => ({
  id,
  show: { type: "event", event },
  text: { de: "Satz", en: "Sentence" },
});
const viewStep = (id: string, asOf: string | null): GuideStep => ({
  id,
  show: { type: "view", view: "positions", asOf },
  text: { de: "Satz", en: "Sentence" },
});

const problemsOf = (guide: unknown) => {
  const check = checkSchema(guideSchema, guide, "en");
  return check.ok ? [] : check.problems.map(({ path, code }) => `${path} ${code}`);
};

describe("what is written", () => {
  test("steps at events and at views, in any order", () => {
    expect(
      problemsOf([eventStep("aaaa", "port-closed"), viewStep("bbbb", null), viewStep("cccc", "2024-10-28")]),
    ).toEqual([]);
  });

  test.each([
    ["two steps of one id", [eventStep("aaaa", "one"), eventStep("aaaa", "two")], ["1.id duplicate"]],
    ["an id that says what it is about", [eventStep("nato-confirms", "one")], ["0.id step-id"]],
    ["no slug", [eventStep("aaaa", "Port closed")], ["0.show.event slug"]],
    [
      "a view that isn't there",
      [{ ...viewStep("aaaa", null), show: { type: "view", view: "globe", asOf: null } }],
      ["0.show.view invalid-value"],
    ],
    ["no day", [viewStep("aaaa", "2024-13-01")], ["0.show.asOf day-invalid"]],
    [
      "a sentence too long",
      [{ ...eventStep("aaaa", "one"), text: { de: "x".repeat(321) } }],
      ["0.text.de too-big"],
    ],
    [
      "both at once",
      [{ ...eventStep("aaaa", "one"), show: { type: "event", event: "one", view: "map" } }],
      ["0.show.view unknown-field"],
    ],
  ])("refuses %s", (_, guide, expected) => {
    expect(problemsOf(guide)).toEqual(expected);
  });
});

test("an event that the story doesn't have is named with its place", () => {
  const guide = [eventStep("aaaa", "one"), viewStep("bbbb", null), eventStep("cccc", "gone")];
  expect(unknownStepEvents(guide, new Set(["one"]))).toEqual([
    { path: "2.show.event", code: "event-unknown" },
  ]);
  expect(unknownStepEvents(guide, new Set(["one", "gone"]))).toEqual([]);
});

test("nothing is published without its sentence in the main language", () => {
  const guide: Guide = [
    eventStep("aaaa", "one"),
    { ...viewStep("bbbb", null), text: { en: "Only English" } },
  ];
  expect(guidePublicationProblems(guide, "de")).toEqual([{ path: "1.text.de", code: "step-text-missing" }]);
  expect(guidePublicationProblems(guide, "en")).toEqual([]);
});

describe("what may be shown at a moment", () => {
  const on = (day: string, events: string[] = [], isEverythingKnown = false) => ({
    asOf: asOfDay(day, "Europe/Berlin"),
    events: new Set(events),
    isEverythingKnown,
  });

  test("an event as soon as it is known, and no earlier", () => {
    expect(isStepKnown(eventStep("aaaa", "one"), on("2024-10-28", ["one"]))).toBe(true);
    expect(isStepKnown(eventStep("aaaa", "one"), on("2024-10-28", ["two"], true))).toBe(false);
  });

  test("a day from that day on", () => {
    const step = viewStep("aaaa", "2024-10-28");
    expect(isStepKnown(step, on("2024-10-27"))).toBe(false);
    expect(isStepKnown(step, on("2024-10-28"))).toBe(true);
    expect(isStepKnown(step, on("2025-01-01"))).toBe(true);
  });

  test("a day not while it lasts, for it stands for its end", () => {
    const noon = {
      ...on("2024-10-28"),
      asOf: { ...asOfDay("2024-10-28", "UTC"), precision: "instant" as const },
    };
    expect(isStepKnown(viewStep("aaaa", "2024-10-28"), noon)).toBe(false);
    expect(isStepKnown(viewStep("aaaa", "2024-10-27"), noon)).toBe(true);
  });

  test("the story as a whole once all of it is known", () => {
    expect(isStepKnown(viewStep("aaaa", null), on("2024-10-28"))).toBe(false);
    expect(isStepKnown(viewStep("aaaa", null), on("2026-01-01", [], true))).toBe(true);
    const now = asOfNow(Date.UTC(2026, 10, 23), "Europe/Berlin");
    expect(
      isStepKnown(viewStep("aaaa", null), { asOf: now, events: new Set(), isEverythingKnown: false }),
    ).toBe(true);
  });

  test("what is known stays known on later days", () => {
    const day = fc
      .integer({ min: 0, max: 800 })
      .map((n) => new Date(Date.UTC(2024, 0, 1 + n)).toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, day, day, (of, a, b) => {
        const [earlier, later] = a < b ? [a, b] : [b, a];
        const step = viewStep("aaaa", of);
        expect(!isStepKnown(step, on(earlier)) || isStepKnown(step, on(later))).toBe(true);
      }),
    );
  });
});
