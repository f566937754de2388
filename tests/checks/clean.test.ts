import { join } from "node:path";
import { scriptsOf } from "@claimline/checks/workspace";
import { afterAll, describe, expect, test } from "vitest";
import { repository, temporaryWorkspace } from "./temporary-workspace.ts";

const workspace = temporaryWorkspace();
afterAll(workspace.remove);

const checks = Object.keys(scriptsOf(join(repository, "package.json"))).filter((name) =>
  name.startsWith("check:"),
);

describe("a workspace that keeps the rules", () => {
  test.each(checks)("passes %s", (script) => {
    const { exitCode, output } = workspace.check(script);
    expect(exitCode, output).toBe(0);
  });

  test("passes `pnpm check` as a whole", () => {
    const { exitCode, output } = workspace.check("check");
    expect(output).toContain(`All ${checks.length} checks passed.`);
    expect(exitCode).toBe(0);
  });
});
