import type { Bounds } from "@claimline/model/time/bounds";
import { addDays, daysBetween, endOfDay, startOfDay } from "@claimline/model/time/day";
import fc from "fast-check";
import { expect, test } from "vitest";
import { openingWindow } from "./opening-window.ts";

const timeZone = "Europe/Berlin";
const today = "2026-11-23";

function on(day: string): Bounds {
  return { earliest: startOfDay(day, timeZone), latest: endOfDay(day, timeZone) };
}

function open(events: readonly Bounds[], asOf?: string) {
  return openingWindow({ events, asOf, today, timeZone });
}

const october = ["05", "09", "12", "13", "17", "20", "21", "24", "28"].map((day) => on(`2024-10-${day}`));
const before = [on("2023-09-13"), on("2024-01-04"), on("2024-06-19")];
const after = [on("2025-04-26"), on("2025-04-28")];

test("opens where most events lie, not on everything", () => {
  const { from, to } = open([...before, ...october, ...after]);
  expect(from > "2024-09-25" && from <= "2024-10-05").toBe(true);
  expect(to >= "2024-10-28" && to < "2024-11-05").toBe(true);
});

test("opens on today when nothing is dated, and around the only event", () => {
  expect(open([])).toEqual({ from: "2026-11-16", to: "2026-11-30" });
  expect(open([{ earliest: null, latest: null }])).toEqual({ from: "2026-11-16", to: "2026-11-30" });
  expect(open([on("2024-10-28")])).toEqual({ from: "2024-10-21", to: "2024-11-04" });
});

test("opens on a fortnight when five thousand events lie on one day", () => {
  expect(open(Array.from({ length: 5_000 }, () => on("2024-10-28")))).toEqual({
    from: "2024-10-21",
    to: "2024-11-04",
  });
});

test("looks where an event ended of which only that is known", () => {
  expect(open([{ earliest: null, latest: endOfDay("2024-10-28", timeZone) }]).to).toBe("2024-11-04");
});

test("keeps the day that is asked about in sight, unless it is far away", () => {
  const near = open([...before, ...october], "2024-11-20");
  expect(near.to > "2024-11-20").toBe(true);
  expect(near.from < "2024-10-20").toBe(true);
  expect(open([...before, ...october], "2026-10-01")).toEqual(open([...before, ...october]));
});

test("is a window whatever the events", () => {
  const instant = fc.option(fc.integer({ min: -8.64e15, max: 8.64e15 }));
  const day = fc.integer({ min: 0, max: 3_652_058 }).map((count) => addDays("0000-01-01", count));
  fc.assert(
    fc.property(
      fc.array(fc.record({ earliest: instant, latest: instant }), { maxLength: 30 }),
      fc.option(day, { nil: undefined }),
      (events, asOf) => {
        const { from, to } = open(events, asOf);
        expect(daysBetween(from, to)).toBeGreaterThanOrEqual(7);
      },
    ),
  );
});
