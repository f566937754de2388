import { compareSlugs } from "@claimline/model/time/compare-bounds";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { type ListOrder, pageOf } from "./page.ts";

interface Item {
  weight: number;
  slug: string;
}

const order: ListOrder<Item, Item> = {
  place: z.strictObject({ weight: z.number(), slug: z.string() }),
  placeOf: ({ weight, slug }) => ({ weight, slug }),
  compare: (a, b) => a.weight - b.weight || compareSlugs(a.slug, b.slug),
};

const item = fc.record({
  weight: fc.integer({ min: 0, max: 5 }),
  slug: fc.string({ unit: fc.constantFrom("a", "b", "c"), minLength: 1, maxLength: 4 }),
});
const list = fc.uniqueArray(item, { selector: ({ weight, slug }) => `${weight} ${slug}`, maxLength: 40 });

describe("pages of a list", () => {
  test("whatever comes and goes between them, what stays is seen once and in order", () => {
    const comings = fc.array(fc.record({ come: list, go: fc.array(fc.nat(60)) }), { maxLength: 12 });
    fc.assert(
      fc.property(list, comings, fc.integer({ min: 1, max: 7 }), (first, turns, limit) => {
        let present = first.toSorted(order.compare);
        const stayed = new Set(present.map((each) => JSON.stringify(each)));
        const seen: Item[] = [];
        let cursor: string | null | undefined;
        for (let turn = 0; cursor !== null; turn += 1) {
          const page = pageOf(present, order, { limit, cursor: cursor ?? undefined });
          expect(page.items.length).toBeLessThanOrEqual(limit);
          seen.push(...page.items);
          cursor = page.nextCursor;
          const { come = [], go = [] } = turns[turn] ?? {};
          const gone = new Set(go);
          const left = present.filter((each, place) => {
            if (gone.has(place)) stayed.delete(JSON.stringify(each));
            return !gone.has(place);
          });
          const known = new Set(left.map((each) => JSON.stringify(each)));
          present = [...left, ...come.filter((each) => !known.has(JSON.stringify(each)))].toSorted(
            order.compare,
          );
        }
        const told = seen.map((each) => JSON.stringify(each));
        expect(new Set(told).size).toBe(told.length);
        expect(seen.toSorted(order.compare)).toEqual(seen);
        expect(told).toEqual(expect.arrayContaining([...stayed]));
      }),
      { numRuns: 1_000 },
    );
  });

  test("a cursor of another list is refused", () => {
    const cursor = Buffer.from('{"slug":"a"}').toString("base64url");
    expect(() => pageOf([], order, { cursor, limit: 5 })).toThrow(
      expect.objectContaining({ problem: "invalid-input" }),
    );
  });
});
