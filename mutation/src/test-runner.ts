import { globSync } from "node:fs";
import { resolve } from "node:path";
import { INSTRUMENTER_CONSTANTS, type InstrumenterContext } from "@stryker-mutator/api/core";
import { declareClassPlugin, PluginKind } from "@stryker-mutator/api/plugin";
import {
  determineHitLimitReached,
  DryRunStatus,
  type DryRunResult,
  type MutantRunOptions,
  type MutantRunResult,
  type TestResult,
  type TestRunner,
  type TestRunnerCapabilities,
  TestStatus,
  toMutantRunResult,
} from "@stryker-mutator/api/test-runner";
import fc from "fast-check";
import * as vitest from "vitest";
import { type CollectedTest, TestCollector } from "./test-collector.ts";
import { FreshModules } from "./fresh-modules.ts";
import { withRuns } from "./property-runs.ts";

/** In the folder that Stryker runs in, its copy of packages/model. */
const TESTS = "src/{claim,time,actor}/**/*.test.ts";

/** Fewer tries than elsewhere, as there are thousands of mutants; always the same, so that a score can be measured again. */
const PROPERTIES = { times: 0.1, seed: 20241028, shrink: false };

/** Needs `vi` and a hook after it, which work in vitest's own workers only; it compares answers with each other. */
const LEFT_OUT = "the machine's time zone > ";

/**
 * Runs the model's tests for Stryker within one process: some milliseconds for a mutant, where vitest, which starts a
 * worker and loads everything for each, takes more than a second. Mutants that only act while modules load are not
 * expected (Stryker's `ignoreStatic`).
 */
class ModelTestRunner implements TestRunner {
  readonly #stryker: InstrumenterContext = {};
  readonly #collector = new TestCollector();
  readonly #modules: FreshModules;
  /** Milliseconds that each test took in the dry run, by its id, so that quick ones come first. */
  readonly #took = new Map<string, number>();

  constructor() {
    Object.assign(globalThis, { [INSTRUMENTER_CONSTANTS.NAMESPACE]: this.#stryker });
    const { describe, test } = this.#collector;
    this.#modules = new FreshModules(
      new Map<string, object>([
        ["vitest", { ...vitest, describe, test, afterEach: () => {} }],
        ["fast-check", { default: withRuns(fc, PROPERTIES) }],
      ]),
    );
  }

  capabilities(): TestRunnerCapabilities {
    return { reloadEnvironment: true };
  }

  async dryRun(): Promise<DryRunResult> {
    const tests: TestResult[] = [];
    for (const file of globSync(TESTS).toSorted()) {
      for (const test of await this.#testsOf(file)) {
        const result = await this.#resultOf(test);
        this.#took.set(result.id, result.timeSpentMs);
        tests.push(result);
      }
    }
    const { mutantCoverage } = this.#stryker;
    return { status: DryRunStatus.Complete, tests, ...(mutantCoverage ? { mutantCoverage } : {}) };
  }

  async mutantRun({ activeMutant, hitLimit, testFilter = [] }: MutantRunOptions): Promise<MutantRunResult> {
    const byFile = Map.groupBy(testFilter, (id) => id.slice(0, id.indexOf("#")));
    const took = (id: string): number => this.#took.get(id) ?? 0;
    const cost = (ids: readonly string[]): number => ids.reduce((sum, id) => sum + took(id), 0);
    Object.assign(this.#stryker, { hitCount: 0, hitLimit });
    const tests: TestResult[] = [];
    for (const [file, ids] of [...byFile].toSorted(([, a], [, b]) => cost(a) - cost(b))) {
      this.#stryker.activeMutant = "none";
      const covering = (await this.#testsOf(file)).filter(({ id }) => ids.includes(id));
      this.#stryker.activeMutant = activeMutant.id;
      for (const test of covering.toSorted((a, b) => took(a.id) - took(b.id))) {
        const result = await this.#resultOf(test);
        tests.push(result);
        if (result.status === TestStatus.Failed) {
          const stopped = determineHitLimitReached(this.#stryker.hitCount, hitLimit);
          return toMutantRunResult(stopped ?? { status: DryRunStatus.Complete, tests });
        }
      }
    }
    return toMutantRunResult({ status: DryRunStatus.Complete, tests });
  }

  async #testsOf(file: string): Promise<CollectedTest[]> {
    const tests = await this.#collector.collect(file, () => this.#modules.load(resolve(file)));
    return tests.filter(({ id }) => !id.includes(LEFT_OUT));
  }

  async #resultOf(test: CollectedTest): Promise<TestResult> {
    const { id } = test;
    this.#stryker.currentTestId = id;
    const startedAt = performance.now();
    const failure = await test.run().then(
      () => null,
      (error: unknown) => String(error),
    );
    const result = { id, name: id, timeSpentMs: performance.now() - startedAt };
    delete this.#stryker.currentTestId;
    return failure === null
      ? { ...result, status: TestStatus.Success }
      : { ...result, status: TestStatus.Failed, failureMessage: failure };
  }
}

/** What Stryker looks for in a plugin. @public */
export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, "model", ModelTestRunner)];
