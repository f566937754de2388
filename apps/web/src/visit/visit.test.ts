import fc from "fast-check";
import { expect, test } from "vitest";
import { changesSince, readVisits, seePage, type Visits, visitEndsAfterMs } from "./visit.ts";

const start = Date.UTC(2026, 10, 20, 9);
const later = start + visitEndsAfterMs + 1;

test("on the first visit nothing is new, whatever is published meanwhile", () => {
  const first = seePage(null, { rev: 3, at: start });
  expect(changesSince(first)).toBeNull();
  expect(changesSince(seePage(first, { rev: 5, at: start + 1_000 }))).toBeNull();
});

test("on the next visit all that was published since is new, on every page of it and with what comes then", () => {
  const second = seePage(seePage(null, { rev: 3, at: start }), { rev: 6, at: later });
  expect(changesSince(second)).toEqual({ count: 3, after: 3, at: start });
  expect(changesSince(seePage(second, { rev: 6, at: later + 1_000 }))?.count).toBe(3);
  expect(changesSince(seePage(second, { rev: 7, at: later + 2_000 }))?.count).toBe(4);
});

test("put away, it stays away until the next visit that finds something", () => {
  const away = { ...seePage(seePage(null, { rev: 3, at: start }), { rev: 6, at: later }), before: null };
  expect(changesSince(seePage(away, { rev: 7, at: later + 1_000 }))).toBeNull();
  expect(changesSince(seePage(away, { rev: 7, at: later + visitEndsAfterMs + 1 }))?.after).toBe(6);
});

test("a revision behind the one seen comes from another database, and begins anew", () => {
  expect(seePage(seePage(null, { rev: 9, at: start }), { rev: 2, at: later }).before).toBeNull();
});

test("what was kept is read again, and nothing else is", () => {
  const moment = fc.record({ rev: fc.nat(), at: fc.nat() });
  fc.assert(
    fc.property(fc.record({ seen: moment, before: fc.option(moment) }), (visits: Visits) => {
      expect(readVisits(JSON.stringify(visits))).toEqual(visits);
    }),
  );
  for (const text of [null, "", "{", "3", "{}", '{"seen":{"rev":-1,"at":0},"before":null}']) {
    expect(readVisits(text)).toBeNull();
  }
});
