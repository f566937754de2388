import { expect, test } from "vitest";
import { type DateTick, labelAnchor, layOutDate } from "./date-axis-layout.ts";

const timeZone = "Europe/Berlin";

test("a day is a point in the middle, a period a bar with room on both sides", () => {
  const day = layOutDate("2024-10-28", timeZone);
  expect(day).toMatchObject({ shape: "point", openStart: false, openEnd: false, approximate: false });
  expect(((day?.from ?? 0) + (day?.to ?? 0)) / 2).toBeCloseTo(0.5);
  const period = layOutDate("2024-10-08/2024-10-13", timeZone);
  expect(period).toMatchObject({ shape: "bar" });
  expect(period?.from).toBeGreaterThan(0.2);
  expect(period?.to).toBeLessThan(0.8);
});

test("an end that nobody knows reaches to the edge, and says so", () => {
  expect(layOutDate("../2024-10-28", timeZone)).toMatchObject({ shape: "bar", from: 0, openStart: true });
  expect(layOutDate("2024-10-28/..", timeZone)).toMatchObject({ shape: "bar", to: 1, openEnd: true });
  expect(layOutDate("../..", timeZone)).toBeNull();
});

test.each([
  "2024-10-28",
  "2024-10~",
  "2024",
  "1900/2024",
  "[2024-10-08..2024-10-13]",
  "2024-10-28T18:40:00+01:00",
])("%s has few marks below it, all on the axis", (edtf) => {
  const ticks = layOutDate(edtf, timeZone)?.ticks ?? [];
  expect(ticks.length).toBeGreaterThan(0);
  expect(ticks.length).toBeLessThan(5);
  for (const { at } of ticks) expect(at >= 0 && at <= 1).toBe(true);
});

test("the end of the calendar does no harm", () => {
  expect(layOutDate("9999", timeZone)).toMatchObject({ shape: "bar" });
  expect(layOutDate("Y-50000", timeZone)).toMatchObject({ shape: "bar" });
});

/** The parts of the axis that labels take, where each is so wide. */
function labelRanges(ticks: readonly DateTick[], width: number): [number, number][] {
  return ticks.map(({ at }) => {
    const anchor = labelAnchor(at);
    const from = anchor === "start" ? at : anchor === "end" ? at - width : at - width / 2;
    return [from, from + width];
  });
}

const dates = [
  "2024-10-28",
  "2024-10-08/2024-10-13",
  "2024-10",
  "2024",
  "2023-11/2024-02",
  "../2024-10-28",
  "2024-10-01/..",
  "1950/2024",
  "2024-12-31T23:00:00Z",
  "2024-24",
];

test.each(dates)("labels of %s stand beside each other, also on a narrow axis", (edtf) => {
  const ticks = layOutDate(edtf, timeZone)?.ticks ?? [];
  const shown = {
    narrow: ticks.filter(({ label }) => label === "always"),
    wide: ticks.filter(({ label }) => label !== "never"),
  };
  expect(shown.narrow.length).toBeGreaterThan(0);
  // A label is about 80 px: of an axis of 170 px, and of one of 304 px.
  for (const [labelled, width] of [
    [shown.narrow, 80 / 170],
    [shown.wide, 80 / 304],
  ] as const) {
    const ranges = labelRanges(labelled, width);
    ranges.forEach(([from], index) => expect(from).toBeGreaterThanOrEqual(ranges[index - 1]?.[1] ?? -0.1));
    for (const [from, to] of ranges) expect(from > -0.2 && to < 1.2).toBe(true);
  }
});
