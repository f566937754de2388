import type { EventItem } from "@claimline/api/event/event-answer";
import { expect, test } from "vitest";
import { arrangePositions, type PositionCell } from "./arrange-positions.ts";

function event(slug: string, significance: number): EventItem {
  return {
    id: slug,
    slug,
    kind: "statement",
    phase: null,
    when: null,
    earliest: null,
    latest: null,
    title: slug,
    summary: "",
    lang: null,
    lane: "signals",
    significance,
    places: [],
    actors: [],
    assessment: {
      support: "stated",
      contested: false,
      overdue: false,
      fulfilledBy: null,
      rule: "utterance",
      sentence: "",
      parties: [],
    },
    claimCount: 1,
    url: "",
  };
}

function cell(party: string, of: string): PositionCell {
  return { party, event: of, stance: "asserts", since: "2024-10-28", claims: [], moves: [] };
}

const events = [
  event("first", 3),
  event("alone", 5),
  event("many", 3),
  event("great", 4),
  event("silent", 5),
];
const cells = [
  cell("nato", "first"),
  cell("usa", "first"),
  cell("usa", "alone"),
  cell("nato", "many"),
  cell("usa", "many"),
  cell("russia", "many"),
  cell("usa", "great"),
  cell("russia", "great"),
  cell("china", "alone"),
];
const matrix = {
  parties: ["usa", "nato", "russia", "china", "ghana"],
  cells: cells.filter(({ party }) => party !== "china"),
};

const order = { events: "significance", parties: "events" } as const;
const claimsOf = () => 0;

test("shows where several parties have a stance: the most significant first, then the most parties", () => {
  const { columns, parties, total } = arrangePositions(matrix, events, {
    leastParties: 2,
    mostColumns: 100,
    order,
    claimsOf,
  });
  expect(columns.map((column) => [column.event.slug, [...column.cells.keys()]])).toEqual([
    ["great", ["usa", "russia"]],
    ["many", ["nato", "usa", "russia"]],
    ["first", ["nato", "usa"]],
  ]);
  expect(parties).toEqual(["usa", "nato", "russia"]);
  expect(total).toBe(4);
});

test("shows every event with a stance when asked, and no party without one", () => {
  const { columns, parties } = arrangePositions(matrix, events, {
    leastParties: 1,
    mostColumns: 100,
    order,
    claimsOf,
  });
  expect(columns.map((column) => column.event.slug)).toEqual(["alone", "great", "many", "first"]);
  expect(parties).not.toContain("ghana");
});

test("leaves out what doesn't fit from the end", () => {
  const { columns, parties, total } = arrangePositions(matrix, events, {
    leastParties: 2,
    mostColumns: 1,
    order,
    claimsOf,
  });
  expect(columns.map((column) => column.event.slug)).toEqual(["great"]);
  expect(parties).toEqual(["usa", "russia"]);
  expect(total).toBe(4);
});

function moved(party: string, of: string, stances: PositionCell["stance"][]): PositionCell {
  const moves = stances.map((stance) => ({ stance, at: "2024-10-28", claim: `${party}-${of}-${stance}` }));
  return { ...cell(party, of), stance: stances.at(-1) ?? "asserts", moves };
}

const moving = {
  parties: ["usa", "nato", "russia"],
  cells: [
    moved("usa", "first", ["no_evidence", "confirms"]),
    moved("nato", "first", ["asserts"]),
    moved("usa", "many", ["hints", "asserts", "confirms"]),
    moved("nato", "many", ["no_evidence", "confirms"]),
    moved("russia", "great", ["denies"]),
    moved("usa", "great", ["asserts"]),
    moved("nato", "great", ["disputes"]),
  ],
};

test.each([
  { by: "significance", columns: ["great", "first", "many"] },
  { by: "date", columns: ["first", "many", "great"] },
  { by: "moves", columns: ["many", "first", "great"] },
  { by: "contested", columns: ["great", "first", "many"] },
] as const)("puts events in order of $by", ({ by, columns: expected }) => {
  const { columns } = arrangePositions(moving, events, {
    leastParties: 2,
    mostColumns: 100,
    order: { events: by, parties: "events" },
    claimsOf,
  });
  expect(columns.map((column) => column.event.slug)).toEqual(expected);
});

test.each([
  { by: "events", parties: ["usa", "nato", "russia"] },
  { by: "claims", parties: ["russia", "nato", "usa"] },
  { by: "moves", parties: ["usa", "nato", "russia"] },
] as const)("puts parties in order of $by", ({ by, parties: expected }) => {
  const claims = new Map([
    ["russia", 9],
    ["nato", 4],
    ["usa", 2],
  ]);
  const { parties } = arrangePositions(moving, events, {
    leastParties: 2,
    mostColumns: 100,
    order: { events: "date", parties: by },
    claimsOf: (party) => claims.get(party) ?? 0,
  });
  expect(parties).toEqual(expected);
});

test("leaves out what matters least, whatever the order", () => {
  const options = { leastParties: 2, mostColumns: 1, claimsOf };
  const { columns } = arrangePositions(moving, events, {
    ...options,
    order: { events: "date", parties: "events" },
  });
  expect(columns.map((column) => column.event.slug)).toEqual(["great"]);
});
