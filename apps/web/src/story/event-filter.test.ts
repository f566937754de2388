import fc from "fast-check";
import { expect, test } from "vitest";
import { filterEntries, filterParameters, readFilter, withoutValue, withValue } from "./event-filter.ts";

function shown({ filter, ignored }: ReturnType<typeof readFilter>) {
  return { filter: JSON.parse(JSON.stringify(filter)), ignored };
}

test("reads values that are repeated or separated by commas, each once", () => {
  expect(
    shown(readFilter({ kind: ["denial,appeal", "denial"], party: "nato,usa", q: "Kursk, Front" })),
  ).toEqual({
    filter: { kinds: ["denial", "appeal"], parties: ["nato", "usa"], q: "Kursk, Front" },
    ignored: [],
  });
});

test("reads every parameter of the public contract", () => {
  const search = {
    kind: "denial",
    party: "nato",
    stance: "denies",
    support: "confirmed",
    contested: "true",
    place: "kursk-region",
    significance: "4",
    language: "de",
    q: "Kursk",
    from: "2024-10-01",
    to: "2024-10-31",
  };
  const { filter, ignored } = readFilter(search);
  expect(ignored).toEqual([]);
  expect(Object.fromEntries(filterEntries(filter))).toEqual(search);
});

test("leaves out what can't be read, and says which", () => {
  expect(
    shown(
      readFilter({
        kind: "denial,war",
        significance: "9",
        from: "2024-13-01",
        contested: "perhaps",
        q: "?!",
      }),
    ),
  ).toEqual({
    filter: { kinds: ["denial"] },
    ignored: ["q=?!", "kind=war", "contested=perhaps", "significance=9", "from=2024-13-01"],
  });
});

test("leaves out a stretch of time that ends before it begins", () => {
  expect(shown(readFilter({ from: "2024-11-01", to: "2024-10-01" }))).toEqual({
    filter: {},
    ignored: ["from=2024-11-01", "to=2024-10-01"],
  });
});

test("counts fields that a form sends empty as absent", () => {
  expect(shown(readFilter({ q: "", from: "", kind: ["", "denial"], contested: "" }))).toEqual({
    filter: { kinds: ["denial"] },
    ignored: [],
  });
});

test("takes one value away, or all of a key", () => {
  const { filter } = readFilter({ kind: ["denial", "appeal"], party: "nato", contested: "true" });
  expect(filterEntries(withoutValue(filter, "kinds", "denial"))).toEqual([
    ["kind", "appeal"],
    ["party", "nato"],
    ["contested", "true"],
  ]);
  expect(filterEntries(withoutValue(filter, "kinds"))).toEqual([
    ["party", "nato"],
    ["contested", "true"],
  ]);
  expect(filterEntries(withoutValue(filter, "contested", "true"))).toHaveLength(3);
});

test("adds a value, or puts it in place of the only one there can be", () => {
  const { filter } = readFilter({ kind: "denial", significance: "2" });
  expect(filterEntries(withValue(withValue(filter, "kinds", "appeal"), "significance", "4"))).toEqual([
    ["kind", "denial"],
    ["kind", "appeal"],
    ["significance", "4"],
  ]);
});

const parameter = fc.constantFrom(...Object.values(filterParameters), "view", "__proto__");
const value = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constantFrom(
    "denial",
    "nato",
    "true",
    "3",
    "de",
    "2024-10-28",
    "2024-02-30",
    ",",
    "confirmed,denial",
    "\u0000",
  ),
);
const search = fc.dictionary(parameter, fc.oneof(value, fc.array(value)));

test("never throws, and every filter it reads can be written and read again", () => {
  fc.assert(
    fc.property(search, (asked) => {
      const { filter } = readFilter(asked);
      const written = new URLSearchParams(filterEntries(filter));
      const again = Object.fromEntries([...written.keys()].map((name) => [name, written.getAll(name)]));
      expect(readFilter(again)).toEqual({ filter, ignored: [] });
    }),
  );
});
