import { type Locale, isLocale } from "@claimline/model/locale";
import { slugSchema } from "@claimline/model/slug";
import { restoreCell } from "../export/csv-cell.ts";
import { storyCsvColumns } from "../export/story-csv.ts";
import { EventSlugs } from "./event-slugs.ts";
import { type ImportCode, importProblem } from "./import-problem.ts";
import {
  type ImportedClaim,
  type ImportedEvent,
  type ImportedFields,
  type ImportReading,
  type ImportSetting,
  noRecords,
} from "./imported.ts";
import { headerProblems, readTable } from "./table.ts";

const plainName = (name: string) => name.toLowerCase().replace(/[\s-]+/gu, "_");

const known = new Set<string>(storyCsvColumns);

/** What belongs to an event, so that all its rows have to say the same. */
const eventColumns = ["kind", "phase", "when", "title", "summary", "lang", "significance", "places"] as const;

/** Whether a header is that of our own table. */
export function isStoryCsvHeader(header: readonly string[]): boolean {
  const names = new Set(header.map(plainName));
  return names.has("title") && (names.has("event") || names.has("when"));
}

interface Row {
  row: number;
  /** `null` when the table has no such column. */
  cell: (column: string) => string | null;
}

/**
 * Our own table back: a row for each claim with its event. What follows from claims is passed over, for it is always made anew, and a
 * column that the table doesn't have leaves what is there.
 */
export function readStoryCsv(text: string, setting: ImportSetting): ImportReading {
  const { header, rows, problems } = readTable(text);
  const places = new Map(header.map((name, index) => [plainName(name), index]));
  const written = (column: string) => header[places.get(column) ?? -1] ?? column;
  problems.push(...headerProblems(header, plainName, known));
  if (!places.has("title"))
    problems.push(importProblem("column-missing", { row: 1, column: "title" }, "title"));
  if (rows.length === 0) problems.push(importProblem("empty", { row: null }));
  const report = (code: ImportCode, { row }: Row, column: string, value = "") =>
    problems.push(importProblem(code, { row, column: written(column) }, value));
  const slugs = new EventSlugs();
  const groups = new Map<string, Row[]>();
  for (const { row, cells } of rows) {
    const cell = (column: string) => {
      const place = places.get(column);
      return place === undefined ? null : restoreCell(cells[place] ?? "");
    };
    const named = cell("event")?.trim() ?? "";
    const slug = named || slugs.make(cell("title") ?? "", cell("when"), row);
    groups.set(slug, [...(groups.get(slug) ?? []), { row, cell }]);
  }
  const events = [...groups].flatMap(([slug, [first, ...others]]): ImportedEvent[] => {
    if (!first) return [];
    for (const other of others) {
      const differs = eventColumns.find((column) => other.cell(column) !== first.cell(column));
      if (differs) report("rows-disagree", other, differs);
    }
    const claims = claimsOf(slug, [first, ...others], setting, report);
    return [
      {
        row: first.row,
        slug,
        whole: null,
        fields: fieldsOf(first, setting, report),
        claims,
        note: "",
      },
    ];
  });
  return {
    format: "csv",
    events,
    records: noRecords,
    passedOver: [],
    problems,
    columnOf: (path) => written(columnOf(path)),
  };
}

type Report = (code: ImportCode, row: Row, column: string, value?: string) => void;

function fieldsOf(row: Row, setting: ImportSetting, report: Report): ImportedFields {
  const { cell } = row;
  const locale = localeOf(row, "lang", setting, report);
  const text = (column: string) => {
    const value = cell(column)?.trim();
    return value ? { [locale]: value } : undefined;
  };
  const given = (column: string) => cell(column)?.trim() || undefined;
  const when = cell("when");
  const significance = given("significance");
  const [kind, phase] = [given("kind"), given("phase")];
  const [title, summary] = [text("title"), text("summary")];
  const places = cell("places");
  if (!title) report("headline-missing", row, "title");
  return {
    ...(kind !== undefined && { kind }),
    ...(phase !== undefined && { phase }),
    ...(when !== null && { when: when.trim() || null }),
    ...(title && { title }),
    ...(summary && { summary }),
    ...(significance !== undefined && {
      significance: /^\d+$/u.test(significance) ? Number(significance) : significance,
    }),
    ...(places !== null && { places: words(places) }),
  };
}

function claimsOf(
  event: string,
  rows: readonly Row[],
  setting: ImportSetting,
  report: Report,
): ImportedClaim[] {
  const taken = new Set<string>();
  return rows.flatMap((row) => {
    const given = (column: string) => row.cell(column)?.trim() ?? "";
    if (!["claim", "actor", "stance", "said_at", "statement"].some((column) => given(column) !== ""))
      return [];
    const made = slugSchema.safeParse(`${given("actor")}-${given("said_at").toLowerCase()}`);
    const slug = given("claim") || (made.success ? made.data : `${event.slice(0, 80)}-${row.row}`);
    if (taken.has(slug)) {
      report("duplicate-claim", row, "claim", slug);
      return [];
    }
    taken.add(slug);
    const locale = localeOf(row, "statement_lang", setting, report);
    const text = (column: string) => (given(column) === "" ? {} : { [locale]: given(column) });
    const office = text("office");
    return [
      {
        row: row.row,
        slug,
        actor: given("actor") || undefined,
        office: Object.keys(office).length > 0 ? office : null,
        stance: given("stance") || undefined,
        saidAt: given("said_at") || undefined,
        statement: text("statement"),
        quote: given("quote") === "" ? null : { text: given("quote"), lang: given("quote_lang") || locale },
        via: given("via") || null,
        sources: citationsOf(row, report),
      },
    ];
  });
}

function citationsOf(row: Row, report: Report) {
  const sources = words(row.cell("sources") ?? "");
  const locators = row.cell("locators")?.trim() ?? "";
  const each = sources.length === 1 ? [locators] : locators.split("; ");
  const isClear = locators === "" || each.length === sources.length;
  if (!isClear) report("locators-unclear", row, "locators");
  return sources.map((source, index) => ({
    source,
    locator: (isClear && locators !== "" && each[index]) || null,
  }));
}

function localeOf(row: Row, column: string, { locale }: ImportSetting, report: Report): Locale {
  const lang = row.cell(column)?.trim().toLowerCase() ?? "";
  if (lang === "") return locale;
  if (isLocale(lang)) return lang;
  report("language-unknown", row, column, lang);
  return locale;
}

function words(cell: string): string[] {
  return cell.split(/\s+/u).filter(Boolean);
}

const claimColumns: Readonly<Record<string, string>> = {
  slug: "claim",
  saidAt: "said_at",
};

function columnOf(path: string): string {
  const [field = "", , member = ""] = path.split(".");
  if (field === "claims") return claimColumns[member] ?? member;
  return field === "slug" ? "event" : field;
}
