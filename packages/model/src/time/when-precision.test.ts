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

test.each([
  ["2X24", "unknown", false, ["digits-missing", "no-day"]],
  ["-00X4", "century", false, ["digits-missing", "no-day"]],
  ["-004X-03-15", "decade", false, ["digits-missing", "no-day"]],
  ["20XX-22", "century", false, ["digits-missing", "no-day"]],
  ["2024-XX-05", "year", false, ["digits-missing", "no-day"]],
  ["2024-1X", "year", false, ["digits-missing", "no-day"]],
  ["Y170000002", "year", false, ["no-day"]],
  ["Y170000002?", "year", false, ["uncertain", "no-day"]],
  ["2024-10-28/", "day", true, ["unknown-end"]],
  ["/..", "unknown", true, ["undated"]],
  ["../2024", "year", true, ["open-start", "no-day"]],
  ["2024-22/2025", "year", true, ["within", "no-day"]],
  ["2024-10-28/20XX", "century", true, ["within", "digits-missing", "no-day"]],
  ["[2024-10-28]", "day", false, []],
  ["{2024-10-28}", "day", false, []],
  ["[2024-10]", "month", true, ["no-day"]],
  ["[2024-10-28..]", "day", true, ["open-end"]],
  ["{2024-10-28..}", "day", true, ["open-end"]],
  ["[2024-10-08..2024-10-13,2024-11]", "month", true, ["within", "one-of", "no-day"]],
  ["{2024-10-08..2024-10-13,2024-11-01}", "day", true, []],
] as const)("%s, too", (text, precision, isSpan, imprecisions) => {
  expect(whenPrecision(text)).toEqual({ precision, isSpan, imprecisions });
});
