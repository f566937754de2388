import { expect, test } from "vitest";
import { keepAnswers } from "./keep-answers.ts";

test("finds an answer once, and tells questions apart", () => {
  const asked: string[] = [];
  const join = keepAnswers((a: string, b: string | null) => {
    asked.push(`${a} ${b}`);
    return [a, b];
  });
  expect(join("1", "2")).toEqual(["1", "2"]);
  expect(join("1", "2")).toBe(join("1", "2"));
  expect(join("1,2", null)).toEqual(["1,2", null]);
  expect(join("1", '2",null')).toEqual(["1", '2",null']);
  expect(asked).toEqual(["1 2", "1,2 null", '1 2",null']);
});

test("doesn't grow without end, and answers the same after it has forgotten", () => {
  let found = 0;
  const square = keepAnswers((number: number) => {
    found += 1;
    return number * number;
  });
  for (let number = 0; number < 5_000; number += 1) expect(square(number)).toBe(number * number);
  expect(square(0)).toBe(0);
  expect(found).toBe(5_001);
});
