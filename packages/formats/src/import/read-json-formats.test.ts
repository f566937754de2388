import { expect, test } from "vitest";
import { found, readText } from "./import-setting.fixture.ts";

const read = (value: unknown, format: Parameters<typeof readText>[1] = null) =>
  readText(JSON.stringify(value), format);

test("TimelineJS 3: numbers and texts, empty ones as none, title and eras", () => {
  const reading = read({
    scale: "human",
    title: { text: { headline: "The war" } },
    eras: [{ start_date: { year: 2020 }, end_date: { year: 2021 }, text: { headline: "An era" } }],
    events: [
      {
        start_date: { year: "2024", month: 10, day: "28", hour: "14", minute: 5, second: "" },
        text: { headline: "With a time", text: "" },
        media: { url: "https://example.org/a.jpg", caption: "<b>Caption</b>", credit: "" },
        background: { color: "#fff" },
        group: "Visits",
      },
      {
        start_date: { year: 2024, month: 10, day: 1, display_date: "early October 2024" },
        text: { headline: "Shown otherwise" },
      },
      { text: { headline: "No date" } },
      {
        start_date: { year: 2024, month: "" },
        end_date: { year: "" },
        unique_id: "event-our-own",
        text: { headline: "Ours" },
      },
    ],
  });
  expect(reading.format).toBe("timelinejs");
  expect(reading.events.map(({ slug, fields }) => [slug, fields.when])).toEqual([
    ["with-a-time", "2024-10-28T14:05:00"],
    ["shown-otherwise", "[2024-10-01..2024-10-10]"],
    ["no-date", null],
    ["our-own", "2024"],
  ]);
  expect(reading.events[0]).toMatchObject({
    fields: { kind: "announced_delegation" },
    note: "media.url: https://example.org/a.jpg\nmedia.caption: Caption\nbackground.color: #fff",
  });
  expect(found(reading)).toEqual(["2 display_date display-date-wins", "3 start_date.year undated"]);
  expect(reading.passedOver.map(({ title, code }) => [title, code])).toEqual([
    ["The war", "title"],
    ["An era", "era"],
  ]);
});

test("TimelineJS 2: dates in one text, assets, tags, eras", () => {
  const reading = read({
    timeline: {
      headline: "Old",
      type: "default",
      date: [
        {
          startDate: "2011,12,10,07,02,10",
          headline: "First",
          text: "<p>Text</p>",
          asset: { media: "https://example.org/m", credit: "C" },
        },
        { startDate: "2011,12", endDate: "2012", headline: "Second", tag: "Deployment" },
        { startDate: "12/10/2011", headline: "Third" },
        { startDate: "2011,1,1,0,0,0", headline: "Fourth" },
        { startDate: "2011,13", headline: "Fifth" },
      ],
      era: [{ startDate: "2011", endDate: "2012", headline: "An era" }],
    },
  });
  expect(reading.format).toBe("timelinejs-2");
  expect(reading.events.map(({ fields }) => fields.when)).toEqual([
    "2011-12-10T07:02:10",
    "2011-12/2012",
    "2011-12-10",
    "2011-01-01",
  ]);
  expect(found(reading)).toEqual(["3 startDate month-first", "5 startDate date-invalid"]);
  expect(reading.events[0]?.note).toBe("asset.media: https://example.org/m\nasset.credit: C");
});

/** In the shape of IPTC's example of an event. */
const summit = {
  standard: { name: "ninjs", version: "3.1", schema: "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json" },
  uri: "urn:example:summit-press-conference",
  type: "event",
  title: "Summit press conference",
  eventDetails: { dates: { expectedStartDate: "2023-07-11" } },
  places: [{ name: "LITEXPO", contactInfo: [{ type: "physical", address: { locality: "Vilnius" } }] }],
};

test("ninjs: a date that is only expected makes a plan", () => {
  const reading = read(summit);
  expect(reading.format).toBe("ninjs");
  expect(reading.events).toMatchObject([
    {
      slug: "summit-press-conference",
      fields: { when: "2023-07-11", phase: "planned", title: { en: "Summit press conference" } },
      note: "uri: urn:example:summit-press-conference\nplaces: LITEXPO",
    },
  ]);
  expect(reading.problems).toEqual([]);
});

test.each<[object, object, string[]]>([
  [{ eventDetails: { dates: { startDate: "2023-07-11T14:00Z" } } }, { when: "2023-07-11T14:00:00Z" }, []],
  [
    { eventDetails: { dates: { startDate: "2023-07-11", endDate: "2023-07-12" } } },
    { when: "2023-07-11/2023-07-12" },
    [],
  ],
  [
    { eventDetails: { dates: { startDate: "2023-07-11T14:00:00Z", endDate: "2023-07-11T15:00:00Z" } } },
    { when: "2023-07-11" },
    ["1 eventDetails.dates time-dropped"],
  ],
  [{ pubStatus: "canceled" }, { phase: "cancelled" }, []],
  [
    { language: "de-DE", headlines: [], descriptions: [{ value: "<p>Kurz</p>" }] },
    { summary: { de: "Kurz" } },
    [],
  ],
])("ninjs: %j", (changed, fields, problems) => {
  const reading = read({ ...summit, ...changed });
  expect(reading.events[0]?.fields).toMatchObject(fields);
  expect(found(reading)).toEqual(problems);
});

test("ninjs that is no event or has no readable date is refused", () => {
  const { eventDetails: _none, ...text } = summit;
  expect(found(read({ ...text, type: "text" }))).toEqual(["1 type not-an-event"]);
  expect(found(read({ ...summit, eventDetails: { dates: { startDate: "soon" } } }))).toEqual([
    "1 eventDetails.dates date-invalid",
  ]);
  expect(found(read({ ...summit, language: "fr" }))).toEqual(["1 language language-unknown"]);
});

test.each(["", "   ", "{", "[]", "{}", "null", "7", "a,b\n1,2", "<html>"])(
  "%j is no file that could be imported",
  (text) => {
    expect(() => readText(text)).toThrow(/"severity":"error"/u);
  },
);

test("a file that isn't of the format that was chosen says so", () => {
  expect(found(readText("{}", "csv"))).toEqual(["  format-differs"]);
  expect(found(readText("a,b\n1,2", "bundle"))).toEqual(["  not-json"]);
  expect(found(readText("{}", "timelinejs"))).toEqual(["  empty"]);
  for (const format of ["bundle", "timelinejs", "timelinejs-2", "ninjs"] as const)
    for (const value of [
      null,
      7,
      "x",
      [],
      [null],
      { events: 7 },
      { timeline: { date: [null, 7] } },
      { events: [null, []] },
    ])
      expect(read(value, format).problems.some(({ severity }) => severity === "error")).toBe(true);
});
