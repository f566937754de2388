import { createHash, type Hash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { z } from "zod";

const manifestSchema = z.object({
  name: z.string().optional(),
  dependencies: z.record(z.string(), z.string()).default({}),
});

/** Never part of what a build is made from. */
const IGNORED_FOLDERS = new Set(["node_modules", ".next", ".turbo", "generated", "coverage", "reports"]);
const IGNORED_FILES = /(\.(test|fixture)\.tsx?|\.tsbuildinfo|^next-env\.d\.ts|\.md)$/;
const ROOT_FILES = ["package.json", "pnpm-lock.yaml", "pnpm-workspace.yaml", "tsconfig.base.json"];

/**
 * A digest of everything an app is built from: its own files, those of the workspace packages that it depends on,
 * however indirectly, the lockfile and the root's settings, and the Node version.
 */
export function digestOfApp(repository: string, appFolder: string): string {
  const hash = createHash("sha256").update(`node ${process.versions.node}\n`);
  for (const name of ROOT_FILES) addFile(hash, repository, join(repository, name));
  for (const folder of dependencyFolders(repository, appFolder)) addFolder(hash, repository, folder);
  return hash.digest("hex");
}

/** A digest of the given files and folders. */
export function digestOfPaths(base: string, paths: readonly string[]): string {
  const hash = createHash("sha256");
  for (const path of paths) {
    if (isFolder(path)) addFolder(hash, base, path);
    else addFile(hash, base, path);
  }
  return hash.digest("hex");
}

function dependencyFolders(repository: string, appFolder: string): string[] {
  const byName = workspacePackages(repository);
  const found = new Set([appFolder]);
  for (const folder of found) {
    for (const [name, version] of Object.entries(manifestOf(folder)?.dependencies ?? {})) {
      const dependency = version.startsWith("workspace:") ? byName.get(name) : undefined;
      if (dependency !== undefined) found.add(dependency);
    }
  }
  return [...found].toSorted();
}

function workspacePackages(repository: string): Map<string, string> {
  const packages = new Map<string, string>();
  const parent = join(repository, "packages");
  for (const entry of existsSync(parent) ? readdirSync(parent) : []) {
    const name = manifestOf(join(parent, entry))?.name;
    if (name !== undefined) packages.set(name, join(parent, entry));
  }
  return packages;
}

function manifestOf(folder: string): z.infer<typeof manifestSchema> | null {
  const file = join(folder, "package.json");
  return existsSync(file) ? manifestSchema.parse(JSON.parse(readFileSync(file, "utf8"))) : null;
}

function addFolder(hash: Hash, base: string, folder: string): void {
  const entries = readdirSync(folder, { withFileTypes: true }).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && !IGNORED_FOLDERS.has(entry.name)) addFolder(hash, base, path);
    if (entry.isFile() && !IGNORED_FILES.test(entry.name)) addFile(hash, base, path);
  }
}

function addFile(hash: Hash, base: string, path: string): void {
  const content = existsSync(path) ? readFileSync(path) : Buffer.from("(none)");
  hash.update(`${relative(base, path)}\0${content.length}\0`).update(content);
}

function isFolder(path: string): boolean {
  try {
    return readdirSync(path).length >= 0;
  } catch {
    return false;
  }
}
