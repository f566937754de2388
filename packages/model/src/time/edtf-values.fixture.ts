import fc from "fast-check";
import { calendarDate, daysInMonth } from "./calendar.ts";
import {
  printEdtf,
  printYear,
  type EdtfDate,
  type EdtfMember,
  type EdtfPoint,
  type EdtfValue,
} from "./edtf-value.ts";
import { daysOf } from "./day-range.ts";

/** Arbitrary EDTF values for property tests, all of them valid. */

const zones = [
  "Europe/Berlin",
  "Asia/Seoul",
  "Pacific/Kiritimati",
  "Pacific/Pago_Pago",
  "America/St_Johns",
  "Asia/Kathmandu",
  "Australia/Lord_Howe",
  "UTC",
];

export const zoneArbitrary = fc.constantFrom(...zones);

/** 1900 to 2099, where the zones have their odd days. */
export const dayNumberArbitrary = fc.integer({ min: -25_567, max: 47_481 });

export function dateOf(day: number): EdtfDate {
  const date = calendarDate(day);
  const [month, dayOfMonth] = [date.month, date.day].map((part) => String(part).padStart(2, "0"));
  return {
    type: "date",
    year: printYear(date.year),
    month: month ?? null,
    day: dayOfMonth ?? null,
    qualifier: null,
  };
}

const qualifierArbitrary = fc.constantFrom(null, null, null, "?" as const, "~" as const, "%" as const);

function hide(digits: string, mask: number): string {
  return [...digits].map((digit, i) => (digit !== "-" && (mask >> i) % 2 === 1 ? "X" : digit)).join("");
}

/** Values that a day may be written as: with a doubt, with digits missing, or cut to month or year. */
export function blurredDate(date: EdtfDate): fc.Arbitrary<EdtfDate> {
  return fc
    .record({
      qualifier: qualifierArbitrary,
      keep: fc.constantFrom("year", "month", "day"),
      masks: fc.tuple(
        fc.constantFrom(0, 0, 8, 12, 15, 5),
        fc.constantFrom(0, 0, 2, 3, 1),
        fc.constantFrom(0, 0, 2, 3, 1),
      ),
    })
    .map(({ qualifier, keep, masks }) => ({
      type: "date",
      year: hide(date.year, masks[0]),
      month: keep === "year" || date.month === null ? null : hide(date.month, masks[1]),
      day: keep !== "day" || date.day === null ? null : hide(date.day, masks[2]),
      qualifier,
    }));
}

export const pointArbitrary: fc.Arbitrary<EdtfPoint> = fc.oneof(
  { weight: 6, arbitrary: dayNumberArbitrary.chain((day) => blurredDate(dateOf(day))) },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant("season" as const),
      year: fc.constantFrom("2024", "0000", "-0044", "20XX"),
      season: fc.constantFrom(21 as const, 22 as const, 23 as const, 24 as const),
      qualifier: qualifierArbitrary,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant("long-year" as const),
      year: fc.oneof(
        fc.integer({ min: 10_000, max: 999_999_999_999 }),
        fc.integer({ min: -999_999, max: -10_000 }),
      ),
      qualifier: qualifierArbitrary,
    }),
  },
);

const pairArbitrary = fc
  .tuple(pointArbitrary, pointArbitrary)
  .map(([a, b]): [EdtfPoint, EdtfPoint] => (isOrdered(a, b) ? [a, b] : [b, a]));

function isOrdered(a: EdtfPoint, b: EdtfPoint): boolean {
  return daysOf(a).first <= daysOf(b).last;
}

const edgeArbitrary = fc.constantFrom({ type: "open" as const }, { type: "unknown" as const });

const memberArbitrary: fc.Arbitrary<EdtfMember> = fc.oneof(
  pointArbitrary,
  pairArbitrary.map(([start, end]) => ({ type: "range" as const, start, end })),
  pointArbitrary.map((start) => ({ type: "range" as const, start, end: null })),
  pointArbitrary.map((end) => ({ type: "range" as const, start: null, end })),
);

const dateTimeArbitrary: fc.Arbitrary<EdtfValue> = fc
  .record({
    year: fc.integer({ min: -9999, max: 9999 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 31 }),
    hour: fc.integer({ min: 0, max: 23 }),
    minute: fc.integer({ min: 0, max: 59 }),
    second: fc.integer({ min: 0, max: 59 }),
    offset: fc.constantFrom(null, "Z", "+01:00", "-04", "+05:45", "-09:30", "+14:00"),
  })
  .map((time) => ({
    type: "date-time" as const,
    ...time,
    day: Math.min(time.day, daysInMonth(time.year, time.month)),
  }));

export const valueArbitrary: fc.Arbitrary<EdtfValue> = fc
  .oneof(
    pointArbitrary,
    dateTimeArbitrary,
    pairArbitrary.map(([start, end]) => ({ type: "interval" as const, start, end })),
    fc
      .tuple(pointArbitrary, edgeArbitrary)
      .map(([start, end]) => ({ type: "interval" as const, start, end })),
    fc
      .tuple(edgeArbitrary, pointArbitrary)
      .map(([start, end]) => ({ type: "interval" as const, start, end })),
    fc.record({
      type: fc.constant("set" as const),
      choice: fc.constantFrom("one" as const, "all" as const),
      members: fc.array(memberArbitrary, { minLength: 1, maxLength: 4 }),
    }),
  )
  .filter((value) => printEdtf(value).length <= 100);
