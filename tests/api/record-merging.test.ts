import { describe, expect, test } from "vitest";
import { deskSlug } from "./content/desk-story.ts";
import { makeClaim, makeEventContent } from "./content/event-content.ts";
import { makeActor, makePlace, makeSource } from "./content/records.ts";
import { bringToApproval, createDraft, findDraft, publishNew, schedule } from "./newsroom/desk-steps.ts";
import type { Newsroom } from "./newsroom/newsroom.ts";
import { problemCode, problemOf } from "./newsroom/problem-of.ts";
import { openNewsroom } from "./newsroom/test-newsroom.ts";

const twin = makeActor({ slug: "alphaland", name: { de: "Alphaland (doppelt)", en: "Alphaland (twice)" } });

async function twinActor(desk: Newsroom) {
  const editor = await desk.caller("editor");
  await editor.actor.create({ content: twin });
  return editor;
}

const saysTwin = () =>
  makeClaim({ slug: "twin-says", actor: "alphaland", statement: { de: "Zu.", en: "Shut." } });
const merging = { slug: "alphaland", version: 1, into: "alpha", intoVersion: 1 };

describe("usage", () => {
  test("tells drafts, live events, the trash, earlier revisions and speakers apart", async () => {
    const desk = await openNewsroom();
    const editor = await twinActor(desk);
    await editor.actor.create({ content: makeActor({ slug: "twin-speaker", speaksFor: "alphaland" }) });
    await createDraft(desk, makeEventContent({ slug: "in-draft", claims: [saysTwin()] }));
    await publishNew(desk, makeEventContent({ slug: "in-public", claims: [saysTwin()] }));
    const thrown = await createDraft(desk, makeEventContent({ slug: "thrown", claims: [saysTwin()] }));
    await editor.event.trash({ id: thrown.id, version: thrown.version });
    const { events, speakers } = await editor.desk.recordUsage({ kind: "actor", slug: "alphaland" });
    expect(events.map(({ event, live, draft, trashed }) => ({ event, live, draft, trashed }))).toEqual(
      expect.arrayContaining([
        { event: "in-draft", live: false, draft: true, trashed: false },
        { event: "in-public", live: true, draft: true, trashed: false },
        { event: expect.any(String), live: false, draft: true, trashed: true },
      ]),
    );
    expect(speakers.map(({ slug }) => slug)).toEqual(["twin-speaker"]);
    expect(await editor.desk.recordUsage({ kind: "place", slug: "alphaland" })).toEqual({
      events: [],
      speakers: [],
    });
  });

  test("lists are searched and read page by page", async () => {
    const desk = await openNewsroom();
    const editor = await twinActor(desk);
    const first = await editor.desk.recordPage({ kind: "actor", limit: 2 });
    expect(first).toMatchObject({ total: 5, nextCursor: "alpha-speaker" });
    const second = await editor.desk.recordPage({ kind: "actor", limit: 2, cursor: "alpha-speaker" });
    expect(second.items.map(({ slug }) => slug)).toEqual(["alphaland", "beta"]);
    const found = await editor.desk.recordPage({ kind: "actor", q: "ALPHALAND twice" });
    expect(found.items.map(({ slug }) => slug)).toEqual(["alphaland"]);
    const sources = await editor.desk.recordPage({ kind: "source", q: "example.org/wire" });
    expect(sources.items).toMatchObject([{ slug: "wire-report", archived: false }]);
    expect((await editor.desk.recordPage({ kind: "place", q: "%" })).items).toEqual([]);
  });
});

describe("deleting a record", () => {
  test("that nothing cites takes it away, with what it was in the audit", async () => {
    const desk = await openNewsroom();
    const editor = await twinActor(desk);
    expect(await problemCode(editor.actor.delete({ slug: "alphaland", version: 7 }))).toBe("stale-version");
    expect(await editor.actor.delete({ slug: "alphaland", version: 1 })).toEqual({ slug: "alphaland" });
    expect(await problemCode(editor.desk.record({ kind: "actor", slug: "alphaland" }))).toBe("not-found");
    const entry = await desk.database.auditEntry.findFirstOrThrow({ where: { action: "actor.delete" } });
    expect(entry.details).toMatchObject({ slug: "alphaland", content: expect.stringContaining("doppelt") });
  });

  test("that is needed is refused with every place, an earlier revision's too", async () => {
    const desk = await openNewsroom();
    const editor = await desk.caller("editor");
    await editor.place.create({ content: makePlace({ slug: "pier" }) });
    const draft = await createDraft(desk, makeEventContent({ slug: "at-the-pier", places: ["pier"] }));
    const cited = { path: `stories.${deskSlug}.events.at-the-pier`, code: "record-cited" };
    expect(await problemOf(editor.place.delete({ slug: "pier", version: 1 }))).toMatchObject({
      code: "record-in-use",
      fields: [cited],
    });
    const { id, version } = await editor.event.submit({ id: draft.id, version: draft.version });
    const content = makeEventContent({ slug: "at-the-pier", places: [] });
    await editor.event.saveDraft({ id, version, content });
    expect(await problemOf(editor.place.delete({ slug: "pier", version: 1 }))).toMatchObject({
      fields: [{ ...cited, code: "record-in-history" }],
    });
    const { version: spoken } = await editor.desk.record({ kind: "actor", slug: "alpha" });
    const refused = await problemOf(editor.actor.delete({ slug: "alpha", version: spoken }));
    expect(refused.fields).toContainEqual(
      expect.objectContaining({ path: "actors.alpha-speaker", code: "record-spoken-for" }),
    );
  });
});

