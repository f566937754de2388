import fc from "fast-check";
import { expect, test } from "vitest";
import { askedPath, readAsked } from "./story-asked.ts";

test("asks for the timeline without parameters", () => {
  expect(askedPath("x", readAsked({}))).toBe("/stories/x");
  expect(askedPath("x", readAsked({ view: "timeline", lanes: "kind", q: "" }))).toBe("/stories/x");
});

test("keeps view, moment and filter together", () => {
  const search = {
    view: "positions",
    asof: "2024-10-28",
    rev: "3",
    party: ["nato", "usa"],
    events: "all",
    sort: "moves",
    partysort: "claims",
  };
  expect(askedPath("x", readAsked(search))).toBe(
    "/stories/x?view=positions&asof=2024-10-28&rev=3&party=nato&party=usa&events=all&sort=moves&partysort=claims",
  );
});

test("keeps what the chart shows", () => {
  const search = {
    lanes: "party",
    window: "2024-10-01..2024-11-05",
    event: "nato-confirmation",
    kind: "denial",
  };
  expect(askedPath("x", readAsked(search))).toBe(
    "/stories/x?lanes=party&window=2024-10-01..2024-11-05&event=nato-confirmation&kind=denial",
  );
});

test("shows the timeline for a view that doesn't exist, and says so", () => {
  const { view, ignored } = readAsked({ view: "circle", events: "some", sort: "luck" });
  expect({ view, ignored }).toEqual({
    view: "timeline",
    ignored: ["view=circle", "events=some", "sort=luck"],
  });
});

test("reads its own addresses back", () => {
  const value = fc.constantFrom(
    "list",
    "positions",
    "timeline",
    "party",
    "2024-10-01..2024-11-05",
    "all",
    "map",
    "moves",
    "denial",
    "nato",
    "true",
    "2024-10-28",
    "%",
    "a b&c",
  );
  const name = fc.constantFrom(
    "view",
    "asof",
    "kind",
    "party",
    "q",
    "from",
    "events",
    "contested",
    "sort",
    "partysort",
    "lanes",
    "window",
    "event",
  );
  fc.assert(
    fc.property(fc.dictionary(name, value), (search) => {
      const path = askedPath("x", readAsked(search));
      const again = Object.fromEntries(new URLSearchParams(path.split("?")[1]));
      expect(askedPath("x", readAsked(again))).toBe(path);
      expect(readAsked(again).ignored).toEqual([]);
    }),
  );
});
