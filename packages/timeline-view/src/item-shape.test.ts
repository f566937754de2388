import { expect, test } from "vitest";
import { itemShape } from "./item-shape.ts";
import { itemOn } from "./window.fixture.ts";

const within = { start: "within", end: "within" };

test.each([
  ["2024-10-28", { form: "point", about: false }],
  ["2024-10-28T14:30:00", { form: "point" }],
  ["2024-10-28~", { form: "point", about: true }],
  ["2024-10", { form: "bar", ...within }],
  ["2024-10~", { form: "bar", about: true }],
  ["2024-10-08/2024-10-13", { form: "bar", ...within, stretch: false }],
  ["[2024-10-08..2024-10-13]", { form: "bar", ...within }],
  ["{2024-10-08..2024-10-13}", { form: "bar", start: "firm", end: "firm", stretch: true }],
  ["../2024-10-28", { form: "bar", start: "open", end: "within" }],
  ["/2024-10-28", { form: "bar", start: "open" }],
  ["2024-10-28/..", { form: "bar", start: "within", end: "open" }],
])("%s", (when, expected) => {
  expect(itemShape(itemOn(when))).toMatchObject(expected);
});

test("what goes on lasts from one day to the other, and isn't somewhere in between", () => {
  const shape = itemShape(itemOn("2024-10-08/2024-10-13", { phase: "ongoing" }));
  expect(shape).toMatchObject({ start: "firm", end: "firm", stretch: true });
});

test("what is announced is a plan until something fulfils it", () => {
  const announced = { support: "announced" as const, contested: false, overdue: false };
  const plan = (fulfilledBy: string | null): boolean =>
    itemShape(itemOn("2024-10-28", { assessment: { ...announced, fulfilledBy } })).plan;
  expect(plan(null)).toBe(true);
  expect(plan("visit")).toBe(false);
});
