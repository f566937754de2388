import fc from "fast-check";
import { expect, test } from "vitest";
import { type Node, nodesOnCycles } from "./cycle.ts";

test("a chain, a tree and names that nobody has are no cycle", () => {
  expect(
    nodesOnCycles([
      ["a", ["b", "c"]],
      ["b", ["c"]],
      ["c", ["nobody"]],
    ]),
  ).toEqual([]);
  expect(nodesOnCycles([])).toEqual([]);
});

test("finds a cycle, and not what only leads into it or out of it", () => {
  expect(
    nodesOnCycles([
      ["in", ["a"]],
      ["a", ["b"]],
      ["b", ["c"]],
      ["c", ["a", "out"]],
      ["out", []],
    ]),
  ).toEqual([1, 2, 3]);
  expect(nodesOnCycles([["self", ["self"]]])).toEqual([0]);
});

test("takes a chain of 100 000", () => {
  const chain = Array.from({ length: 100_000 }, (_, i): Node => [`n${i}`, [`n${i + 1}`]]);
  expect(nodesOnCycles(chain)).toEqual([]);
  expect(nodesOnCycles([...chain, ["n100000", ["n0"]]])).toHaveLength(100_001);
});

const chosen = fc.array(fc.option(fc.nat(9), { nil: null }), { minLength: 10, maxLength: 10 });

test("where each leads to at most one, it is exactly those that come back to themselves", () => {
  fc.assert(
    fc.property(chosen, (next) => {
      const nodes = next.map((to, from): Node => [`n${from}`, to === null ? [] : [`n${to}`]]);
      const comesBack = (start: number) => {
        let at: number | null | undefined = start;
        for (let step = 0; step < 10; step++) {
          at = next[at];
          if (at === null || at === undefined) return false;
          if (at === start) return true;
        }
        return false;
      };
      expect(nodesOnCycles(nodes)).toEqual([...next.keys()].filter(comesBack));
    }),
    { numRuns: 1_000 },
  );
});
