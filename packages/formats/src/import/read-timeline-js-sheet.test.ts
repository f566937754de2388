import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { found, importSetting, readText } from "./import-setting.fixture.ts";
import { readImport } from "./read-import.ts";

const header =
  "Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,Media,Media Credit,Media Caption,Media Thumbnail,Alt Text,Type,Group,Background";

type Cells = Partial<Record<string, string>>;

function sheet(...rows: Cells[]): string {
  const names = header.split(",");
  return Papa.unparse({ fields: names, data: rows.map((row) => names.map((name) => row[name] ?? "")) });
}

function readRow(cells: Cells) {
  const reading = readText(sheet({ Headline: "Talks in Kyiv", ...cells }));
  return {
    ...reading,
    found: found(reading),
    event: reading.events[0],
    when: reading.events[0]?.fields.when,
  };
}

test("a whole row: what has a field goes there, and all else into the note", () => {
  const { event, format } = readRow({
    Year: "2024",
    Month: "10",
    Day: "28",
    Headline: '<a href="https://example.org/a">Talks</a> &amp; <b>more</b>',
    Text: '<p>First.</p><p>Second <a href="https://example.org/b">part</a>.</p><script>alert(1)</script>',
    Media: "https://example.org/picture.jpg",
    "Media Credit": "A. Photographer",
    "Media Caption": "<i>The room</i>",
    "Media Thumbnail": "https://example.org/small.jpg",
    "Alt Text": "A room",
    Group: "Europe",
    Background: "#ff0000",
  });
  expect(format).toBe("timelinejs-sheet");
  expect(event).toMatchObject({
    row: 2,
    slug: "talks-more",
    fields: { when: "2024-10-28", title: { en: "Talks & more" }, summary: { en: "First. Second part." } },
  });
  expect(event?.note.split("\n").toSorted()).toEqual(
    [
      "Alt Text: A room",
      "Background: #ff0000",
      "Group: Europe",
      "Link: https://example.org/a",
      "Link: https://example.org/b",
      "Media Caption: The room",
      "Media Credit: A. Photographer",
      "Media Thumbnail: https://example.org/small.jpg",
      "Media: https://example.org/picture.jpg",
    ].toSorted(),
  );
});

test.each<[Cells, string | null, string[]]>([
  [{ Year: "2024" }, "2024", []],
  [{ Year: "2024", Month: "10" }, "2024-10", []],
  [{ Year: " 2 024 ", Month: "10.0", Day: "1" }, "2024-10-01", []],
  [{ Year: "2,024" }, "2024", []],
  [{ Year: "44" }, "0044", []],
  [{ Year: "-44", Month: "3", Day: "15" }, "-0043-03-15", ["2 Year year-before-christ"]],
  [{ Year: "44 BC" }, "-0043", ["2 Year year-before-christ"]],
  [{ Year: "44 v. Chr." }, "-0043", ["2 Year year-before-christ"]],
  [{ Year: "\u221244" }, "-0043", ["2 Year year-before-christ"]],
  [{ Year: "-13800000000" }, "Y-13799999999", ["2 Year year-before-christ"]],
  [{ Year: "2024", Day: "3" }, "2024", ["2 Day month-missing"]],
  [{ Year: "2024", Month: "10", Day: "28", Time: "14:30" }, "2024-10-28T14:30:00", []],
  [{ Year: "2024", Month: "10", Day: "28", Time: "2:30:15 PM" }, "2024-10-28T14:30:15", []],
  [{ Year: "2024", Month: "10", Day: "28", Time: "12am" }, "2024-10-28T00:00:00", []],
  [{ Year: "2024", Month: "10", Day: "28", Time: "9:05 Uhr" }, "2024-10-28T09:05:00", []],
  [{ Year: "2024", "End Year": "2025" }, "2024/2025", []],
  [{ Year: "2024", "End Year": "2024" }, "2024", []],
  [
    { Year: "2024", Month: "10", Day: "28", Time: "9:00", "End Time": "11:00" },
    "2024-10-28",
    ["2 Time time-dropped"],
  ],
  [{ "End Year": "2024" }, "../2024", ["2 Year start-missing"]],
  [{}, null, ["2 Year undated"]],
])("%j is %s", (cells, when, problems) => {
  const read = readRow(cells);
  expect(read.when).toBe(when);
  expect(read.found).toEqual(problems);
});

