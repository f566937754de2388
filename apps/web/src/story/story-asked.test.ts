import fc from "fast-check";
import { expect, test } from "vitest";
import { askedPath, readAsked } from "./story-asked.ts";

test("asks for the list without parameters", () => {
  expect(askedPath("x", readAsked({}))).toBe("/stories/x");
  expect(askedPath("x", readAsked({ view: "list", q: "" }))).toBe("/stories/x");
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

test("shows the list for a view that doesn't exist, and says so", () => {
  const { view, ignored } = readAsked({ view: "circle", events: "some", sort: "luck" });
  expect({ view, ignored }).toEqual({ view: "list", ignored: ["view=circle", "events=some", "sort=luck"] });
});

test("reads its own addresses back", () => {
  const value = fc.constantFrom(
    "list",
    "positions",
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
