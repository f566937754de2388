import { expect, test } from "vitest";
import { describeImprecision, whenPrecision } from "./when-precision.ts";

test.each([
  ["2024-10-28", "day", false, []],
  ["2024-10-28T18:40:00+01:00", "second", false, []],
  ["2024-10", "month", false, ["no-day"]],
  ["2024", "year", false, ["no-day"]],
  ["2024-22", "season", false, ["no-day"]],
  ["201X", "decade", false, ["digits-missing", "no-day"]],
  ["20XX", "century", false, ["digits-missing", "no-day"]],
  ["XXXX-12-25", "unknown", false, ["digits-missing", "no-day"]],
  ["2024-10-XX", "month", false, ["digits-missing", "no-day"]],
  ["2024-11-04~", "day", false, ["approximate"]],
  ["2024-10-28?", "day", false, ["uncertain"]],
  ["2024-10%", "month", false, ["approximate", "uncertain", "no-day"]],
  ["../2024-10-28", "day", true, ["open-start"]],
  ["/2024-10-28", "day", true, ["unknown-start"]],
  ["2024-08-06/..", "day", true, ["open-end"]],
  ["2024-08-06/", "day", true, ["unknown-end"]],
  ["2024-10-08/2024-10-13", "day", true, ["within"]],
  ["2024-10-08~/2024-12", "month", true, ["within", "approximate", "no-day"]],
  ["[2024-10-08..2024-10-13]", "day", true, ["within"]],
  ["{2024-10-08..2024-10-13}", "day", true, []],
  ["[2024-10-08,2024-10-13]", "day", true, ["one-of"]],
  ["{2024-10-08,2024-10-13}", "day", true, []],
  ["[..2024-10-28]", "day", true, ["open-start"]],
  ["../..", "unknown", true, ["undated"]],
] as const)("%s", (text, precision, isSpan, imprecisions) => {
  expect(whenPrecision(text)).toEqual({ precision, isSpan, imprecisions });
});

test("each reason is a sentence in both languages", () => {
  expect(describeImprecision("approximate", "de")).toBe("Das Datum ist ungefähr.");
  expect(describeImprecision("open-end", "en")).toBe("No end is set.");
});
