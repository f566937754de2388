import fc from "fast-check";
import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import { calendarText } from "./calendar-line.ts";
import { writeCalendar } from "./calendar.ts";
import { storyArbitrary, storyWith } from "./exported-story.fixture.ts";
import { readableText } from "./readable-text.ts";

// It knows RFC 5545, and this property is of RFC 7986.
Object.assign(ICAL.design.icalendar.property, { name: { defaultType: "text" } });

function readEvents(text: string): ICAL.Component[] {
  return new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent");
}

function onlyEvent(...story: Parameters<typeof storyWith>) {
  const [event, ...others] = readEvents(writeCalendar(storyWith(...story)));
  expect(others).toEqual([]);
  if (!event) throw new Error("The calendar has no event.");
  const value = (name: string) => String(event.getFirstPropertyValue(name));
  return { value, isAllDay: event.getFirstProperty("dtstart")?.type === "date" };
}

/** As calendars show it: line breaks are one, tabs are spaces, and what nobody can read is gone. */
function shown(text: string): string {
  return readableText(text)
    .replaceAll(/\r\n|\r/g, "\n")
    .replaceAll("\t", " ");
}

test("ical.js reads back every title, and lines keep to 75 octets", () => {
  fc.assert(
    fc.property(storyArbitrary, (story) => {
      const text = writeCalendar(story);
      for (const line of text.split("\r\n")) {
        expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
        expect(line).toBe(readableText(line).replaceAll(/[\r\n]/g, ""));
      }
      const titles = readEvents(text).map((event) => event.getFirstPropertyValue("summary"));
      const expected = story.events.map(({ title }) => shown(title));
      expect(titles.filter((title) => !expected.includes(String(title)))).toEqual([]);
      const name = new ICAL.Component(ICAL.parse(text)).getFirstPropertyValue("name");
      expect(String(name)).toContain(shown(story.story.title));
    }),
  );
});

test.each([
  ["an exact day", "2024-10-28", "2024-10-28", "2024-10-29"],
  ["a stretch", "2024-10-28/2024-11-03", "2024-10-28", "2024-11-04"],
  ["about a month", "2024-10~", "2024-10-01", "2024-11-01"],
  ["one of several days", "[2024-10-28,2024-10-30]", "2024-10-28", "2024-10-31"],
  ["until a day", "../2024-11-03", "2024-11-03", "2024-11-04"],
  ["a year", "2025", "2025-01-01", "2026-01-01"],
])("%s is all-day and tentative", (_what, when, start, end) => {
  const { value, isAllDay } = onlyEvent({ when });
  expect(isAllDay).toBe(true);
  expect([value("dtstart"), value("dtend"), value("status")]).toEqual([start, end, "TENTATIVE"]);
  expect(value("x-claimline-edtf")).toBe(when);
});

test("a time is an instant, and carries no false end", () => {
  const { value, isAllDay } = onlyEvent({ when: "2024-10-28T10:00:00+01:00" });
  expect(isAllDay).toBe(false);
  expect([value("dtstart"), value("dtend")]).toEqual(["2024-10-28T09:00:00Z", "null"]);
});

describe("the status", () => {
  const announced = storyWith({}).events[0]?.assessment ?? never();
  test.each([
    ["is cancelled where the plan was called off", { phase: "cancelled" as const }, "CANCELLED"],
    [
      "is confirmed where it took place on a known day",
      { assessment: { ...announced, fulfilledBy: "x" } },
      "CONFIRMED",
    ],
    [
      "stays tentative where the day isn't known",
      { assessment: { ...announced, fulfilledBy: "x" }, when: "2024-10-28/2024-11-03" },
      "TENTATIVE",
    ],
  ])("%s", (_what, changed, status) => {
    expect(onlyEvent(changed).value("status")).toBe(status);
  });
});

test("an event that was never a plan is left out, and so is a plan without any date", () => {
  const assessment = { ...(storyWith({}).events[0]?.assessment ?? never()), support: "confirmed" as const };
  expect(readEvents(writeCalendar(storyWith({ assessment, phase: "occurred" })))).toEqual([]);
  expect(readEvents(writeCalendar(storyWith({ when: null })))).toEqual([]);
  expect(readEvents(writeCalendar(storyWith({ when: "../.." })))).toEqual([]);
});

test("a change keeps the id and raises the sequence", () => {
  const { value } = onlyEvent({});
  expect(value("uid")).toBe("11111111-1111-4111-8111-111111111111@news.example");
  expect([value("sequence"), value("last-modified")]).toEqual(["1", "2026-11-02T08:00:00Z"]);
});

test("a town has a position, a country only a name", () => {
  expect(onlyEvent({ places: ["spot"] }).value("geo")).toBe("-52.5,13.25");
  const country = onlyEvent({ places: ["land"] });
  expect([country.value("geo"), country.value("location")]).toEqual(["null", "Land"]);
});

test("text is escaped as RFC 5545 has it", () => {
  expect(calendarText("a\\b;c,d\r\ne\nf")).toBe("a\\\\b\\;c\\,d\\ne\\nf");
});

function never(): never {
  throw new Error("The story has an event.");
}
