import { decodeFile } from "./decode-file.ts";
import { type ImportCode, importProblem } from "./import-problem.ts";
import { type ImportFormat, type ImportReading, type ImportSetting, noRecords } from "./imported.ts";
import { listOf, memberOf, type ParsedJson, parseJson } from "./json-value.ts";
import { readBundle } from "./read-bundle.ts";
import { isNinjs, readNinjs } from "./read-ninjs.ts";
import { isStoryCsvHeader, readStoryCsv } from "./read-story-csv.ts";
import { readTimelineJs } from "./read-timeline-js.ts";
import { readTimelineJs2 } from "./read-timeline-js-2.ts";
import { isTimelineJsHeader, readTimelineJsSheet } from "./read-timeline-js-sheet.ts";
import { readTable } from "./table.ts";

const mostEvents = 20_000;

/**
 * Reads a file of any format that can be imported, recognised by what is in it unless it is named. Nothing is thrown because of the file, nothing
 * in it is run or fetched, and what is wrong with it stands in `problems`, each with its place.
 */
export function readImport(
  bytes: Uint8Array,
  setting: ImportSetting,
  asked: ImportFormat | null = null,
): ImportReading | { format: null; problems: ImportReading["problems"] } {
  const { text, guessed } = decodeFile(bytes);
  const json = parseJson(text);
  const format = asked ?? recogniseFormat(text, json);
  if (format === null) {
    const code =
      text.trim() === "" ? "empty" : /^\s*[[{]/u.test(text) && !json.ok ? "not-json" : "format-unknown";
    return { format, problems: [importProblem(code, { row: null })] };
  }
  const reading = readAs(format, text, json, setting);
  const problems = guessed
    ? [importProblem("encoding-guessed", { row: null }, guessed), ...reading.problems]
    : reading.problems;
  if (reading.events.length <= mostEvents) return { ...reading, problems };
  return { ...reading, events: [], problems: [importProblem("too-many-rows", { row: null })] };
}

/** The format of a file by its contents, or `null`. */
function recogniseFormat(text: string, json: ParsedJson): ImportFormat | null {
  if (json.ok) {
    const { value } = json;
    if (memberOf(value, "format") === "claimline-story") return "bundle";
    if (listOf(memberOf(memberOf(value, "timeline"), "date")).length > 0) return "timelinejs-2";
    if (Array.isArray(memberOf(value, "events"))) return "timelinejs";
    return isNinjs(value) ? "ninjs" : null;
  }
  const { header } = readTable(text.slice(0, 4_000));
  if (isTimelineJsHeader(header)) return "timelinejs-sheet";
  return isStoryCsvHeader(header) ? "csv" : null;
}

function readAs(format: ImportFormat, text: string, json: ParsedJson, setting: ImportSetting): ImportReading {
  if (format === "csv") return isTable(json) ? readStoryCsv(text, setting) : faulty(format, "format-differs");
  if (format === "timelinejs-sheet")
    return isTable(json) ? readTimelineJsSheet(text, setting) : faulty(format, "format-differs");
  if (!json.ok) return faulty(format, "not-json");
  const { value } = json;
  switch (format) {
    case "bundle":
      return readBundle(value, setting);
    case "timelinejs":
      return readTimelineJs(value, setting);
    case "timelinejs-2":
      return readTimelineJs2(value, setting);
    default:
      return readNinjs(value, setting);
  }
}

/** A number, say, is JSON too. */
function isTable(json: ParsedJson): boolean {
  return !json.ok || typeof json.value !== "object";
}

function faulty(format: ImportFormat, code: ImportCode): ImportReading {
  const problems = [importProblem(code, { row: null })];
  return { format, events: [], records: noRecords, passedOver: [], problems, columnOf: (path) => path };
}
