import { defineConfig } from "vitest/config";

/** The tests that each mutant is tried against, in one process without isolation: they share no state. */
export default defineConfig({
  test: { include: ["src/{claim,time,actor}/**/*.test.ts"], isolate: false },
});
