import type { Actor } from "@claimline/model/actor/schema";
import { describe, expect, test } from "vitest";
import { deskSlug } from "./content/desk-story.ts";
import { makeClaim, makeEventContent } from "./content/event-content.ts";
import { makeActor, makePlace, makeSource } from "./content/records.ts";
import { bringToApproval, createDraft, publishNew } from "./newsroom/desk-steps.ts";
import type { Newsroom } from "./newsroom/newsroom.ts";
import { problemCode, problemOf } from "./newsroom/problem-of.ts";
import { openNewsroom } from "./newsroom/test-newsroom.ts";

const alpha = makeActor({ slug: "alpha", name: { de: "Alphaland", en: "Alphaland" } });
const renamed = { ...alpha, name: { de: "Alpharepublik", en: "Alpha Republic" } };
const uncited = makeSource({ slug: "radio-report", url: null, urlAbsence: "Nur gesendet" });

async function revOf(desk: Newsroom): Promise<number> {
  return (await desk.readingCaller({ locale: "de" }).story.bySlug({ slug: deskSlug })).rev;
}

async function actorShown(desk: Newsroom, slug: string, asked: { rev?: number } = {}) {
  const { items } = await desk.readingCaller({ locale: "de" }).actor.list({ story: deskSlug, ...asked });
  return items.find((actor) => actor.slug === slug);
}

describe("a record that no reader sees", () => {
  test("is changed by an editor on the version that was read, with an entry in the audit and no publication", async () => {
    const desk = await openNewsroom();
    const editor = await desk.caller("editor");
    await editor.source.create({ content: uncited });
    const changed = { ...uncited, title: "Radio report, second edition", reliability: "B" as const };
    const rev = await revOf(desk);
    expect(await editor.source.update({ content: changed, version: 1 })).toEqual({
      slug: "radio-report",
      version: 2,
      published: [],
    });
    expect(await editor.desk.record({ kind: "source", slug: "radio-report" })).toEqual({
      kind: "source",
      content: changed,
      version: 2,
      shownIn: [],
    });
    expect(await revOf(desk)).toBe(rev);
    const entry = await desk.database.auditEntry.findFirstOrThrow({ where: { action: "source.update" } });
    expect(entry.details).toEqual({
      slug: "radio-report",
      version: 2,
      nature: null,
      changed: "title,reliability",
    });
  });

  test("is changed in every field, and what is stored already isn't written again", async () => {
    const desk = await openNewsroom();
    const editor = await desk.caller("editor");
    const place = makePlace({ slug: "lighthouse" });
    await editor.place.create({ content: place });
    const moved = makePlace({
      slug: "lighthouse",
      name: { en: "Old lighthouse" },
      isoCountry: "DE",
      isoSubdivision: "DE-SH",
      latitude: 54,
      longitude: 10,
      precision: "point",
    });
    await editor.place.update({ content: moved, version: 1 });
    expect(await editor.place.update({ content: moved, version: 2 })).toMatchObject({ version: 2 });
    const person = makeActor({
      slug: "gamma-speaker",
      kind: "person",
      speaksFor: "alpha",
      role: { de: "Amt" },
    });
    await editor.actor.create({ content: person });
    const plain: Actor = { ...person, role: null, speaksFor: null, wikidata: "Q1", pluralIn: ["en"] };
    await editor.actor.update({ content: plain, version: 1 });
    const records = await editor.desk.records();
    expect(records.places).toContainEqual(moved);
    expect(records.actors).toContainEqual(plain);
  });
});