test.each<[Cells, string]>([
  [{ Year: "0" }, "2 Year year-zero"],
  [{ Year: "soon" }, "2 Year number-invalid"],
  [{ Year: "2024", Month: "13" }, "2 Month date-invalid"],
  [{ Year: "2023", Month: "2", Day: "29" }, "2 Day date-invalid"],
  [{ Year: "2024", Month: "2", Day: "30" }, "2 Day date-invalid"],
  [{ Month: "2" }, "2 Month year-missing"],
  [{ Time: "12:00" }, "2 Time time-without-day"],
  [{ Year: "2024", Time: "12:00" }, "2 Time time-without-day"],
  [{ Year: "2024", Month: "1", Day: "1", Time: "25:00" }, "2 Time time-invalid"],
  [{ Year: "2024", "End Year": "2023" }, "2 End Year end-before-start"],
  [{ Year: "2024", Headline: "" }, "2 Headline headline-missing"],
  [{ Year: "2024", Type: "map" }, "2 Type type-unknown"],
])("%j is refused at its place", (cells, problem) => {
  const { found: problems, events } = readRow(cells);
  expect(problems).toEqual([problem]);
  expect(events).toEqual([]);
});

describe("words shown for a date", () => {
  const day = { Year: "2024", Month: "10", Day: "1" };
  test.each<[Cells, string, string | null]>([
    [{ ...day, "Display Date": "early October 2024" }, "[2024-10-01..2024-10-10]", "display-date-wins"],
    [{ ...day, "Display Date": "Anfang Oktober" }, "[2024-10-01..2024-10-10]", "display-date-wins"],
    [{ ...day, "Display Date": "<i>about</i> October 2024" }, "2024-10~", "display-date-wins"],
    [{ ...day, "Display Date": "1 October 2024" }, "2024-10-01", null],
    [{ ...day, "Display Date": "1 October 2023" }, "2024-10-01", "display-date-differs"],
    [{ ...day, "Display Date": "The beginning" }, "2024-10-01", "display-date-unread"],
    [{ "Display Date": "about 1850" }, "1850~", "display-date-wins"],
    [{ ...day, Time: "9:00", "Display Date": "1 October 2024" }, "2024-10-01T09:00:00", null],
  ])("%j is %s", (cells, when, code) => {
    const read = readRow(cells);
    expect(read.when).toBe(when);
    expect(read.found).toEqual(code === null ? [] : [`2 Display Date ${code}`]);
  });

  test("are kept in the note with the hard date, so that an editor can look", () => {
    const { event } = readRow({ ...day, "Display Date": "early October 2024" });
    expect(event?.note).toBe("Display Date: early October 2024\nDate: 2024-10-01");
  });
});

test("title and eras are passed over, and said so", () => {
  const reading = readText(
    sheet(
      { Headline: "The war", Type: " Title " },
      { Headline: "A time", Type: "era", Year: "2020", "End Year": "2024" },
      { Headline: "An event", Year: "2024" },
    ),
  );
  expect(reading.passedOver).toEqual([
    { row: 2, title: "The war", code: "title" },
    { row: 3, title: "A time", code: "era" },
  ]);
  expect(reading.events.map(({ row, slug }) => [row, slug])).toEqual([[4, "an-event"]]);
  expect(reading.problems).toEqual([]);
});

