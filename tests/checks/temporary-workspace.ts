import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { checkEnvironment } from "@claimline/checks/env";
import { scriptsOf } from "@claimline/checks/workspace";
import { cleanFiles } from "./clean-files.ts";

/** Root of the repository. */
export const repository = join(import.meta.dirname, "..", "..");

/** Files by path from the root; `null` removes one. */
export type Overlay = Readonly<Record<string, string | null>>;

/** A small workspace on disk, under this repository's own configuration. */
export interface TemporaryWorkspace {
  readonly root: string;
  readonly write: (overlay: Overlay) => void;
  /** Runs a `check:*` script of the root's package.json as it is written there, with more arguments if given. */
  readonly check: (
    script: string,
    args?: string,
  ) => { readonly exitCode: number | null; readonly output: string };
  readonly remove: () => void;
}

const configuration = [
  ".editorconfig",
  ".gitignore",
  ".oxfmtrc.json",
  ".oxlintrc.json",
  "knip.jsonc",
  "package.json",
  "pnpm-lock.yaml",
  "tsconfig.base.json",
  "turbo.json",
  "checks",
];

/** Lays a workspace that passes every check, changed by `overlay`. */
export function temporaryWorkspace(overlay: Overlay = {}): TemporaryWorkspace {
  const root = mkdtempSync(join(tmpdir(), "claimline-checks-"));
  for (const name of configuration) {
    const isOurs = (source: string): boolean => !/node_modules|\.turbo/.test(source.slice(repository.length));
    cpSync(join(repository, name), join(root, name), { recursive: true, filter: isOurs });
  }
  linkPackages(root);

  const write = (files: Overlay): void => {
    for (const [path, text] of Object.entries(files)) {
      const target = join(root, path);
      if (text === null) rmSync(target, { recursive: true });
      else {
        mkdirSync(dirname(target), { recursive: true });
        writeFileSync(target, text);
      }
    }
  };
  write(cleanFiles);
  write(overlay);

  return {
    root,
    write,
    check: (script, args = "") => {
      const command = scriptsOf(join(root, "package.json"))[script];
      if (command === undefined) throw new Error(`package.json has no script "${script}"`);
      const { status, stdout, stderr } = spawnSync(`${command} ${args}`, {
        cwd: root,
        env: checkEnvironment(join(root, "node_modules", ".bin")),
        encoding: "utf8",
        shell: true,
      });
      return { exitCode: status, output: stdout + stderr };
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

/** One flat node_modules: the repository's tools, and our packages as they lie in the temporary workspace. */
function linkPackages(root: string): void {
  const modules = join(root, "node_modules");
  mkdirSync(join(modules, "@claimline"), { recursive: true });
  for (const from of ["", "packages/model", "checks"]) {
    const installed = join(repository, from, "node_modules");
    for (const name of readdirSync(installed)) {
      const hidden = name.startsWith(".") && name !== ".bin";
      const taken = readdirSync(modules).includes(name);
      if (!hidden && !taken) symlinkSync(join(installed, name), join(modules, name));
    }
  }
  for (const dir of ["model", "db", "api"]) {
    symlinkSync(join(root, "packages", dir), join(modules, "@claimline", dir));
  }
}
