import { addDays } from "@claimline/model/time/day";
import { expect, test } from "vitest";
import { problemCode } from "./newsroom/problem-of.ts";
import { sharedNewsroom } from "./newsroom/test-newsroom.ts";

const story = "nordkorea-truppen-russland";
const archive = sharedNewsroom("story");

test("the days of the first story hold all of its claims that a day makes known", async () => {
  const reading = archive().readingCaller();
  const { rev, until, items } = await reading.story.newsDays({ story });
  const days = items.map(({ day }) => day);
  expect(days).toEqual([...new Set(days)].toSorted());
  expect([days[0], days.at(-1)]).toEqual(["2023-10-13", "2025-04-28"]);
  const known = await reading.story.bySlug({ slug: story, asOf: until });
  expect(rev).toBe(known.rev);
  expect(items.reduce((sum, { claims }) => sum + claims, 0)).toBe(known.claimCount);
});

test("between two of these days the story doesn't change, and on each it does", async () => {
  const reading = archive().readingCaller();
  const { items } = await reading.story.newsDays({ story });
  const october = items.filter(({ day }) => day >= "2024-10-04" && day <= "2024-11-05");
  const shownOn = async (asOf: string) =>
    JSON.stringify(await reading.event.list({ story, asOf, limit: 100 }));
  for (const { day } of october) {
    expect(await shownOn(day), day).not.toBe(await shownOn(addDays(day, -1)));
  }
  for (let day = "2024-10-04"; day <= "2024-11-05"; day = addDays(day, 1)) {
    if (october.some((news) => news.day === day)) continue;
    expect(await shownOn(day), day).toBe(await shownOn(addDays(day, -1)));
  }
});

test("a plan that was overdue is on the day after its time", async () => {
  const { items } = await archive().readingCaller().story.newsDays({ story });
  const overdue = items.flatMap((news) => news.overdue.map((plan) => [news.day, plan]));
  expect(overdue).toContainEqual(["2024-11-04", "delegation-to-ukraine-announced"]);
});

test("with asOf no later day is told", async () => {
  const { until, items } = await archive().readingCaller().story.newsDays({ story, asOf: "2024-10-28" });
  expect([until, items.at(-1)]).toEqual(["2024-10-28", { day: "2024-10-28", claims: 32, overdue: [] }]);
});

test("an unknown story, a wrong day and one to come are refused", async () => {
  const { newsDays } = archive().readingCaller().story;
  expect(await problemCode(newsDays({ story: "nothing" }))).toBe("not-found");
  expect(await problemCode(newsDays({ story, asOf: "2024-02-30" }))).toBe("invalid-input");
  expect(await problemCode(newsDays({ story, asOf: "2999-01-01" }))).toBe("as-of-in-future");
});