test("headers of all ages: other capitals, spaces, Tag, a missing Alt Text, the first version's dates", () => {
  const reading = readText(
    [
      " START DATE ;end date;HEADLINE; text ;Tag",
      "10/11/2011;;A;;Europe",
      "28/10/2011 3:15 PM;;B;;Deployment",
      "2011;2012;C;;",
    ].join("\n"),
  );
  expect(reading.events.map(({ fields }) => fields.when)).toEqual([
    "2011-10-11",
    "2011-10-28T15:15:00",
    "2011/2012",
  ]);
  expect(reading.events[1]?.fields.kind).toBe("troop_deployment");
  expect(found(reading)).toEqual(["2 START DATE month-first"]);
});

test("columns that nobody knows are named, and one that stands twice is refused", () => {
  expect(found(readText("Year,Headline,Colour\n2024,A,red"))).toEqual(["1 Colour column-unknown"]);
  expect(found(readText("Year,Headline,year\n2024,A,2023"))).toEqual(["1 year column-repeated"]);
  expect(found(readText("Year,Headline\n2024,A,,oops"))).toEqual(["2  row-too-long"]);
  expect(found(readText('Year,Headline\n2024,"A'))).toEqual(["2  row-broken"]);
});

test("separators, line ends, byte order marks, quotes and encodings", () => {
  const rows = [
    ["Year", "Headline", "Text"],
    ["2024", 'Gespräche, "morgen"', "eins\nzwei"],
  ];
  for (const delimiter of [",", ";", "\t", "|"]) {
    for (const newline of ["\n", "\r\n"]) {
      const text = Papa.unparse(rows, { delimiter, newline });
      const [event] = readText(`\uFEFF${text}`).events;
      expect(event?.fields).toMatchObject({
        title: { en: 'Gespräche, "morgen"' },
        summary: { en: "eins zwei" },
      });
    }
  }
  const text = "Year,Headline\n2024,Gespräche";
  const latin = Uint8Array.from(text, (sign) => sign.charCodeAt(0));
  const utf16 = new Uint8Array([0xff, 0xfe, ...Array.from(text, (sign) => [sign.charCodeAt(0), 0]).flat()]);
  for (const [bytes, problems] of [
    [latin, ["  encoding-guessed"]],
    [utf16, []],
  ] as const) {
    const reading = readImport(bytes, importSetting);
    expect(reading.format === null ? null : reading.events[0]?.slug).toBe("gespraeche");
    expect(found(reading)).toEqual(problems);
  }
});

test("long texts are shortened at a sentence, and stand whole in the note", () => {
  const text = "This sentence is one of many. ".repeat(40).trim();
  const read = readRow({ Year: "2024", Text: text });
  expect(read.found).toEqual(["2 Text summary-shortened"]);
  expect(read.event?.fields.summary?.en).toMatch(/many\.$/u);
  expect(read.event?.note).toBe(`Text: ${text}`);
});

test("addresses stay the same however often a file is read, and differ within it", () => {
  const text = sheet(
    { Headline: "A", Year: "2024" },
    { Headline: "A", Year: "2025" },
    { Headline: "A", Year: "2025" },
    { Headline: "회담", Year: "2025" },
  );
  const slugs = readText(text).events.map(({ slug }) => slug);
  expect(slugs).toEqual(["a", "a-2025", "a-2", "event-2025"]);
  expect(readText(text).events.map(({ slug }) => slug)).toEqual(slugs);
});

test("whatever a sheet holds, it is read to its end and no markup is left", () => {
  const cell = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.constantFrom(
      "-44",
      "2024",
      "0",
      "<img src=x onerror=alert(1)>",
      "=cmd()",
      "\u0000",
      "early October",
      "25:61",
    ),
  );
  const names = header.split(",");
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 19, maxLength: 19 }), { maxLength: 5 }), (rows) => {
      const reading = readText(Papa.unparse({ fields: names, data: rows }), "timelinejs-sheet");
      for (const { fields, note } of reading.events) {
        expect(JSON.stringify(fields)).not.toContain("onerror");
        expect(note).not.toContain("<img");
      }
      expect(new Set(reading.events.map(({ slug }) => slug)).size).toBe(reading.events.length);
    }),
  );
});
