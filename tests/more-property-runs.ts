import { withRuns } from "@claimline/mutation/property-runs";
import { vi } from "vitest";
import { propertyTimes } from "./env.ts";

/** Given to vitest as a set-up file: every `fc.assert` of the tests tries more often than it asks for. */
vi.doMock("fast-check", async (importOriginal) => {
  const { default: fc } = await importOriginal<typeof import("fast-check")>();
  return { default: withRuns(fc, { times: propertyTimes() }) };
});
