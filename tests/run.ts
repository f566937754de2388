/** `pnpm test`: the checks, then every test, then one line with the counts. Run at the root of the repository. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runChecks } from "@claimline/checks/run-checks";
import { addCounts, closingLine, runVitest, type Counts } from "./vitest-run.ts";

const root = join(import.meta.dirname, "..");
const reports = mkdtempSync(join(tmpdir(), "claimline-tests-"));

const checks = await runChecks(root);
const checked: Counts = {
  passed: checks.filter(({ passed }) => passed).length,
  failed: checks.filter(({ passed }) => !passed).length,
  skipped: 0,
};
const all = await runVitest({ root, report: join(reports, "all.json"), args: [] });
// The model's times must not depend on where the machine stands: once more, 14 hours ahead of UTC.
const farFromUtc = await runVitest({
  root,
  report: join(reports, "far-from-utc.json"),
  args: ["--project", "unit", "packages/model/"],
  zone: "Pacific/Kiritimati",
});
rmSync(reports, { recursive: true, force: true });

const total = addCounts(checked, all, farFromUtc);
const nothingRan = all.passed + all.failed === 0 || checks.length === 0;
if (nothingRan) console.error("No test ran.");
console.log(closingLine(total));
process.exitCode = total.failed > 0 || nothingRan ? 1 : 0;
