import { expect, test } from "vitest";
import { nextHour, scheduledInstant } from "./schedule-field.tsx";

const at = (text: string) => Date.parse(text);

test("the next full hour is one of the story's zone", () => {
  expect(nextHour(at("2026-11-23T17:20:00Z"), "Europe/Berlin")).toBe("2026-11-23T19:00");
  expect(nextHour(at("2026-11-23T18:00:00Z"), "Europe/Berlin")).toBe("2026-11-23T20:00");
  expect(nextHour(at("2026-11-23T17:20:00Z"), "Asia/Kathmandu")).toBe("2026-11-24T00:00");
});

test("a time is read in the story's zone, summer and winter", () => {
  expect(scheduledInstant("2026-11-24T07:00", "Europe/Berlin")).toBe(at("2026-11-24T06:00:00Z"));
  expect(scheduledInstant("2026-07-24T07:00", "Europe/Berlin")).toBe(at("2026-07-24T05:00:00Z"));
  // Clocks go from 2 to 3 that night.
  expect(scheduledInstant("2026-03-29T02:30", "Europe/Berlin")).toBe(at("2026-03-29T01:00:00Z"));
  // They show half past two twice; the first is meant.
  expect(scheduledInstant("2026-10-25T02:30", "Europe/Berlin")).toBe(at("2026-10-25T00:30:00Z"));
});

test("no time is none", () => {
  expect(scheduledInstant("", "Europe/Berlin")).toBeNull();
});
