import { describe, expect, test } from "vitest";
import { readTimelineAsked, timelineEntries } from "./timeline-asked.ts";

describe("a window", () => {
  test.each([
    "2024-10-01..2024-11-05",
    "2024-10-28..2024-10-28",
    "2024-10-28T08:00:00Z..2024-10-28T18:00:00+01:00",
    "2024-10-28T08:00:00Z..2024-10-31",
    "0000-01-01..9999-12-31",
  ])("is read and written back: %s", (window) => {
    const { ignored, ...asked } = readTimelineAsked({ window });
    expect(ignored).toEqual([]);
    expect(timelineEntries(asked)).toEqual([["window", window]]);
  });

  test.each([
    "garbage",
    "..",
    "2024-10-01",
    "2024-10-01..",
    "2024-10-01...2024-10-02",
    "2024-10-01..2024-10-02..2024-10-03",
    "2024-11-05..2024-10-01",
    "2024-02-30..2024-03-01",
    "2024-10..2024-11",
    "2024-10-28T08:00..2024-10-28T09:00",
    "2024-10-28T08:00:00Z..2024-10-28T08:00:00Z",
  ])("is passed over, and named: %s", (window) => {
    expect(readTimelineAsked({ window })).toEqual({
      lanes: "kind",
      window: undefined,
      event: undefined,
      ignored: [`window=${window}`],
    });
  });
});

test("lanes and events that can't be are named", () => {
  expect(readTimelineAsked({ lanes: "nonsense", event: "No Slug" }).ignored).toEqual([
    "lanes=nonsense",
    "event=No Slug",
  ]);
});

test("a parameter left empty is absent", () => {
  expect(readTimelineAsked({ lanes: "", window: "", event: "" }).ignored).toEqual([]);
});
