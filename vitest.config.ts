import { defineConfig } from "vitest/config";

const minute = 60_000;

/** Groups run one after the other, so that a browser test never competes with the rest for two cores. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: ["packages/*/src/**/*.test.{ts,tsx}", "apps/*/src/**/*.test.{ts,tsx}"],
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: "story",
          include: ["tests/story/**/*.test.ts"],
          testTimeout: minute,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: "checks",
          include: ["tests/checks/**/*.test.ts"],
          testTimeout: minute,
          hookTimeout: minute,
          sequence: { groupOrder: 1 },
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
        },
      },
      {
        test: {
          name: "e2e",
          include: ["tests/e2e/**/*.test.ts"],
          globalSetup: "tests/e2e/product/global-setup.ts",
          testTimeout: 2 * minute,
          hookTimeout: 5 * minute,
          maxWorkers: 1,
          sequence: { groupOrder: 3 },
        },
      },
    ],
  },
});
