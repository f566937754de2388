import fc from "fast-check";
import { afterEach, describe, expect, test, vi } from "vitest";
import { boundsOverlap, edtfBounds, isWhollyAfter, printBounds } from "./bounds.ts";
import { printEdtf } from "./edtf-value.ts";
import {
  blurredDate,
  dateOf,
  dayNumberArbitrary,
  pointArbitrary,
  valueArbitrary,
  zoneArbitrary,
} from "./edtf-values.fixture.ts";
import { formatWhen } from "./format-when.ts";
import { startOfDay } from "./day.ts";

function printed(text: string, timeZone: string): string {
  const { earliest, latest } = printBounds(edtfBounds(text, timeZone));
  return `${earliest ?? "open"} ${latest ?? "open"}`;
}

describe("bounds in UTC, by the calendar", () => {
  test.each([
    ["2024-10-28", "2024-10-28", "2024-10-28"],
    ["2024-10", "2024-10-01", "2024-10-31"],
    ["2024-02", "2024-02-01", "2024-02-29"],
    ["2024", "2024-01-01", "2024-12-31"],
    ["0000", "0000-01-01", "0000-12-31"],
    ["0099-01-01", "0099-01-01", "0099-01-01"],
    // an end that isn't there is no end, not 1970
    ["/2024-10-28", null, "2024-10-28"],
    ["../2024-10-28", null, "2024-10-28"],
    ["../2024-12", null, "2024-12-31"],
    ["2024-10-28/", "2024-10-28", null],
    ["2024-08-06/..", "2024-08-06", null],
    ["../..", null, null],
    ["/", null, null],
    ["/..", null, null],
    ["2024-10-08/2024-10-13", "2024-10-08", "2024-10-13"],
    ["2023-12-30/2024-01-02", "2023-12-30", "2024-01-02"],
    ["2024/2024-10-05", "2024-01-01", "2024-10-05"],
    ["2004-06-XX/2004-07-03", "2004-06-01", "2004-07-03"],
    // sets span their members
    ["[2024-10-27..2024-10-29]", "2024-10-27", "2024-10-29"],
    ["{2024-10-27..2024-10-29}", "2024-10-27", "2024-10-29"],
    ["[2024-10-29,2024-10-27]", "2024-10-27", "2024-10-29"],
    ["[1667,1668,1670..1672]", "1667-01-01", "1672-12-31"],
    ["{1960,1961-12}", "1960-01-01", "1961-12-31"],
    ["[..2024-10-28]", null, "2024-10-28"],
    ["[2023,..2024-10-28]", null, "2024-10-28"],
    ["[2024-10..,2022]", "2022-01-01", null],
    // seasons are meteorological and northern
    ["2024-21", "2024-03-01", "2024-05-31"],
    ["2024-22", "2024-06-01", "2024-08-31"],
    ["2024-23", "2024-09-01", "2024-11-30"],
    ["2024-24", "2024-12-01", "2025-02-28"],
    ["2023-24", "2023-12-01", "2024-02-29"],
    ["2024-21/2024-22", "2024-03-01", "2024-08-31"],
    ["20XX-24", "2000-12-01", "2100-02-28"],
    // doubts don't widen
    ["2024-10~", "2024-10-01", "2024-10-31"],
    ["2024-10-28?", "2024-10-28", "2024-10-28"],
    ["2024%", "2024-01-01", "2024-12-31"],
    ["1984~/2004-06?", "1984-01-01", "2004-06-30"],
    // digits that aren't given
    ["201X", "2010-01-01", "2019-12-31"],
    ["20XX", "2000-01-01", "2099-12-31"],
    ["2004-XX", "2004-01-01", "2004-12-31"],
    ["1985-04-XX", "1985-04-01", "1985-04-30"],
    ["1985-XX-XX", "1985-01-01", "1985-12-31"],
    ["2024-1X", "2024-10-01", "2024-12-31"],
    ["2024-0X", "2024-01-01", "2024-09-30"],
    ["2024-10-2X", "2024-10-20", "2024-10-29"],
    ["2023-02-2X", "2023-02-20", "2023-02-28"],
    ["2024-XX-31", "2024-01-31", "2024-12-31"],
    ["2024-XX-3X", "2024-01-30", "2024-12-31"],
    ["20XX-02-29", "2000-02-29", "2096-02-29"],
    ["XXXX-12-25", "0000-12-25", "9999-12-25"],
    ["1X9X-10", "1090-10-01", "1999-10-31"],
  ])("%s", (text, first, last) => {
    expect(printBounds(edtfBounds(text, "UTC"))).toEqual({
      earliest: first && `${first}T00:00:00.000Z`,
      latest: last && `${last}T23:59:59.999Z`,
    });
  });

  test.each([
    ["-0044-03-15", "-000044-03-15T00:00:00.000Z -000044-03-15T23:59:59.999Z"],
    ["-000X", "-000009-01-01T00:00:00.000Z -000001-12-31T23:59:59.999Z"],
    ["Y12345", "+012345-01-01T00:00:00.000Z +012345-12-31T23:59:59.999Z"],
    // beyond what Date holds: moved to its ends, so that order is kept and nothing fails
    ["Y170000002", "+275760-09-13T00:00:00.000Z +275760-09-13T00:00:00.000Z"],
    ["Y-170000002", "-271821-04-20T00:00:00.000Z -271821-04-20T00:00:00.000Z"],
  ])("%s", (text, expected) => {
    expect(printed(text, "UTC")).toBe(expected);
    expect(printed(text, "Pacific/Kiritimati")).toMatch(/Z .*Z$/);
  });
});

