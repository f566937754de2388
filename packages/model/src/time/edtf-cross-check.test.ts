import * as edtfTs from "@edtf-ts/core";
// @ts-expect-error -- the package ships no types
import edtfJs from "edtf";
import fc from "fast-check";
import { expect, test } from "vitest";
import { edtfBounds } from "./bounds.ts";
import { parseEdtf } from "./edtf.ts";
import { printEdtf } from "./edtf-value.ts";
import { blurredDate, dateOf, dayNumberArbitrary } from "./edtf-values.fixture.ts";

/** Two libraries by others read the same standard. Where they answer otherwise, the row says why ours stands. */

type Reading = string;

function reading(min: number | null, max: number | null): Reading {
  const end = (at: number | null): string =>
    at === null || Math.abs(at) >= 8.64e15 ? "none" : new Date(at).toISOString();
  return `${end(min)} ${end(max)}`;
}

function ours(text: string): Reading {
  if (!parseEdtf(text).ok) return "refused";
  const { earliest, latest } = edtfBounds(text, "UTC");
  return reading(earliest, latest);
}

const readByEdtfJs: (text: string) => { min: number | null; max: number | null } = edtfJs;

function byEdtfJs(text: string): Reading {
  try {
    const { min, max } = readByEdtfJs(text);
    return reading(min, max);
  } catch {
    return "refused";
  }
}

function byEdtfTs(text: string): Reading {
  const result = edtfTs.parse(text);
  if (!result.success) return "refused";
  return reading(result.value.min.getTime(), result.value.max.getTime());
}

const libraries = { "edtf.js": byEdtfJs, "edtf-ts": byEdtfTs };

test.each([
  "2024",
  "2024-10",
  "2024-10-28",
  "2024-02-29",
  "0100",
  "-0044",
  "Y12345",
  "2024?",
  "2024-10~",
  "2024-10-28%",
  "201X",
  "20XX",
  "2004-XX",
  "1985-04-XX",
  "1985-XX-XX",
  "2024-1X",
  "2024-10-08/2024-10-13",
  "2023/2024-10",
  "../2024-10-28",
  "2024-10-28/..",
  "/2024-10-28",
  "2024-10-28/",
  "../..",
  "/",
  "1984?/2004~",
  "[2024-10-27,2024-10-29]",
  "{1960,1961-12}",
  "[..2024-10-28]",
  "{2024-10..}",
  "[2024]",
  // refused by all three
  "",
  "2024-13",
  "2024-02-30",
  "28.10.2024",
  "2024-10-28T14",
  "2024-10-13/2024-10-08",
  "Y2024",
  "[2024",
  "2024-1",
])("all agree on %j", (text) => {
  expect({ "edtf.js": byEdtfJs(text), "edtf-ts": byEdtfTs(text) }).toEqual({
    "edtf.js": ours(text),
    "edtf-ts": ours(text),
  });
});

test.each([
  ["edtf.js", "[2024-10-27..2024-10-29]", "takes the first member's end for the set's"],
  ["edtf.js", "{2024-10-27..2024-10-29}", "takes the first member's end for the set's"],
  ["edtf.js", "2024-21", "has spring begin in January"],
  ["edtf.js", "2024-22", "has summer begin in April"],
  ["edtf.js", "2024-23", "has autumn begin in July"],
  ["edtf.js", "2024-24", "has winter within one year"],
  ["edtf.js", "2024-22~", "takes a doubtful season for level 3"],
  ["edtf.js", "2024-21/2024-22", "knows no season in an interval"],
  ["edtf.js", "20XX-21", "knows no season of an unspecified year"],
  ["edtf.js", "196X?", "knows no doubt beside a missing digit"],
  ["edtf.js", "{1984~,1985}", "knows no doubt inside a set"],
  ["edtf.js", "2024-10-28T18:40:00Z", "takes a time for an instant; to the second it covers the second"],
  ["edtf.js", "2024-10-28T18:40", "takes a time without seconds, which EDTF lacks"],
  ["edtf.js", "2024-10-28T24:00:00Z", "takes 24:00, which ISO 8601-1:2019 dropped"],
  ["edtf.js", "2024-10-28T18:40:00Z/..", "takes a time in an interval, which EDTF excludes"],
  ["edtf.js", "[2024, 2025]", "skips a space, which the standard doesn't have"],
  ["edtf.js", "XXXX-02-29", "lets a leap day run over into March"],
  ["edtf-ts", "2024-10-28T18:40:00+01:00", "drops the offset"],
  ["edtf-ts", "0000", "reads years below 100 as of the 20th century"],
  ["edtf-ts", "0099", "reads years below 100 as of the 20th century"],
  ["edtf-ts", "-XXX5", "has the end before the start"],
  ["edtf-ts", "2024-10-28T18:40:00-00:00", "takes a negative zero offset, which ISO 8601 excludes"],
  ["edtf-ts", "XXXX-02-29", "counts from 1900"],
  ["edtf-ts", "-0000", "takes a negative zero and reads 1900"],
  ["edtf-ts", "2024-2X", "takes a month that can't be"],
  ["edtf-ts", "20XX-21", "knows no season of an unspecified year"],
  ["edtf-ts", "[2024, 2025]", "skips a space, which the standard doesn't have"],
] as const)("%s differs on %j: it %s", (library, text, _reason) => {
  expect(libraries[library](text)).not.toBe(ours(text));
});

test("a time to the second covers the second, as in edtf-ts", () => {
  expect(byEdtfTs("2024-10-28T18:40:00Z")).toBe(ours("2024-10-28T18:40:00Z"));
});

test("a time with an offset is the same instant as in edtf.js", () => {
  for (const text of [
    "2024-10-28T18:40:00+01:00",
    "2024-10-28T14:00:00+02:00",
    "2024-10-28T10:00:00-09:30",
  ]) {
    expect(edtfBounds(text, "Asia/Seoul").earliest).toBe(readByEdtfJs(text).min);
  }
});

test("dates of any precision are read alike", () => {
  const plain = dayNumberArbitrary.chain((day) => blurredDate(dateOf(day))).map(printEdtf);
  // Missing digits before given ones are level 2, where both libraries go their own ways.
  const level1 = plain.filter((text) => /^\d\d(\d\d|\dX|XX)(-\d\d|-XX)?(-\d\d|-XX)?[?~%]?$/.test(text));
  const common = level1.filter((text) => !/X.*(-\d|[?~%])/.test(text));
  fc.assert(
    fc.property(common, (text) => {
      expect(byEdtfJs(text)).toBe(ours(text));
      expect(byEdtfTs(text)).toBe(ours(text));
    }),
    { numRuns: 500 },
  );
});
