import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { testEnvironment } from "./env.ts";

/** How many test results there were of each sort. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

interface VitestRun {
  /** Root of the repository, where vitest.config.ts lies. */
  readonly root: string;
  /** Where vitest writes its JSON report. */
  readonly report: string;
  readonly args: readonly string[];
  /** IANA time zone of the run; the machine's own when absent. */
  readonly zone?: string;
  /** Tries of every property for each usual one. */
  readonly times?: number;
  /** The file that tests write down in what they have measured. */
  readonly figures?: string;
  /** Keeps vitest's output back. */
  readonly quiet?: boolean;
}

/** Runs vitest with its output streamed, and counts its results. A run that breaks counts as one failure. */
export async function runVitest({
  root,
  report,
  args,
  zone,
  times,
  figures,
  quiet = false,
}: VitestRun): Promise<Counts> {
  const vitest = join(root, "node_modules", "vitest", "vitest.mjs");
  const given = ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`, ...args];
  const exitCode = await new Promise<number | null>((resolve, reject) => {
    const child = spawn(process.execPath, [vitest, ...given], {
      cwd: root,
      env: testEnvironment(zone, times, figures),
      stdio: quiet ? "ignore" : ["ignore", "inherit", "inherit"],
    });
    child.on("error", reject);
    child.on("close", resolve);
  });
  const counts = countReport(report);
  const brokeOtherwise = exitCode !== 0 && counts.failed === 0;
  if (brokeOtherwise) console.error(`vitest ended with exit code ${exitCode} though no test failed.`);
  return brokeOtherwise ? { ...counts, failed: 1 } : counts;
}

/** Counts in vitest's JSON report; a file that failed to load has no tests and counts as one failure. */
function countReport(report: string): Counts {
  const found = readReport(report);
  if (found === undefined) return { passed: 0, failed: 0, skipped: 0 };
  const unloaded = found.testResults.filter(
    ({ status, assertionResults }) =>
      status === "failed" && !assertionResults.some((result) => result.status === "failed"),
  ).length;
  return {
    passed: found.numPassedTests,
    failed: found.numFailedTests + unloaded,
    skipped: found.numPendingTests + found.numTodoTests,
  };
}

/** Sums of counts. */
export function addCounts(...all: readonly Counts[]): Counts {
  return all.reduce((sum, { passed, failed, skipped }) => ({
    passed: sum.passed + passed,
    failed: sum.failed + failed,
    skipped: sum.skipped + skipped,
  }));
}

/** The last line of `pnpm test`. */
export function closingLine({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped === 0 ? "" : `, ${skipped} skipped`}`;
}

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

function readReport(path: string): VitestReport | undefined {
  try {
    return JSON.parse(readFileSync(path, "utf8")) as VitestReport;
  } catch {
    return undefined;
  }
}
