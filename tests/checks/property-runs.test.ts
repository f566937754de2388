import { TestCollector } from "@claimline/mutation/test-collector";
import { withRuns } from "@claimline/mutation/property-runs";
import fc from "fast-check";
import { expect, test } from "vitest";

/** The numbers that a property of a hundred tries is tried with. */
function triedWith(times: number, seed?: number): number[] {
  const tried: number[] = [];
  const property = fc.property(fc.nat(), (number) => {
    tried.push(number);
  });
  withRuns(fc, { times, ...(seed === undefined ? {} : { seed }) }).assert(property);
  return tried;
}

test("a property is tried so many times as often, and always alike with a seed", () => {
  expect([0.1, 3].map((times) => triedWith(times).length)).toEqual([10, 300]);
  expect(triedWith(1, 7)).toEqual(triedWith(1, 7));
  expect(triedWith(1, 7)).not.toEqual(triedWith(1, 8));
});

test("a property that fails still fails", () => {
  const property = fc.property(fc.nat(), (number) => number < 10);
  for (const shrink of [true, false]) {
    expect(() => withRuns(fc, { times: 1, shrink }).assert(property, { numRuns: 50 })).toThrow(
      /Counterexample/,
    );
  }
});

test("tests are collected with their groups, each row of a table apart, and run later", async () => {
  const collector = new TestCollector();
  const ran: unknown[] = [];
  const tests = await collector.collect("a.test.ts", async () => {
    collector.describe("group", () => {
      collector.test.each([
        ["x", 1],
        ["y", 2],
      ])("%s", (...row) => ran.push(row));
    });
    collector.test("alone", () => {
      throw new Error("fails");
    });
    await Promise.resolve();
  });
  expect(tests.map(({ id }) => id)).toEqual([
    "a.test.ts#group > %s [ 'x', 1 ]",
    "a.test.ts#group > %s [ 'y', 2 ]",
    "a.test.ts#alone",
  ]);
  expect(ran).toEqual([]);
  await tests[1]?.run();
  expect(ran).toEqual([["y", 2]]);
  await expect(tests[2]?.run()).rejects.toThrow("fails");
});
