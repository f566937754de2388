import { describe, expect, test } from "vitest";
import { byTheReportAlone, firstStory, lineOf, modelOf } from "./first-story.ts";
import { onDay, secondReading } from "./second-reading.ts";

/** The table "Worked cases" of docs/domain.md, with the parties that it names. */
const workedCases = [
  [
    "troops-sent-to-russia",
    "confirmed, uncontested, nato confirms, south-korea asserts, usa confirms_in_part",
  ],
  ["soldiers-in-kursk-region", "claimed, uncontested, nato asserts"],
  [
    "combat-use-against-ukraine",
    "claimed, contested, nato hints, north-korea denies, russia denies, ukraine asserts",
  ],
  ["munitions-and-missiles-delivered", "claimed, uncontested, nato asserts"],
  ["nato-confirmation", "stated, uncontested, nato confirms"],
  // Two neutral claims of one day: the later slug is the stance, a comment.
  ["zelensky-calls-for-reaction", "stated, uncontested, ukraine comments"],
  ["arms-for-ukraine-hinted", "stated, uncontested, south-korea hints"],
  ["delegation-to-ukraine-announced", "announced, uncontested, south-korea announces"],
] as const;

describe("the worked cases, by the report of 28 October 2024 alone", () => {
  const report = byTheReportAlone(firstStory);
  const reading = secondReading(report);

  test.each(workedCases)("%s by the second reading: %s", (event, expectedLine) => {
    expect(lineOf(reading(onDay("2024-10-28")).get(event))).toBe(expectedLine);
  });

  test.each(workedCases)("%s by the model: %s", (event, expectedLine) => {
    expect(lineOf(modelOf(report)("2024-10-28").get(event))).toBe(expectedLine);
  });

  test("the delegation is overdue from 4 November", () => {
    const overdue = (day: string): boolean | undefined =>
      reading(onDay(day)).get("delegation-to-ukraine-announced")?.overdue;
    expect([overdue("2024-11-03"), overdue("2024-11-04")]).toEqual([false, true]);
  });

  test("as known on 27 October only the hint at arms is visible", () => {
    expect([...reading(onDay("2024-10-27")).keys()]).toEqual(["arms-for-ukraine-hinted"]);
  });
});

test("with the whole story on that day North Korea contests the deployment and the munitions", () => {
  const rows = secondReading(firstStory)(onDay("2024-10-28"));
  for (const event of ["troops-sent-to-russia", "munitions-and-missiles-delivered"]) {
    const opposed = rows.get(event)?.parties.filter(({ stance }) => ["denies", "disputes"].includes(stance));
    expect(opposed?.map(({ party }) => party)).toEqual(["north-korea"]);
  }
});
