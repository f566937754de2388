import { EventSlugs } from "./event-slugs.ts";
import { importProblem } from "./import-problem.ts";
import { type ImportReading, type ImportSetting, noRecords } from "./imported.ts";
import { listOf, memberOf, textOf } from "./json-value.ts";
import { plainText } from "./plain-text.ts";
import type { DateParts } from "./timeline-js-date.ts";
import { readSlide, type Slide, type SlideColumns } from "./timeline-js-slide.ts";

function columnsOf(start: string, end: string): SlideColumns {
  const parts = (name: string) => ({
    year: `${name}.year`,
    month: `${name}.month`,
    day: `${name}.day`,
    time: `${name}.hour`,
  });
  return {
    start: parts(start),
    end: parts(end),
    displayDate: "display_date",
    headline: "text.headline",
    text: "text.text",
    group: "group",
  };
}

const columns = columnsOf("start_date", "end_date");

/** The JSON of TimelineJS, version 3: `events`, `title` and `eras`. Numbers may be texts; an empty text is none. */
export function readTimelineJs(value: unknown, setting: ImportSetting): ImportReading {
  const slugs = new EventSlugs();
  const problems: ImportReading["problems"] = [];
  const slides = listOf(memberOf(value, "events")).map((event, index) => slideOf(event, index + 1));
  // The addresses that the file itself gives come before those that are made.
  const own = slides.toSorted((a, b) => Number(b.id !== "") - Number(a.id !== ""));
  const events = own.flatMap((slide) => readSlide(slide, { setting, slugs, problems }));
  const title = headlineOf(memberOf(value, "title"));
  return {
    format: "timelinejs",
    events: events.toSorted((a, b) => a.row - b.row),
    records: noRecords,
    passedOver: [
      ...(title === "" ? [] : [{ row: 0, title, code: "title" }]),
      ...listOf(memberOf(value, "eras")).map((era, index) => ({
        row: index + 1,
        title: headlineOf(era),
        code: "era",
      })),
    ],
    problems: slides.length === 0 ? [importProblem("empty", { row: null })] : problems.toSorted(byRow),
    columnOf: (path) => columnNames[path.split(".")[0] ?? ""] ?? path,
  };
}

const columnNames: Readonly<Record<string, string>> = {
  title: "text.headline",
  summary: "text.text",
  when: "start_date",
  slug: "unique_id",
  kind: "group",
};

export function byRow(a: { row: number | null }, b: { row: number | null }): number {
  return (a.row ?? 0) - (b.row ?? 0);
}

function headlineOf(slide: unknown): string {
  return plainText(textOf(memberOf(memberOf(slide, "text"), "headline"))).text;
}

function slideOf(event: unknown, row: number): Slide {
  const [text, media, background] = ["text", "media", "background"].map((name) => memberOf(event, name));
  const start = memberOf(event, "start_date");
  const end = memberOf(event, "end_date");
  const of = (holder: unknown, name: string) => textOf(memberOf(holder, name));
  return {
    row,
    id: of(event, "unique_id"),
    start: partsOf(start),
    end: partsOf(end),
    displayDate:
      of(event, "display_date") ||
      [of(start, "display_date"), of(end, "display_date")].filter(Boolean).join(" - "),
    headline: of(text, "headline"),
    text: of(text, "text"),
    group: of(event, "group"),
    extras: [
      ...mediaNames.map((name) => [`media.${name}`, mediaText(media, name)] as const),
      ...["url", "alt", "color"].map((name) => [`background.${name}`, of(background, name)] as const),
    ],
    columns,
  };
}

const mediaNames = ["url", "caption", "credit", "title", "alt", "thumbnail", "link"];

function mediaText(media: unknown, name: string): string {
  const text = textOf(memberOf(media, name));
  if (name === "thumbnail" || name === "url" || name === "link") return text;
  const { text: words, links } = plainText(text);
  return [words, ...links].join(" ");
}

function partsOf(date: unknown): DateParts {
  const [hour, minute, second] = ["hour", "minute", "second"].map((name) => textOf(memberOf(date, name)));
  const two = (text = "") => (text === "" ? "00" : text.padStart(2, "0"));
  return {
    year: textOf(memberOf(date, "year")),
    month: textOf(memberOf(date, "month")),
    day: textOf(memberOf(date, "day")),
    time: hour === undefined || hour === "" ? "" : `${hour}:${two(minute)}:${two(second)}`,
  };
}
