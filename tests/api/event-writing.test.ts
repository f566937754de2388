import { conflictSchema } from "@claimline/api/event/stale-version";
import { describe, expect, test } from "vitest";
import { deskSlug } from "./content/desk-story.ts";
import { makeClaim, makeEventContent } from "./content/event-content.ts";
import {
  bringToApproval,
  bringToReview,
  createDraft,
  findDraft,
  publishNew,
  unknownId,
} from "./newsroom/desk-steps.ts";
import type { Newsroom } from "./newsroom/newsroom.ts";
import { problemCode, problemOf } from "./newsroom/problem-of.ts";
import { openNewsroom } from "./newsroom/test-newsroom.ts";

/** What the audit says was done to an event, oldest first. */
async function auditOf({ database }: Newsroom, eventId: string) {
  return await database.auditEntry.findMany({
    where: { eventId },
    orderBy: [{ at: "asc" }, { id: "asc" }],
    select: { action: true, userId: true, details: true, at: true },
  });
}

describe("event.create", () => {
  test("keeps a draft that the public doesn't see, with its snapshot, note and audit entry", async () => {
    const desk = await openNewsroom();
    const account = await desk.makeAccount("contributor");
    const caller = await desk.caller(account);
    const content = makeEventContent({ slug: "mines-laid" });
    const draft = await caller.event.create({ story: deskSlug, content, note: "Ask the harbour master." });
    expect(draft).toEqual({
      id: expect.any(String),
      slug: "mines-laid",
      version: 1,
      state: "draft",
      visibility: "never_published",
      savedAt: "2026-11-23T08:00:00.000Z",
    });
    const found = await findDraft(desk, "mines-laid");
    expect(found).toMatchObject({
      content,
      note: "Ask the harbour master.",
      live: null,
      revisions: [],
      savedBy: account.name,
    });
    expect(await auditOf(desk, draft.id)).toMatchObject([{ action: "event.create", userId: account.id }]);
    expect(await desk.database.draftSnapshot.findMany({ where: { eventId: draft.id } })).toMatchObject([
      { version: 1, content },
    ]);
    const reading = desk.readingCaller();
    expect(await problemCode(reading.event.bySlug({ story: deskSlug, slug: "mines-laid" }))).toBe(
      "not-found",
    );
    expect(await reading.change.list({ story: deskSlug })).toMatchObject({ rev: 1 });
  });

  test("in a story that there isn't: not-found", async () => {
    const desk = await openNewsroom();
    const caller = await desk.caller("contributor");
    const call = caller.event.create({ story: "elsewhere", content: makeEventContent() });
    expect(await problemCode(call)).toBe("not-found");
  });

  test("with an address that the story has: slug-taken, at its place, and nothing is kept", async () => {
    const desk = await openNewsroom();
    const caller = await desk.caller("contributor");
    const before = await desk.database.auditEntry.count();
    const call = caller.event.create({
      story: deskSlug,
      content: makeEventContent({ slug: "harbour-closed" }),
    });
    expect(await problemOf(call)).toMatchObject({
      code: "slug-taken",
      fields: [
        { path: "content.slug", code: "slug-taken", message: "This address is already taken in the story." },
      ],
    });
    expect(await desk.database.auditEntry.count()).toBe(before);
  });
});

