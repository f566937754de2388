import { defineConfig } from "vitest/config";
import { propertyTimes } from "./tests/env.ts";
import { ReadingFirst } from "./tests/reading-first.ts";

const minute = 60_000;

/** What `pnpm test:long` changes: properties are tried more often, and tests may take as long as that takes. */
const long =
  propertyTimes() === 1 ? {} : { setupFiles: ["tests/more-property-runs.ts"], testTimeout: 60 * minute };

/** Groups run one after the other, so that a browser test never competes with the rest for two cores. */
export default defineConfig({
  test: {
    sequence: { sequencer: ReadingFirst },
    projects: [
      {
        test: {
          name: "unit",
          include: ["packages/*/src/**/*.test.{ts,tsx}", "apps/*/src/**/*.test.{ts,tsx}"],
          testTimeout: minute,
          sequence: { groupOrder: 0 },
          ...long,
        },
      },
      {
        test: {
          name: "story",
          include: ["tests/story/**/*.test.ts"],
          testTimeout: minute,
          sequence: { groupOrder: 0 },
          ...long,
        },
      },
      {
        test: {
          name: "checks",
          include: ["tests/checks/**/*.test.ts"],
          testTimeout: minute,
          hookTimeout: minute,
          sequence: { groupOrder: 1 },
          ...long,
        },
      },
      {
        test: {
          name: "api",
          include: ["tests/api/**/*.test.ts"],
          globalSetup: "tests/api/newsroom/global-setup.ts",
          testTimeout: minute,
          hookTimeout: 2 * minute,
          sequence: { groupOrder: 2 },
          ...long,
        },
      },
      {
        test: {
          name: "e2e",
          include: ["tests/e2e/**/*.test.ts"],
          globalSetup: "tests/e2e/product/global-setup.ts",
          testTimeout: 2 * minute,
          hookTimeout: 5 * minute,
          // A page on a busy machine may take its time; what must be quick says so in its test.
          expect: { poll: { timeout: minute / 2 } },
          // Each worker has a product of its own.
          maxWorkers: 2,
          sequence: { groupOrder: 3 },
        },
      },
    ],
  },
});