describe("bounds in a zone", () => {
  test.each([
    ["2024-10-28", "Europe/Berlin", "2024-10-27T23:00:00.000Z 2024-10-28T22:59:59.999Z"],
    ["2024-10-28", "Asia/Seoul", "2024-10-27T15:00:00.000Z 2024-10-28T14:59:59.999Z"],
    ["2024-10-28", "Pacific/Kiritimati", "2024-10-27T10:00:00.000Z 2024-10-28T09:59:59.999Z"],
    ["2024-10-28", "Pacific/Pago_Pago", "2024-10-28T11:00:00.000Z 2024-10-29T10:59:59.999Z"],
    ["2024-10-28", "Asia/Kathmandu", "2024-10-27T18:15:00.000Z 2024-10-28T18:14:59.999Z"],
    // 25 and 23 hours
    ["2024-10-27", "Europe/Berlin", "2024-10-26T22:00:00.000Z 2024-10-27T22:59:59.999Z"],
    ["2024-03-31", "Europe/Berlin", "2024-03-30T23:00:00.000Z 2024-03-31T21:59:59.999Z"],
    // the week of the change
    ["2024-10-21/2024-10-27", "Europe/Berlin", "2024-10-20T22:00:00.000Z 2024-10-27T22:59:59.999Z"],
    ["2024-22", "Europe/Berlin", "2024-05-31T22:00:00.000Z 2024-08-31T21:59:59.999Z"],
    // midnight skipped (São Paulo, Toronto), midnight shown twice (St John's): all of the day is inside
    ["2018-11-04", "America/Sao_Paulo", "2018-11-04T03:00:00.000Z 2018-11-05T01:59:59.999Z"],
    ["1919-03-31", "America/Toronto", "1919-03-31T04:30:00.000Z 1919-04-01T03:59:59.999Z"],
    ["2006-10-28", "America/St_Johns", "2006-10-28T02:30:00.000Z 2006-10-29T03:29:59.999Z"],
    ["2006-10-29", "America/St_Johns", "2006-10-29T02:30:00.000Z 2006-10-30T03:29:59.999Z"],
    // a day that Samoa left out, and its neighbours
    ["2011-12-29", "Pacific/Apia", "2011-12-29T10:00:00.000Z 2011-12-30T09:59:59.999Z"],
    ["2011-12-30", "Pacific/Apia", "2011-12-30T10:00:00.000Z 2011-12-30T10:00:00.000Z"],
    ["2011-12-31", "Pacific/Apia", "2011-12-30T10:00:00.000Z 2011-12-31T09:59:59.999Z"],
    // before standard time
    ["1800-01-01", "Europe/Berlin", "1799-12-31T23:06:32.000Z 1800-01-01T23:06:31.999Z"],
  ])("%s in %s", (text, timeZone, expected) => {
    expect(printed(text, timeZone)).toBe(expected);
  });

  test.each([
    ["2024-10-28T18:40:00+01:00", "Asia/Seoul", "2024-10-28T17:40:00.000Z 2024-10-28T17:40:00.999Z"],
    ["2024-10-28T14:00:00+02:00", "UTC", "2024-10-28T12:00:00.000Z 2024-10-28T12:00:00.999Z"],
    ["2024-10-28T18:40:00-04", "Europe/Berlin", "2024-10-28T22:40:00.000Z 2024-10-28T22:40:00.999Z"],
    ["2024-10-28T18:40:00-09:30", "Europe/Berlin", "2024-10-29T04:10:00.000Z 2024-10-29T04:10:00.999Z"],
    ["2024-10-28T18:40:00Z", "Europe/Berlin", "2024-10-28T18:40:00.000Z 2024-10-28T18:40:00.999Z"],
    ["2024-10-28T18:40:00", "Europe/Berlin", "2024-10-28T17:40:00.000Z 2024-10-28T17:40:00.999Z"],
    ["2024-10-28T18:40:00", "Asia/Seoul", "2024-10-28T09:40:00.000Z 2024-10-28T09:40:00.999Z"],
    // shown twice: both are possible
    ["2024-10-27T02:30:00", "Europe/Berlin", "2024-10-27T00:30:00.000Z 2024-10-27T01:30:00.999Z"],
    ["2024-10-27T02:30:00+02:00", "Europe/Berlin", "2024-10-27T00:30:00.000Z 2024-10-27T00:30:00.999Z"],
    // never shown: 02:30 winter time is 03:30
    ["2024-03-31T02:30:00", "Europe/Berlin", "2024-03-31T01:30:00.000Z 2024-03-31T01:30:00.999Z"],
  ])("%s in %s", (text, timeZone, expected) => {
    expect(printed(text, timeZone)).toBe(expected);
  });

  test("an unknown zone is an error", () => {
    expect(() => edtfBounds("2024", "Europe/Atlantis")).toThrow(RangeError);
  });
});

