import { expect, test } from "vitest";
import { isTimeZone, offsetAt } from "./time-zone.ts";

test("knows a zone by its IANA name", () => {
  expect(["Europe/Berlin", "UTC", "Asia/Seoul"].map(isTimeZone)).toEqual([true, true, true]);
  expect(["Europe/Bonn", "Berlin", ""].map(isTimeZone)).toEqual([false, false, false]);
  expect(() => offsetAt(0, "Europe/Bonn")).toThrow(RangeError);
});

test.each([
  ["Europe/Berlin", "2024-10-27T00:59:59.999Z", "+02:00:00"],
  ["Europe/Berlin", "2024-10-27T01:00:00Z", "+01:00:00"],
  ["America/St_Johns", "2024-10-28T00:00:00Z", "-02:30:00"],
  ["Asia/Kathmandu", "2024-10-28T00:00:00Z", "+05:45:00"],
  ["UTC", "2024-10-28T00:00:00Z", "+00:00:00"],
  ["Europe/London", "2024-01-28T00:00:00Z", "+00:00:00"],
  // By the sun, before there were zones.
  ["Europe/Berlin", "1890-01-01T00:00:00Z", "+00:53:28"],
  ["America/New_York", "1880-01-01T00:00:00Z", "-04:56:02"],
])("clocks in %s are at %s ahead by %s", (timeZone, instant, expected) => {
  const offset = offsetAt(Date.parse(instant), timeZone) / 1000;
  const parts = [offset / 3600, (offset / 60) % 60, offset % 60].map((part) =>
    String(Math.trunc(Math.abs(part))).padStart(2, "0"),
  );
  expect(`${offset < 0 ? "-" : "+"}${parts.join(":")}`).toBe(expected);
});
