import Papa from "papaparse";
import { importProblem } from "./import-problem.ts";
import type { ImportProblem } from "./imported.ts";

/** A table with its first line as names of columns. */
export interface Table {
  /** As they are written, without space around them. */
  header: readonly string[];
  /** Lines that hold anything, counted with the header as 1. */
  rows: readonly { row: number; cells: readonly string[] }[];
  problems: ImportProblem[];
}

/** Reads CSV with whatever separator (comma, semicolon, tab, bar), quotes, line ends and byte order mark. */
export function readTable(text: string): Table {
  const { data, errors } = Papa.parse<string[]>(text.replace(/^\uFEFF/u, ""), {
    delimitersToGuess: [",", ";", "\t", "|"],
  });
  const [header = [], ...lines] = data;
  const names = header.map((name) => name.trim());
  const rows = lines
    .map((cells, index) => ({ row: index + 2, cells }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
  const broken = errors.filter(({ type }) => type === "Quotes");
  const tooLong = rows.filter(({ cells }) => cells.slice(names.length).some((cell) => cell.trim() !== ""));
  return {
    header: names,
    rows,
    problems: [
      ...broken.map(({ row }) => importProblem("row-broken", { row: (row ?? 0) + 1 })),
      ...tooLong.map(({ row }) => importProblem("row-too-long", { row })),
    ],
  };
}

/** Problems of a header in which columns are known by their plain names. */
export function headerProblems(
  header: readonly string[],
  plain: (name: string) => string,
  known: ReadonlySet<string>,
): ImportProblem[] {
  const met = new Set<string>();
  return header.flatMap((name) => {
    if (name === "") return [];
    const key = plain(name);
    const isRepeated = met.has(key);
    met.add(key);
    if (!known.has(key)) return [importProblem("column-unknown", { row: 1, column: name }, name)];
    return isRepeated ? [importProblem("column-repeated", { row: 1, column: name }, name)] : [];
  });
}
