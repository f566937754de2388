import { expect, test } from "vitest";
import { dueInstant, dueSchema } from "./assignment.ts";

test.each([
  ["2026-11-23", "Europe/Berlin", "2026-11-23T22:59:59.999Z"],
  ["2026-11-23", "Asia/Seoul", "2026-11-23T14:59:59.999Z"],
  // The day has 25 hours.
  ["2026-10-25", "Europe/Berlin", "2026-10-25T22:59:59.999Z"],
  ["2026-11-23T14:30:00+01:00", "Asia/Seoul", "2026-11-23T13:30:00.000Z"],
])("%s in %s has passed at %s", (due, timeZone, instant) => {
  expect(dueSchema.safeParse(due).success).toBe(true);
  expect(new Date(dueInstant(due, timeZone)).toISOString()).toBe(instant);
});

test.each(["", "tomorrow", "2026-02-30", "2026-11-23T14:30", "2026-11"])("%s is no due time", (due) => {
  expect(dueSchema.safeParse(due).success).toBe(false);
  expect(() => dueInstant("tomorrow", "Europe/Berlin")).toThrow(RangeError);
});
