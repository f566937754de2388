import { afterAll, describe, expect, test } from "vitest";
import { manifest, tsconfig } from "./clean-files.ts";
import { temporaryWorkspace, type Overlay } from "./temporary-workspace.ts";

/** A file that breaks a rule, and what the check must say about it. */
type Violation = readonly [path: string, text: string, says: string];

/** Lays all violations of a check at once, runs it once, and asks for each to be named. */
function refuses(script: string, violations: readonly Violation[], args = "", more: Overlay = {}): void {
  describe(`${script} refuses`, () => {
    const overlay = Object.fromEntries(violations.map(([path, text]) => [path, text]));
    const workspace = temporaryWorkspace({ ...overlay, ...more });
    afterAll(workspace.remove);
    const { exitCode, output } = workspace.check(script, args);
    const lines = output.split("\n");

    test("with an exit code", () => expect(exitCode, output).toBe(1));
    test.each(violations)("%s", (path, _text, says) => {
      const found = lines.some((line) => line.includes(path) && line.includes(says));
      expect(found, `"${says}" at ${path} in:\n${output}`).toBe(true);
    });
  });
}

refuses("check:format", [["packages/api/src/wide.ts", "export const wide = {a:1}", ""]]);

refuses(
  "check:lint",
  [
    ["packages/api/src/long.ts", "export {};\n".repeat(301), "eslint(max-lines)"],
    ["packages/api/src/env-member.ts", 'export const a = process.env["A"];\n', "'process.env' is restricted"],
    ["packages/api/src/env-parts.ts", "export const { env } = process;\n", "'process.env' is restricted"],
    ["packages/api/src/env-import.ts", 'export { env } from "node:process";\n', "no-restricted-imports"],
    ["packages/api/src/by-default.ts", "export default 1;\n", "no-default-export"],
    ["apps/web/src/app/banner.tsx", "export default 1;\n", "no-default-export"],
    [
      "apps/web/src/day.ts",
      'export const day = (at: Date): string => at.toLocaleDateString("de");\n',
      "'toLocaleDateString' is restricted",
    ],
    [
      "packages/api/src/day.ts",
      'export const format = new Intl.DateTimeFormat("de");\n',
      "'Intl.DateTimeFormat' is restricted",
    ],
    [
      "packages/api/src/loose.ts",
      "export const loose = (given: any): string => `${given}`;\n",
      "no-explicit-any",
    ],
    ["packages/api/src/hushed.ts", '// @ts-ignore\nexport const n: number = "1";\n', "ban-ts-comment"],
    ["packages/api/src/sure.ts", "export const sure = (n: number | null): number => n!;\n", "no-non-null"],
    [
      "packages/api/src/cast.ts",
      "export const cast = (n: unknown): number => n as number;\n",
      "consistent-type-assertions",
    ],
    [
      "packages/api/src/floating.ts",
      "async function save(): Promise<void> {}\n\nexport function run(): void {\n  save();\n}\n",
      "no-floating-promises",
    ],
    ["packages/api/src/CamelCase.ts", "export const camel = 1;\n", "filename-case"],
    [
      "packages/api/src/here.ts",
      'import { there } from "./there.ts";\n\nexport const here = (): number => there();\n',
      "no-cycle",
    ],
    [
      "packages/api/src/there.ts",
      'import { here } from "./here.ts";\n\nexport const there = (): number => here();\n',
      "no-cycle",
    ],
    [
      "packages/api/src/focused.test.ts",
      'import { expect, test } from "vitest";\n\ntest.only("one", () => expect(1).toBe(1));\n',
      "no-focused-tests",
    ],
    [
      "packages/api/src/excused.ts",
      "// oxlint-disable-next-line no-var\nexport const excused = 1;\n",
      "Unused oxlint-disable",
    ],
  ],
  "-f unix",
);

