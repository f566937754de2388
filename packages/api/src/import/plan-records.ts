import type { Database } from "@claimline/db/database";
import { importProblem } from "@claimline/formats/import/import-problem";
import type { ImportProblem, ImportReading } from "@claimline/formats/import/imported";
import { sameValue } from "@claimline/model/same-value";
import { loadRecords } from "../record/load-records.ts";

/**
 * Which actors, places and sources of a file are new. Those that are there stay as they are, for all stories share them and readers may
 * see them; one that the file has otherwise is told.
 */
export async function planRecords(
  database: Database,
  { records }: ImportReading,
): Promise<{ records: ImportReading["records"]; problems: ImportProblem[] }> {
  const slugs = (list: readonly { slug: string }[]) => list.map(({ slug }) => slug);
  const { actors, places, sources } = records;
  const there = await loadRecords(database, {
    actors: slugs(actors),
    places: slugs(places),
    sources: slugs(sources),
  });
  const all = [
    [actors, there.actors, "actors"],
    [places, there.places, "places"],
    [sources, there.sources, "sources"],
  ] as const;
  const problems = all.flatMap(([list, known, column]) =>
    list.flatMap((record) => {
      const present = known.get(record.slug);
      const differs = present !== undefined && !sameValue(present, record);
      return differs ? [importProblem("record-differs", { row: null, column }, record.slug)] : [];
    }),
  );
  return {
    records: {
      actors: actors.filter(({ slug }) => !there.actors.has(slug)),
      places: places.filter(({ slug }) => !there.places.has(slug)),
      sources: sources.filter(({ slug }) => !there.sources.has(slug)),
    },
    problems,
  };
}
