import { expect, test } from "vitest";
import { newClaim } from "../claim/new-claim.ts";
import { differences, resolve } from "./conflict.ts";
import { emptyFormValues, type EventFormValues } from "./event-form-values.ts";

const claim = { ...newClaim(), actor: "nato", saidAt: "2024-10-28", slug: "nato-2024-10-28" };
const base: EventFormValues = {
  ...emptyFormValues(),
  slug: "an-event",
  title: { de: "Titel" },
  claims: [claim],
};

test("what only one side changed is taken from that side without asking", () => {
  const theirs = { ...base, title: { de: "Ihr Titel" } };
  const mine = { ...base, when: "2024-10-28" };
  const found = differences(base, theirs, mine);
  expect(found).toEqual([
    { part: "title.de", changedBy: "theirs" },
    { part: "when", changedBy: "mine" },
  ]);
  expect(resolve({ base, theirs, mine }, found, new Map())).toEqual({
    ...base,
    title: { de: "Ihr Titel" },
    when: "2024-10-28",
  });
});

test("what both changed is for the editor to choose, per text and per claim", () => {
  const theirs = { ...base, title: { de: "Ihr Titel" }, claims: [{ ...claim, stance: "denies" as const }] };
  const mine = {
    ...base,
    title: { de: "Mein Titel", en: "My title" },
    claims: [{ ...claim, stance: "confirms" as const }],
  };
  const found = differences(base, theirs, mine);
  expect(found.map(({ part, changedBy }) => [part, changedBy])).toEqual([
    ["title.de", "both"],
    ["title.en", "mine"],
    [`claim:${claim.id}`, "both"],
  ]);
  const merged = resolve({ base, theirs, mine }, found, new Map([[`claim:${claim.id}`, "mine" as const]]));
  expect(merged.title).toEqual({ de: "Ihr Titel", en: "My title" });
  expect(merged.claims.map(({ stance }) => stance)).toEqual(["confirms"]);
});

test("claims added by either side both stay; a claim that one side removed is gone unless chosen", () => {
  const [theirNew, myNew] = [newClaim(), newClaim()];
  const theirs = { ...base, claims: [claim, theirNew] };
  const mine = { ...base, claims: [myNew] };
  const found = differences(base, theirs, mine);
  const ids = resolve({ base, theirs, mine }, found, new Map()).claims.map(({ id }) => id);
  expect(ids.toSorted()).toEqual([theirNew.id, myNew.id].toSorted());
  const kept = resolve({ base, theirs, mine }, found, new Map([[`claim:${claim.id}`, "theirs" as const]]));
  expect(kept.claims.map(({ id }) => id).toSorted()).toEqual([claim.id, theirNew.id, myNew.id].toSorted());
});

test("the same change on both sides is none, whatever the order of members", () => {
  const theirs = { ...base, title: { de: "Neu", en: "New" } };
  const mine = { ...base, title: { en: "New", de: "Neu" } };
  expect(differences(base, theirs, mine)).toEqual([]);
});

test("another kind brings its own details along", () => {
  const mine: EventFormValues = { ...base, kind: "treaty", details: { parties: ["russia"] } };
  const found = differences(base, base, mine);
  expect(resolve({ base, theirs: base, mine }, found, new Map())).toMatchObject({
    kind: "treaty",
    details: { parties: ["russia"] },
  });
});