describe("check:declared refuses", () => {
  const workspace = temporaryWorkspace({
    "apps/web/src/undeclared.tsx":
      'import type { z } from "zod";\n\nexport const None = (): z.ZodType | null => null;\n',
  });
  afterAll(workspace.remove);

  test("an import of a package that package.json doesn't name", () => {
    const { exitCode, output } = workspace.check("check:declared");
    expect(output).toContain("cannot import package `zod` because it is not a dependency");
    expect(output).toContain("apps/web/src/undeclared.tsx");
    expect(exitCode).toBe(1);
  });
});

const db = 'import { firstTitle } from "@claimline/db/first-title";\n\nexport const title = firstTitle;\n';
refuses(
  "check:boundaries",
  [
    ["apps/web/src/title.ts", db, 'apps/web may not import "@claimline/db/first-title"'],
    [
      "apps/web/src/later.tsx",
      'export const later = (): Promise<unknown> => import("@claimline/db/first-title");\n',
      "apps/web may not import",
    ],
    [
      "apps/web/src/typed.ts",
      'export type Title = typeof import("@claimline/db/first-title").firstTitle;\n',
      "apps/web may not import",
    ],
    ["apps/web/src/passed-on.ts", 'export * from "@claimline/db/first-title";\n', "apps/web may not import"],
    [
      "apps/web/src/other-app.ts",
      'export type { Form } from "@claimline/admin/event/form";\n',
      'apps/web may not import "@claimline/admin/event/form"',
    ],
    [
      "apps/web/src/around.ts",
      'export { titleSchema } from "../../../packages/model/src/title.ts";\n',
      "leaves apps/web",
    ],
    ["packages/api/src/self.ts", 'export * from "@claimline/api/env";\n', "is the package's own name"],
    [
      "apps/web/src/chart.tsx",
      'import "vis-timeline";\n',
      'only packages/timeline-view and bench may import "vis-timeline"',
    ],
    [
      "apps/web/src/rows.ts",
      'import "@prisma/client/runtime";\n',
      'only packages/db and packages/api may import "@prisma/client"',
    ],
    ["packages/model/src/disk.ts", 'import "node:fs";\n', `may not import Node's "node:fs"`],
    [
      "packages/model/src/screen.ts",
      'import "react";\n',
      'may only import zod, @orama/stemmers, any-ascii, not "react"',
    ],
    [
      "packages/model/src/call.ts",
      'import "@trpc/server/http";\n',
      'may only import zod, @orama/stemmers, any-ascii, not "@trpc/server"',
    ],
    [
      "packages/model/src/up.ts",
      'import "@claimline/api/env";\n',
      'packages/model may not import "@claimline/api/env"',
    ],
    [
      "packages/db/src/up.ts",
      'import "@claimline/api/env";\n',
      'packages/db may not import "@claimline/api/env"',
    ],
    [
      "packages/db/package.json",
      manifest("db", { devDependencies: { "@claimline/api": "*" } }),
      "may not depend on",
    ],
    [
      "packages/client/src/call.ts",
      'import { type verbose } from "@claimline/api/env";\n\nexport type Verbose = typeof verbose;\n',
      "other than by `import type`",
    ],
  ],
  "",
  { "packages/client/package.json": manifest("client") },
);

describe("check:boundaries", () => {
  const workspace = temporaryWorkspace({
    "packages/client/package.json": manifest("client", { dependencies: { "@claimline/api": "workspace:*" } }),
    "packages/client/src/verbose.ts":
      'import type { verbose } from "@claimline/api/env";\n\nexport type Verbose = typeof verbose;\n',
    "packages/model/src/title.test.ts": 'import "node:fs";\nimport "vitest";\nimport "fast-check";\n',
  });
  afterAll(workspace.remove);

  test("lets the client name types of the api, and the model's tests use test tools", () => {
    const { exitCode, output } = workspace.check("check:boundaries");
    expect(exitCode, output).toBe(0);
  });

  test("refuses packages that nothing would check", () => {
    workspace.write({
      "packages/mystery/package.json": manifest("mystery"),
      "packages/bare/src/found.ts": "export const found = 1;\n",
      "packages/server/package.json": manifest("server"),
    });
    const { exitCode, output } = workspace.check("check:boundaries");
    expect(output).toContain("packages/mystery  is a package without a row in checks/src/rooms.ts");
    expect(output).toContain("packages/bare  has source files but no package.json");
    expect(output).toContain("packages/server  is a package of which no source file was read");
    expect(exitCode).toBe(1);
  });
});

