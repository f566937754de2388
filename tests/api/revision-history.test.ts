import { eventContentSchema } from "@claimline/model/event/schema";
import { describe, expect, test } from "vitest";
import { deskSlug } from "./content/desk-story.ts";
import { makeClaim, makeEventContent } from "./content/event-content.ts";
import {
  bringToPublic,
  bringToReview,
  createDraft,
  findDraft,
  publishNew,
  unknownId,
} from "./newsroom/desk-steps.ts";
import { problemCode } from "./newsroom/problem-of.ts";
import { openNewsroom, sharedNewsroom } from "./newsroom/test-newsroom.ts";

const desk = sharedNewsroom("desk");

/** A live event that was corrected once, and is being worked on again. */
async function makeHistory(changed: Parameters<typeof makeEventContent>[0] = {}) {
  const editor = await desk().caller("editor");
  const first = makeEventContent(changed);
  const published = await publishNew(desk(), first);
  const second = { ...first, title: { ...first.title, de: "Zweiter Titel" }, when: "2024-10-20" };
  const saved = await editor.event.saveDraft({
    id: published.id,
    version: published.version,
    content: second,
  });
  const corrected = await bringToPublic(desk(), saved, {
    nature: "correction",
    note: { de: "Der Titel war falsch." },
  });
  const third = { ...second, summary: { de: "Noch in Arbeit." } };
  const draft = await editor.event.saveDraft({
    id: corrected.id,
    version: corrected.version,
    content: third,
  });
  return { first, second, third, draft, corrected, published };
}

describe("the list of revisions", () => {
  test("says who made each, when and why, and what readers were told", async () => {
    const { draft, corrected, published } = await makeHistory();
    const contributor = await desk().caller("contributor");
    const { items } = await contributor.revision.list({ id: draft.id });
    expect(items.map(({ number }) => number)).toEqual([2, 1]);
    expect(items[0]).toMatchObject({
      cause: "submit",
      createdAt: "2026-11-23T08:00:00.000Z",
      createdBy: expect.stringMatching(/^editor/),
      contributors: [expect.stringMatching(/^editor/)],
      approvedBy: expect.stringMatching(/^publisher/),
      published: {
        rev: corrected.rev,
        nature: "correction",
        note: { de: "Der Titel war falsch." },
        shown: true,
      },
    });
    expect(items[1]?.published).toMatchObject({ rev: published.rev, nature: null, note: null, shown: false });
  });

  test("of no event is not found", async () => {
    const editor = await desk().caller("editor");
    expect(await problemCode(editor.revision.list({ id: unknownId }))).toBe("not-found");
  });
});

describe("the difference of two versions", () => {
  test("is told in words, in the caller's language, for any two and for the draft", async () => {
    const { draft } = await makeHistory();
    const editor = await desk().caller("editor");
    const made = await editor.revision.diff({ id: draft.id, from: 1, to: 2, locale: "de" });
    expect(made.claims).toEqual([]);
    expect(made.event).toMatchObject([
      { part: "title.de", label: "Titel DE", after: "Zweiter Titel" },
      { part: "when", label: "Zeit", after: "am 20. Oktober 2024" },
    ]);
    const back = await editor.revision.diff({ id: draft.id, from: 2, to: 1, locale: "en" });
    expect(back.event).toMatchObject([{ before: "Zweiter Titel" }, { before: "on 20 October 2024" }]);
    const now = await editor.revision.diff({ id: draft.id, from: 2, to: "draft" });
    expect(now.event.map(({ part }) => part)).toContain("summary.de");
    const all = await editor.revision.diff({ id: draft.id, from: null, to: 1 });
    expect(all.claims).toMatchObject([{ change: "added" }]);
  });

  test("names actors, sources and other events by their names", async () => {
    const other = await createDraft(desk(), makeEventContent({ title: { de: "Der andere Entwurf" } }));
    const draft = await bringToReview(desk(), await createDraft(desk()));
    const editor = await desk().caller("editor");
    const { content } = await findDraft(desk(), draft.slug);
    const changed = eventContentSchema.parse({
      ...content,
      relations: [{ type: "follows", event: other.slug }],
      claims: [...content.claims, makeClaim({ actor: "beta" })],
    });
    await editor.event.saveDraft({ id: draft.id, version: draft.version, content: changed });
    const made = await editor.revision.diff({ id: draft.id, from: 1, to: "draft", locale: "de" });
    expect(made.event).toMatchObject([{ part: "relations", after: "folgt auf: Der andere Entwurf" }]);
    expect(made.claims[0]?.label).toMatch(/^Beta/);
  });

  test("of a revision that there isn't is not found", async () => {
    const { draft } = await makeHistory();
    const editor = await desk().caller("editor");
    expect(await problemCode(editor.revision.diff({ id: draft.id, from: 1, to: 9 }))).toBe("not-found");
    expect(await problemCode(editor.revision.diff({ id: unknownId, from: 1, to: 2 }))).toBe("not-found");
  });
});