describe("event.saveDraft", () => {
  test("keeps the whole draft under the next version", async () => {
    const desk = await openNewsroom();
    const draft = await createDraft(desk);
    desk.clock.advance(60_000);
    const editor = await desk.caller("editor");
    const content = makeEventContent({ slug: "renamed", claims: [makeClaim(), makeClaim()] });
    const saved = await editor.event.saveDraft({ id: draft.id, version: 1, content, note: "Remark" });
    expect(saved).toMatchObject({
      slug: "renamed",
      version: 2,
      state: "draft",
      savedAt: "2026-11-23T08:01:00.000Z",
    });
    expect(await findDraft(desk, "renamed")).toMatchObject({ content, version: 2, note: "Remark" });
    expect((await auditOf(desk, draft.id)).at(-1)).toMatchObject({
      action: "event.saveDraft",
      details: { version: 2 },
    });
  });

  test("without a note leaves the note as it is; an empty one empties it", async () => {
    const desk = await openNewsroom();
    const editor = await desk.caller("editor");
    const content = makeEventContent();
    const { id } = await editor.event.create({ story: deskSlug, content, note: "Keep me" });
    await editor.event.saveDraft({ id, version: 1, content: { ...content, significance: 1 } });
    expect(await findDraft(desk, content.slug)).toMatchObject({ note: "Keep me" });
    await editor.event.saveDraft({ id, version: 2, content, note: "" });
    expect(await findDraft(desk, content.slug)).toMatchObject({ note: "" });
  });

  test.each([
    ["in review", bringToReview],
    ["approved", bringToApproval],
  ])("ends what was %s: it was of another text", async (_state, bring) => {
    const desk = await openNewsroom();
    const draft = await bring(desk, await createDraft(desk));
    const editor = await desk.caller("editor");
    const content = makeEventContent({ slug: draft.slug, significance: 5 });
    const saved = await editor.event.saveDraft({ id: draft.id, version: draft.version, content });
    expect(saved.state).toBe("draft");
    const publisher = await desk.caller("publisher");
    const { id, version } = saved;
    expect(await problemCode(publisher.event.publish({ id, version }))).toBe("wrong-state");
  });

  test("based on another version: refused with base, theirs and mine, and nothing is overwritten", async () => {
    const desk = await openNewsroom();
    const base = makeEventContent({ slug: "contested-words" });
    const draft = await createDraft(desk, base);
    const first = await desk.makeAccount("editor", { name: "First Editor" });
    const second = await desk.makeAccount("editor", { name: "Second Editor" });
    const [theirs, mine] = [
      { ...base, significance: 5 },
      { ...base, significance: 1 },
    ];
    await (await desk.caller(first)).event.saveDraft({ id: draft.id, version: 1, content: theirs });
    const call = (await desk.caller(second)).event.saveDraft({ id: draft.id, version: 1, content: mine });
    const { code, conflict } = await problemOf(call);
    expect(code).toBe("stale-version");
    expect(conflictSchema.parse(conflict)).toEqual({
      version: 2,
      base,
      theirs,
      mine,
      savedBy: "First Editor",
      savedAt: "2026-11-23T08:00:00.000Z",
    });
    expect(await findDraft(desk, draft.slug)).toMatchObject({ version: 2, content: theirs });
  });

  test("based on a version that was never there: base is null", async () => {
    const desk = await openNewsroom();
    const draft = await createDraft(desk);
    const editor = await desk.caller("editor");
    const content = makeEventContent({ slug: draft.slug });
    const { code, conflict } = await problemOf(editor.event.saveDraft({ id: draft.id, version: 7, content }));
    expect(code).toBe("stale-version");
    expect(conflictSchema.parse(conflict)).toMatchObject({ base: null, version: 1 });
  });

  test("of ten at once based on the same version exactly one wins", async () => {
    const desk = await openNewsroom();
    const draft = await createDraft(desk);
    const editor = await desk.caller("editor");
    const contents = Array.from({ length: 10 }, (_, place) =>
      makeEventContent({ slug: draft.slug, summary: { de: `Fassung ${place}` } }),
    );
    const saves = contents.map((content) => editor.event.saveDraft({ id: draft.id, version: 1, content }));
    const outcomes = await Promise.allSettled(saves);
    const winners = outcomes.flatMap(({ status }, place) => (status === "fulfilled" ? [place] : []));
    expect(winners).toHaveLength(1);
    const losers = saves.filter((_, place) => !winners.includes(place));
    expect(new Set(await Promise.all(losers.map(problemCode)))).toEqual(new Set(["stale-version"]));
    const kept = await findDraft(desk, draft.slug);
    expect(kept).toMatchObject({ version: 2, content: contents[winners[0]!] });
    expect(await desk.database.draftSnapshot.count({ where: { eventId: draft.id } })).toBe(2);
  });

  test("to an address that another event has: slug-taken", async () => {
    const desk = await openNewsroom();
    const draft = await createDraft(desk);
    const editor = await desk.caller("editor");
    const content = makeEventContent({ slug: "harbour-closed" });
    expect(await problemCode(editor.event.saveDraft({ id: draft.id, version: 1, content }))).toBe(
      "slug-taken",
    );
    expect(await findDraft(desk, draft.slug)).toMatchObject({ version: 1 });
  });

  test("keeps the address of what was once public, also after it was taken back", async () => {
    const desk = await openNewsroom();
    const event = await publishNew(desk);
    const editor = await desk.caller("editor");
    const content = makeEventContent({ slug: "another-address" });
    const fixed = { code: "invalid-input", fields: [{ path: "content.slug", code: "slug-fixed" }] };
    const saveLive = editor.event.saveDraft({ id: event.id, version: event.version, content });
    expect(await problemOf(saveLive)).toMatchObject(fixed);
    const publisher = await desk.caller("publisher");
    const { id, version } = await publisher.event.unpublish({ id: event.id, version: event.version });
    expect(await problemOf(editor.event.saveDraft({ id, version, content }))).toMatchObject(fixed);
  });

  test("of what is scheduled: wrong-state", async () => {
    const desk = await openNewsroom();
    const { id, slug, version } = await bringToApproval(desk, await createDraft(desk));
    await desk.database.timelineEvent.update({ where: { id }, data: { state: "scheduled" } });
    const editor = await desk.caller("editor");
    const call = editor.event.saveDraft({ id, version, content: makeEventContent({ slug }) });
    expect(await problemCode(call)).toBe("wrong-state");
  });

  test("of what there isn't: not-found", async () => {
    const desk = await openNewsroom();
    const editor = await desk.caller("editor");
    const call = editor.event.saveDraft({ id: unknownId, version: 1, content: makeEventContent() });
    expect(await problemCode(call)).toBe("not-found");
  });
});

