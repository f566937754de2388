import { EventSlugs } from "./event-slugs.ts";
import { importProblem } from "./import-problem.ts";
import { type ImportReading, type ImportSetting, noRecords } from "./imported.ts";
import { listOf, memberOf, textOf } from "./json-value.ts";
import { plainText } from "./plain-text.ts";
import { splitDate } from "./split-date.ts";
import { readSlide, type Slide, type SlideColumns } from "./timeline-js-slide.ts";

const all = (name: string) => ({ year: name, month: name, day: name, time: name });

const columns: SlideColumns = {
  start: all("startDate"),
  end: all("endDate"),
  displayDate: "displayDate",
  headline: "headline",
  text: "text",
  group: "tag",
};

/** The JSON of TimelineJS before version 3: `timeline` with `date` and `era`, dates as "2011,12,10,07,02,10". */
export function readTimelineJs2(value: unknown, setting: ImportSetting): ImportReading {
  const timeline = memberOf(value, "timeline");
  const slugs = new EventSlugs();
  const problems: ImportReading["problems"] = [];
  const dates = listOf(memberOf(timeline, "date"));
  const events = dates.flatMap((date, index) => {
    const row = index + 1;
    const [start, end] = ["startDate", "endDate"].map((name) => {
      const text = textOf(memberOf(date, name));
      const split = splitDate(text);
      if (split.isMonthFirst) problems.push(importProblem("month-first", { row, column: name }, text));
      return split.parts;
    });
    if (!start || !end) return [];
    return readSlide({ ...textsOf(date), row, start, end }, { setting, slugs, problems });
  });
  const headline = plainText(textOf(memberOf(timeline, "headline"))).text;
  return {
    format: "timelinejs-2",
    events,
    records: noRecords,
    passedOver: [
      ...(headline === "" ? [] : [{ row: 0, title: headline, code: "title" }]),
      ...listOf(memberOf(timeline, "era")).map((era, index) => ({
        row: index + 1,
        title: plainText(textOf(memberOf(era, "headline"))).text,
        code: "era",
      })),
    ],
    problems: dates.length === 0 ? [importProblem("empty", { row: null })] : problems,
    columnOf: (path) => columnNames[path.split(".")[0] ?? ""] ?? path,
  };
}

const columnNames: Readonly<Record<string, string>> = {
  title: "headline",
  summary: "text",
  when: "startDate",
  kind: "tag",
};

function textsOf(date: unknown): Omit<Slide, "row" | "start" | "end"> {
  const asset = memberOf(date, "asset");
  const of = (holder: unknown, name: string) => textOf(memberOf(holder, name));
  return {
    id: "",
    displayDate: of(date, "displayDate"),
    headline: of(date, "headline"),
    text: of(date, "text"),
    group: of(date, "tag"),
    extras: ["media", "credit", "caption", "thumbnail"].map(
      (name) => [`asset.${name}`, plainText(of(asset, name)).text] as const,
    ),
    columns,
  };
}
