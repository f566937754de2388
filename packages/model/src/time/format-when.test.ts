import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { printEdtf } from "./edtf-value.ts";
import { valueArbitrary, zoneArbitrary } from "./edtf-values.fixture.ts";
import { formatWhen, type FormatWhenOptions } from "./format-when.ts";

const timeZone = "Europe/Berlin";

function both(text: string, options: Partial<FormatWhenOptions> = {}): [string, string] {
  return [
    formatWhen(text, { locale: "de", timeZone, ...options }),
    formatWhen(text, { locale: "en", timeZone, ...options }),
  ];
}

describe("a date in words", () => {
  test.each([
    ["2024-10-28", "am 28. Oktober 2024", "on 28 October 2024"],
    ["2024-03-01", "am 1. März 2024", "on 1 March 2024"],
    ["2024-10", "im Oktober 2024", "in October 2024"],
    ["2024", "im Jahr 2024", "in 2024"],
    ["2024-22", "im Sommer 2024", "in summer 2024"],
    ["2024-24", "im Winter 2024/25", "in winter 2024/25"],
    ["1999-24", "im Winter 1999/00", "in winter 1999/00"],
    ["201X", "in den 2010er-Jahren", "in the 2010s"],
    ["20XX", "zwischen 2000 und 2099", "between 2000 and 2099"],
    ["-199X", "zwischen 2000 v. Chr. und 1991 v. Chr.", "between 2000 BC and 1991 BC"],
    ["000X", "zwischen 1 v. Chr. und 9", "between 1 BC and 9"],
    [
      "X0XX",
      "zwischen 1. Januar 1 v. Chr. und 31. Dezember 9099 (angegeben als X0XX)",
      "between 1 January 1 BC and 31 December 9099 (given as X0XX)",
    ],
    [
      "20X4-1X",
      "zwischen 1. Oktober 2004 und 31. Dezember 2094 (angegeben als 20X4-1X)",
      "between 1 October 2004 and 31 December 2094 (given as 20X4-1X)",
    ],
    // doubts
    ["2024-10~", "etwa Oktober 2024", "about October 2024"],
    ["2024-11-04~", "etwa am 4. November 2024", "about 4 November 2024"],
    ["2024~", "etwa 2024", "about 2024"],
    ["201X~", "etwa in den 2010er-Jahren", "about the 2010s"],
    ["2024-10-28?", "vermutlich am 28. Oktober 2024", "probably on 28 October 2024"],
    ["2024-10?", "vermutlich im Oktober 2024", "probably in October 2024"],
    ["2024-10-28%", "vermutlich etwa am 28. Oktober 2024", "probably about 28 October 2024"],
    // digits that aren't given
    ["2004-XX", "im Jahr 2004 (Monat unbekannt)", "in 2004 (month unknown)"],
    ["1985-04-XX", "im April 1985 (Tag unbekannt)", "in April 1985 (day unknown)"],
    ["1985-XX-XX", "im Jahr 1985 (Tag und Monat unbekannt)", "in 1985 (day and month unknown)"],
    ["2024-10-2X", "zwischen 20. und 29. Oktober 2024", "between 20 and 29 October 2024"],
    ["2024-1X", "zwischen Oktober und Dezember 2024", "between October and December 2024"],
    ["2024-10-2X~", "etwa zwischen 20. und 29. Oktober 2024", "about between 20 and 29 October 2024"],
    ["XXXX-12-25", "am 25. Dezember (Jahr unbekannt)", "on 25 December (year unknown)"],
    ["201X-10", "im Oktober (Jahr zwischen 2010 und 2019)", "in October (year between 2010 and 2019)"],
    [
      "2024-10-X1",
      "zwischen 1. Oktober und 31. Oktober 2024 (angegeben als 2024-10-X1)",
      "between 1 October and 31 October 2024 (given as 2024-10-X1)",
    ],
    ["XXXX", "Zeitpunkt unbekannt", "date unknown"],
    ["XXXX~", "etwa Zeitpunkt unbekannt", "about date unknown"],
    ["../XXXX", "spätestens Zeitpunkt unbekannt", "no later than date unknown"],
    // far years
    ["-0043-03-15", "am 15. März 44 v. Chr.", "on 15 March 44 BC"],
    ["0000", "im Jahr 1 v. Chr.", "in 1 BC"],
    ["Y170000002", "im Jahr 170.000.002", "in 170,000,002"],
    // intervals
    ["2024-10-08/2024-10-13", "zwischen 8. und 13. Oktober 2024", "between 8 and 13 October 2024"],
    [
      "2023-09-07/2023-10-01",
      "zwischen 7. September und 1. Oktober 2023",
      "between 7 September and 1 October 2023",
    ],
    [
      "2023-12-30/2024-01-02",
      "zwischen 30. Dezember 2023 und 2. Januar 2024",
      "between 30 December 2023 and 2 January 2024",
    ],
    ["2024-10-18/2024-10-19", "am 18./19. Oktober 2024", "on 18–19 October 2024"],
    [
      "2024-10-18/2024-11-19",
      "zwischen 18. Oktober und 19. November 2024",
      "between 18 October and 19 November 2024",
    ],
    ["2024-10/2024-10-01", "zwischen Oktober und 1. Oktober 2024", "between October and 1 October 2024"],
    [
      "2024-10-08/2024-10-2X",
      "zwischen 8. Oktober 2024 und 20. bis 29. Oktober 2024",
      "between 8 October 2024 and 20 to 29 October 2024",
    ],
    [
      "201X-10-08/201X-10-13",
      "zwischen 8. Oktober (Jahr zwischen 2010 und 2019) und 13. Oktober (Jahr zwischen 2010 und 2019)",
      "between 8 October (year between 2010 and 2019) and 13 October (year between 2010 and 2019)",
    ],
    ["[2023-22,2024-22]", "im Sommer 2023 oder im Sommer 2024", "in summer 2023 or in summer 2024"],
    ["2024-10-28/2024-10-28", "am 28. Oktober 2024", "on 28 October 2024"],
    ["2024-10/2024-12", "zwischen Oktober und Dezember 2024", "between October and December 2024"],
    ["2023-12/2024-01", "zwischen Dezember 2023 und Januar 2024", "between December 2023 and January 2024"],
    [
      "2024-10-08~/2024-10-13",
      "zwischen etwa 8. und 13. Oktober 2024",
      "between about 8 and 13 October 2024",
    ],
    ["../2024-10-28", "vor dem 28. Oktober 2024 oder an diesem Tag", "on or before 28 October 2024"],
    ["../2024-12", "vor Dezember 2024 oder in diesem Monat", "in or before December 2024"],
    ["../2024", "vor 2024 oder in diesem Jahr", "in or before 2024"],
    ["201X/2020", "zwischen den 2010er-Jahren und 2020", "between the 2010s and 2020"],
    ["201X/202X", "zwischen den 2010er-Jahren und den 2020er-Jahren", "between the 2010s and the 2020s"],
    ["../201X", "vor den 2010er-Jahren oder in diesem Jahrzehnt", "in or before the 2010s"],
    ["../2024-10~", "spätestens etwa Oktober 2024", "no later than about October 2024"],
    ["2024-10-28/..", "ab dem 28. Oktober 2024", "from 28 October 2024"],
    ["2024-10-28/", "ab dem 28. Oktober 2024, Ende unbekannt", "from 28 October 2024, end unknown"],
    ["/2024-10-28", "bis zum 28. Oktober 2024, Beginn unbekannt", "until 28 October 2024, start unknown"],
    ["../..", "Zeitpunkt unbekannt", "date unknown"],
    // sets
    ["[2024-10-08..2024-10-13]", "zwischen 8. und 13. Oktober 2024", "between 8 and 13 October 2024"],
    ["{2024-10-08..2024-10-13}", "vom 8. bis 13. Oktober 2024", "from 8 to 13 October 2024"],
    ["[2024-10-08,2024-10-10,2024-10-13]", "am 8., 10. oder 13. Oktober 2024", "on 8, 10 or 13 October 2024"],
    ["{2024-10-08,2024-10-10}", "am 8. und 10. Oktober 2024", "on 8 and 10 October 2024"],
    ["[2024-10-30,2024-11-02]", "am 30. Oktober oder 2. November 2024", "on 30 October or 2 November 2024"],
    ["[2020,2022]", "im Jahr 2020 oder 2022", "in 2020 or 2022"],
    ["[2024-10,2024-12]", "im Oktober oder Dezember 2024", "in October or December 2024"],
    [
      "[2024-10,2024-12-05..2024-12-09]",
      "im Oktober 2024 oder zwischen 5. und 9. Dezember 2024",
      "in October 2024 or between 5 and 9 December 2024",
    ],
    ["[..2024-10-28]", "vor dem 28. Oktober 2024 oder an diesem Tag", "on or before 28 October 2024"],
    ["{..2024-10-28}", "bis zum 28. Oktober 2024", "until 28 October 2024"],
    ["[2024-10-28..]", "ab dem 28. Oktober 2024", "from 28 October 2024"],
    // times, in the story's zone
    [
      "2024-10-28T18:40:00+01:00",
      "am 28. Oktober 2024 um 18:40 Uhr (MEZ)",
      "on 28 October 2024 at 18:40 (CET)",
    ],
    ["2024-07-01T12:00:07Z", "am 1. Juli 2024 um 14:00:07 Uhr (MESZ)", "on 1 July 2024 at 14:00:07 (CEST)"],
    [
      "2024-10-29T07:30:00+09:00",
      "am 28. Oktober 2024 um 23:30 Uhr (MEZ)",
      "on 28 October 2024 at 23:30 (CET)",
    ],
    ["2024-10-28T18:40:00", "am 28. Oktober 2024 um 18:40 Uhr (MEZ)", "on 28 October 2024 at 18:40 (CET)"],
    [
      "2024-10-27T02:30:00",
      "am 27. Oktober 2024 um 02:30 Uhr (MESZ oder MEZ)",
      "on 27 October 2024 at 02:30 (CEST or CET)",
    ],
  ])("%s", (text, de, en) => {
    expect(both(text)).toEqual([de, en]);
    expect(both(text, { phase: "occurred" })).toEqual([de, en]);
  });
});

