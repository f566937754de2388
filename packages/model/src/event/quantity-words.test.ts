import { expect, test } from "vitest";
import { quantityWords } from "./quantity-words.ts";

test.each([
  [{ min: 1000, max: null, approximate: false }, "mindestens 1.000", "at least 1,000"],
  [{ min: null, max: 3_000_000, approximate: true }, "höchstens etwa 3.000.000", "at most about 3,000,000"],
  [{ min: 10_000, max: 12_000, approximate: false }, "10.000 bis 12.000", "10,000 to 12,000"],
  [{ min: 6700, max: 6700, approximate: true }, "etwa 6.700", "about 6,700"],
  [{ min: 10_000, max: 12_000, approximate: true }, "etwa 10.000 bis 12.000", "about 10,000 to 12,000"],
])("says a figure as open and as vague as it is given: %o", (quantity, de, en) => {
  expect(quantityWords(quantity, "de")).toBe(de);
  expect(quantityWords(quantity, "en")).toBe(en);
});
