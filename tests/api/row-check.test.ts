import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));
const typescript = dirname(createRequire(import.meta.url).resolve("typescript/package.json"));

// Beside the real one, so that the packages from outside are found; its name keeps it out of every check.
let copy = "";
beforeAll(() => {
  copy = mkdtempSync(join(root, "node_modules", ".row-check-"));
  for (const folder of ["packages/db/src/row-check.ts", "packages/db/generated", "packages/model/src"]) {
    cpSync(join(root, folder), join(copy, folder), { recursive: true });
  }
  cpSync(join(root, "packages/model/package.json"), join(copy, "packages/model/package.json"));
  cpSync(join(root, "tsconfig.base.json"), join(copy, "tsconfig.base.json"));
  symlinkSync(join(root, "packages/db/node_modules"), join(copy, "packages/db/outside"));
  writeFileSync(
    join(copy, "packages/db/tsconfig.json"),
    JSON.stringify({
      extends: "../../tsconfig.base.json",
      compilerOptions: {
        typeRoots: ["./outside/@types"],
        paths: { "@claimline/model/*": ["../model/src/*.ts"], "*": ["./outside/*"] },
      },
      files: ["src/row-check.ts"],
    }),
  );
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

function compile(): { passed: boolean; output: string } {
  const project = join(copy, "packages/db/tsconfig.json");
  const { status, stdout } = spawnSync(process.execPath, [join(typescript, "bin/tsc"), "-p", project], {
    encoding: "utf8",
  });
  return { passed: status === 0, output: stdout };
}

/** Compiles with one text of the copy changed, and changes it back. */
function compileWith(path: string, found: string | RegExp, put: string) {
  const file = join(copy, path);
  const text = readFileSync(file, "utf8");
  const changed = text.replace(found, put);
  expect(changed).not.toBe(text);
  writeFileSync(file, changed);
  const result = compile();
  writeFileSync(file, text);
  return result;
}

test("the copy compiles as it is", () => {
  expect(compile()).toEqual({ passed: true, output: "" });
});

test.each([
  [
    "a field that the table lacks",
    "packages/model/src/source/schema.ts",
    "  remark:",
    "  comment: z.string(),\n  remark:",
  ],
  [
    "a column that the model lacks",
    "packages/model/src/place/schema.ts",
    /^ {2}isoSubdivision: .*?\.nullable\(\),$/ms,
    "",
  ],
  ["a field under another name", "packages/model/src/actor/schema.ts", "wikidata: z", "wikiData: z"],
  [
    "a field of another type",
    "packages/model/src/source/schema.ts",
    "credibility: z.int()",
    "credibility: z.bigint()",
  ],
  [
    "a value that the database lacks",
    "packages/model/src/actor/schema.ts",
    '"outlet"]',
    '"outlet", "agency"]',
  ],
  ["a value that the model lacks", "packages/model/src/source/schema.ts", ', "agency_report"]', "]"],
  [
    "a state that the database lacks",
    "packages/model/src/publication/state.ts",
    '"published"] as const',
    '"published", "trashed"] as const',
  ],
])("%s is a type error in the row check", (_name, path, found, put) => {
  const { passed, output } = compileWith(path, found, put);
  expect(passed).toBe(false);
  expect(output).toMatch(/row-check\.ts/);
});
