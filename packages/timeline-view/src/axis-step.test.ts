import { expect, test } from "vitest";
import { axisStep } from "./axis-step.ts";

const day = 86_400_000;

test.each([
  [0.5, 1000, "hour", 1],
  [3, 1000, "hour", 6],
  [10, 1000, "weekday", 1],
  [31, 1048, "day", 1],
  [31, 650, "week", 1],
  [200, 1000, "month", 1],
  [600, 1048, "month", 1],
  [4_000, 1000, "year", 1],
])("%d days on %i pixels are cut into steps of one %s", (days, pixels, scale, step) => {
  expect(axisStep((days * day) / pixels)).toEqual({ scale, step });
});
