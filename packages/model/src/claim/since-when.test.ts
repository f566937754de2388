import { expect, test } from "vitest";
import { sinceWhen } from "./since-when.ts";

test.each([
  ["2024-10-28", "seit dem 28. Oktober 2024", "since 28 October 2024"],
  ["2024-10", "seit Oktober 2024", "since October 2024"],
  ["2024", "seit 2024", "since 2024"],
  ["../2024-10-28", "spätestens seit dem 28. Oktober 2024", "since 28 October 2024 at the latest"],
  ["/2024-10-28", "spätestens seit dem 28. Oktober 2024", "since 28 October 2024 at the latest"],
  ["2024-10-25/2024-10-26", "spätestens seit dem 26. Oktober 2024", "since 26 October 2024 at the latest"],
])("%s is %s", (edtf, de, en) => {
  expect(sinceWhen(edtf, "de", "Europe/Berlin")).toBe(de);
  expect(sinceWhen(edtf, "en", "Europe/Berlin")).toBe(en);
});

test("a time is given as its day in the story's zone", () => {
  expect(sinceWhen("2024-10-28T23:30:00Z", "en", "Europe/Berlin")).toBe("since 29 October 2024");
  expect(sinceWhen("2024-10-28T23:30:00Z", "en", "America/New_York")).toBe("since 28 October 2024");
});

test.each([
  "2024-10-28~",
  "2024-10?",
  "2024-10-28/..",
  "2024-10-28/",
  "../..",
  "[2024-10-27,2024-10-28]",
  "../2024-10~",
  "2024-10-2X",
])("nothing is said where the date is doubtful or its end unknown: %s", (edtf) => {
  expect(sinceWhen(edtf, "de", "Europe/Berlin")).toBeNull();
});
