import { expect, test } from "vitest";
import { formatClock, formatDay, formatInstant, zoneName } from "./format-clock.ts";

const published = Date.parse("2024-10-28T17:40:07Z");
const de = { locale: "de", timeZone: "Europe/Berlin" } as const;
const en = { locale: "en", timeZone: "Europe/Berlin" } as const;

test("an instant is day and time in the zone, and names the zone", () => {
  expect(formatInstant(published, de)).toBe("28. Oktober 2024 um 18:40 Uhr (MEZ)");
  expect(formatInstant(published, en)).toBe("28 October 2024 at 18:40 (CET)");
  expect(formatInstant(published, { ...de, style: "short" })).toBe("28. Okt. 2024, 18:40 MEZ");
  expect(formatInstant(published, { ...en, style: "short", zone: false, impliedYear: 2024 })).toBe(
    "28 Oct, 18:40",
  );
  expect(formatInstant(published, { ...de, timeZone: "Asia/Seoul" })).toBe(
    "29. Oktober 2024 um 02:40 Uhr (UTC+9)",
  );
  expect(formatInstant(published, { ...en, timeZone: "Pacific/Kiritimati" })).toBe(
    "29 October 2024 at 07:40 (UTC+14)",
  );
});

test("midnight is 00:00, and the hour that autumn repeats is told apart", () => {
  expect(formatInstant(Date.parse("2024-10-26T22:00:00Z"), de)).toBe("27. Oktober 2024 um 00:00 Uhr (MESZ)");
  expect(formatClock(Date.parse("2024-10-27T00:30:00Z"), de)).toBe("02:30 Uhr (MESZ)");
  expect(formatClock(Date.parse("2024-10-27T01:30:00Z"), de)).toBe("02:30 Uhr (MEZ)");
});

test("a clock may show seconds and leave out the zone", () => {
  expect(formatClock(published, { ...de, style: "short", seconds: true, zone: false })).toBe("18:40:07");
  expect(formatClock(published, { ...de, zone: false })).toBe("18:40 Uhr");
  expect(formatClock(Date.parse("1969-12-31T23:59:59Z"), { ...en, timeZone: "UTC", seconds: true })).toBe(
    "23:59:59 (UTC)",
  );
});

test("a day has a year unless the context gives it, and a weekday where asked", () => {
  expect(formatDay("2024-10-28", { locale: "de" })).toBe("28. Oktober 2024");
  expect(formatDay("2024-10-28", { locale: "en", style: "short", impliedYear: 2024 })).toBe("28 Oct");
  expect(formatDay("2024-10-28", { locale: "de", weekday: true })).toBe("Montag, 28. Oktober 2024");
  expect(formatDay("2024-10-28", { locale: "en", weekday: true })).toBe("Monday, 28 October 2024");
  expect(formatDay("2024-10-28", { locale: "de", weekday: true, style: "short" })).toBe("Mo., 28. Okt. 2024");
  expect(() => formatDay("2024-02-30", { locale: "de" })).toThrow(RangeError);
});

test("a zone has the name that people there use, or its distance from universal time", () => {
  const summer = Date.parse("2024-07-01T00:00:00Z");
  expect(zoneName(summer, "Europe/Berlin", "de")).toBe("MESZ");
  expect(zoneName(summer, "Asia/Seoul", "en")).toBe("UTC+9");
  expect(zoneName(summer, "Asia/Kathmandu", "de")).toBe("UTC+5:45");
});

test("the first and the last second of a day, before 1970 too", () => {
  const utc = { locale: "en", timeZone: "UTC", style: "short", seconds: true, zone: false } as const;
  const clock = (text: string): string => formatClock(Date.parse(text), utc);
  expect(["1962-10-28T00:00:00Z", "1962-10-28T23:59:59.999Z", "2024-10-28T09:05:03Z"].map(clock)).toEqual([
    "00:00:00",
    "23:59:59",
    "09:05:03",
  ]);
  expect(formatInstant(Date.parse("1962-10-28T23:30:00Z"), { ...de, zone: false })).toBe(
    "29. Oktober 1962 um 00:30 Uhr",
  );
});

test("the year that the context gives is left out of that year's dates only", () => {
  expect(formatInstant(published, { ...de, impliedYear: 2024 })).toBe("28. Oktober um 18:40 Uhr (MEZ)");
  expect(formatInstant(published, { ...de, impliedYear: 2023 })).toBe("28. Oktober 2024 um 18:40 Uhr (MEZ)");
  expect(formatDay("2023-10-28", { locale: "en", impliedYear: 2024 })).toBe("28 October 2023");
  expect(formatDay("1962-10-28", { locale: "de", weekday: true })).toBe("Sonntag, 28. Oktober 1962");
  expect(formatDay("2024-10-28", { locale: "en", weekday: true, style: "short" })).toBe("Mon, 28 Oct 2024");
});

test("a second zone is named where it is another, and once where it is the same", () => {
  const [summer, winter] = [Date.parse("2024-10-27T00:30:00Z"), Date.parse("2024-10-27T01:30:00Z")];
  expect(formatClock(summer, { ...de, alsoZoneAt: winter })).toBe("02:30 Uhr (MESZ oder MEZ)");
  expect(formatClock(summer, { ...en, alsoZoneAt: summer + 1 })).toBe("02:30 (CEST)");
  expect(formatClock(summer, { ...en, alsoZoneAt: winter, style: "short" })).toBe("02:30 CEST or CET");
  expect(zoneName(winter, "America/St_Johns", "de")).toBe("UTC-2:30");
});