test("what lies after an instant, and what overlaps a span", () => {
  const now = Date.parse("2024-10-28T12:00:00Z");
  const wholly = (text: string): boolean => isWhollyAfter(edtfBounds(text, "Europe/Berlin"), now);
  expect(["2024-10-28", "../2024-12", "2024", "2024-10-29", "2024-10-29/..", "/2025"].map(wholly)).toEqual([
    false,
    false,
    false,
    true,
    true,
    false,
  ]);
  const [from, to] = [startOfDay("2024-10-28", "UTC"), startOfDay("2024-10-29", "UTC")];
  const overlaps = (text: string): boolean => boundsOverlap(edtfBounds(text, "UTC"), from, to);
  expect(
    [
      "2024-10-27",
      "2024-10-28",
      "../2024-10-27",
      "../2024-10-28",
      "2024-10-30/..",
      "2024-10-20/..",
      "2024",
    ].map(overlaps),
  ).toEqual([false, true, false, true, false, true, true]);
  expect(boundsOverlap(edtfBounds("2024", "UTC"), null, null)).toBe(true);
});

/** The local date by `Intl`'s calendar fields, which the code under test doesn't use. */
function shownDate(instant: number, timeZone: string): string {
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  });
  const parts = Object.fromEntries(format.formatToParts(instant).map((part) => [part.type, part.value]));
  return `${parts["year"]}-${parts["month"]}-${parts["day"]}`;
}

const instantArbitrary = fc.integer({ min: Date.UTC(1910, 0), max: Date.UTC(2090, 0) });

