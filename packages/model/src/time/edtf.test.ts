import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseEdtf, readEdtf } from "./edtf.ts";
import { describeEdtfProblem, edtfProblemCodes } from "./edtf-problem.ts";
import { edtfSchema } from "./edtf-schema.ts";
import { printEdtf } from "./edtf-value.ts";
import { valueArbitrary } from "./edtf-values.fixture.ts";

const accepted = [
  // level 0
  "2024",
  "0000",
  "2024-10",
  "2024-10-28",
  "2024-02-29",
  "2024-10-28T18:40:00",
  "2024-10-28T18:40:00Z",
  "2024-10-28T18:40:00+01:00",
  "2024-10-28T18:40:00-04",
  "2024-10-08/2024-10-13",
  "2023/2024-10",
  "2024-10/2024-10-05",
  // level 1
  "Y170000002",
  "Y-17000",
  "-0044",
  "-0044-03-15",
  "2024-21",
  "2024-22",
  "2024-23",
  "2024-24",
  "2024?",
  "2024-10~",
  "2024-10-28%",
  "2024-22~",
  "201X",
  "20XX",
  "2004-XX",
  "1985-04-XX",
  "1985-XX-XX",
  "../2024-10-28",
  "2024-10-28/..",
  "/2024-10-28",
  "2024-10-28/",
  "1984~/2004-06",
  "2004-06-XX/2004-07-03",
  "2024-21/2024-22",
  "../..",
  "/",
  // level 2
  "[2024-10-27..2024-10-29]",
  "{2024-10-27..2024-10-29}",
  "[1667,1668,1670..1672]",
  "[..2024-10-28]",
  "[2024-10..]",
  "{1960,1961-12}",
  "{..1984}",
  "[2024]",
  "{1984~,1985}",
  "156X-12-25",
  "15XX-12-25",
  "XXXX-12-XX",
  "XXXX",
  "1XXX-XX",
  "2024-1X",
  "2024-10-X1",
  "2X24",
  "20XX-02-29",
  "-XXX5",
];

test.each(accepted)("%s is read, and printed as it was written", (text) => {
  const value = readEdtf(text);
  expect(printEdtf(value)).toBe(text);
  expect(edtfSchema.parse(text)).toBe(text);
});

test.each([
  ["", "empty", 0],
  ["2024-10-28 ", "unexpected-character", 10],
  [" 2024", "year-invalid", 0],
  ["28.10.2024", "year-invalid", 0],
  ["24-10-28", "year-invalid", 0],
  ["12024", "year-invalid", 0],
  ["-0000", "year-invalid", 0],
  ["Y2024", "year-invalid", 1],
  ["Y17E7", "year-invalid", 1],
  ["y17000", "year-invalid", 0],
  ["2024-", "month-invalid", 5],
  ["2024-00", "month-invalid", 5],
  ["2024-13", "month-invalid", 5],
  ["2024-1", "month-invalid", 5],
  ["2024-2X", "month-invalid", 5],
  ["2024-25", "season-unsupported", 5],
  ["2024-41", "season-unsupported", 5],
  ["2024-42", "month-invalid", 5],
  ["2024-22-01", "unexpected-character", 7],
  ["2024-10-00", "day-invalid", 8],
  ["2024-02-30", "day-invalid", 8],
  ["2023-02-29", "day-invalid", 8],
  ["1900-02-29", "day-invalid", 8],
  ["20X1-02-29", "day-invalid", 8],
  ["2024-02-3X", "day-invalid", 8],
  ["20241028", "year-invalid", 0],
  ["2024-10-28T", "time-incomplete", 10],
  ["2024-10-28T14", "time-incomplete", 10],
  ["2024-10-28T18:40", "time-incomplete", 10],
  ["2024-10T18:40:00", "time-incomplete", 7],
  ["2024-10-XXT18:40:00", "time-incomplete", 10],
  ["2024-10-28 18:40:00", "unexpected-character", 10],
  ["2024-10-28T24:00:00", "time-invalid", 10],
  ["2024-10-28T18:60:00", "time-invalid", 10],
  ["2024-10-28T23:59:60Z", "time-invalid", 10],
  ["2024-10-28T18:40:00.5Z", "time-fraction", 19],
  ["2024-10-28T18:40:00+1", "offset-invalid", 19],
  ["2024-10-28T18:40:00+0100", "offset-invalid", 19],
  ["2024-10-28T18:40:00+16:00", "offset-invalid", 19],
  ["2024-10-28T18:40:00-00:00", "offset-invalid", 19],
  ["2024-10-28T18:40:00Z?", "qualifier-misplaced", 20],
  ["?2024", "qualifier-misplaced", 0],
  ["2024?-10", "qualifier-misplaced", 4],
  ["2024-10-28?~", "qualifier-misplaced", 10],
  ["2024-10-28T18:40:00Z/..", "time-in-interval", 0],
  ["2024-10-28/2024-10-28T18:40:00Z", "time-in-interval", 11],
  ["[2024-10-28T18:40:00Z]", "time-in-set", 1],
  ["2024-10-13/2024-10-08", "interval-reversed", 11],
  ["[2024-10-13..2024-10-08]", "interval-reversed", 13],
  ["2024/2025/2026", "unexpected-character", 9],
  ["..", "unexpected-character", 0],
  ["...2024", "unexpected-character", 0],
  ["2024..2025", "unexpected-character", 4],
  ["[]", "set-empty", 1],
  ["[..]", "set-empty", 3],
  ["{2024,}", "set-empty", 6],
  ["[{2024]", "year-invalid", 1],
  ["[2024, 2025]", "year-invalid", 6],
  ["[2024", "set-unclosed", 5],
  ["[2024,", "set-unclosed", 6],
  ["[2024}", "unexpected-character", 5],
  ["[2024]?", "qualifier-misplaced", 6],
  ["[[2024]]", "year-invalid", 1],
  ["2024-10-28".repeat(11), "too-long", 100],
] as const)("%j is refused: %s at %i", (text, code, position) => {
  expect(parseEdtf(text)).toEqual({ ok: false, problem: { code, position, key: `edtf.${code}` } });
  expect(edtfSchema.safeParse(text).success).toBe(false);
});