describe("a contributor", () => {
  test("saves and submits own drafts", async () => {
    const desk = await openNewsroom();
    const contributor = await desk.caller("contributor");
    const content = makeEventContent();
    const { id } = await contributor.event.create({ story: deskSlug, content });
    const { version } = await contributor.event.saveDraft({ id, version: 1, content });
    expect(await contributor.event.submit({ id, version })).toMatchObject({ state: "in_review" });
  });

  test("neither saves nor submits those of others", async () => {
    const desk = await openNewsroom();
    const { id, slug, version } = await createDraft(desk);
    const contributor = await desk.caller("contributor");
    const save = contributor.event.saveDraft({ id, version, content: makeEventContent({ slug }) });
    expect(await problemCode(save)).toBe("own-draft-only");
    expect(await problemCode(contributor.event.submit({ id, version }))).toBe("own-draft-only");
    expect(await findDraft(desk, slug)).toMatchObject({ version, state: "draft" });
  });
});

describe("event.submit", () => {
  test("makes a revision of the draft as it is", async () => {
    const desk = await openNewsroom();
    const content = makeEventContent();
    const draft = await createDraft(desk, content);
    expect(await bringToReview(desk, draft)).toMatchObject({ state: "in_review", version: 2 });
    const revisions = await desk.database.revision.findMany({ where: { eventId: draft.id } });
    expect(revisions).toMatchObject([{ number: 1, cause: "submit", content, approvedById: null }]);
    expect((await auditOf(desk, draft.id)).at(-1)).toMatchObject({
      action: "event.submit",
      details: { version: 2, revision: 1 },
    });
  });

  test("what it refuses", async () => {
    const desk = await openNewsroom();
    const draft = await createDraft(desk);
    const editor = await desk.caller("editor");
    expect(await problemCode(editor.event.submit({ id: unknownId, version: 1 }))).toBe("not-found");
    const stale = await problemOf(editor.event.submit({ id: draft.id, version: 9 }));
    expect(stale).toMatchObject({ code: "stale-version", conflict: { version: 1, mine: null } });
    const { id, version } = await bringToReview(desk, draft);
    expect(await problemCode(editor.event.submit({ id, version }))).toBe("wrong-state");
  });
});

describe("event.requestChanges", () => {
  test.each([
    ["in review", bringToReview],
    ["approved", bringToApproval],
  ])("gives back what is %s, with its comment in the audit", async (_state, bring) => {
    const desk = await openNewsroom();
    const { id, version } = await bring(desk, await createDraft(desk));
    const editor = await desk.caller("editor");
    const given = await editor.event.requestChanges({ id, version, comment: " Which harbour? " });
    expect(given).toMatchObject({ state: "draft", version: version + 1 });
    expect((await auditOf(desk, id)).at(-1)).toMatchObject({
      action: "event.requestChanges",
      details: { comment: "Which harbour?" },
    });
  });

  test("its comment stands with the draft until that is handed in again", async () => {
    const desk = await openNewsroom();
    const draft = await createDraft(desk);
    const { id, version } = await bringToReview(desk, draft);
    const chief = await desk.makeAccount("editor", { name: "Carla Chef" });
    const asked = { id, version, comment: "Which harbour?" };
    const given = await (await desk.caller(chief)).event.requestChanges(asked);
    const returnedOf = async () => (await findDraft(desk, draft.slug)).returned;
    expect(await returnedOf()).toMatchObject({ comment: "Which harbour?", by: "Carla Chef" });
    const editor = await desk.caller("editor");
    const content = makeEventContent({ slug: draft.slug, significance: 5 });
    const saved = await editor.event.saveDraft({ id, version: given.version, content });
    expect(await returnedOf()).toMatchObject({ comment: "Which harbour?" });
    await bringToReview(desk, saved);
    expect(await returnedOf()).toBeNull();
  });

  test("what it refuses", async () => {
    const desk = await openNewsroom();
    const draft = await createDraft(desk);
    const editor = await desk.caller("editor");
    const { id, version } = draft;
    expect(await problemCode(editor.event.requestChanges({ id, version }))).toBe("wrong-state");
    expect(await problemCode(editor.event.requestChanges({ id: unknownId, version }))).toBe("not-found");
    await bringToReview(desk, draft);
    expect(await problemCode(editor.event.requestChanges({ id, version }))).toBe("stale-version");
  });
});

