import { describe, expect, test } from "vitest";
import { formatAxisHeading, formatAxisTick } from "./format-axis.ts";

const timeZone = "Europe/Berlin";
const inBerlin = (locale: "de" | "en") => ({ locale, timeZone });

describe("a step of the axis and what it is part of", () => {
  test.each([
    ["second", "18:40:05", "28. Oktober 2024", "18:40:05", "28 October 2024"],
    ["minute", "18:40", "28. Oktober 2024", "18:40", "28 October 2024"],
    ["hour", "18:40", "28. Oktober 2024", "18:40", "28 October 2024"],
    ["weekday", "Mo 28.", "Oktober 2024", "Mon 28", "October 2024"],
    ["day", "28.", "Oktober 2024", "28", "October 2024"],
    ["month", "Okt", "2024", "Oct", "2024"],
    ["year", "2024", "", "2024", ""],
  ] as const)("%s", (grain, tickDe, headingDe, tickEn, headingEn) => {
    const instant = Date.parse("2024-10-28T17:40:05Z");
    expect(formatAxisTick(instant, grain, inBerlin("de"))).toBe(tickDe);
    expect(formatAxisHeading(instant, grain, inBerlin("de"))).toBe(headingDe);
    expect(formatAxisTick(instant, grain, inBerlin("en"))).toBe(tickEn);
    expect(formatAxisHeading(instant, grain, inBerlin("en"))).toBe(headingEn);
  });
});

test("days, months and years change at midnight of the zone", () => {
  const newYear = Date.parse("2023-12-31T23:00:00Z");
  const labels = (instant: number) =>
    (["hour", "weekday", "month", "year"] as const).map((grain) =>
      formatAxisTick(instant, grain, inBerlin("de")),
    );
  expect(labels(newYear - 1)).toEqual(["23:59", "So 31.", "Dez", "2023"]);
  expect(labels(newYear)).toEqual(["00:00", "Mo 1.", "Jan", "2024"]);
  expect(formatAxisHeading(newYear - 1, "hour", inBerlin("en"))).toBe("31 December 2023");
  expect(formatAxisHeading(newYear, "hour", inBerlin("en"))).toBe("1 January 2024");
  expect(formatAxisHeading(newYear - 1, "month", inBerlin("en"))).toBe("2023");
});
