import { noFilter, readSchema } from "./migration-files.ts";
import { withSchemaEngine } from "./schema-engine.ts";

/**
 * The SQL that would bring the database at `databaseUrl` to the Prisma schema; empty when they agree. Written into a
 * new folder of `prisma/migrations`, it is the next migration.
 */
export async function schemaDifference(databaseUrl: string): Promise<string> {
  const { files } = await readSchema();
  const { stdout } = await withSchemaEngine(databaseUrl, async (engine) => {
    return await engine.diff({
      from: { tag: "schemaDatasource", files, configDir: "." },
      to: { tag: "schemaDatamodel", files },
      script: true,
      exitCode: null,
      filters: noFilter,
    });
  });
  const script = stdout ?? "";
  return script.trim() === "-- This is an empty migration." ? "" : script;
}
