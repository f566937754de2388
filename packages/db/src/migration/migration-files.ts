import { readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import type { MigrationList, SchemasContainer } from "@prisma/schema-engine-wasm";

const prismaFolder = fileURLToPath(new URL("../../prisma", import.meta.url));
const migrationsFolder = join(prismaFolder, "migrations");

/** Nothing of the database is left out of a comparison or a migration. */
export const noFilter = { externalTables: [], externalEnums: [] };

/** The SQL migrations in the order of their names, which begin with the time they were written. */
export async function readMigrations(): Promise<MigrationList> {
  const entries = await readdir(migrationsFolder, { withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .toSorted();
  const migrationDirectories = await Promise.all(
    names.map(async (name) => ({
      path: name,
      migrationFile: {
        path: "migration.sql",
        content: {
          tag: "ok" as const,
          value: await readFile(join(migrationsFolder, name, "migration.sql"), "utf8"),
        },
      },
    })),
  );
  return {
    baseDir: migrationsFolder,
    lockfile: { path: "migration_lock.toml", content: 'provider = "postgresql"\n' },
    shadowDbInitScript: "",
    migrationDirectories,
  };
}

/** The Prisma schema, all its files. */
export async function readSchema(): Promise<SchemasContainer> {
  const entries = await readdir(prismaFolder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(".prisma"))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
  return {
    files: await Promise.all(
      paths.map(async (path) => ({
        path: relative(prismaFolder, path),
        content: await readFile(path, "utf8"),
      })),
    ),
  };
}
