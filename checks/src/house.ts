/** Rules of the house that no other tool knows: names, the model's clock, scripts, the length of style sheets. */
import { parseSync, Visitor } from "oxc-parser";
import { lineAt } from "./imports.ts";
import { report, type Finding } from "./report.ts";
import {
  codeExtensions,
  filesOf,
  workspacePackages,
  type SourceFile,
  type WorkspacePackage,
} from "./workspace.ts";

/** Names under which anything fits, so that nobody finds it again. */
const drawers = new Set(["utils", "util", "helpers", "helper", "common", "lib", "shared", "types", "misc"]);

/** turbo silently skips a package that lacks the script, so every package has these. */
const scriptsOfEveryPackage = ["check:types"];

/** Packages without one of those scripts, each with its reason. */
const scriptExceptions: Readonly<Record<string, readonly string[]>> = {};

/** oxlint's `max-lines` holds code to the same length. */
const maxLines = 300;

const root = process.cwd();
const packages = workspacePackages(root);
const code = packages.flatMap(({ dir }) => filesOf(root, dir, codeExtensions));
const prose = packages.flatMap(({ dir }) => filesOf(root, dir, "css,prisma"));

const findings: Finding[] = [
  ...code.flatMap(testPlaceFindings),
  ...packages.flatMap(missingScripts),
  ...[...code, ...prose].flatMap(nameFindings),
  ...prose.flatMap(lengthFindings),
  ...code.filter(({ path }) => path.startsWith("packages/model/")).flatMap(clockFindings),
];
report("house", findings, `${code.length + prose.length} files in ${packages.length} packages`, code.length);

function missingScripts({ dir, scripts }: WorkspacePackage): Finding[] {
  return scriptsOfEveryPackage
    .filter((script) => scripts[script] === undefined && scriptExceptions[dir]?.includes(script) !== true)
    .map((script) => ({
      path: `${dir}/package.json`,
      message: `lacks the script "${script}", so turbo skips it`,
    }));
}

function nameFindings({ path }: SourceFile): Finding[] {
  const parts = path.split("/");
  const stem = (parts.at(-1) ?? "").split(".")[0] ?? "";
  const drawer = [...parts.slice(0, -1), stem].find((part) => drawers.has(part));
  return [
    ...(stem === "index" ? [{ path, message: "no index files: name the file after what it holds" }] : []),
    ...(drawer === undefined
      ? []
      : [{ path, message: `"${drawer}" says nothing; name it after what it holds` }]),
  ];
}

/** vitest.config.ts looks for tests in these places only; elsewhere they would never run. */
function testPlaceFindings({ path }: SourceFile): Finding[] {
  if (/\.spec\.\w+$/.test(path)) return [{ path, message: "would never run: name it *.test.ts" }];
  const runs = /^((apps|packages)\/[^/]+\/src\/.+\.test\.tsx?|tests\/(checks|story|api|e2e)\/.+\.test\.ts)$/;
  const misplaced = /\.test\.\w+$/.test(path) && !runs.test(path);
  return misplaced ? [{ path, message: "would never run: no project of vitest.config.ts looks here" }] : [];
}

function lengthFindings({ path, text }: SourceFile): Finding[] {
  const lines = text.trimEnd().split("\n").length;
  return lines <= maxLines ? [] : [{ path, message: `has ${lines} lines, more than ${maxLines}` }];
}

/** The model gets `now` as a parameter: `new Date()`, `Date()`, `Date.now()` and the like read the clock. */
function clockFindings(file: SourceFile): Finding[] {
  const found: Finding[] = [];
  const add = (offset: number, what: string): void => {
    const message = `packages/model never reads the clock (${what}): take \`now\` as a parameter`;
    found.push({ path: file.path, line: lineAt(file.text, offset), message });
  };
  const clocks = new Set(["Date.now", "performance.now", "Temporal.Now"]);
  new Visitor({
    NewExpression: ({ callee, arguments: given, start }) => {
      if (callee.type === "Identifier" && callee.name === "Date" && given.length === 0)
        add(start, "new Date()");
    },
    CallExpression: ({ callee, start }) => {
      if (callee.type === "Identifier" && callee.name === "Date") add(start, "Date()");
    },
    MemberExpression: (node) => {
      if (node.object.type !== "Identifier" || node.property.type !== "Identifier") return;
      const name = `${node.object.name}.${node.property.name}`;
      if (clocks.has(name)) add(node.start, name);
    },
  }).visit(parseSync(file.path, file.text).program);
  return found;
}
