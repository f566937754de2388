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