describe("a record that live events cite", () => {
  test("is published with its change: one rev, an entry in the change log, and the old wording under the old rev", async () => {
    const desk = await openNewsroom();
    const publisher = await desk.caller("publisher");
    const rev = await revOf(desk);
    expect(await publisher.desk.record({ kind: "actor", slug: "alpha" })).toMatchObject({
      version: 1,
      shownIn: [{ story: deskSlug, eventCount: 2 }],
    });
    const note = { de: "Der Staat heißt anders.", en: "The state has another name." };
    const answer = await publisher.actor.update({ content: renamed, version: 1, nature: "correction", note });
    expect(answer).toEqual({ slug: "alpha", version: 2, published: [{ story: deskSlug, rev: rev + 1 }] });
    expect(await revOf(desk)).toBe(rev + 1);
    expect((await actorShown(desk, "alpha"))?.name).toBe("Alpharepublik");
    expect((await actorShown(desk, "alpha", { rev }))?.name).toBe("Alphaland");
    const { items } = await desk.readingCaller({ locale: "de" }).change.list({ story: deskSlug, after: rev });
    expect(items).toMatchObject([
      { rev: rev + 1, nature: "correction", note, events: ["harbour-closed", "ships-turned-back"] },
    ]);
  });

  test("may change what follows from the claims, and brings whom it speaks for from now on", async () => {
    const desk = await openNewsroom();
    const editor = await desk.caller("editor");
    const publisher = await desk.caller("publisher");
    await editor.actor.create({ content: makeActor({ slug: "union", kind: "organisation" }) });
    const beta = makeActor({ slug: "beta", name: { de: "Betaland", en: "Betaland" }, speaksFor: "union" });
    await publisher.actor.update({ content: beta, version: 1, nature: "update" });
    const event = await desk
      .readingCaller({ locale: "de" })
      .event.bySlug({ story: deskSlug, slug: "harbour-closed" });
    expect(event.assessment.parties.map(({ party }) => party).toSorted()).toEqual(["alpha", "union"]);
    expect(await actorShown(desk, "union")).toBeDefined();
    const { items } = await desk
      .readingCaller({ locale: "de" })
      .event.list({ story: deskSlug, parties: ["union"] });
    expect(items.map(({ slug }) => slug)).toEqual(["harbour-closed"]);
  });

  test.each([
    ["forbidden", "editor", { nature: "minor" }],
    ["nature-required", "publisher", {}],
    ["note-required", "publisher", { nature: "correction", note: { en: "Only in English" } }],
  ] as const)("is refused as %s", async (code, role, details) => {
    const desk = await openNewsroom();
    const rev = await revOf(desk);
    const caller = await desk.caller(role);
    expect(await problemCode(caller.actor.update({ content: renamed, version: 1, ...details }))).toBe(code);
    expect([await revOf(desk), (await actorShown(desk, "alpha"))?.name]).toEqual([rev, "Alphaland"]);
    expect((await caller.desk.record({ kind: "actor", slug: "alpha" })).version).toBe(1);
  });

  test.each([
    ["actor", { ...alpha, name: { en: "Alphaland" } }, "name", "actor-name-missing"],
    ["place", makePlace({ slug: "harbour", name: { en: "Harbour" } }), "name", "place-name-missing"],
    ["source", makeSource({ slug: "wire-report", title: "" }), "title", "source-title-missing"],
    ["source", makeSource({ slug: "wire-report", url: null }), "url", "source-url-missing"],
    ["source", makeSource({ slug: "wire-report", publisher: null }), "publisher", "source-publisher-missing"],
  ] as const)("isn't shown half done: %s %#", async (noun, content, field, code) => {
    const desk = await openNewsroom();
    const publisher = await desk.caller("publisher");
    const call = Reflect.apply(publisher[noun].update, publisher, [{ content, version: 1, nature: "minor" }]);
    expect(await problemOf(call)).toMatchObject({
      code: "not-publishable",
      fields: [{ path: `content.${field}`, code }],
    });
  });

  test("that is first shown while it is changed is never shown otherwise than as it is", async () => {
    const desk = await openNewsroom();
    const editor = await desk.caller("editor");
    const publisher = await desk.caller("publisher");
    await editor.source.create({ content: uncited });
    const cites = [{ source: uncited.slug, locator: null }];
    const draft = await createDraft(desk, makeEventContent({ claims: [makeClaim({ sources: cites })] }));
    const { id, version } = await bringToApproval(desk, draft);
    const changed = { ...uncited, title: "Second edition" };
    await Promise.all([
      publisher.event.publish({ id, version }),
      publisher.source.update({ content: changed, version: 1, nature: "minor" }),
    ]);
    const { items } = await desk.readingCaller({ locale: "de" }).source.list({ story: deskSlug });
    expect(items.find(({ slug }) => slug === uncited.slug)?.title).toBe("Second edition");
  });
});

describe("refused, and nothing is changed:", () => {
  test("a version that somebody else has replaced; both stand in the answer", async () => {
    const desk = await openNewsroom();
    const editor = await desk.caller("editor");
    await editor.source.create({ content: uncited });
    const theirs = { ...uncited, title: "Theirs" };
    const mine = { ...uncited, title: "Mine" };
    await editor.source.update({ content: theirs, version: 1 });
    const call = editor.source.update({ content: mine, version: 1 });
    expect(await problemOf(call)).toMatchObject({
      code: "stale-version",
      conflict: { version: 2, theirs, mine },
    });
    expect(await editor.desk.record({ kind: "source", slug: uncited.slug })).toMatchObject({
      content: theirs,
    });
  });

  test("of many at once on one version exactly one is stored", async () => {
    const desk = await openNewsroom();
    const publisher = await desk.caller("publisher");
    const calls = Array.from({ length: 6 }, (_, number) => {
      const name = { de: `Alpha ${number}`, en: `Alpha ${number}` };
      return publisher.actor.update({ content: { ...alpha, name }, version: 1, nature: "minor" });
    });
    const outcomes = await Promise.allSettled(calls);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await revOf(desk)).toBe(2);
  });

  test("speaking in a circle, also one that two changes close together", async () => {
    const desk = await openNewsroom();
    const editor = await desk.caller("editor");
    for (const slug of ["one", "two"]) await editor.actor.create({ content: makeActor({ slug }) });
    const itself = editor.actor.update({ content: makeActor({ slug: "one", speaksFor: "one" }), version: 1 });
    expect(await problemOf(itself)).toMatchObject({
      code: "invalid-input",
      fields: [{ path: "content.speaksFor", code: "speaks-for-cycle" }],
    });
    const outcomes = await Promise.allSettled([
      editor.actor.update({ content: makeActor({ slug: "one", speaksFor: "two" }), version: 1 }),
      editor.actor.update({ content: makeActor({ slug: "two", speaksFor: "one" }), version: 1 }),
    ]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  });

  test("a record that there isn't", async () => {
    const desk = await openNewsroom();
    const editor = await desk.caller("editor");
    const call = editor.place.update({ content: makePlace({ slug: "nowhere" }), version: 1 });
    expect(await problemCode(call)).toBe("not-found");
    expect(await problemCode(editor.desk.record({ kind: "place", slug: "nowhere" }))).toBe("not-found");
  });
});

test("a record stays public no longer than an event that cites it", async () => {
  const desk = await openNewsroom();
  const editor = await desk.caller("editor");
  await editor.source.create({ content: uncited });
  const cites = [{ source: uncited.slug, locator: null }];
  const event = await publishNew(desk, makeEventContent({ claims: [makeClaim({ sources: cites })] }));
  const publisher = await desk.caller("publisher");
  const unpublished = await publisher.event.unpublish({ id: event.id, version: event.version });
  await editor.source.update({ content: { ...uncited, title: "Later" }, version: 1 });
  expect(await revOf(desk)).toBe(unpublished.rev);
});
