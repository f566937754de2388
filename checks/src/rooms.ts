/**
 * Who may import whom: the one table of the repository's rooms. A room is a workspace package.
 * What isn't listed here is forbidden, and a package that has no row fails the check.
 */
export interface Room {
  /** Folder from the root of the repository; `apps/*` stands for every app. */
  readonly dir: string;
  /** Rooms of ours that it may import and declare as dependencies, by package name without `@claimline/`. */
  readonly mayImport: readonly string[] | "every room";
  /** Rooms of which it may only import types. */
  readonly mayImportTypesOf?: readonly string[];
  /** When set, the only packages from outside that its source may import; its tests may import any. */
  readonly onlyOutside?: readonly string[];
}

const apps = ["server", "api", "model", "design", "timeline-view", "formats"];

const rooms: readonly Room[] = [
  { dir: "apps/*", mayImport: apps },
  { dir: "packages/server", mayImport: ["api", "model"] },
  { dir: "packages/api", mayImport: ["db", "model", "formats"] },
  { dir: "packages/db", mayImport: ["model"] },
  { dir: "packages/model", mayImport: [], onlyOutside: ["zod", "@orama/stemmers", "any-ascii"] },
  { dir: "packages/design", mayImport: ["model"] },
  { dir: "packages/timeline-view", mayImport: ["model", "design"] },
  { dir: "packages/formats", mayImport: ["model"] },
  // It starts the apps as processes of their own and never imports them.
  { dir: "packages/launch", mayImport: ["db"] },
  // Installed by others: nothing of the server may come along.
  { dir: "packages/client", mayImport: [], mayImportTypesOf: ["api"] },
  // As others write them: with what they would install.
  { dir: "examples/*", mayImport: ["client"] },
  { dir: "tests", mayImport: "every room" },
  { dir: "bench", mayImport: "every room" },
  { dir: "checks", mayImport: [] },
  { dir: "mutation", mayImport: [] },
];

/** Packages from outside that only some rooms may import, so that they can be replaced in one place. */
export const owners: readonly { readonly outside: RegExp; readonly rooms: readonly string[] }[] = [
  { outside: /^vis-(timeline|data|network|graph.*|util)$/, rooms: ["packages/timeline-view", "bench"] },
  { outside: /^(@prisma\/.+|prisma|\.prisma\/.+)$/, rooms: ["packages/db", "packages/api"] },
];

/** The row of a workspace package, or undefined when the table has none. */
export function roomOf(packageDir: string): Room | undefined {
  return rooms.find(({ dir }) =>
    dir.endsWith("/*") ? packageDir.startsWith(dir.slice(0, -1)) : dir === packageDir,
  );
}
