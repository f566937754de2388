import type { EventItem } from "@claimline/api/event/event-answer";
import { edtfBounds, printBounds } from "@claimline/model/time/bounds";
import { expect, test } from "vitest";
import { groupByDate } from "./group-by-date.ts";

const timeZone = "Europe/Berlin";

function event(slug: string, when: string | null, phase: EventItem["phase"] = "occurred"): EventItem {
  const bounds = when === null ? { earliest: null, latest: null } : printBounds(edtfBounds(when, timeZone));
  return {
    id: slug,
    slug,
    kind: "statement",
    phase,
    when,
    ...bounds,
    title: slug,
    summary: "",
    lang: null,
    lane: "signals",
    significance: 3,
    places: [],
    actors: [],
    assessment: {
      support: "stated",
      contested: false,
      overdue: false,
      fulfilledBy: null,
      rule: "utterance",
      sentence: "",
      parties: [],
    },
    claimCount: 1,
    url: "",
  };
}

function outline(events: EventItem[], locale: "de" | "en" = "de") {
  return groupByDate(events, locale, timeZone).map(({ title, dates }) => [
    title,
    ...dates.map(({ words, events: same }) => `${words}: ${same.map(({ slug }) => slug).join(" ")}`),
  ]);
}

test("puts an event of which only the end is known where it ends, after what is known to begin then", () => {
  const events = [
    event("sent", "../2024-10-28"),
    event("treaty", "2024-06-19"),
    event("transfer", "2024-10-08/2024-10-13"),
    event("briefing", "2024-10-28"),
    event("acknowledged", "2025-04-26"),
  ];
  expect(outline(events)).toEqual([
    ["Juni 2024", "am 19. Juni: treaty"],
    [
      "Oktober 2024",
      "zwischen 8. und 13. Oktober: transfer",
      "am 28. Oktober: briefing",
      "vor dem 28. Oktober oder an diesem Tag: sent",
    ],
    ["April 2025", "am 26. April: acknowledged"],
  ]);
});

test("gathers what has the same date under it once, also when another stands between", () => {
  const events = [event("a", "2024-10-28"), event("b", "2024-10-28/.."), event("c", "2024-10-28")];
  expect(outline(events, "en")).toEqual([["October 2024", "on 28 October: a c", "from 28 October: b"]]);
});

test("keeps the year where a date leaves the one of its heading, and undated events last", () => {
  const events = [event("undated", null), event("turn", "2023-12-30/2024-01-02")];
  expect(outline(events)).toEqual([
    ["Dezember 2023", "zwischen 30. Dezember 2023 und 2. Januar 2024: turn"],
    [null, "null: undated"],
  ]);
});

test("reckons days in the story's zone", () => {
  expect(outline([event("late", "2024-10-31T23:30:00Z")])[0]?.[0]).toBe("November 2024");
});