refuses("check:house", [
  ["packages/api/src/index.ts", "export const a = 1;\n", "no index files"],
  ["packages/api/src/utils/pad.ts", "export const a = 1;\n", '"utils" says nothing'],
  ["packages/api/src/types.ts", "export const a = 1;\n", '"types" says nothing'],
  ["apps/web/src/wide.css", "a {}\n".repeat(301), "has 301 lines, more than 300"],
  ["packages/model/src/clock-a.ts", "export const a = new Date();\n", "never reads the clock (new Date())"],
  ["packages/model/src/clock-b.ts", "export const b = Date.now();\n", "never reads the clock (Date.now)"],
  ["packages/model/src/clock-c.ts", "export const c = performance.now();\n", "never reads the clock"],
  ["packages/api/src/read-title.spec.ts", "export {};\n", "would never run: name it *.test.ts"],
  ["packages/api/read-title.test.ts", "export {};\n", "would never run: no project"],
  ["packages/db/package.json", manifest("db", { scripts: {} }), 'lacks the script "check:types"'],
]);

describe("check:types refuses", () => {
  const workspace = temporaryWorkspace();
  afterAll(workspace.remove);

  test("a change below that breaks what was right, and already checked, above", () => {
    expect(workspace.check("check:types").exitCode).toBe(0);
    workspace.write({
      "packages/model/src/title.ts": 'import { z } from "zod";\n\nexport const titleSchema = z.number();\n',
    });
    const { exitCode, output } = workspace.check("check:types");
    expect(output).toContain("@claimline/api:check:types: src/read-title.ts(6,59): error TS2322");
    expect(exitCode).not.toBe(0);
  });
});

refuses(
  "check:unused",
  [
    ["packages/api/src/forgotten.ts", "export const forgotten = 1;\n", "forgotten"],
    ["apps/web/src/lost.ts", "export const lost = 1;\n", "lost.ts"],
    [
      "packages/db/package.json",
      manifest("db", { dependencies: { "@claimline/model": "workspace:*", pino: "^10.4.0" } }),
      "pino",
    ],
  ],
  "--reporter compact --no-config-hints",
);

const pino = (name: string, version: string): string => manifest(name, { dependencies: { pino: version } });

describe("check:manifests refuses", () => {
  const workspace = temporaryWorkspace({
    "packages/db/package.json": pino("db", "^9.0.0"),
    "packages/api/package.json": pino("api", "^10.0.0"),
  });
  afterAll(workspace.remove);

  test("two versions of one dependency", () => {
    const { exitCode, output } = workspace.check("check:manifests");
    expect(output).toContain("Dependency pino has multiple versions defined in the workspace");
    expect(exitCode).toBe(1);
  });
});

describe("`pnpm check` refuses", () => {
  test("a tool that read nothing", () => {
    const workspace = temporaryWorkspace({
      ".oxlintrc.json": '{ "ignorePatterns": ["packages/**"] }\n',
    });
    const { exitCode, output } = workspace.check("check");
    workspace.remove();
    expect(output).toMatch(/check:lint: read \d+ of \d+ files, so its silence proves nothing/);
    expect(output).toContain("Failed: check:lint");
    expect(exitCode).toBe(1);
  });

  test("a package that turbo skips", () => {
    const workspace = temporaryWorkspace({
      "packages/db/package.json": manifest("db", {
        scripts: {},
        dependencies: { "@claimline/model": "workspace:*" },
      }),
      "packages/db/tsconfig.json": tsconfig,
    });
    const { exitCode, output } = workspace.check("check");
    workspace.remove();
    expect(output).toContain("check:types: read 4 of 5 packages");
    expect(exitCode).toBe(1);
  });
});