describe("what lasts, and what is planned", () => {
  test.each([
    ["2024-08-06/..", "ongoing", "seit dem 6. August 2024", "since 6 August 2024"],
    ["201X/202X", "ongoing", "von den 2010er-Jahren bis zu den 2020er-Jahren", "from the 2010s to the 2020s"],
    ["2024-08/..", "ongoing", "seit August 2024", "since August 2024"],
    [
      "2024-10-31/2024-11-18",
      "ongoing",
      "vom 31. Oktober bis 18. November 2024",
      "from 31 October to 18 November 2024",
    ],
    ["2024-10/2024-12", "ongoing", "von Oktober bis Dezember 2024", "from October to December 2024"],
    [
      "../2024-10-28",
      "ongoing",
      "vor dem 28. Oktober 2024 oder an diesem Tag",
      "on or before 28 October 2024",
    ],
    ["2024-10-28", "planned", "geplant für 28. Oktober 2024", "planned for 28 October 2024"],
    [
      "2024-10-28/2024-11-03",
      "planned",
      "geplant für 28. Oktober bis 3. November 2024",
      "planned for 28 October to 3 November 2024",
    ],
    ["2024-10~", "planned", "geplant für etwa Oktober 2024", "planned for about October 2024"],
    ["../2024-12", "planned", "geplant bis Dezember 2024", "planned by December 2024"],
    ["2024-10-29/..", "planned", "geplant ab dem 29. Oktober 2024", "planned from 29 October 2024"],
    [
      "[2024-10-08,2024-10-13]",
      "planned",
      "geplant: am 8. oder 13. Oktober 2024",
      "planned: on 8 or 13 October 2024",
    ],
    ["/", "planned", "geplant: Zeitpunkt unbekannt", "planned: date unknown"],
    [
      "2024-10-28T18:40:00+01:00",
      "planned",
      "geplant für 28. Oktober 2024, 18:40 Uhr (MEZ)",
      "planned for 28 October 2024, 18:40 (CET)",
    ],
    ["2024-10-28", "cancelled", "war geplant für 28. Oktober 2024", "was planned for 28 October 2024"],
    [
      "2024-10-28T18:40:00+01:00",
      "cancelled",
      "war geplant für 28. Oktober 2024, 18:40 Uhr (MEZ)",
      "was planned for 28 October 2024, 18:40 (CET)",
    ],
  ] as const)("%s %s", (text, phase, de, en) => {
    expect(both(text, { phase })).toEqual([de, en]);
  });
});

