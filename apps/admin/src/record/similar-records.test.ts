import { actorSchema } from "@claimline/model/actor/schema";
import type { Records } from "@claimline/model/event/rules";
import { sourceSchema } from "@claimline/model/source/schema";
import { describe, expect, test } from "vitest";
import { sameAddress, similarity, similarRecords } from "./similar-records.ts";

const report = sourceSchema.parse({
  slug: "report",
  kind: "news_report",
  title: "Nato bestätigt nordkoreanische Truppen in Russland",
  publisher: "Wire",
  publisherAbsence: null,
  language: "de",
  publishedAt: "2024-10-28",
  url: "https://www.example.org/news/28",
  urlAbsence: null,
  archiveUrl: null,
  reliability: null,
  credibility: null,
  remark: null,
});
const nato = actorSchema.parse({
  slug: "nato",
  kind: "organisation",
  name: { de: "Nordatlantikpakt", en: "North Atlantic Treaty Organization" },
  role: null,
  speaksFor: null,
  isoCountry: null,
  wikidata: "Q7184",
  pluralIn: [],
});
const records: Records = {
  actors: new Map([["nato", nato]]),
  places: new Map(),
  sources: new Map([["report", report]]),
};

describe("a source", () => {
  test("is the same by its address, whatever hangs on it", () => {
    const url = "http://example.org/news/28/?utm_source=x#top";
    expect(similarRecords("source", { url, title: "" }, records)).toEqual([
      { slug: "report", why: "address" },
    ]);
    expect(sameAddress("https://example.org/news?id=1", "https://example.org/news?id=2")).toBe(false);
  });

  test("may be the same by its headline, unless the dates can't agree", () => {
    const title = "Nato bestätigt: nordkoreanische Truppen in Russland";
    const found = [{ slug: "report", why: "name" }];
    expect(similarRecords("source", { title, url: null, publishedAt: "2024-10" }, records)).toEqual(found);
    expect(similarRecords("source", { title, url: null, publishedAt: null }, records)).toEqual(found);
    expect(similarRecords("source", { title, url: null, publishedAt: "2023-01-01" }, records)).toEqual([]);
    expect(similarRecords("source", { title: "Ganz etwas anderes hier", url: null }, records)).toEqual([]);
  });

  test("is passed over while it is half typed", () => {
    const half = { title: "Nato", url: "https://", publishedAt: "heu" };
    expect(similarRecords("source", half, records)).toEqual([]);
  });
});

test("an actor may be the same by a name in either language, or by Wikidata", () => {
  const typed = { name: { en: "North Atlantic Treaty Organisation" }, wikidata: null };
  expect(similarRecords("actor", typed, records)).toEqual([{ slug: "nato", why: "name" }]);
  const other = { name: { de: "OTAN" }, wikidata: "Q7184" };
  expect(similarRecords("actor", other, records)).toEqual([{ slug: "nato", why: "wikidata" }]);
  expect(similarRecords("place", typed, records)).toEqual([]);
});

test("similarity counts as PostgreSQL does", () => {
  expect(similarity("word", "two words")).toBeCloseTo(0.363_636, 5);
  expect(similarity("Größe", "grosse")).toBeGreaterThanOrEqual(0);
  expect(similarity("", "")).toBe(0);
});
