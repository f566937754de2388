import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { addCounts, closingLine, runVitest } from "../vitest-run.ts";
import { temporaryWorkspace, type TemporaryWorkspace } from "./temporary-workspace.ts";

const header = 'import { expect, test } from "vitest";\n';
const passing = `${header}test("passes", () => expect(1).toBe(1));\n`;

let workspace: TemporaryWorkspace | undefined;
afterEach(() => workspace?.remove());

function run(tests: Readonly<Record<string, string>>, zone?: string): ReturnType<typeof runVitest> {
  workspace = temporaryWorkspace(tests);
  const { root } = workspace;
  return runVitest({
    root,
    report: join(root, "report.json"),
    args: [],
    quiet: true,
    ...(zone === undefined ? {} : { zone }),
  });
}

describe("a run of the tests", () => {
  test("counts what passed, failed, was skipped or could not be loaded", async () => {
    const counts = await run({
      "packages/api/src/mixed.test.ts": `${passing}test("fails", () => expect(1).toBe(2));\ntest.skip("later", () => {});\n`,
      "packages/api/src/unloaded.test.ts": 'import "./nowhere.ts";\n',
    });
    expect(counts).toEqual({ passed: 1, failed: 2, skipped: 1 });
  });

  test("counts an error outside any test as a failure", async () => {
    const stray = `${header}test("stray", () => {\n  void Promise.reject(new Error("stray"));\n});\n`;
    expect(await run({ "packages/api/src/stray.test.ts": stray })).toEqual({
      passed: 1,
      failed: 1,
      skipped: 0,
    });
  });

  test("fails when there is no test at all", async () => {
    expect(await run({})).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  test("takes place in the zone asked for", async () => {
    const zoned = `${header}test("zone", () => expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).toBe("Pacific/Kiritimati"));\n`;
    expect(await run({ "packages/api/src/zone.test.ts": zoned }, "Pacific/Kiritimati")).toMatchObject({
      passed: 1,
    });
  });
});

test("the closing line names skipped tests only when there are any", () => {
  const counts = addCounts({ passed: 2, failed: 0, skipped: 0 }, { passed: 1, failed: 1, skipped: 0 });
  expect(closingLine(counts)).toBe("3 passed, 1 failed");
  expect(closingLine({ ...counts, skipped: 4 })).toBe("3 passed, 1 failed, 4 skipped");
});
