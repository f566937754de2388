import { expect, test } from "vitest";
import { keep } from "./keep.ts";

test("makes a value once for each key, and none for what is kept already", () => {
  const kept = new Map([["zero", 0]]);
  const made: string[] = [];
  const take = (key: string, value: number): number =>
    keep(kept, key, () => {
      made.push(key);
      return value;
    });
  expect([take("zero", 1), take("one", 1), take("one", 2), take("two", 2)]).toEqual([0, 1, 1, 2]);
  expect(made).toEqual(["one", "two"]);
});

test("drops all once there are as many as may be kept", () => {
  const kept = new Map<string, number>();
  for (const [index, key] of ["a", "b", "a", "c"].entries()) keep(kept, key, () => index, 2);
  expect([...kept]).toEqual([["c", 3]]);
});