describe("the short form", () => {
  test.each([
    ["2024-10-28", "28. Okt. 2024", "28 Oct 2024"],
    ["2024-10", "Okt. 2024", "Oct 2024"],
    ["2024-10-08/2024-10-13", "8.–13. Okt. 2024", "8–13 Oct 2024"],
    ["2024-10-28/2024-11-03", "28. Okt. – 3. Nov. 2024", "28 Oct – 3 Nov 2024"],
    ["2024-10~", "ca. Okt. 2024", "c. Oct 2024"],
    ["2024-10-28?", "verm. 28. Okt. 2024", "prob. 28 Oct 2024"],
    ["../2024-10-28", "bis 28. Okt. 2024", "by 28 Oct 2024"],
    ["2024-10-28/..", "ab 28. Okt. 2024", "from 28 Oct 2024"],
    ["2024-10-28T18:40:00+01:00", "28. Okt. 2024, 18:40 MEZ", "28 Oct 2024, 18:40 CET"],
  ])("%s", (text, de, en) => {
    expect(both(text, { style: "short" })).toEqual([de, en]);
  });

  test("leaves out the year that the context gives, but only where all of the date lies in it", () => {
    const short = (text: string): string => both(text, { style: "short", impliedYear: 2024 })[0];
    expect(
      [
        "2024-10-28",
        "2024-10-08/2024-10-13",
        "../2024-10-28",
        "2023-12-30/2024-01-02",
        "2025-01-09",
        "2024",
      ].map(short),
    ).toEqual([
      "28. Okt.",
      "8.–13. Okt.",
      "bis 28. Okt.",
      "30. Dez. 2023 – 2. Jan. 2024",
      "9. Jan. 2025",
      "2024",
    ]);
    expect(both("2024-10-28", { impliedYear: 2024 })).toEqual(["am 28. Oktober", "on 28 October"]);
  });
});

