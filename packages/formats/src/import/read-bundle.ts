import { checkStoryBundle, claimsSaidInFuture } from "../story-bundle-check.ts";
import { importProblem } from "./import-problem.ts";
import { type ImportProblem, type ImportReading, type ImportSetting, noRecords } from "./imported.ts";

/** Our own bundle: whole events with the records that they cite. Of a faulty one nothing is read. */
export function readBundle(value: unknown, setting: ImportSetting): ImportReading {
  const check = checkStoryBundle(value, "en");
  const columnOf = (path: string) => path;
  if (!check.ok) {
    const german = checkStoryBundle(value, "de");
    const problems = check.problems.map(({ path, code, message }, index): ImportProblem => {
      const de = german.ok ? message : (german.problems[index]?.message ?? message);
      return { ...placeOf(path), code, severity: "error", message: { de, en: message } };
    });
    return { format: "bundle", events: [], records: noRecords, passedOver: [], problems, columnOf };
  }
  const { actors, places, sources, events, exportedFrom } = check.bundle;
  const german = claimsSaidInFuture(check.bundle, setting.now, "de");
  const future = claimsSaidInFuture(check.bundle, setting.now, "en").map(
    ({ path, code, message }, index): ImportProblem => ({
      ...placeOf(path),
      code,
      severity: "error",
      message: { de: german[index]?.message ?? message, en: message },
    }),
  );
  const asOf = exportedFrom?.asOf ?? null;
  return {
    format: "bundle",
    events: events.map((content, index) => ({
      row: index + 1,
      slug: content.slug,
      whole: content,
      fields: {},
      claims: [],
      note: "",
    })),
    records: { actors, places, sources },
    passedOver: [],
    problems: [
      ...future,
      importProblem("story-left", { row: null }),
      ...(asOf === null ? [] : [importProblem("export-as-of", { row: null }, asOf)]),
    ],
    columnOf,
  };
}

/** "events.3.claims.0.saidAt" is "claims.0.saidAt" of the fourth event. */
function placeOf(path: string): { row: number | null; column: string | null } {
  const [, index, column] = /^events\.(\d+)\.?(.*)$/u.exec(path) ?? [];
  return index === undefined
    ? { row: null, column: path || null }
    : { row: Number(index) + 1, column: column || null };
}
