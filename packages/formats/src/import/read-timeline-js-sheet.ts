import { EventSlugs } from "./event-slugs.ts";
import { importProblem } from "./import-problem.ts";
import { type ImportReading, type ImportSetting, noRecords, type PassedOver } from "./imported.ts";
import { plainText } from "./plain-text.ts";
import { splitDate } from "./split-date.ts";
import { headerProblems, readTable } from "./table.ts";
import { byRow } from "./read-timeline-js.ts";
import type { DateParts } from "./timeline-js-date.ts";
import { readSlide, type SlideColumns } from "./timeline-js-slide.ts";

/** The columns of TimelineJS's spreadsheet as its template names them; the last two are those of its first version. */
const columnNames = [
  "Year",
  "Month",
  "Day",
  "Time",
  "End Year",
  "End Month",
  "End Day",
  "End Time",
  "Display Date",
  "Headline",
  "Text",
  "Media",
  "Media Credit",
  "Media Caption",
  "Media Thumbnail",
  "Alt Text",
  "Type",
  "Group",
  "Background",
  "Start Date",
  "End Date",
] as const;

type Column = (typeof columnNames)[number];

/** Sheets of all ages write them with other capitals, spaces and names. */
function plainName(name: string): string {
  const plain = name.toLowerCase().replace(/[\s_-]+/gu, "");
  return plain === "tag" ? "group" : plain;
}

const known = new Set<string>(columnNames.map(plainName));

const notedColumns = [
  "Media",
  "Media Credit",
  "Media Caption",
  "Media Thumbnail",
  "Alt Text",
  "Background",
] as const satisfies readonly Column[];

/** Whether a header is that of TimelineJS's spreadsheet. */
export function isTimelineJsHeader(header: readonly string[]): boolean {
  const names = new Set(header.map(plainName));
  return names.has("headline") && (names.has("year") || names.has("startdate"));
}

/** TimelineJS's spreadsheet as CSV, of its third and its first version. `Type` is empty, `title` or `era`. */
export function readTimelineJsSheet(text: string, setting: ImportSetting): ImportReading {
  const { header, rows, problems } = readTable(text);
  const slugs = new EventSlugs();
  const passedOver: PassedOver[] = [];
  const places = new Map(header.map((name, index) => [plainName(name), index]));
  const written = (column: Column) => header[places.get(plainName(column)) ?? -1] ?? column;
  problems.push(...headerProblems(header, plainName, known));
  if (!places.has("headline"))
    problems.push(importProblem("column-missing", { row: 1, column: "Headline" }, "Headline"));
  const columns = slideColumns(written, places.has("startdate") && !places.has("year"));
  const events = rows.flatMap(({ row, cells }) => {
    const cell = (column: Column) => cells[places.get(plainName(column)) ?? -1]?.trim() ?? "";
    const type = cell("Type").toLowerCase();
    if (type === "title" || type === "era") {
      passedOver.push({ row, title: plainText(cell("Headline")).text, code: type });
      return [];
    }
    // Older sheets have an empty slide's kind here.
    if (type !== "" && type !== "event" && type !== "slide") {
      problems.push(importProblem("type-unknown", { row, column: written("Type") }, type));
      return [];
    }
    const date = (column: "Start Date" | "End Date", parts: DateParts): DateParts => {
      if (cell(column) === "") return parts;
      const split = splitDate(cell(column));
      if (split.isMonthFirst)
        problems.push(importProblem("month-first", { row, column: written(column) }, cell(column)));
      return split.parts;
    };
    const start = { year: cell("Year"), month: cell("Month"), day: cell("Day"), time: cell("Time") };
    const end = {
      year: cell("End Year"),
      month: cell("End Month"),
      day: cell("End Day"),
      time: cell("End Time"),
    };
    const slide = {
      row,
      id: "",
      start: date("Start Date", start),
      end: date("End Date", end),
      displayDate: cell("Display Date"),
      headline: cell("Headline"),
      text: cell("Text"),
      group: cell("Group"),
      extras: notedColumns.map((column) => [column, noted(cell(column))] as const),
      columns,
    };
    return readSlide(slide, { setting, slugs, problems });
  });
  if (rows.length === 0) problems.push(importProblem("empty", { row: null }));
  return {
    format: "timelinejs-sheet",
    events,
    records: noRecords,
    passedOver,
    problems: problems.toSorted(byRow),
    columnOf: (path) => written(columnsOfContent[path.split(".")[0] ?? ""] ?? "Headline"),
  };
}

const columnsOfContent: Readonly<Record<string, Column>> = {
  title: "Headline",
  summary: "Text",
  when: "Year",
  kind: "Group",
};

function noted(cell: string): string {
  const { text, links } = plainText(cell);
  return [text, ...links].filter(Boolean).join(" ");
}

function slideColumns(written: (column: Column) => string, isFirstVersion: boolean): SlideColumns {
  const of = (year: Column, month: Column, day: Column, time: Column, date: Column) => {
    const names = isFirstVersion ? [date, date, date, date] : [year, month, day, time];
    const [y = "", m = "", d = "", t = ""] = names.map((name) => written(name));
    return { year: y, month: m, day: d, time: t };
  };
  return {
    start: of("Year", "Month", "Day", "Time", "Start Date"),
    end: of("End Year", "End Month", "End Day", "End Time", "End Date"),
    displayDate: written("Display Date"),
    headline: written("Headline"),
    text: written("Text"),
    group: written("Group"),
  };
}
