import { expect, test } from "vitest";
import { citesRecord, replaceRecord } from "./replace-record.ts";
import { eventContentSchema } from "./schema.ts";

const event = eventContentSchema.parse({
  kind: "treaty",
  details: { parties: ["alpha", "alfa", "beta"] },
  slug: "pact",
  phase: "occurred",
  when: "2024-10-19",
  title: { de: "Pakt" },
  summary: { de: "Ein Pakt." },
  places: ["alfa", "harbour"],
  actors: [
    { actor: "alpha", role: "subject" },
    { actor: "alfa", role: "subject" },
  ],
  quantities: [],
  relations: [],
  significance: 3,
  claims: [
    {
      id: "0199a4f0-0000-7000-8000-000000000001",
      slug: "alfa",
      actor: "alfa",
      office: null,
      stance: "asserts",
      saidAt: "2024-10-19",
      statement: { de: "alfa" },
      quote: null,
      via: "wire",
      sources: [
        { source: "alfa", locator: null },
        { source: "alfa", locator: "2" },
      ],
      fromArticle: false,
    },
  ],
  fromArticle: false,
});

test("every mention is led on, in roles, details and claims, and nothing stands twice", () => {
  const merged = replaceRecord(event, { kind: "actor", slug: "alfa", into: "alpha" });
  expect(merged.details).toEqual({ parties: ["alpha", "beta"] });
  expect(merged.actors).toEqual([{ actor: "alpha", role: "subject" }]);
  expect(merged.claims[0]).toMatchObject({ slug: "alfa", actor: "alpha", statement: { de: "alfa" } });
  expect(citesRecord(merged, { kind: "actor", slug: "alfa" })).toBe(false);
});

test("records of other kinds with the same slug stay", () => {
  const merged = replaceRecord(event, { kind: "actor", slug: "alfa", into: "alpha" });
  expect(merged.places).toEqual(["alfa", "harbour"]);
  expect(merged.claims[0]?.sources).toEqual(event.claims[0]?.sources);
  expect(citesRecord(merged, { kind: "source", slug: "alfa" })).toBe(true);
  const sources = replaceRecord(event, { kind: "source", slug: "alfa", into: "wire-report" });
  expect(sources.claims[0]?.sources).toEqual([
    { source: "wire-report", locator: null },
    { source: "wire-report", locator: "2" },
  ]);
});

test("what doesn't cite it stays as it is", () => {
  expect(replaceRecord(event, { kind: "place", slug: "nowhere", into: "harbour" })).toEqual(event);
});