describe("rules", () => {
  test("bounds contain every instant that the value can mean, and a coarser value contains a finer one", () => {
    const arbitrary = fc.tuple(instantArbitrary, zoneArbitrary).chain(([instant, timeZone]) => {
      const shown = shownDate(instant, timeZone);
      const day = dateOf(Date.parse(`${shown}T00:00:00Z`) / 86_400_000);
      return fc.tuple(
        fc.constant(instant),
        fc.constant(timeZone),
        fc.constant(day),
        blurredDate(day),
        pointArbitrary,
      );
    });
    fc.assert(
      fc.property(arbitrary, ([instant, timeZone, day, blurred, other]) => {
        const text = printEdtf(blurred);
        const fine = edtfBounds(day, timeZone);
        const around = [
          text,
          `../${text}`,
          `${text}/`,
          `[${text},${printEdtf(other)}]`,
          `{${text}..}`,
          printEdtf(day),
        ];
        for (const coarse of around) {
          const { earliest, latest } = edtfBounds(coarse, timeZone);
          expect(earliest ?? -Infinity).toBeLessThanOrEqual(instant);
          expect(latest ?? Infinity).toBeGreaterThanOrEqual(instant);
          expect(earliest ?? -Infinity).toBeLessThanOrEqual(fine.earliest ?? NaN);
          expect(latest ?? Infinity).toBeGreaterThanOrEqual(fine.latest ?? NaN);
        }
      }),
      { numRuns: 1500 },
    );
  });

  test("a day's bounds are tight: both ends show that day, and the instants beyond don't", () => {
    fc.assert(
      fc.property(
        dayNumberArbitrary,
        fc.constantFrom("Europe/Berlin", "Asia/Seoul", "Asia/Kathmandu", "America/Havana"),
        (day, zone) => {
          const date = dateOf(day);
          const { earliest, latest } = edtfBounds(date, zone);
          const shown = [earliest! - 1, earliest!, latest!, latest! + 1].map((at) => shownDate(at, zone));
          expect(shown.map((at) => at === printEdtf(date))).toEqual([false, true, true, false]);
        },
      ),
      { numRuns: 1000 },
    );
  });

  test("the earliest bound is never after the latest", () => {
    fc.assert(
      fc.property(valueArbitrary, zoneArbitrary, (value, timeZone) => {
        const { earliest, latest } = edtfBounds(value, timeZone);
        expect(earliest ?? -Infinity).toBeLessThanOrEqual(latest ?? Infinity);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("the machine's time zone", () => {
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  test("changes no answer", () => {
    const samples = fc.sample(fc.tuple(valueArbitrary, zoneArbitrary), { numRuns: 200, seed: 20241028 });
    const answers = ["UTC", "Pacific/Kiritimati", "America/St_Johns"].map((zone) => {
      vi.stubEnv("TZ", zone);
      const shown = new Date(0).getHours();
      const found = samples.map(([value, timeZone]) =>
        JSON.stringify([edtfBounds(value, timeZone), formatWhen(value, { locale: "de", timeZone })]),
      );
      return { shown, found };
    });
    expect(new Set(answers.map(({ shown }) => shown)).size).toBe(3);
    expect(answers[1]?.found).toEqual(answers[0]?.found);
    expect(answers[2]?.found).toEqual(answers[0]?.found);
  });
});

describe("a day that only some years have, and years before 1", () => {
  test.each([
    ["19XX-02-29", "1904-02-29T00:00:00.000Z 1996-02-29T23:59:59.999Z"],
    ["210X-02-29", "2104-02-29T00:00:00.000Z 2108-02-29T23:59:59.999Z"],
    ["-004X-02-29", "-000048-02-29T00:00:00.000Z -000040-02-29T23:59:59.999Z"],
    ["-00X4-03", "-000094-03-01T00:00:00.000Z -000004-03-31T23:59:59.999Z"],
    ["-0044/-0043", "-000044-01-01T00:00:00.000Z -000043-12-31T23:59:59.999Z"],
    ["[-0044,1962..1963]", "-000044-01-01T00:00:00.000Z 1963-12-31T23:59:59.999Z"],
    ["0001-01-01", "0001-01-01T00:00:00.000Z 0001-01-01T23:59:59.999Z"],
    ["1600-02", "1600-02-01T00:00:00.000Z 1600-02-29T23:59:59.999Z"],
    ["1700-02", "1700-02-01T00:00:00.000Z 1700-02-28T23:59:59.999Z"],
    ["-0044-24", "-000044-12-01T00:00:00.000Z -000043-02-28T23:59:59.999Z"],
  ])("%s", (text, expected) => {
    expect(printed(text, "UTC")).toBe(expected);
  });
});

describe("the ends of what Date holds", () => {
  test.each([
    ["Y275760", "+275760-01-01T00:00:00.000Z +275760-09-13T00:00:00.000Z"],
    ["Y-271821", "-271821-04-20T00:00:00.000Z -271821-12-31T23:59:59.999Z"],
    ["Y275759", "+275759-01-01T00:00:00.000Z +275759-12-31T23:59:59.999Z"],
  ])("%s", (text, expected) => {
    expect(printed(text, "UTC")).toBe(expected);
  });

  test("open is not the first or last of them", () => {
    expect(printed("../Y-271821", "UTC")).toBe("open -271821-12-31T23:59:59.999Z");
    expect(printed("Y275760/", "UTC")).toBe("+275760-01-01T00:00:00.000Z open");
  });
});

test("a span that starts or ends at the very instant overlaps, also before 1970", () => {
  const day = edtfBounds("1962-10-28", "UTC");
  const [first, last] = [Date.parse("1962-10-28T00:00:00Z"), Date.parse("1962-10-28T23:59:59.999Z")];
  const asked: [number | null, number | null][] = [
    [null, first],
    [null, first - 1],
    [last, null],
    [last + 1, null],
    [first, last],
    [null, null],
  ];
  expect(asked.map(([from, to]) => boundsOverlap(day, from, to))).toEqual([
    true,
    false,
    true,
    false,
    true,
    true,
  ]);
  const open = edtfBounds("../1962-10-28", "UTC");
  expect([boundsOverlap(open, null, first - 1), boundsOverlap(open, last + 1, null)]).toEqual([true, false]);
  expect([isWhollyAfter(day, first), isWhollyAfter(day, first - 1)]).toEqual([false, true]);
  expect(isWhollyAfter(open, first - 1)).toBe(false);
});

test("a day that the calendar lacks has no bounds", () => {
  const day = { type: "date", year: "2024", month: "02", day: "30", qualifier: null } as const;
  expect(() => edtfBounds(day, "UTC")).toThrow(new RangeError("The calendar has no 2024-02-30"));
});
