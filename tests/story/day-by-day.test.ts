import { describe, expect, test } from "vitest";
import { daysFrom, firstStory, lineOf, modelOf } from "./first-story.ts";
import { differencesOf } from "./differences.ts";
import { onDay, type Row, secondReading, today } from "./second-reading.ts";

const days = daysFrom("2023-09-01", "2025-06-30");
const model = modelOf(firstStory);
const reading = secondReading(firstStory);
/** What both say on every day. */
const walk = days.map((day) => ({ day, byModel: model(day), byReading: reading(onDay(day)) }));

const slug = "troops-sent-to-russia";

/** The days on which the line of an event is another than the day before. */
function changes(rowOn: (day: Day) => Row | undefined): [string, string][] {
  const lines = walk.map((day): [string, string] => [day.day, lineOf(rowOn(day))]);
  return lines.filter(([, now], index) => index === 0 || now !== lines[index - 1]?.[1]);
}

/**
 * By hand from the event's claims: `saidAt`, and the sources' dates where it is a span. The report's claims (said on
 * 28 October or before) are undated to the left, so they stand before every dated one and move nobody's stance.
 */
const expected: readonly [string, ...string[]][] = [
  ["2023-09-01", "not visible"],
  // sent-nis-2024-10-18; sent-rutte-2024-10-18
  ["2024-10-18", "claimed", "uncontested", "nato no_evidence", "south-korea asserts"],
  // sent-austin-2024-10-19
  ["2024-10-19", "claimed", "uncontested", "nato no_evidence", "south-korea asserts", "usa no_evidence"],
  // sent-north-korea-2024-10-21; sent-peskov-2024-10-21
  [
    "2024-10-21",
    "claimed",
    "contested",
    "nato no_evidence",
    "north-korea denies",
    "russia comments",
    "south-korea asserts",
    "usa no_evidence",
  ],
  // sent-dakhlallah-2024-10-23; sent-austin-2024-10-23
  [
    "2024-10-23",
    "confirmed",
    "contested",
    "nato confirms",
    "north-korea denies",
    "russia comments",
    "south-korea asserts",
    "usa confirms",
  ],
  // sent-hur-2024-10-24; sent-putin-2024-10-24
  [
    "2024-10-24",
    "confirmed",
    "contested",
    "nato confirms",
    "north-korea denies",
    "russia hints",
    "south-korea asserts",
    "ukraine asserts",
    "usa confirms",
  ],
  // sent-il-ha-kim-2024-10-26: said on 25 or 26 October, in print on the 25th; sent-kim-jong-gyu only hints
  [
    "2024-10-25",
    "confirmed",
    "contested",
    "nato confirms",
    "north-korea disputes",
    "russia hints",
    "south-korea asserts",
    "ukraine asserts",
    "usa confirms",
  ],
  // sent-nebenzia-2024-10-30
  [
    "2024-10-30",
    "confirmed",
    "contested",
    "nato confirms",
    "north-korea disputes",
    "russia disputes",
    "south-korea asserts",
    "ukraine asserts",
    "usa confirms",
  ],
  // sent-gerasimov-2025-04-26
  [
    "2025-04-26",
    "confirmed",
    "contested",
    "nato confirms",
    "north-korea disputes",
    "russia confirms",
    "south-korea asserts",
    "ukraine asserts",
    "usa confirms",
  ],
  // sent-north-korea-2025-04-28
  [
    "2025-04-28",
    "confirmed",
    "uncontested",
    "nato confirms",
    "north-korea confirms",
    "russia confirms",
    "south-korea asserts",
    "ukraine asserts",
    "usa confirms",
  ],
];
const expectedChanges = expected.map(([day, ...parts]) => [day, parts.join(", ")]);

type Day = (typeof walk)[number];

describe("the deployment, day by day from September 2023 to June 2025", () => {
  test("is walked on every day", () => {
    expect(days).toHaveLength(669);
  });

  test.each([
    ["the model", ({ byModel }: Day) => byModel.get(slug)],
    ["the second reading", ({ byReading }: Day) => byReading.get(slug)],
  ])("changes on these days and on no other, by %s", (_, rowOn) => {
    expect(changes(rowOn)).toEqual(expectedChanges);
  });

  test("NATO and the USA confirm from 23 October, after having had no evidence", () => {
    const standing = (day: string): unknown[] =>
      (model(day).get(slug)?.parties ?? [])
        .filter(({ party }) => party === "nato" || party === "usa")
        .map(({ party, stance, since, claims }) => [party, stance, since, claims]);
    expect(standing("2024-10-22")).toEqual([
      ["nato", "no_evidence", "2024-10-18", ["sent-rutte-2024-10-18"]],
      ["usa", "no_evidence", "2024-10-19", ["sent-austin-2024-10-19"]],
    ]);
    expect(standing("2024-10-23")).toEqual([
      ["nato", "confirms", "2024-10-23", ["sent-dakhlallah-2024-10-23"]],
      ["usa", "confirms", "2024-10-23", ["sent-austin-2024-10-23"]],
    ]);
  });
});

describe("the model and the second reading", () => {
  test("say the same of every event on every day", () => {
    expect(walk.flatMap(({ day, byModel, byReading }) => differencesOf(byModel, byReading, day))).toEqual([]);
  });

  test.each([
    "2024-10-18T12:00:00Z",
    "2024-11-03T22:59:59.999Z",
    "2024-11-03T23:00:00Z",
    "2026-11-23T08:00:00Z",
  ])("say the same without asOf, at %s", (instant) => {
    const now = Date.parse(instant);
    expect(differencesOf(model(now), reading(today(now)), instant)).toEqual([]);
    expect(model(now).size).toBe(firstStory.events.length);
  });
});
