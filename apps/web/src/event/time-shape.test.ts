import { expect, test } from "vitest";
import { timeShape } from "./time-shape.ts";

test.each([
  ["2024-10-28", "occurred", "point"],
  ["2024-10-08/2024-10-13", "occurred", "span"],
  ["2024-12", "occurred", "span"],
  ["2024-11-04~", "occurred", "about"],
  ["2024-10?", "occurred", "about"],
  ["../2024-10-28", "occurred", "open-start"],
  ["/2024-10-28", "occurred", "open-start"],
  ["2024-10-28/..", "ongoing", "open-end"],
  ["2024-10-28/2024-11-03", "planned", "planned"],
  [null, "occurred", "undated"],
] as const)("draws %s, %s, as %s", (when, phase, shape) => {
  expect(timeShape(when, phase)).toBe(shape);
});