describe("what is read", () => {
  test("an open end and an unknown end are two things", () => {
    expect(readEdtf("2024-10-28/..")).toMatchObject({ end: { type: "open" } });
    expect(readEdtf("2024-10-28/")).toMatchObject({ end: { type: "unknown" } });
  });

  test("a time keeps its offset, or the lack of one", () => {
    expect(readEdtf("2024-10-28T18:40:00+01:00")).toMatchObject({ hour: 18, offset: "+01:00" });
    expect(readEdtf("2024-10-28T18:40:00")).toMatchObject({ hour: 18, offset: null });
  });

  test("[...] is one of its members, {...} all of them", () => {
    expect(readEdtf("[2024,2025..]")).toEqual({
      type: "set",
      choice: "one",
      members: [
        { type: "date", year: "2024", month: null, day: null, qualifier: null },
        {
          type: "range",
          start: { type: "date", year: "2025", month: null, day: null, qualifier: null },
          end: null,
        },
      ],
    });
    expect(readEdtf("{2024}")).toMatchObject({ choice: "all" });
  });

  test("text that no schema has let through throws, and says why", () => {
    expect(() => readEdtf("2024-13")).toThrow(/month-invalid at 5/);
  });
});

describe("the schema", () => {
  test("says what is wrong and where", () => {
    expect(edtfSchema.safeParse("2024-13").error?.issues).toEqual([
      expect.objectContaining({
        message: "edtf-invalid",
        params: {
          code: "edtf-invalid",
          problem: { code: "month-invalid", position: 5, key: "edtf.month-invalid" },
        },
      }),
    ]);
  });

  test("a text that is too long is one issue", () => {
    expect(edtfSchema.safeParse("2".repeat(101)).error?.issues).toHaveLength(1);
  });
});

test("every problem has a sentence in both languages", () => {
  expect(edtfProblemCodes).toHaveLength(17);
  for (const code of edtfProblemCodes) {
    for (const locale of ["de", "en"] as const) {
      expect(describeEdtfProblem({ code, position: 4, key: `edtf.${code}` }, locale)).toMatch(/^[A-Z].*\.$/);
    }
  }
  expect(describeEdtfProblem({ code: "month-invalid", position: 5, key: "edtf.month-invalid" }, "de")).toBe(
    "Stelle 6: Der Monat muss 01 bis 12 sein.",
  );
});

test("every value prints to text that is read as the same value", () => {
  fc.assert(
    fc.property(valueArbitrary, (value) => {
      expect(parseEdtf(printEdtf(value))).toEqual({ ok: true, value });
    }),
    { numRuns: 1000 },
  );
});

test("whatever the text, it is read and printed unchanged, or refused with a place inside it", () => {
  const scrap = fc.array(
    fc.constantFrom(..."0123456789X-/.~?%[]{},:TZ+Y ", "2024", "-10", "-28", "..", "/", "T18:40:00"),
    { maxLength: 14 },
  );
  const anyText = fc.oneof(
    fc.string({ maxLength: 120 }),
    scrap.map((parts) => parts.join("")),
    fc
      .tuple(valueArbitrary, fc.nat(99), fc.constantFrom("", "X", "-", "/", "9", "T", "~"))
      .map(([value, at, insert]) => {
        const text = printEdtf(value);
        return text.slice(0, at % text.length) + insert + text.slice((at % text.length) + 1);
      }),
  );
  fc.assert(
    fc.property(anyText, (text) => {
      const result = parseEdtf(text);
      const answer = result.ok ? printEdtf(result.value) : result.problem.position <= text.length;
      expect(answer).toBe(result.ok ? text : true);
    }),
    { numRuns: 3000 },
  );
});

