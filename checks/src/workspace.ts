import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A workspace package as it lies on disk. */
export interface WorkspacePackage {
  /** Folder from the root, with forward slashes. */
  readonly dir: string;
  readonly name: string;
  readonly scripts: Readonly<Record<string, string>>;
  /** Names of everything it declares, of whatever kind. */
  readonly dependencies: readonly string[];
}

/** A file of a package, with its path from the root. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

const packageFolders = ["apps/*", "packages/*", "examples/*", "tests", "bench", "checks", "mutation"];

/** Folders that are made by tools or installed, never written by hand. */
const notOurs = new Set([
  "node_modules",
  "generated",
  "dist",
  ".next",
  "next-env.d.ts",
  ".turbo",
  ".data",
  "coverage",
]);

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The scripts of a package.json, in their order. */
export function scriptsOf(manifestPath: string): Record<string, string> {
  return stringsOf(manifest(manifestPath)["scripts"]);
}

/** Every workspace package under `root`, in alphabetical order. */
export function workspacePackages(root: string): WorkspacePackage[] {
  return globSync(
    packageFolders.map((folder) => `${folder}/package.json`),
    { cwd: root },
  )
    .map((path) => path.replaceAll("\\", "/"))
    .toSorted()
    .map((path) => {
      const found = manifest(join(root, path));
      return {
        dir: path.slice(0, -"/package.json".length),
        name: String(found["name"]),
        scripts: stringsOf(found["scripts"]),
        dependencies: ["dependencies", "devDependencies", "peerDependencies", "optionalDependencies"].flatMap(
          (kind) => Object.keys(stringsOf(found[kind])),
        ),
      };
    });
}

/** Folders where a package is expected but that hold files without a package.json. */
export function foldersWithoutManifest(root: string): string[] {
  return globSync(packageFolders, { cwd: root })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((dir) => !existsSync(join(root, dir, "package.json")) && filesOf(root, dir, "ts,tsx").length > 0);
}

/** The hand-written files of a package with one of the `extensions` (`"ts,tsx"`), in alphabetical order. */
export function filesOf(root: string, dir: string, extensions: string): SourceFile[] {
  return globSync(`${dir}/**/*.{${extensions}}`, {
    cwd: root,
    exclude: (entry) => notOurs.has(entry.replaceAll("\\", "/").split("/").at(-1) ?? ""),
  })
    .map((path) => path.replaceAll("\\", "/"))
    .toSorted()
    .map((path) => ({ path, text: readFileSync(join(root, path), "utf8") }));
}

/** Whether a file is a test, holds what tests are fed, or lies in a package that only holds tests. */
export function isTest(path: string): boolean {
  return /\.(test|fixture)\.tsx?$|\/vitest[\w.]*\.config\.ts$/.test(path) || path.startsWith("tests/");
}

/** What the compiler, the linter and the checks here all read. */
export const codeExtensions = "ts,tsx,mts,cts,js,jsx,mjs,cjs";

function manifest(path: string): Record<string, unknown> {
  const found: unknown = JSON.parse(readFileSync(path, "utf8"));
  if (!isRecord(found)) throw new Error(`${path} is not a JSON object`);
  return found;
}

function stringsOf(value: unknown): Record<string, string> {
  return isRecord(value)
    ? Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, String(entry)]))
    : {};
}