describe("restoring a revision", () => {
  test("lands as a draft, to the last letter; what is published stays, and what was the draft is kept", async () => {
    const { first, third, draft, corrected } = await makeHistory();
    const publisher = await desk().caller("publisher");
    const answer = await publisher.revision.restore({ id: draft.id, version: draft.version, number: 1 });
    expect(answer).toMatchObject({ state: "draft", visibility: "live", version: draft.version + 1, kept: 3 });
    const now = await findDraft(desk(), answer.slug);
    expect(now.content).toEqual(first);
    expect(now.live?.title.de).toBe("Zweiter Titel");
    const shown = await desk()
      .readingCaller({ locale: "de" })
      .event.bySlug({ story: deskSlug, slug: draft.slug });
    expect(shown).toMatchObject({ title: "Zweiter Titel", rev: corrected.rev });
    // Undone by restoring what was kept; nothing is made twice.
    const undone = await publisher.revision.restore({
      id: draft.id,
      version: answer.version,
      number: answer.kept,
    });
    expect((await findDraft(desk(), draft.slug)).content).toEqual(third);
    const { items } = await publisher.revision.list({ id: draft.id });
    expect(items.map(({ number, cause }) => [number, cause])).toEqual([
      [4, "restore"],
      [3, "restore"],
      [2, "submit"],
      [1, "submit"],
    ]);
    expect(undone.kept).toBe(4);
  });

  test("keeps no second copy of a draft that a revision holds already", async () => {
    const { draft } = await makeHistory();
    const submitted = await bringToReview(desk(), draft);
    const publisher = await desk().caller("publisher");
    const { version } = submitted;
    const answer = await publisher.revision.restore({ id: draft.id, version, number: 1 });
    expect(answer).toMatchObject({ kept: 3, state: "draft" });
    expect((await publisher.revision.list({ id: draft.id })).items).toHaveLength(3);
  });

  test("is refused on an old version, with both sides, and of a revision that there isn't", async () => {
    const { draft } = await makeHistory();
    const publisher = await desk().caller("publisher");
    const { id, version } = draft;
    expect(await problemCode(publisher.revision.restore({ id, version: version - 1, number: 1 }))).toBe(
      "stale-version",
    );
    expect(await problemCode(publisher.revision.restore({ id, version, number: 9 }))).toBe("not-found");
    expect(await problemCode(publisher.revision.restore({ id: unknownId, version, number: 1 }))).toBe(
      "not-found",
    );
    expect((await findDraft(desk(), draft.slug)).version).toBe(version);
    expect((await publisher.revision.list({ id })).items).toHaveLength(2);
  });

  test("doesn't take an address from an event that has got it since", async () => {
    const draft = await bringToReview(desk(), await createDraft(desk()));
    const editor = await desk().caller("editor");
    const { content } = await findDraft(desk(), draft.slug);
    const moved = { ...content, slug: `${content.slug}-moved` };
    const saved = await editor.event.saveDraft({ id: draft.id, version: draft.version, content: moved });
    await createDraft(desk(), makeEventContent({ slug: content.slug }));
    const publisher = await desk().caller("publisher");
    const answer = await publisher.revision.restore({ id: draft.id, version: saved.version, number: 1 });
    expect(answer.slug).toBe(moved.slug);
  });

  test("gives whoever restores a hand in it, and is written down", async () => {
    const newsroom = await openNewsroom();
    const [one, two] = [await newsroom.makeAccount("publisher"), await newsroom.makeAccount("publisher")];
    const event = await publishNew(newsroom);
    const first = await newsroom.caller(one);
    const restored = await first.revision.restore({ id: event.id, version: event.version, number: 1 });
    const submitted = await first.event.submit({ id: event.id, version: restored.version });
    const approving = { id: event.id, version: submitted.version };
    expect(await problemCode(first.event.approve(approving))).toBe("four-eyes");
    await (await newsroom.caller(two)).event.approve(approving);
    const entry = await newsroom.database.auditEntry.findFirst({ where: { action: "revision.restore" } });
    expect(entry).toMatchObject({ userId: one.id, eventId: event.id, details: { revision: 1, kept: 1 } });
  });
});

