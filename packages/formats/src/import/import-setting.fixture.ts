import type { ImportSetting } from "./imported.ts";
import { readImport } from "./read-import.ts";
import type { ImportFormat, ImportReading } from "./imported.ts";

export const importSetting: ImportSetting = {
  locale: "en",
  timeZone: "Europe/Berlin",
  today: "2026-11-23",
  now: Date.parse("2026-11-23T08:00:00Z"),
};

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** What is read from a text whose format is recognised, or given. */
export function readText(text: string, format: ImportFormat | null = null): ImportReading {
  const reading = readImport(bytesOf(text), importSetting, format);
  if (reading.format === null) throw new Error(JSON.stringify(reading.problems));
  return reading;
}

/** Row, column and code of what was found. */
export function found({ problems }: Pick<ImportReading, "problems">): string[] {
  return problems.map(({ row, column, code }) => `${row ?? ""} ${column ?? ""} ${code}`);
}
