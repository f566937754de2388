import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { filesOf, workspacePackages } from "@claimline/checks/workspace";
import { describe, expect, test } from "vitest";
import { repository } from "./temporary-workspace.ts";

describe("the compiler reads every source file of", () => {
  test.each(workspacePackages(repository))("$dir", ({ dir }) => {
    const listed = execFileSync(join(repository, "node_modules", ".bin", "tsc"), ["--listFilesOnly"], {
      cwd: join(repository, dir),
      encoding: "utf8",
    });
    const read = new Set(listed.split("\n"));
    const unread = filesOf(repository, dir, "ts,tsx").filter(({ path }) => !read.has(join(repository, path)));
    expect(unread.map(({ path }) => path)).toEqual([]);
  });
});
