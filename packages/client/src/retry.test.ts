import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ClaimlineProblem } from "./claimline-problem.ts";
import { isPassing, pause, pauseBefore, unlessAborted } from "./retry.ts";

describe("the pause before the next try", () => {
  const cases = fc.record({
    failures: fc.integer({ min: 1, max: 1_000 }),
    firstMs: fc.integer({ min: 0, max: 30_000 }),
    askedMs: fc.option(fc.integer({ min: 0, max: 120_000 })),
    drawn: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  });

  test("is at least what the server asks, and at most thirty seconds more", () => {
    fc.assert(
      fc.property(cases, ({ failures, firstMs, askedMs, drawn }) => {
        const wait = pauseBefore(failures, { firstMs, askedMs, random: () => drawn });
        expect(wait).toBeGreaterThanOrEqual(askedMs ?? 0);
        expect(wait).toBeLessThanOrEqual((askedMs ?? 0) + 30_000);
      }),
    );
  });

  test("can be twice as long after each failure, and differs from caller to caller", () => {
    const most = [1, 2, 3, 4].map((failures) =>
      pauseBefore(failures, { firstMs: 100, askedMs: null, random: () => 1 }),
    );
    expect(most).toEqual([100, 200, 400, 800]);
    expect(pauseBefore(4, { firstMs: 100, askedMs: null, random: () => 0.25 })).toBe(200);
  });
});

test.each([
  ["unavailable", 503, true],
  ["too-many-requests", 429, true],
  ["no-answer", null, true],
  ["unreadable-answer", 502, true],
  ["unreadable-answer", 200, false],
  ["stale-version", 409, false],
  ["write-in-progress", 409, true],
  ["internal", 500, false],
  ["invalid-input", 400, false],
] as const)("%s (%s) is tried again: %s", (code, status, expected) => {
  expect(isPassing(new ClaimlineProblem(code, { message: "", status }))).toBe(expected);
});

describe("aborting", () => {
  test("ends a pause at once, with the reason", async () => {
    const ending = new AbortController();
    const paused = pause(3_600_000, ending.signal);
    ending.abort(new Error("enough"));
    await expect(paused).rejects.toThrow("enough");
    await expect(pause(0, ending.signal)).rejects.toThrow("enough");
  });

  test("ends a wait for what never comes", async () => {
    const ending = new AbortController();
    const waited = unlessAborted(new Promise(() => undefined), ending.signal);
    ending.abort();
    await expect(waited).rejects.toThrow(/abort/i);
  });
});