test("a time is given in the story's zone, wherever it was written", () => {
  const inZone = (zone: string): string =>
    formatWhen("2024-10-28T18:40:00+01:00", { locale: "en", timeZone: zone, style: "short" });
  expect(inZone("Asia/Seoul")).toBe("29 Oct 2024, 02:40 UTC+9");
  expect(inZone("UTC")).toBe("28 Oct 2024, 17:40 UTC");
  expect(inZone("Pacific/Pago_Pago")).toBe("28 Oct 2024, 06:40 UTC-11");
});

test("every value has words in every language, style and phase", () => {
  const phase = fc.constantFrom(undefined, "planned", "ongoing", "occurred", "cancelled", "unknown");
  const locale = fc.constantFrom("de", "en");
  const style = fc.constantFrom("long", "short");
  fc.assert(
    fc.property(valueArbitrary, zoneArbitrary, phase, locale, style, (value, zone, ...[p, l, s]) => {
      const text = formatWhen(value, { locale: l, timeZone: zone, phase: p, style: s });
      expect(text).not.toMatch(/undefined|null|NaN|Infinity| {2}|^ | $/);
      expect(formatWhen(printEdtf(value), { locale: l, timeZone: zone, phase: p, style: s })).toBe(text);
    }),
    { numRuns: 1000 },
  );
});

