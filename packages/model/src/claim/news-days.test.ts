import { expect, test } from "vitest";
import { asOfDay, asOfNow } from "../time/as-of.ts";
import { aClaim, anEvent, aStory, timeZone } from "./assessment.fixture.ts";
import { newsDays } from "./news-days.ts";

const planned = { when: "2024-10-28/2024-11-03", kind: "announced_delegation" } as const;
const plan = anEvent("visit", [aClaim("south-korea", "announces", "2024-10-25")], planned);
const talk = anEvent("talk", [
  aClaim("usa", "asserts", "2024-10-25"),
  aClaim("nato", "asserts", "2024-10-28T00:30:00+01:00"),
  aClaim("russia", "denies", "../.."),
]);
const now = asOfNow(Date.parse("2026-11-23T08:00:00Z"), timeZone);

test("counts the claims that became known on each day in the story's zone, and those that never did on none", () => {
  expect(newsDays(aStory([talk, plan]), asOfDay("2024-10-31", timeZone))).toEqual([
    { day: "2024-10-25", claims: 2, overdue: [] },
    { day: "2024-10-28", claims: 1, overdue: [] },
  ]);
});

test("has the day on which a plan's time had passed", () => {
  expect(newsDays(aStory([plan]), now).at(-1)).toEqual({ day: "2024-11-04", claims: 0, overdue: ["visit"] });
});

test("doesn't have it when the plan was fulfilled or moved by then, or isn't over yet", () => {
  const arrived = anEvent("arrival", [aClaim("ukraine", "asserts", "2024-11-01")], {
    relations: [{ type: "fulfils", event: "visit" }],
  });
  const moved = anEvent("new-date", [aClaim("ukraine", "announces", "2024-11-01")], {
    relations: [{ type: "replaces", event: "visit" }],
  });
  for (const other of [arrived, moved]) {
    expect(newsDays(aStory([plan, other]), now).flatMap(({ overdue }) => overdue)).toEqual([]);
  }
  expect(newsDays(aStory([plan]), asOfDay("2024-11-03", timeZone))).toHaveLength(1);
  expect(newsDays(aStory([plan]), asOfDay("2024-11-04", timeZone))).toHaveLength(2);
});

test("has a plan that became known after its time on the day on which it did", () => {
  const late = anEvent("visit", [aClaim("south-korea", "announces", "2024-11-04")], planned);
  expect(newsDays(aStory([late]), now)).toEqual([{ day: "2024-11-04", claims: 1, overdue: ["visit"] }]);
});

test("leaves out what becomes known after the moment", () => {
  expect(newsDays(aStory([talk]), asOfDay("2024-10-27", timeZone)).map(({ day }) => day)).toEqual([
    "2024-10-25",
  ]);
  // A day's claims are known at its last millisecond.
  expect(newsDays(aStory([talk]), asOfDay("2024-10-25", timeZone))).toHaveLength(1);
  expect(newsDays(aStory([talk]), asOfDay("2024-10-24", timeZone))).toEqual([]);
  expect(newsDays(aStory([]), now)).toEqual([]);
});
