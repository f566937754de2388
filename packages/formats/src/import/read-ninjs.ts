import { isLocale } from "@claimline/model/locale";
import { parseEdtf } from "@claimline/model/time/edtf";
import { EventSlugs } from "./event-slugs.ts";
import { type ImportCode, importProblem } from "./import-problem.ts";
import { type ImportedEvent, type ImportReading, type ImportSetting, noRecords } from "./imported.ts";
import { listOf, memberOf, textOf } from "./json-value.ts";
import { plainText } from "./plain-text.ts";
import { fitTexts } from "./text-fields.ts";

/** An event of ninjs 3.1 (IPTC), or a list of them. A date that is only expected makes a plan. */
export function readNinjs(value: unknown, setting: ImportSetting): ImportReading {
  const items = Array.isArray(value) ? value : [value];
  const slugs = new EventSlugs();
  const problems: ImportReading["problems"] = [];
  const events = items.flatMap((item, index) => {
    const report = (code: ImportCode, column: string, shown = "") =>
      problems.push(importProblem(code, { row: index + 1, column }, shown));
    return readItem(item, index + 1, { setting, slugs, report });
  });
  return {
    format: "ninjs",
    events,
    records: noRecords,
    passedOver: [],
    problems: items.length === 0 ? [importProblem("empty", { row: null })] : problems,
    columnOf: (path) => memberNames[path.split(".")[0] ?? ""] ?? path,
  };
}

/** Whether JSON looks like ninjs: an address of its own and what is to be told of an event. */
export function isNinjs(value: unknown): boolean {
  const item: unknown = Array.isArray(value) ? value[0] : value;
  return textOf(memberOf(item, "uri")) !== "" && memberOf(item, "events") === undefined;
}

const memberNames: Readonly<Record<string, string>> = {
  title: "title",
  summary: "descriptions",
  when: "eventDetails.dates",
  phase: "pubStatus",
};

interface Reading {
  setting: ImportSetting;
  slugs: EventSlugs;
  report: (code: ImportCode, column: string, shown?: string) => void;
}

function readItem(item: unknown, row: number, { setting, slugs, report }: Reading): ImportedEvent[] {
  const of = (name: string) => textOf(memberOf(item, name));
  const details = memberOf(item, "eventDetails");
  if (of("type") !== "event" && details === undefined) {
    report("not-an-event", "type");
    return [];
  }
  const dates = memberOf(details, "dates");
  const date = (name: string) => textOf(memberOf(dates, name));
  const isPlanned = date("startDate") === "" && date("expectedStartDate") !== "";
  const [start, end] = isPlanned ? ["expectedStartDate", "expectedEndDate"] : ["startDate", "endDate"];
  const when = readSpan(date(start ?? ""), date(end ?? ""), report);
  if (when === undefined) return [];
  if (when === null) report("undated", "eventDetails.dates");
  const lang = of("language").slice(0, 2).toLowerCase();
  if (lang !== "" && !isLocale(lang)) report("language-unknown", "language", of("language"));
  const locale = isLocale(lang) ? lang : setting.locale;
  const headline = plainText(of("title") || firstValue(item, "headlines") || of("headline")).text;
  const text = plainText(
    firstValue(item, "descriptions") || of("description") || firstValue(item, "bodies"),
  ).text;
  const fitted = fitTexts(headline, text, [
    ["uri", of("uri")],
    ["slugline", of("slugline")],
    ["edNote", plainText(of("edNote")).text],
    ["expectedDuration", date("expectedDuration")],
    ...["places", "people", "organisations", "subjects", "infoSources"].map(
      (name) => [name, namesIn(memberOf(item, name))] as const,
    ),
  ]);
  for (const { of: part, code } of fitted.findings)
    report(code, part === "headline" ? "title" : "descriptions");
  if (fitted.title === "") return [];
  const isCancelled = of("pubStatus") === "canceled";
  const fields = {
    when,
    title: { [locale]: fitted.title },
    ...(fitted.summary && { summary: { [locale]: fitted.summary } }),
    ...(isCancelled ? { phase: "cancelled" } : isPlanned ? { phase: "planned" } : {}),
  };
  const slug = slugs.make(fitted.title, when, row);
  return [{ row, slug, whole: null, fields, claims: [], note: fitted.note }];
}

/** `null` without a date; `undefined` when it can't be read. */
function readSpan(start: string, end: string, report: Reading["report"]): string | null | undefined {
  if (start === "") return null;
  const [from, to] = [start, end].map(asEdtf);
  const span = to && to !== from ? `${dayOf(from)}/${dayOf(to)}` : (from ?? "");
  const isSameDay = to !== "" && dayOf(from) === dayOf(to);
  const when = isSameDay && to !== from ? (dayOf(from) ?? "") : span;
  if (to && to !== from && `${from}${to}`.includes("T")) report("time-dropped", "eventDetails.dates");
  if (parseEdtf(when).ok) return when;
  const isReversed = parseEdtf(from ?? "").ok && parseEdtf(to ?? "").ok;
  report(
    isReversed ? "end-before-start" : "date-invalid",
    "eventDetails.dates",
    end === "" ? start : `${start}/${end}`,
  );
  return undefined;
}

/** RFC 3339 without what EDTF has no place for: fractions of seconds; with the seconds that it needs. */
function asEdtf(text: string): string {
  return text
    .replace(/^(\d{4}-\d\d-\d\dT\d\d:\d\d)(?=$|Z|[+-])/u, "$1:00")
    .replace(/(T\d\d:\d\d:\d\d)\.\d+/u, "$1");
}

function dayOf(edtf: string | undefined): string | undefined {
  return edtf?.split("T")[0];
}

function firstValue(item: unknown, name: string): string {
  return textOf(memberOf(listOf(memberOf(item, name))[0], "value"));
}

function namesIn(list: unknown): string {
  return listOf(list)
    .map((entry) => textOf(memberOf(entry, "name")))
    .filter(Boolean)
    .join(", ");
}
