import { expect, test } from "vitest";
import { clampInstant, LAST_INSTANT, parseInstant, printInstant } from "./instant.ts";

test.each([
  ["2024-10-28T17:40:00Z", "2024-10-28T17:40:00.000Z"],
  ["2024-10-28T18:40:00+01:00", "2024-10-28T17:40:00.000Z"],
  ["2024-10-28T18:40:00.5-09:30", "2024-10-29T04:10:00.500Z"],
  ["0050-01-01T00:00:00Z", "0050-01-01T00:00:00.000Z"],
])("%s", (text, printed) => {
  expect(printInstant(parseInstant(text))).toBe(printed);
});

test.each([
  "2024-10-28",
  "2024-10-28T18:40:00",
  "2024-10-28T18:40Z",
  "2024-02-30T18:40:00Z",
  "2024-10-28T24:00:00Z",
  "2024-10-28T18:40:60Z",
  "2024-10-28 18:40:00Z",
  "2024-10-28T18:40:00.1234Z",
  "2024-10-28T18:40:00+24:00",
  "Mon, 28 Oct 2024 18:40:00 GMT",
  "",
])("%j is no instant", (text) => {
  expect(parseInstant(text)).toBeNull();
});

test("an instant stays within what Date holds", () => {
  expect([-Infinity, -LAST_INSTANT - 1, -1, 0, 1, LAST_INSTANT + 1].map(clampInstant)).toEqual([
    -LAST_INSTANT,
    -LAST_INSTANT,
    -1,
    0,
    1,
    LAST_INSTANT,
  ]);
  expect(printInstant(LAST_INSTANT)).toBe("+275760-09-13T00:00:00.000Z");
  expect(printInstant(null)).toBeNull();
});

test.each([
  ["2024-10-28T17:40:00.12Z", "2024-10-28T17:40:00.120Z"],
  ["2024-10-28T17:40:00.123Z", "2024-10-28T17:40:00.123Z"],
  ["1962-10-28T00:00:00Z", "1962-10-28T00:00:00.000Z"],
  ["2024-02-29T23:59:59-23:59", "2024-03-01T23:58:59.000Z"],
])("%s, too", (text, printed) => {
  expect(printInstant(parseInstant(text))).toBe(printed);
});

test.each([
  "x2024-10-28T18:40:00Z",
  "2024-10-28T18:40:00Zx",
  "2024-10-28T18:40:00.Z",
  "2024-10-28T18:40:00+0100",
  "2023-02-29T18:40:00+01:00",
  "2024-13-01T18:40:00Z",
  "+002024-10-28T18:40:00Z",
])("%j is no instant either", (text) => {
  expect(parseInstant(text)).toBeNull();
});
