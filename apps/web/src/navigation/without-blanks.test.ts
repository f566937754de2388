import { expect, test } from "vitest";
import { withoutBlanks } from "./without-blanks.ts";

test.each([
  [{}, null],
  [{ asof: "2024-10-28", kind: ["denial", "appeal"] }, null],
  [{ asof: "2024-10-28", vs: "" }, "/s?asof=2024-10-28"],
  [{ kind: ["denial", ""], q: "" }, "/s?kind=denial"],
  [{ vs: "", q: undefined }, "/s"],
  [{ q: "a&b", to: "" }, "/s?q=a%26b"],
])("%j becomes %j", (search, address) => {
  expect(withoutBlanks("/s", search)).toBe(address);
});
