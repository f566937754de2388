import { expect, test } from "vitest";
import { pinnedMoment } from "./pinned-moment.ts";

const shown = { rev: 12, today: "2026-11-23" };

test("the present is pinned to today and to the revision shown", () => {
  expect(pinnedMoment({}, shown)).toEqual({ asOf: "2026-11-23", rev: 12 });
});

test("a day or an instant that is shown stays", () => {
  expect(pinnedMoment({ asOf: "2024-10-28" }, shown)).toEqual({ asOf: "2024-10-28", rev: 12 });
  expect(pinnedMoment({ asOf: "2024-10-28T12:00:00Z", rev: 12 }, shown)).toEqual({
    asOf: "2024-10-28T12:00:00Z",
    rev: 12,
  });
});

test("what is compared with now is compared with today", () => {
  expect(pinnedMoment({ asOf: "2024-10-28", vs: "now" }, shown)).toEqual({
    asOf: "2024-10-28",
    rev: 12,
    vs: "2026-11-23",
  });
  expect(pinnedMoment({ vs: "2024-10-28" }, shown).vs).toBe("2024-10-28");
  expect(pinnedMoment({ vs: "2026-11-23" }, shown)).not.toHaveProperty("vs");
});