describe("merging", () => {
  test("what no reader sees: drafts and the trash are led on, with no publication", async () => {
    const desk = await openNewsroom();
    const editor = await twinActor(desk);
    const draft = await createDraft(
      desk,
      makeEventContent({
        slug: "draft",
        claims: [saysTwin()],
        actors: [{ actor: "alphaland", role: "subject" }],
      }),
    );
    const { rev } = await desk.readingCaller().story.bySlug({ slug: deskSlug });
    expect(await editor.actor.merge(merging)).toEqual({ slug: "alpha", events: 1, published: [] });
    const moved = await findDraft(desk, "draft");
    expect(moved.content.claims[0]?.actor).toBe("alpha");
    expect(moved.version).toBe(draft.version + 1);
    expect((await desk.readingCaller().story.bySlug({ slug: deskSlug })).rev).toBe(rev);
    expect(await problemCode(editor.desk.record({ kind: "actor", slug: "alphaland" }))).toBe("not-found");
    expect(await problemCode(editor.actor.create({ content: twin }))).toBe("slug-taken");
    const entry = await desk.database.auditEntry.findFirstOrThrow({ where: { action: "actor.merge" } });
    expect(entry.details).toMatchObject({ slug: "alphaland", into: "alpha", events: 1 });
  });

  test("what readers see is published in each story, by a publisher, and counts for the assessment", async () => {
    const desk = await openNewsroom();
    const editor = await twinActor(desk);
    await editor.actor.create({
      content: makeActor({ slug: "twin-speaker", kind: "person", speaksFor: "alphaland" }),
    });
    const content = makeEventContent({
      slug: "both-say",
      claims: [
        makeClaim({ slug: "one" }),
        saysTwin(),
        makeClaim({ slug: "three", actor: "twin-speaker", statement: { de: "Ja.", en: "Yes." } }),
      ],
    });
    await publishNew(desk, content);
    const reader = desk.readingCaller();
    const asked = { story: deskSlug, slug: "both-say" };
    const before = await reader.event.bySlug(asked);
    expect(before.assessment.support).toBe("corroborated");
    const { rev } = await reader.story.bySlug({ slug: deskSlug });

    expect(await problemCode(editor.actor.merge(merging))).toBe("forbidden");
    const publisher = await desk.caller("publisher");
    expect(await problemCode(publisher.actor.merge(merging))).toBe("nature-required");
    const told = { nature: "correction" as const, note: { de: "Derselbe Staat stand zweimal da." } };
    expect(await problemCode(publisher.actor.merge({ ...merging, ...told, note: null }))).toBe(
      "note-required",
    );
    const answer = await publisher.actor.merge({ ...merging, ...told });
    expect(answer).toEqual({ slug: "alpha", events: 1, published: [{ story: deskSlug, rev: rev + 1 }] });

    const after = await reader.event.bySlug(asked);
    expect(after.assessment.support).toBe("claimed");
    expect(after.assessment.parties.map(({ party }) => party)).toEqual(["alpha"]);
    expect(after.claims.map(({ party }) => party)).toEqual(["alpha", "alpha", "alpha"]);
    const { items } = await reader.actor.list({ story: deskSlug });
    expect(items.map(({ slug }) => slug)).not.toContain("alphaland");
    expect(items.find(({ slug }) => slug === "twin-speaker")?.party).toBe("alpha");
    // What was published then stays.
    const earlier = await reader.event.bySlug({ ...asked, rev });
    expect(earlier.assessment.parties.map(({ party }) => party)).toEqual(["alpha", "alphaland"]);
    const matrix = await reader.position.matrix({ story: deskSlug });
    expect(matrix.parties.map((party) => JSON.stringify(party)).join()).not.toContain("alphaland");
    const { items: changes } = await reader.change.list({ story: deskSlug, after: rev });
    expect(changes).toMatchObject([{ kind: "record_changed", nature: "correction", events: ["both-say"] }]);
    const window = await reader.timeline.window({ story: deskSlug, from: "2024-10-01", to: "2024-10-31" });
    expect(window.items.find(({ slug }) => slug === "both-say")?.assessment.support).toBe("claimed");
    expect(await findDraft(desk, "both-say")).toMatchObject({ state: "published", visibility: "live" });
  });

  test("a source and a place move too, and what then stands twice stands once", async () => {
    const desk = await openNewsroom();
    const editor = await desk.caller("editor");
    await editor.source.create({ content: makeSource({ slug: "wire-again" }) });
    await editor.place.create({ content: makePlace({ slug: "port" }) });
    const claim = makeClaim({
      slug: "cited-twice",
      sources: [
        { source: "wire-report", locator: null },
        { source: "wire-again", locator: null },
        { source: "wire-again", locator: "2" },
      ],
    });
    await createDraft(
      desk,
      makeEventContent({ slug: "twice", places: ["port", "harbour"], claims: [claim] }),
    );
    await editor.source.merge({ slug: "wire-again", version: 1, into: "wire-report", intoVersion: 1 });
    await editor.place.merge({ slug: "port", version: 1, into: "harbour", intoVersion: 1 });
    const { content } = await findDraft(desk, "twice");
    expect(content.places).toEqual(["harbour"]);
    expect(content.claims[0]?.sources).toEqual([
      { source: "wire-report", locator: null },
      { source: "wire-report", locator: "2" },
    ]);
  });

  test("an approval ends by it, and a scheduled publication keeps it from happening", async () => {
    const desk = await openNewsroom();
    const editor = await twinActor(desk);
    const approved = await createDraft(desk, makeEventContent({ slug: "approved", claims: [saysTwin()] }));
    await bringToApproval(desk, approved);
    const waiting = await createDraft(desk, makeEventContent({ slug: "waiting", claims: [saysTwin()] }));
    const scheduled = await schedule(desk, "2026-12-24T18:00:00Z", waiting);
    expect(await problemOf(editor.actor.merge(merging))).toMatchObject({
      code: "record-in-use",
      fields: [{ path: `stories.${deskSlug}.events.waiting`, code: "record-scheduled" }],
    });
    const publisher = await desk.caller("publisher");
    await publisher.event.unschedule({ id: scheduled.id, version: scheduled.version });
    await editor.actor.merge(merging);
    expect((await findDraft(desk, "approved")).state).toBe("draft");
    expect((await findDraft(desk, "waiting")).state).toBe("draft");
  });

  test("what was written before is led on: a form that was open, and a revision that is restored", async () => {
    const desk = await openNewsroom();
    const editor = await twinActor(desk);
    const content = makeEventContent({ slug: "open-form", claims: [saysTwin()] });
    const draft = await createDraft(desk, content);
    const submitted = await editor.event.submit({ id: draft.id, version: draft.version });
    await editor.actor.merge(merging);
    const open = { ...content, title: { de: "Noch offen" } };
    const saved = await editor.event.saveDraft({ id: draft.id, version: submitted.version, content: open });
    expect(saved).toMatchObject({ merged: true, content: { title: { de: "Noch offen" } } });
    expect(saved.content?.claims[0]?.actor).toBe("alpha");
    const publisher = await desk.caller("publisher");
    await publisher.revision.restore({ id: draft.id, version: saved.version, number: 1 });
    expect((await findDraft(desk, "open-form")).content.claims[0]?.actor).toBe("alpha");
  });

  test("neither with itself, nor into whom speaks for it, nor on another version than was read", async () => {
    const desk = await openNewsroom();
    const editor = await twinActor(desk);
    expect(await problemOf(editor.actor.merge({ ...merging, into: "alphaland" }))).toMatchObject({
      code: "invalid-input",
      fields: [{ path: "into", code: "merge-with-itself" }],
    });
    await editor.actor.create({ content: makeActor({ slug: "twin-speaker", speaksFor: "alphaland" }) });
    expect(await problemOf(editor.actor.merge({ ...merging, into: "twin-speaker" }))).toMatchObject({
      fields: [{ path: "into", code: "speaks-for-cycle" }],
    });
    expect(await problemCode(editor.actor.merge({ ...merging, version: 2 }))).toBe("stale-version");
    expect(await problemCode(editor.actor.merge({ ...merging, intoVersion: 2 }))).toBe("stale-version");
    expect(await problemCode(editor.actor.merge({ ...merging, into: "nobody" }))).toBe("not-found");
    const both = await Promise.allSettled([editor.actor.merge(merging), editor.actor.merge(merging)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  });
});
