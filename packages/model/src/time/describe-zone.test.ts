import { expect, test } from "vitest";
import { describeZone } from "./describe-zone.ts";

test.each([
  ["Europe/Berlin", "de", "Mitteleuropäische Zeit (Berlin)"],
  ["Europe/Berlin", "en", "Central European Time (Berlin)"],
  ["Asia/Seoul", "de", "Koreanische Normalzeit (Seoul)"],
  ["America/New_York", "en", "Eastern Time (New York)"],
  ["UTC", "de", "Koordinierte Weltzeit"],
] as const)("%s in %s", (zone, locale, words) => {
  expect(describeZone(zone, locale)).toBe(words);
});
