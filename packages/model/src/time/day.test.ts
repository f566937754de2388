import fc from "fast-check";
import { expect, test } from "vitest";
import { daySchema } from "./day-schema.ts";
import { addDays, dayOf, daysBetween, endOfDay, isDay, startOfDay } from "./day.ts";
import { zoneArbitrary } from "./edtf-values.fixture.ts";

const iso = (instant: number): string => new Date(instant).toISOString();

test.each([
  ["2024-10-28T00:30:00Z", "Europe/Berlin", "2024-10-28"],
  ["2024-10-27T23:00:00Z", "Europe/Berlin", "2024-10-28"],
  ["2024-10-27T22:59:59.999Z", "Europe/Berlin", "2024-10-27"],
  ["2024-10-28T15:00:00Z", "Asia/Seoul", "2024-10-29"],
  ["2024-10-28T10:00:00Z", "Pacific/Kiritimati", "2024-10-29"],
  ["2024-10-28T10:00:00Z", "Pacific/Pago_Pago", "2024-10-27"],
  ["1969-12-31T23:59:59.999Z", "UTC", "1969-12-31"],
  ["0001-01-01T00:00:00Z", "UTC", "0001-01-01"],
])("at %s it is in %s the %s", (instant, timeZone, day) => {
  expect(dayOf(Date.parse(instant), timeZone)).toBe(day);
});

test.each([
  ["2024-10-27", "Europe/Berlin", 25],
  ["2024-03-31", "Europe/Berlin", 23],
  ["2024-10-28", "Europe/Berlin", 24],
  ["2024-04-07", "Australia/Lord_Howe", 24.5],
  ["2018-11-04", "America/Sao_Paulo", 23],
  // Put back from 1:00 to midnight: the day before isn't longer.
  ["2024-11-02", "America/Havana", 24],
  ["2024-11-03", "America/Havana", 25],
  ["1916-09-30", "Europe/Berlin", 24],
  // Put back from 0:01 to 23:01 of the day before.
  ["2009-10-31", "America/St_Johns", 25],
  ["2009-11-01", "America/St_Johns", 25],
])("%s lasts in %s for %f hours", (day, timeZone, hours) => {
  expect((endOfDay(day, timeZone) + 1 - startOfDay(day, timeZone)) / 3_600_000).toBe(hours);
});

test("the start of a day is in the zone", () => {
  expect(iso(startOfDay("2024-10-28", "Europe/Berlin"))).toBe("2024-10-27T23:00:00.000Z");
  expect(iso(endOfDay("2024-10-28", "Pacific/Pago_Pago"))).toBe("2024-10-29T10:59:59.999Z");
});

test("what is no day is named in the refusal", () => {
  expect(() => addDays("2024-02-30", 1)).toThrow(new RangeError("Not a calendar day: 2024-02-30"));
});

test("what is a day, and what isn't", () => {
  expect(["2024-10-28", "2024-02-29", "0000-01-01"].map(isDay)).toEqual([true, true, true]);
  const none = [
    "2023-02-29",
    "2024-13-01",
    "2024-00-10",
    "2024-10",
    "2024-10-28Z",
    " 2024-10-28",
    "24-10-28",
    "",
  ];
  expect(none.map(isDay)).toEqual(none.map(() => false));
  expect(daySchema.safeParse("2024-02-30").error?.issues[0]?.message).toBe("day-invalid");
  expect(() => startOfDay("2024-02-30", "UTC")).toThrow(RangeError);
});

test("days are counted over the ends of months and years", () => {
  expect(addDays("2024-02-28", 1)).toBe("2024-02-29");
  expect(addDays("2025-01-01", -1)).toBe("2024-12-31");
  expect(daysBetween("2024-10-28", "2024-11-04")).toBe(7);
});

test("every instant lies within its day", () => {
  const instants = fc.integer({ min: Date.UTC(1900, 0), max: Date.UTC(2099, 11) });
  fc.assert(
    fc.property(instants, zoneArbitrary, (instant, timeZone) => {
      const day = dayOf(instant, timeZone);
      expect(startOfDay(day, timeZone)).toBeLessThanOrEqual(instant);
      expect(endOfDay(day, timeZone)).toBeGreaterThanOrEqual(instant);
    }),
    { numRuns: 1000 },
  );
});
