/**
 * `pnpm test:long`: what `pnpm test` only samples, in full numbers. Every property (round trips of dates and bundles,
 * stories made up and read twice, windows of a timeline) is tried twenty times as often, and suites with a smaller and
 * a full number (clients of the change feed) take the full one; then mutation testing. What docs/reliability.md speaks of is printed at
 * the end.
 */
import { spawnSync } from "node:child_process";
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { closingLine, runVitest } from "./vitest-run.ts";

const TIMES = 20;

const root = join(import.meta.dirname, "..");
const reports = mkdtempSync(join(tmpdir(), "claimline-long-"));

const withProperties = globSync("{packages,apps,tests}/**/*.test.{ts,tsx}", {
  cwd: root,
  exclude: (name) => name === "node_modules",
}).filter((path) => /from "fast-check"|isLongRun/.test(readFileSync(join(root, path), "utf8")));
const figures = join(reports, "figures.txt");
const properties = await runVitest({
  root,
  report: join(reports, "properties.json"),
  args: withProperties,
  times: TIMES,
  figures,
});
const measured = existsSync(figures) ? readFileSync(figures, "utf8").trim().split("\n").toSorted() : [];
rmSync(reports, { recursive: true, force: true });

const mutation = spawnSync("pnpm", ["run", "test:mutation"], { cwd: root, stdio: "inherit" });

console.log(`\nMeasured (docs/reliability.md):\n${measured.map((line) => `  ${line}`).join("\n")}\n`);
console.log(`Properties, each ${TIMES} times as often: ${closingLine(properties)}`);
console.log(`Mutation testing: ${mutation.status === 0 ? "passed" : "failed"}`);
process.exitCode = properties.failed > 0 || properties.passed === 0 || mutation.status !== 0 ? 1 : 0;
