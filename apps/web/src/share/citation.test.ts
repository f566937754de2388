import { expect, test } from "vitest";
import type { Locale } from "@claimline/model/locale";
import { type Cited, citationAround } from "./citation.ts";

const story: Cited = {
  site: "Claimline",
  story: "Nordkoreanische Truppen in Russland",
  asOf: "2024-10-28",
  rev: 12,
  publishedAt: Date.UTC(2024, 10, 1, 23, 30),
  accessed: "2026-11-23",
  timeZone: "Europe/Berlin",
};

const address = "https://claimline.example/de/stories/x?asof=2024-10-28&rev=12";

function citationText(cited: Cited, locale: Locale): string {
  const { before, after } = citationAround(cited, locale);
  return `${before}${address}${after}`;
}

test("a story in German: days in words, in the story's zone", () => {
  expect(citationText(story, "de")).toBe(
    "„Nordkoreanische Truppen in Russland“. Claimline. Kenntnisstand 28. Oktober 2024, Fassung 12 vom 2. November 2024. " +
      "https://claimline.example/de/stories/x?asof=2024-10-28&rev=12 (abgerufen am 23. November 2026).",
  );
});

test("an event in English names its time and its story", () => {
  const event = { title: "NATO confirms", when: "on 28 October 2024" };
  expect(citationText({ ...story, story: "North Korean troops in Russia", event }, "en")).toBe(
    "“NATO confirms” (on 28 October 2024). North Korean troops in Russia, Claimline. As known on 28 October 2024, " +
      "version 12 of 2 November 2024. https://claimline.example/de/stories/x?asof=2024-10-28&rev=12 " +
      "(accessed 23 November 2026).",
  );
});

test("an instant is given with its time of day", () => {
  expect(citationText({ ...story, asOf: "2024-10-28T12:00:00Z" }, "de")).toContain(
    "Kenntnisstand 28. Oktober 2024 um 13:00 Uhr (MEZ), Fassung 12",
  );
});
