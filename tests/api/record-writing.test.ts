import { describe, expect, test } from "vitest";
import { deskSlug } from "./content/desk-story.ts";
import { makeClaim, makeEventContent } from "./content/event-content.ts";
import { makeActor, makePlace, makeSource } from "./content/records.ts";
import { publishNew } from "./newsroom/desk-steps.ts";
import { problemCode, problemOf } from "./newsroom/problem-of.ts";
import { openNewsroom, sharedNewsroom } from "./newsroom/test-newsroom.ts";

const role = { de: "Sprecher der Hafenbehörde", en: "Spokesman of the port authority" };
const speaker = makeActor({ slug: "gamma-speaker", kind: "person", speaksFor: "alpha", role });
const stateless = makeActor({ slug: "gamma", role: null, wikidata: "Q42", pluralIn: ["de"] });
const place = makePlace({ slug: "lighthouse", precision: "point", isoCountry: "DE" });
const source = makeSource({ slug: "radio-report", url: null, urlAbsence: "Nur gesendet", reliability: "B" });

describe("a new record", () => {
  test("is there to be cited, word for word, and stands in the audit", async () => {
    const desk = await openNewsroom();
    const account = await desk.makeAccount("editor");
    const editor = await desk.caller(account);
    expect(await editor.actor.create({ content: speaker })).toEqual({ slug: "gamma-speaker", version: 1 });
    await editor.actor.create({ content: stateless });
    expect(await editor.place.create({ content: place })).toEqual({ slug: "lighthouse", version: 1 });
    expect(await editor.source.create({ content: source })).toEqual({ slug: "radio-report", version: 1 });
    const records = await editor.desk.records();
    expect(records.actors).toEqual(expect.arrayContaining([speaker, stateless]));
    expect(records.places).toContainEqual(place);
    expect(records.sources).toContainEqual(source);
    const audit = await desk.database.auditEntry.findMany({
      where: { userId: account.id },
      orderBy: { id: "asc" },
    });
    expect(audit.map(({ action, details }) => [action, details])).toEqual([
      ["actor.create", { slug: "gamma-speaker" }],
      ["actor.create", { slug: "gamma" }],
      ["place.create", { slug: "lighthouse" }],
      ["source.create", { slug: "radio-report" }],
    ]);
  });

  test("is seen by readers once an event that cites it is published, and not before", async () => {
    const desk = await openNewsroom();
    const editor = await desk.caller("editor");
    await editor.actor.create({ content: speaker });
    await editor.source.create({ content: source });
    const reading = desk.readingCaller({ locale: "de" });
    const slugs = async () => (await reading.actor.list({ story: deskSlug })).items.map(({ slug }) => slug);
    expect(await slugs()).not.toContain("gamma-speaker");
    const sources = [{ source: "radio-report", locator: null }];
    await publishNew(desk, makeEventContent({ claims: [makeClaim({ actor: "gamma-speaker", sources })] }));
    expect(await slugs()).toContain("gamma-speaker");
    const { items } = await reading.source.list({ story: deskSlug });
    expect(items).toContainEqual({ ...source, claimCount: 1 });
  });
});

describe("refused:", () => {
  const desk = sharedNewsroom("desk");

  test.each([
    ["actor", { ...stateless, slug: "alpha" }],
    ["place", { ...place, slug: "harbour" }],
    ["source", { ...source, slug: "wire-report" }],
  ] as const)("an identifier that another %s has, and nothing is changed", async (noun, content) => {
    const editor = await desk().caller("editor");
    const before = await editor.desk.records();
    const call = Reflect.apply(editor[noun].create, editor, [{ content }]);
    expect(await problemOf(call)).toMatchObject({
      code: "slug-taken",
      fields: [{ path: "content.slug", code: "record-slug-taken" }],
    });
    expect(await editor.desk.records()).toEqual(before);
  });

  test("of two at once with one identifier one is made", async () => {
    const editor = await desk().caller("editor");
    const calls = [1, 2].map(() => editor.place.create({ content: { ...place, slug: "twice" } }));
    const outcomes = await Promise.allSettled(calls);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  test("a speaker of somebody who isn't there", async () => {
    const editor = await desk().caller("editor");
    for (const speaksFor of ["nobody", "self"]) {
      const call = editor.actor.create({ content: { ...speaker, slug: "self", speaksFor } });
      expect(await problemOf(call)).toMatchObject({
        code: "invalid-input",
        fields: [{ path: "content.speaksFor", code: "actor-unknown" }],
      });
    }
  });

  test("an address that a reader could not safely follow", async () => {
    const editor = await desk().caller("editor");
    const call = editor.source.create({ content: { ...source, slug: "trap", url: "javascript:alert(1)" } });
    expect(await problemCode(call)).toBe("invalid-input");
  });
});
