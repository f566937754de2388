/**
 * Who may import whom, as `rooms.ts` says. `turbo boundaries` looks after undeclared packages; its tags reach
 * through dependencies of dependencies, so they can't say "an app may import api, and api db, but the app not db".
 */
import { isBuiltin } from "node:module";
import { posix } from "node:path";
import { importsOf } from "./imports.ts";
import { report, type Finding } from "./report.ts";
import { owners, roomOf, type Room } from "./rooms.ts";
import { codeExtensions, filesOf, foldersWithoutManifest, isTest, workspacePackages } from "./workspace.ts";
import type { WorkspacePackage } from "./workspace.ts";

const scope = "@claimline/";
const root = process.cwd();
const packages = workspacePackages(root);
const findings: Finding[] = foldersWithoutManifest(root).map((dir) => ({
  path: dir,
  message: "has source files but no package.json, so no check reads it",
}));

let filesRead = 0;
let importsRead = 0;
for (const found of packages) {
  const room = roomOf(found.dir);
  if (room === undefined) {
    findings.push({ path: found.dir, message: "is a package without a row in checks/src/rooms.ts" });
    continue;
  }
  findings.push(...manifestFindings(found, room));
  const files = filesOf(root, found.dir, codeExtensions);
  if (files.length === 0)
    findings.push({ path: found.dir, message: "is a package of which no source file was read" });
  for (const file of files) {
    filesRead += 1;
    for (const { specifier, typeOnly, line } of importsOf(file)) {
      importsRead += 1;
      const message = forbidden(found, room, file.path, specifier, typeOnly);
      if (message !== undefined) findings.push({ path: file.path, line, message });
    }
  }
}
report(
  "boundaries",
  findings,
  `${filesRead} files with ${importsRead} imports in ${packages.length} packages`,
  filesRead,
);

function manifestFindings(found: WorkspacePackage, room: Room): Finding[] {
  return found.dependencies
    .filter((name) => name.startsWith(scope))
    .map((name) => name.slice(scope.length))
    .filter((name) => !mayImport(room, name, true))
    .map((name) => ({
      path: `${found.dir}/package.json`,
      message: `${found.dir} may not depend on ${scope}${name}`,
    }));
}

function mayImport(room: Room, name: string, typeOnly: boolean): boolean {
  if (room.mayImport === "every room" || room.mayImport.includes(name)) return true;
  return typeOnly && room.mayImportTypesOf?.includes(name) === true;
}

/** Why this import is not allowed, or undefined. */
function forbidden(
  found: WorkspacePackage,
  room: Room,
  path: string,
  specifier: string,
  typeOnly: boolean,
): string | undefined {
  if (specifier.startsWith(".") || specifier.startsWith("/")) {
    const target = posix.join(posix.dirname(path), specifier);
    const inside = target.startsWith(`${found.dir}/`) && !specifier.startsWith("/");
    return inside ? undefined : `"${specifier}" leaves ${found.dir}; import the package by its name`;
  }
  if (specifier.startsWith(scope)) {
    const name = specifier.slice(scope.length).split("/")[0] ?? "";
    if (`${scope}${name}` === found.name)
      return `"${specifier}" is the package's own name; use a relative path`;
    if (mayImport(room, name, typeOnly)) return undefined;
    const types = room.mayImportTypesOf?.includes(name) === true ? " other than by `import type`" : "";
    return `${found.dir} may not import "${specifier}"${types}`;
  }

  const outside = packageName(specifier);
  const owner = owners.find((entry) => entry.outside.test(outside));
  if (owner !== undefined && room.mayImport !== "every room" && !owner.rooms.includes(room.dir)) {
    return `only ${owner.rooms.join(" and ")} may import "${outside}"`;
  }
  if (room.onlyOutside === undefined || isTest(path)) return undefined;
  if (isBuiltin(specifier)) return `${found.dir} may not import Node's "${specifier}"`;
  return room.onlyOutside.includes(outside)
    ? undefined
    : `${found.dir} may only import ${room.onlyOutside.join(", ")}, not "${outside}"`;
}

function packageName(specifier: string): string {
  return specifier
    .split("/")
    .slice(0, specifier.startsWith("@") || specifier.startsWith(".prisma") ? 2 : 1)
    .join("/");
}
