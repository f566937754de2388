import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Claim } from "../claim/schema.ts";
import { sameValue } from "../same-value.ts";
import { differencesOf, partsOf } from "./content-parts.ts";
import { mergeContent } from "./merge-content.ts";
import { type EventContent, eventContentSchema } from "./schema.ts";

const ids = Array.from({ length: 8 }, (_, place) => `00000000-0000-4000-8000-00000000000${place}`);

function claim(id: string, stance: Claim["stance"] = "asserts"): Claim {
  return {
    id,
    slug: `claim-${id.at(-1)}`,
    actor: "nato",
    office: null,
    stance,
    saidAt: "2024-10-28",
    statement: { de: "Aussage" },
    quote: null,
    via: null,
    sources: [],
    fromArticle: false,
  };
}

const base = eventContentSchema.parse({
  kind: "treaty",
  details: { parties: ["russia"] },
  slug: "an-event",
  phase: "occurred",
  when: "2024-10-28",
  title: { de: "Titel", en: "Title" },
  summary: { de: "Zusammenfassung" },
  places: ["kursk"],
  actors: [],
  quantities: [],
  relations: [],
  significance: 3,
  claims: ids.slice(0, 3).map((id) => claim(id)),
  fromArticle: false,
});

/** Changes to one part each; the number makes the value. */
const edits: Readonly<Record<string, (content: EventContent, value: number) => EventContent>> = {
  title: (content, value) => ({ ...content, title: { ...content.title, de: `Titel ${value}` } }),
  titleEn: (content) => ({ ...content, title: { de: content.title.de } }),
  summary: (content, value) => ({ ...content, summary: { ...content.summary, en: `Summary ${value}` } }),
  when: (content, value) => ({ ...content, when: `202${value % 9}-01` }),
  kind: ({ kind: _kind, details: _details, ...content }, value) =>
    value % 2 ? { ...content, kind: "denial", details: {} } : { ...content, kind: "statement", details: {} },
  places: (content, value) => ({ ...content, places: [...content.places, `place-${value}`] }),
  significance: (content, value) => ({ ...content, significance: value % 2 ? 1 : 5 }),
  changeClaim: (content, value) => ({
    ...content,
    claims: content.claims.map((each) =>
      each.id === ids[0] ? claim(each.id, value % 2 ? "denies" : "confirms") : each,
    ),
  }),
  removeClaim: (content) => ({ ...content, claims: content.claims.filter(({ id }) => id !== ids[1]) }),
  addClaim: (content, value) => ({
    ...content,
    claims: [...content.claims, claim(ids[4]!, value % 2 ? "hints" : "denies")],
  }),
  insertClaim: (content) => ({ ...content, claims: [claim(ids[5]!), ...content.claims] }),
};
const names = Object.keys(edits);
const value = fc.nat({ max: 9 });

function edit(content: EventContent, chosen: readonly string[], made: number): EventContent {
  return chosen.reduce((changed, name) => edits[name]!(changed, made), content);
}

/** Two lots of edits that have none in common. */
const disjoint = fc
  .array(fc.constantFrom("theirs", "mine", "nobody"), { minLength: names.length, maxLength: names.length })
  .map((whose) => ({
    theirs: names.filter((_, place) => whose[place] === "theirs"),
    mine: names.filter((_, place) => whose[place] === "mine"),
  }));

function merged(theirs: EventContent, mine: EventContent): EventContent {
  const merge = mergeContent(base, theirs, mine);
  if (!merge.ok) throw new Error(`They meet in ${merge.conflicts.join(", ")}.`);
  return merge.content;
}

describe("edits of different parts", () => {
  test("are merged whatever their order, with everything that either side made", () => {
    fc.assert(
      fc.property(disjoint, value, value, (chosen, a, b) => {
        const theirs = edit(base, chosen.theirs, a);
        const mine = edit(base, chosen.mine, b);
        const content = merged(theirs, mine);
        expect(eventContentSchema.parse(content)).toEqual(content);
        expect(merged(mine, theirs)).toEqual(content);
        // One after the other on the same paper; only claims that both added may stand in another order.
        const both = edit(edit(base, chosen.theirs, a), chosen.mine, b);
        expect(differencesOf(base, both, content)).toEqual([]);
        expect(content.claims).toHaveLength(both.claims.length);
      }),
    );
  });

  test("leave each part as the side that changed it has it, and the others as they were", () => {
    fc.assert(
      fc.property(disjoint, value, value, (chosen, a, b) => {
        const sides = [edit(base, chosen.theirs, a), edit(base, chosen.mine, b)].map(partsOf);
        const before = partsOf(base);
        const after = partsOf(merged(edit(base, chosen.theirs, a), edit(base, chosen.mine, b)));
        for (const part of new Set([...before.keys(), ...after.keys()])) {
          const was = before.get(part);
          const changer = sides.find((side) => !sameValue(was, side.get(part)));
          expect(after.get(part)).toEqual(changer ? changer.get(part) : was);
        }
      }),
    );
  });
});

test("what both changed to the same is no conflict, and merging with oneself changes nothing", () => {
  fc.assert(
    fc.property(fc.subarray(names), disjoint, value, value, (same, chosen, a, b) => {
      const both = edit(base, same, a);
      expect(merged(both, both)).toEqual(both);
      const others = {
        theirs: chosen.theirs.filter((name) => !same.includes(name)),
        mine: chosen.mine.filter((name) => !same.includes(name)),
      };
      const content = merged(edit(both, others.theirs, a), edit(both, others.mine, b));
      expect(differencesOf(base, edit(edit(both, others.theirs, a), others.mine, b), content)).toEqual([]);
    }),
  );
});

test("what both changed otherwise is refused by its name, whatever else they did", () => {
  fc.assert(
    fc.property(disjoint, value, (chosen, made) => {
      const theirs: EventContent = { ...edit(base, chosen.theirs, made), phase: "planned" };
      const mine: EventContent = { ...edit(base, chosen.mine, made), phase: "cancelled" };
      const merge = mergeContent(base, theirs, mine);
      expect(merge).toEqual({ ok: false, conflicts: ["phase"] });
    }),
  );
});

describe("what only seems to fit is refused:", () => {
  test("a claim that one side removed and the other changed", () => {
    const merge = mergeContent(
      base,
      { ...base, claims: base.claims.slice(1) },
      edits["changeClaim"]!(base, 1),
    );
    expect(merge).toEqual({ ok: false, conflicts: [`claim:${ids[0]}`] });
  });

  test("another kind on one side, other details on the other", () => {
    const mine = eventContentSchema.parse({ ...base, details: { parties: [] } });
    expect(mergeContent(base, edits["kind"]!(base, 1), mine)).toEqual({ ok: false, conflicts: ["kind"] });
  });

  test("two new claims with the same slug", () => {
    const [theirs, mine] = [ids[4]!, ids[5]!].map((id) => ({ ...claim(id), slug: "nato-2024-10-28" }));
    const merge = mergeContent(
      base,
      { ...base, claims: [...base.claims, theirs!] },
      { ...base, claims: [...base.claims, mine!] },
    );
    expect(merge).toEqual({ ok: false, conflicts: [`claim:${ids[4]}`, `claim:${ids[5]}`] });
  });

  test("a figure of a claim that the other side removed", () => {
    const figure = { counts: {}, min: 1, max: null, approximate: false, unit: "", claim: "claim-0" };
    const merge = mergeContent(
      base,
      { ...base, claims: base.claims.slice(1) },
      { ...base, quantities: [figure] },
    );
    expect(merge).toEqual({ ok: false, conflicts: ["quantities"] });
  });
});
