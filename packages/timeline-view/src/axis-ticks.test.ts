import { dayOf, endOfDay, startOfDay } from "@claimline/model/time/day";
import { describe, expect, test } from "vitest";
import type { AxisStep } from "./axis-step.ts";
import { axisTicks } from "./axis-ticks.ts";

const timeZone = "Europe/Berlin";

function ticksOf(scale: AxisStep["scale"], step: number, from: string, to: string) {
  const range = { from: startOfDay(from, timeZone), to: endOfDay(to, timeZone) };
  return axisTicks({ scale, step }, range, { locale: "de", timeZone });
}

const daysOf = (ticks: readonly { at: number }[]) => ticks.map(({ at }) => dayOf(at, timeZone));

describe("the steps of the axis", () => {
  test("weeks begin on Mondays, also over a change of the clock", () => {
    const ticks = ticksOf("week", 1, "2024-10-16", "2024-11-06");
    expect(daysOf(ticks)).toEqual(["2024-10-14", "2024-10-21", "2024-10-28", "2024-11-04"]);
    for (const { at } of ticks) expect(at).toBe(startOfDay(dayOf(at, timeZone), timeZone));
  });

  test("days say their month where it begins", () => {
    const ticks = ticksOf("day", 1, "2024-10-30", "2024-11-02");
    expect(ticks.map(({ text, heading }) => [text, heading])).toEqual([
      ["30.", "Oktober 2024"],
      ["31.", null],
      ["1.", "November 2024"],
      ["2.", null],
    ]);
  });

  test("months are counted from January, and say their year", () => {
    const ticks = ticksOf("month", 3, "2023-11-05", "2024-05-01");
    expect(daysOf(ticks)).toEqual(["2023-10-01", "2024-01-01", "2024-04-01"]);
    expect(ticks.map(({ heading }) => heading)).toEqual(["2023", "2024", null]);
  });

  test("years are counted from the year zero", () => {
    expect(daysOf(ticksOf("year", 5, "2013-02-01", "2021-02-01"))).toEqual([
      "2010-01-01",
      "2015-01-01",
      "2020-01-01",
    ]);
  });
});
