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