describe("what is rarely written", () => {
  test.each([
    ["1908/1969-12-2X", "1908 – 20.–29. Dez. 1969", "1908 – 20–29 Dec 1969"],
    ["20XX/2100", "2000–2099 – 2100", "2000–2099 – 2100"],
    ["2024-0X", "Jan.–Sept. 2024", "Jan–Sept 2024"],
    ["2024-02-2X", "20.–29. Feb. 2024", "20–29 Feb 2024"],
    ["2024-10-18/2024-10-20", "18.–20. Okt. 2024", "18–20 Oct 2024"],
    ["{2024,2025..2026}", "2024 und 2025–2026", "2024 and 2025–2026"],
    ["[2024-10-28,2024-11]", "28. Okt. 2024 oder Nov. 2024", "28 Oct 2024 or Nov 2024"],
    ["{..2024-09,2025..}", "bis Sept. 2024 und ab 2025", "until Sept 2024 and from 2025"],
    ["2024-10-18?/2024-10-19", "verm. 18. – 19. Okt. 2024", "prob. 18 – 19 Oct 2024"],
    ["20XX-10-28", "28. Okt. (Jahr zwischen 2000 und 2099)", "28 Oct (year between 2000 and 2099)"],
  ])("short: %s", (text, de, en) => {
    expect(both(text, { style: "short" })).toEqual([de, en]);
  });

  test.each([
    // far years, and years before 1
    ["9999", "im Jahr 9999", "in 9999"],
    ["Y10000", "im Jahr 10.000", "in 10,000"],
    ["0000-10", "im Oktober 1 v. Chr.", "in October 1 BC"],
    ["-000X", "zwischen 10 v. Chr. und 1 v. Chr.", "between 10 BC and 1 BC"],
    ["000X", "zwischen 1 v. Chr. und 9", "between 1 BC and 9"],
    ["001X", "in den 10er-Jahren", "in the 10s"],
    ["-190X", "zwischen 1910 v. Chr. und 1901 v. Chr.", "between 1910 BC and 1901 BC"],
    ["9998-24", "im Winter 9998/99", "in winter 9998/99"],
    ["9999-24", "im Winter 9999", "in winter 9999"],
    ["0001-24", "im Winter 1/02", "in winter 1/02"],
    ["0000-24", "im Winter 1 v. Chr.", "in winter 1 BC"],
    // digits missing here and there
    [
      "2024-XX-05",
      "zwischen 5. Januar und 5. Dezember 2024 (angegeben als 2024-XX-05)",
      "between 5 January and 5 December 2024 (given as 2024-XX-05)",
    ],
    [
      "2024-X1",
      "zwischen 1. Januar und 30. November 2024 (angegeben als 2024-X1)",
      "between 1 January and 30 November 2024 (given as 2024-X1)",
    ],
    [
      "20XX-22",
      "zwischen 1. Juni 2000 und 31. August 2099 (angegeben als 20XX-22)",
      "between 1 June 2000 and 31 August 2099 (given as 20XX-22)",
    ],
    [
      "201X-XX",
      "zwischen 1. Januar 2010 und 31. Dezember 2019 (angegeben als 201X-XX)",
      "between 1 January 2010 and 31 December 2019 (given as 201X-XX)",
    ],
    [
      "2X24-10",
      "zwischen 1. Oktober 2024 und 31. Oktober 2924 (angegeben als 2X24-10)",
      "between 1 October 2024 and 31 October 2924 (given as 2X24-10)",
    ],
    [
      "2024-10-X1%",
      "vermutlich etwa zwischen 1. Oktober und 31. Oktober 2024 (angegeben als 2024-10-X1)",
      "probably about between 1 October and 31 October 2024 (given as 2024-10-X1)",
    ],
    ["XXXX-10-XX", "im Oktober (Tag und Jahr unbekannt)", "in October (day and year unknown)"],
    ["XXXX-10", "im Oktober (Jahr unbekannt)", "in October (year unknown)"],
    [
      "201X-10-28",
      "am 28. Oktober (Jahr zwischen 2010 und 2019)",
      "on 28 October (year between 2010 and 2019)",
    ],
    ["2024-1X~", "etwa zwischen Oktober und Dezember 2024", "about between October and December 2024"],
    [
      "2024-1X?",
      "vermutlich zwischen Oktober und Dezember 2024",
      "probably between October and December 2024",
    ],
    ["2024-XX~", "etwa 2024 (Monat unbekannt)", "about 2024 (month unknown)"],
    ["20XX?", "vermutlich zwischen 2000 und 2099", "probably between 2000 and 2099"],
    ["201X%", "vermutlich etwa in den 2010er-Jahren", "probably about the 2010s"],
    // pairs that share little
    [
      "2024-10-31/2024-11-01",
      "zwischen 31. Oktober und 1. November 2024",
      "between 31 October and 1 November 2024",
    ],
    ["2024-10-18/2024-10-20", "zwischen 18. und 20. Oktober 2024", "between 18 and 20 October 2024"],
    [
      "2023-10-18/2024-10-19",
      "zwischen 18. Oktober 2023 und 19. Oktober 2024",
      "between 18 October 2023 and 19 October 2024",
    ],
    [
      "2024-10-18?/2024-10-19",
      "zwischen vermutlich 18. und 19. Oktober 2024",
      "between probably 18 and 19 October 2024",
    ],
    ["2024-10-18/2024-10", "zwischen 18. Oktober und Oktober 2024", "between 18 October and October 2024"],
    ["2024/2025", "zwischen 2024 und 2025", "between 2024 and 2025"],
    ["2024-22/2024-23", "zwischen Sommer 2024 und Herbst 2024", "between summer 2024 and autumn 2024"],
    ["2024-10~/2024-10~", "etwa Oktober 2024", "about October 2024"],
    ["2024-10-28~/..", "ab etwa 28. Oktober 2024", "from about 28 October 2024"],
    ["2024~/", "ab etwa 2024, Ende unbekannt", "from about 2024, end unknown"],
    ["../2024-22", "vor Sommer 2024 oder in dieser Jahreszeit", "in or before summer 2024"],
    ["../20XX", "spätestens 2000 bis 2099", "no later than 2000 to 2099"],
    ["/..", "Zeitpunkt unbekannt", "date unknown"],
    // sets whose members are unlike
    ["[2024-10]", "im Oktober 2024", "in October 2024"],
    ["[2020,2021,2022]", "im Jahr 2020, 2021 oder 2022", "in 2020, 2021 or 2022"],
    [
      "[2023-10-08,2024-10-13]",
      "am 8. Oktober 2023 oder 13. Oktober 2024",
      "on 8 October 2023 or 13 October 2024",
    ],
    [
      "[2024-10-28,2024-11]",
      "am 28. Oktober 2024 oder im November 2024",
      "on 28 October 2024 or in November 2024",
    ],
    [
      "[2024-10-08,2024-10-10~]",
      "am 8. Oktober 2024 oder etwa am 10. Oktober 2024",
      "on 8 October 2024 or about 10 October 2024",
    ],
    ["[2024-22,2024-23]", "im Sommer 2024 oder im Herbst 2024", "in summer 2024 or in autumn 2024"],
    ["{2024,2025..2026}", "im Jahr 2024 und von 2025 bis 2026", "in 2024 and from 2025 to 2026"],
    ["{..2024-09,2025..}", "bis September 2024 und ab 2025", "until September 2024 and from 2025"],
    ["{2024..2026}", "von 2024 bis 2026", "from 2024 to 2026"],
    ["[2024-10-08..2024-11]", "zwischen 8. Oktober und November 2024", "between 8 October and November 2024"],
    // a time whose day in the zone is another
    ["2024-12-31T23:30:00Z", "am 1. Januar 2025 um 00:30 Uhr (MEZ)", "on 1 January 2025 at 00:30 (CET)"],
  ])("%s", (text, de, en) => {
    expect(both(text)).toEqual([de, en]);
  });

  test.each([
    [
      "2024-10-31/2024-11-01",
      "vom 31. Oktober bis 1. November 2024",
      "geplant für 31. Oktober bis 1. November 2024",
    ],
    [
      "2024-10-18?/2024-10-19",
      "von vermutlich 18. bis 19. Oktober 2024",
      "geplant für vermutlich 18. bis 19. Oktober 2024",
    ],
    ["2024/2025", "von 2024 bis 2025", "geplant für 2024 bis 2025"],
    ["2024-10~/2024-10~", "etwa Oktober 2024", "geplant für etwa Oktober 2024"],
    ["2024~/", "seit etwa 2024, Ende unbekannt", "geplant ab etwa 2024, Ende unbekannt"],
    ["../2024-22", "vor Sommer 2024 oder in dieser Jahreszeit", "geplant bis Sommer 2024"],
    ["{2024..2026}", "von 2024 bis 2026", "geplant: von 2024 bis 2026"],
    ["/..", "Zeitpunkt unbekannt", "geplant: Zeitpunkt unbekannt"],
  ])("ongoing and planned: %s", (text, ongoing, planned) => {
    expect(both(text, { phase: "ongoing" })[0]).toBe(ongoing);
    expect(both(text, { phase: "planned" })[0]).toBe(planned);
    expect(both(text, { phase: "cancelled" })[0]).toBe(`war ${planned}`);
  });

  test.each([
    ["2024-10", "im Oktober", "Oct"],
    ["2024", "im Jahr 2024", "2024"],
    ["2024-22", "im Sommer 2024", "summer 2024"],
    ["2024-10-2X", "zwischen 20. und 29. Oktober", "20–29 Oct"],
    ["2024-10-28T12:00:00Z", "am 28. Oktober um 13:00 Uhr (MEZ)", "28 Oct, 13:00 CET"],
    ["2023-12-31T23:30:00Z", "am 1. Januar um 00:30 Uhr (MEZ)", "1 Jan, 00:30 CET"],
    ["2024-12-31T23:30:00Z", "am 1. Januar 2025 um 00:30 Uhr (MEZ)", "1 Jan 2025, 00:30 CET"],
    ["[2024-10-08,2024-11-13]", "am 8. Oktober oder 13. November", "8 Oct or 13 Nov"],
    ["[2023-10-08,2024-11-13]", "am 8. Oktober 2023 oder 13. November 2024", "8 Oct 2023 or 13 Nov 2024"],
    ["{2024-10..2024-12}", "von Oktober bis Dezember", "Oct–Dec"],
    ["2024-10-08/..", "ab dem 8. Oktober", "from 8 Oct"],
    ["2024-10-28/2025-01", "zwischen 28. Oktober 2024 und Januar 2025", "28 Oct 2024 – Jan 2025"],
    ["2024/2024-10-28", "zwischen 2024 und 28. Oktober 2024", "2024 – 28 Oct 2024"],
    ["2024-22/2024-10-28", "zwischen Sommer 2024 und 28. Oktober 2024", "summer 2024 – 28 Oct 2024"],
    ["[2023-12-30..2024-01-02]", "zwischen 30. Dezember 2023 und 2. Januar 2024", "30 Dec 2023 – 2 Jan 2024"],
    ["[2024-10-01..2024-10-03]", "zwischen 1. und 3. Oktober", "1–3 Oct"],
    ["[..2024-10-28]", "vor dem 28. Oktober oder an diesem Tag", "by 28 Oct"],
    ["2024-10-28/", "ab dem 28. Oktober, Ende unbekannt", "from 28 Oct, end unknown"],
    // New Year's Day in Berlin.
    ["2024-12-31T23:30:00Z", "am 1. Januar 2025 um 00:30 Uhr (MEZ)", "1 Jan 2025, 00:30 CET"],
    ["2023-12-31T23:30:00Z", "am 1. Januar um 00:30 Uhr (MEZ)", "1 Jan, 00:30 CET"],
  ])("under a heading of 2024: %s", (text, long, inShort) => {
    expect(both(text, { impliedYear: 2024 })[0]).toBe(long);
    expect(both(text, { impliedYear: 2024, style: "short" })[1]).toBe(inShort);
  });
});