describe("event.approve", () => {
  test("approves the last revision and says by whom", async () => {
    const desk = await openNewsroom();
    const publisher = await desk.makeAccount("publisher");
    const { id, version } = await bringToReview(desk, await createDraft(desk));
    const approved = await (await desk.caller(publisher)).event.approve({ id, version });
    expect(approved).toMatchObject({ state: "approved", version: version + 1 });
    expect(await desk.database.revision.findMany({ where: { eventId: id } })).toMatchObject([
      { number: 1, approvedById: publisher.id, approvedAt: new Date("2026-11-23T08:00:00.000Z") },
    ]);
    expect((await auditOf(desk, id)).at(-1)).toMatchObject({
      action: "event.approve",
      userId: publisher.id,
      details: { revision: 1 },
    });
  });

  test("what it refuses", async () => {
    const desk = await openNewsroom();
    const draft = await createDraft(desk);
    const publisher = await desk.caller("publisher");
    const { id, version } = draft;
    expect(await problemCode(publisher.event.approve({ id, version }))).toBe("wrong-state");
    expect(await problemCode(publisher.event.approve({ id: unknownId, version }))).toBe("not-found");
    await bringToReview(desk, draft);
    expect(await problemCode(publisher.event.approve({ id, version }))).toBe("stale-version");
  });

  test("of one's own work: possible in a newsroom of one publisher, four-eyes from the second one on", async () => {
    const desk = await openNewsroom();
    const publisher = await desk.caller("publisher");
    const alone = await publisher.event.create({ story: deskSlug, content: makeEventContent() });
    const submitted = await publisher.event.submit({ id: alone.id, version: 1 });
    expect(await publisher.event.approve({ id: alone.id, version: submitted.version })).toMatchObject({
      state: "approved",
    });

    const secondPublisher = await desk.makeAccount("admin");
    const own = await publisher.event.create({ story: deskSlug, content: makeEventContent() });
    const { version } = await publisher.event.submit({ id: own.id, version: 1 });
    expect(await problemCode(publisher.event.approve({ id: own.id, version }))).toBe("four-eyes");
    const other = await desk.caller(secondPublisher);
    expect(await other.event.approve({ id: own.id, version })).toMatchObject({ state: "approved" });
  });

  test("four eyes see whoever has saved since what is published, however long ago", async () => {
    const desk = await openNewsroom();
    const first = await desk.caller(await desk.makeAccount("publisher"));
    const second = await desk.caller(await desk.makeAccount("publisher"));
    const content = makeEventContent();
    const { id } = await first.event.create({ story: deskSlug, content });
    // The second one saves, the first one hands in: both had a hand in it.
    const reworded = { ...content, summary: { de: "Anders" } };
    const saved = await second.event.saveDraft({ id, version: 1, content: reworded });
    const { version } = await first.event.submit({ id, version: saved.version });
    expect(await problemCode(first.event.approve({ id, version }))).toBe("four-eyes");
    expect(await problemCode(second.event.approve({ id, version }))).toBe("four-eyes");
    const third = await desk.caller(await desk.makeAccount("publisher"));
    const approved = await third.event.approve({ id, version });
    const published = await first.event.publish({ id, version: approved.version });
    // From the published revision on it begins anew: the second one may approve the third one's change.
    const changed = await third.event.saveDraft({ id, version: published.version, content });
    const handedIn = await third.event.submit({ id, version: changed.version });
    expect(await problemCode(third.event.approve({ id, version: handedIn.version }))).toBe("four-eyes");
    expect(await second.event.approve({ id, version: handedIn.version })).toMatchObject({
      state: "approved",
    });
  });
});

test("desk.events finds events by their slugs, whatever their place in the list", async () => {
  const desk = await openNewsroom();
  const editor = await desk.caller("editor");
  const asked = { story: deskSlug, slugs: ["ships-turned-back", "no-such-event"] };
  const { total, items } = await editor.desk.events(asked);
  expect([total, items.map(({ slug }) => slug)]).toEqual([1, ["ships-turned-back"]]);
});