describe("what readers are told of a change", () => {
  test("is the difference to what they saw before, for each publication and for one event", async () => {
    const { draft, corrected, published } = await makeHistory();
    const reader = desk().readingCaller({ locale: "de" });
    const { rev, items } = await reader.change.diff({ story: deskSlug, after: published.rev - 1 });
    expect(rev).toBe(corrected.rev);
    expect(items).toMatchObject([
      {
        rev: corrected.rev,
        event: draft.slug,
        changes: { event: [{ part: "title.de" }, { part: "when" }], claims: [] },
      },
    ]);
    const own = await reader.change.diff({ story: deskSlug, event: draft.slug, locale: "en" });
    expect(own.items).toMatchObject([{ changes: { event: [{ label: "Title DE" }, { label: "Date" }] } }]);
    expect(JSON.stringify(own)).not.toContain("Noch in Arbeit");
  });

  test("never names an event that isn't public", async () => {
    const hidden = await createDraft(desk(), makeEventContent({ title: { de: "Geheimer Entwurf" } }));
    const { draft, third } = await makeHistory();
    const editor = await desk().caller("editor");
    const content = { ...third, relations: [{ type: "follows" as const, event: hidden.slug }] };
    const saved = await editor.event.saveDraft({ id: draft.id, version: draft.version, content });
    await bringToPublic(desk(), saved, { nature: "minor" });
    const told = JSON.stringify(
      await desk().readingCaller().change.diff({ story: deskSlug, event: draft.slug }),
    );
    expect(told).toContain("Noch in Arbeit");
    expect(told).not.toContain(hidden.slug);
    expect(told).not.toContain("Geheimer Entwurf");
  });

  test("begins anew after an event was unpublished", async () => {
    const { draft, third } = await makeHistory();
    const publisher = await desk().caller("publisher");
    const hidden = await publisher.event.unpublish({ id: draft.id, version: draft.version });
    const editor = await desk().caller("editor");
    const content = { ...third, title: { de: "Wieder da" } };
    const saved = await editor.event.saveDraft({ id: draft.id, version: hidden.version, content });
    const again = await bringToPublic(desk(), saved);
    const { items } = await desk().readingCaller().change.diff({ story: deskSlug, event: draft.slug });
    expect(items.map(({ rev }) => rev)).not.toContain(again.rev);
    expect(items).toHaveLength(1);
  });
});

describe("a revision on request", () => {
  test("keeps the draft as it is, with its reason in the history and the audit, and changes nothing else", async () => {
    const editor = await desk().caller("editor");
    const content = makeEventContent();
    const draft = await editor.event.create({ story: deskSlug, content });
    const { id, version } = draft;
    const kept = await editor.revision.create({ id, version, reason: " Vor dem Umbau " });
    expect(kept).toEqual({ number: 1 });
    const { items } = await editor.revision.list({ id });
    expect(items).toMatchObject([
      { number: 1, cause: "request", reason: "Vor dem Umbau", approvedBy: null, published: null },
    ]);
    const present = await findDraft(desk(), content.slug);
    expect(present).toMatchObject({ version, state: "draft" });
    const entry = await desk().database.auditEntry.findFirstOrThrow({
      where: { action: "revision.create", eventId: id },
    });
    expect(entry.details).toMatchObject({ revision: 1, reason: "Vor dem Umbau" });
    const changed = { ...content, title: { de: "Umgebaut" } };
    const saved = await editor.event.saveDraft({ id, version, content: changed });
    const publisher = await desk().caller("publisher");
    await publisher.revision.restore({ id, version: saved.version, number: 1 });
    expect((await findDraft(desk(), content.slug)).content).toEqual(content);
  });

  test("is refused on another version than was read, without a reason, of somebody else's draft and in review", async () => {
    const editor = await desk().caller("editor");
    const { id, version } = await createDraft(desk());
    const reason = "Zwischenstand";
    expect(await problemCode(editor.revision.create({ id, version: version + 1, reason }))).toBe(
      "stale-version",
    );
    expect(await problemCode(editor.revision.create({ id, version, reason: "  " }))).toBe("invalid-input");
    expect(await problemCode(editor.revision.create({ id: unknownId, version, reason }))).toBe("not-found");
    const contributor = await desk().caller("contributor");
    expect(await problemCode(contributor.revision.create({ id, version, reason }))).toBe("own-draft-only");
    const submitted = await editor.event.submit({ id, version });
    expect(await problemCode(editor.revision.create({ id, version: submitted.version, reason }))).toBe(
      "wrong-state",
    );
  });
});
