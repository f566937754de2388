import type { Locale, Wording } from "@claimline/model/locale";
import Papa from "papaparse";
import { neutraliseCell } from "../export/csv-cell.ts";
import type { ImportProblem } from "./imported.ts";

const severities: Readonly<Record<ImportProblem["severity"], Wording>> = {
  error: { de: "Fehler", en: "error" },
  flag: { de: "Hinweis", en: "flag" },
};

const names: Readonly<Record<Locale, readonly string[]>> = {
  de: ["Zeile", "Spalte", "Art", "Code", "Meldung"],
  en: ["row", "column", "severity", "code", "message"],
};

/** What was found in a file as a table of its own (RFC 4180, UTF-8 with byte order mark). */
export function writeProblemsCsv(problems: readonly ImportProblem[], locale: Locale): string {
  const rows = problems.map(({ row, column, severity, code, message }) =>
    [row === null ? "" : String(row), column ?? "", severities[severity][locale], code, message[locale]].map(
      neutraliseCell,
    ),
  );
  return `\uFEFF${Papa.unparse([[...names[locale]], ...rows], { newline: "\r\n" })}\r\n`;
}
