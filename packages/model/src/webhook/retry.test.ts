import { expect, test } from "vitest";
import { mostAttempts, nextAttemptAt } from "./retry.ts";

const hour = 3_600_000;

function attemptsWith(chance: number): number[] {
  const times = [0];
  for (let failures = 1; ; failures += 1) {
    const next = nextAttemptAt(failures, times.at(-1) ?? 0, chance);
    if (next === null) return times;
    times.push(next);
  }
}

test("a message that fails is tried ten times over about 76 hours, then given up", () => {
  const times = attemptsWith(0);
  expect(times).toHaveLength(mostAttempts);
  expect(mostAttempts).toBe(10);
  expect((times.at(-1) ?? 0) / hour).toBeCloseTo(75.58, 1);
  expect(times.slice(0, 3)).toEqual([0, 5_000, 305_000]);
});

test("waits grow, by chance by up to a tenth", () => {
  const least = attemptsWith(0);
  const most = attemptsWith(0.999_999);
  for (const [index, time] of most.entries()) {
    const first = least[index] ?? 0;
    expect(time).toBeGreaterThanOrEqual(first);
    expect(time).toBeLessThanOrEqual(first * 1.1 + 1);
  }
});