test.each([
  ["2024-210", "month-invalid", 5],
  ["2024-021", "month-invalid", 5],
  ["2024-0X15", "month-invalid", 5],
  ["2024-20", "month-invalid", 5],
  ["2024-31", "season-unsupported", 5],
  ["2024-40", "season-unsupported", 5],
  ["-2024-13", "month-invalid", 6],
  ["2024-10-281", "day-invalid", 8],
  ["2024-10-28X", "day-invalid", 8],
  ["2024-11-31", "day-invalid", 8],
  ["--2024", "year-invalid", 0],
  ["Y01234", "year-invalid", 1],
  ["Y1234567890123", "year-invalid", 1],
  ["Y12345X", "year-invalid", 1],
  ["Y12345-10", "unexpected-character", 6],
  ["2024-24~-01", "qualifier-misplaced", 7],
  ["2024~~", "qualifier-misplaced", 4],
  ["2024~T", "qualifier-misplaced", 4],
  ["[?2024]", "qualifier-misplaced", 1],
  ["2024T10:00:00", "time-incomplete", 4],
  ["2024-10-28TT", "time-incomplete", 10],
  ["2024-10-28T1:00:00", "time-incomplete", 10],
  ["2024-10-28T10:00:00:00", "time-incomplete", 10],
  ["2024-10-28T10:00:0X", "time-incomplete", 10],
  ["2024-10-28T10:00:00,5", "time-fraction", 19],
  ["2024-10-28T10:00:00+15:60", "offset-invalid", 19],
  ["2024-10-28T10:00:00-00", "offset-invalid", 19],
  ["2024-10-28T10:00:00+1:00", "offset-invalid", 19],
  ["2024-10-28T10:00:00+001:00", "offset-invalid", 19],
  ["2024-10-28T10:00:00+01:", "offset-invalid", 19],
  ["2024-10-28T10:00:00+01:000", "offset-invalid", 19],
  ["2024-10-28T10:00:00z", "unexpected-character", 19],
  ["/2024-13", "month-invalid", 6],
  ["2024/..x", "unexpected-character", 7],
  ["..x", "unexpected-character", 0],
  ["/2024-10-28T10:00:00", "time-in-interval", 1],
  ["2024-22/2024-21", "interval-reversed", 8],
  ["{2024..2023}", "interval-reversed", 7],
  ["[2024-22..2024-21]", "interval-reversed", 10],
  ["[2024..", "set-unclosed", 7],
  ["{..", "set-unclosed", 3],
  ["{..2024", "set-unclosed", 7],
  ["[", "set-unclosed", 1],
  ["[2024]x", "unexpected-character", 6],
  ["{2024]", "unexpected-character", 5],
  ["[,2024]", "set-empty", 1],
  ["[2024,,2025]", "set-empty", 6],
  ["[..,2024]", "set-empty", 3],
  ["[2024..2025..2026]", "unexpected-character", 11],
  ["[..2024-10-28T10:00:00]", "time-in-set", 3],
  ["[2024..2024-10-28T10:00:00]", "time-in-set", 7],
  ["2024,2025", "unexpected-character", 4],
] as const)("%j is refused, too: %s at %i", (text, code, position) => {
  expect(parseEdtf(text)).toEqual({ ok: false, problem: { code, position, key: `edtf.${code}` } });
});

test.each([
  "2024-XX-3X",
  "Y123456789012",
  "Y-12345~",
  "2024-10-28T23:59:59",
  "2024-10-28T00:00:00+00",
  "2024-10-28T10:00:00+15:59",
  "../",
  "2024-12/2024-24",
  "[2024?..2025~]",
  "0099-02-28T01:02:03-04:05",
  "-0044-03-15T01:02:03Z",
])("%s is at an edge, and read", (text) => {
  expect(printEdtf(readEdtf(text))).toBe(text);
});

test("a text of a hundred characters is looked at, a longer one isn't", () => {
  const problemOf = (length: number): unknown => parseEdtf("[".padEnd(length, "2"));
  expect(problemOf(100)).toMatchObject({ problem: { code: "year-invalid", position: 1 } });
  expect(problemOf(101)).toMatchObject({ problem: { code: "too-long", position: 100 } });
});

test("what is empty or too long has no place to look at", () => {
  const place = (code: "empty" | "too-long" | "day-invalid"): string =>
    describeEdtfProblem({ code, position: 4, key: `edtf.${code}` }, "en");
  expect([place("empty"), place("too-long")].join()).not.toContain("Position");
  expect(place("day-invalid")).toMatch(/^Position 5: /);
});
