import { noFilter, readSchema } from "./migration-files.ts";
import { openSchemaEngine } from "./schema-engine.ts";

/**
 * The SQL that would bring the database at `databaseUrl` to the Prisma schema; empty when they agree. Written into a
 * new folder of `prisma/migrations`, it is the next migration.
 */
export async function schemaDifference(databaseUrl: string): Promise<string> {
  const engine = await openSchemaEngine(databaseUrl);
  const schema = await readSchema();
  const { stdout } = await engine.diff({
    from: { tag: "schemaDatasource", files: schema.files, configDir: "." },
    to: { tag: "schemaDatamodel", files: schema.files },
    script: true,
    exitCode: null,
    filters: noFilter,
  });
  const script = stdout ?? "";
  return script.trim() === "-- This is an empty migration." ? "" : script;
}
