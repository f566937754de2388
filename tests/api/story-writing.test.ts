import { checkStoryBundle } from "@claimline/formats/story-bundle-check";
import type { StoryHead } from "@claimline/model/story/schema";
import { describe, expect, test } from "vitest";
import { deskSlug, deskStory } from "./content/desk-story.ts";
import { makeEventContent } from "./content/event-content.ts";
import { bringToApproval, createDraft, findDraft } from "./newsroom/desk-steps.ts";
import type { Newsroom } from "./newsroom/newsroom.ts";
import { problemCode, problemOf } from "./newsroom/problem-of.ts";
import { openNewsroom } from "./newsroom/test-newsroom.ts";

const { guide: _guide, ...deskHead } = deskStory().story;
const head: StoryHead = { ...deskHead, slug: "bridge-collapse", title: { de: "Der Einsturz" } };

async function begin(desk: Newsroom, content: StoryHead = head) {
  const editor = await desk.caller("editor");
  return await editor.story.create({ content });
}

async function present(desk: Newsroom, story = deskSlug) {
  return await (await desk.caller("editor")).desk.story({ story });
}

describe("a new story", () => {
  test("is the newsroom's alone until it is published, together with its approved events", async () => {
    const desk = await openNewsroom();
    expect(await begin(desk)).toEqual({ slug: head.slug, version: 1 });
    expect(await problemCode(desk.readingCaller().story.bySlug({ slug: head.slug }))).toBe("not-found");
    const ready = await createDraft(desk, makeEventContent({ slug: "ready" }), head.slug);
    await bringToApproval(desk, ready);
    await createDraft(desk, makeEventContent({ slug: "unready" }), head.slug);
    const story = await present(desk, head.slug);
    expect(story).toMatchObject({ state: "draft", published: null, live: [], waiting: 1 });
    expect(story.approved.map(({ slug }) => slug)).toEqual(["ready"]);

    const publisher = await desk.caller("publisher");
    const { rev, events } = await publisher.story.publish({ story: head.slug, version: 1 });
    expect({ rev, events }).toEqual({ rev: 1, events: ["ready"] });
    const shown = await desk.readingCaller({ locale: "de" }).story.bySlug({ slug: head.slug });
    expect(shown).toMatchObject({ title: "Der Einsturz", rev: 1, eventCount: 1 });
    expect((await findDraft(desk, "ready", head.slug)).visibility).toBe("live");
    const { items } = await desk.readingCaller().change.list({ story: head.slug });
    expect(items).toMatchObject([{ rev: 1, kind: "story_published", nature: null, events: ["ready"] }]);
    const written = await desk.database.auditEntry.findMany({ where: { action: { startsWith: "story." } } });
    expect(written.map(({ action }) => action)).toEqual(
      expect.arrayContaining(["story.create", "story.publish"]),
    );
  });

  test("is published with all it needs or not at all, and says of each event what is lacking", async () => {
    const desk = await openNewsroom();
    await begin(desk, { ...head, summary: { en: "Only English" } });
    const publisher = await desk.caller("publisher");
    expect(await problemOf(publisher.story.publish({ story: head.slug, version: 1 }))).toMatchObject({
      code: "not-publishable",
      fields: [{ path: "content.summary", code: "summary-missing" }],
    });
    const editor = await desk.caller("editor");
    const { version } = await editor.story.update({ story: head.slug, version: 1, content: head });
    const draft = await createDraft(desk, makeEventContent({ slug: "undated", when: null }), head.slug);
    await bringToApproval(desk, draft);
    expect(await problemOf(publisher.story.publish({ story: head.slug, version }))).toMatchObject({
      code: "not-publishable",
      fields: [{ path: "events.undated.content.when", code: "when-missing" }],
    });
    expect((await present(desk, head.slug)).state).toBe("draft");
    expect(await problemCode(desk.readingCaller().story.bySlug({ slug: head.slug }))).toBe("not-found");
  });

  test("takes no address that another story has or had", async () => {
    const desk = await openNewsroom();
    const taken = { code: "slug-taken", fields: [{ path: "content.slug", code: "story-slug-taken" }] };
    expect(await problemOf(begin(desk, { ...head, slug: deskSlug }))).toMatchObject(taken);
    await rename(desk, "harbour-open");
    expect(await problemOf(begin(desk, { ...head, slug: deskSlug }))).toMatchObject(taken);
    const both = await Promise.allSettled([begin(desk), begin(desk)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  });
});

async function rename(desk: Newsroom, slug: string) {
  const editor = await desk.caller("editor");
  const { version, content } = await present(desk);
  await editor.story.update({ story: deskSlug, version, content: { ...content, slug } });
  const publisher = await desk.caller("publisher");
  return await publisher.story.publish({ story: slug, version: version + 1, nature: "minor" });
}

describe("a published story", () => {
  test("shows a change once it is published, and asks what kind of change it is", async () => {
    const desk = await openNewsroom();
    const { version, content } = await present(desk);
    const editor = await desk.caller("editor");
    const changed = {
      ...content,
      title: { ...content.title, de: "Die Sperre" },
      lanes: ["signals" as const],
    };
    await editor.story.update({ story: deskSlug, version, content: changed });
    const read = () => desk.readingCaller({ locale: "de" }).story.bySlug({ slug: deskSlug });
    const before = await read();
    expect(before.title).toBe("Die Blockade des Hafens");
    expect(await present(desk)).toMatchObject({ differs: true, version: version + 1 });

    const publisher = await desk.caller("publisher");
    const publish = (told: { nature?: "minor" | "correction"; note?: { de: string } }) =>
      publisher.story.publish({ story: deskSlug, version: version + 1, ...told });
    expect(await problemCode(publish({}))).toBe("nature-required");
    expect(await problemCode(publish({ nature: "correction" }))).toBe("note-required");
    const { rev } = await publish({ nature: "correction", note: { de: "Der Titel war falsch." } });
    expect(await read()).toMatchObject({ title: "Die Sperre", lanes: ["signals"], rev });
    expect(rev).toBe(before.rev + 1);
    expect(await problemCode(publish({ nature: "minor" }))).toBe("wrong-state");
    expect(await problemCode(publisher.story.publish({ story: deskSlug, version }))).toBe("stale-version");
    const earlier = await desk.readingCaller({ locale: "de" }).story.bySlug({ slug: deskSlug, rev: rev - 1 });
    expect(earlier.title).toBe("Die Blockade des Hafens");
  });

  test("is found under its former address after it has got another", async () => {
    const desk = await openNewsroom();
    await desk.readingCaller().story.bySlug({ slug: deskSlug });
    const { rev } = await rename(desk, "harbour-open");
    const reader = desk.readingCaller();
    expect(await reader.story.bySlug({ slug: deskSlug })).toMatchObject({ slug: "harbour-open", rev });
    expect(await reader.story.bySlug({ slug: "harbour-open" })).toMatchObject({ slug: "harbour-open", rev });
    expect(await reader.event.bySlug({ story: deskSlug, slug: "harbour-closed" })).toMatchObject({
      url: "/en/stories/harbour-open/events/harbour-closed",
    });
    expect((await reader.change.list({ story: deskSlug })).rev).toBe(rev);
    expect((await desk.editions.presentRev(deskSlug))?.slug).toBe("harbour-open");
    const other = await desk.openAnother();
    expect((await other.editions.presentRev(deskSlug))?.slug).toBe("harbour-open");
  });

  test("is gone with all below it when it is unpublished, at any rev, and back as it was", async () => {
    const desk = await openNewsroom();
    const reader = desk.readingCaller();
    const before = await reader.story.bySlug({ slug: deskSlug });
    const { version } = await present(desk);
    const publisher = await desk.caller("publisher");
    const { rev } = await publisher.story.unpublish({
      story: deskSlug,
      version,
      note: { de: "Rechtliches" },
    });
    expect(rev).toBe(before.rev + 1);
    const other = await desk.openAnother();
    for (const from of [reader, other.readingCaller()]) {
      expect(await problemCode(from.story.bySlug({ slug: deskSlug }))).toBe("gone");
      expect(await problemCode(from.story.bySlug({ slug: deskSlug, rev: before.rev }))).toBe("gone");
      expect(await problemCode(from.event.bySlug({ story: deskSlug, slug: "harbour-closed" }))).toBe("gone");
      expect(await problemCode(from.change.list({ story: deskSlug }))).toBe("gone");
      expect(
        await problemCode(from.timeline.window({ story: deskSlug, from: "2024-10-01", to: "2024-10-31" })),
      ).toBe("gone");
      expect((await from.story.list()).items).toEqual([]);
      expect((await from.event.search({ q: "Hafen" })).items).toEqual([]);
    }
    expect(await problemCode(publisher.story.unpublish({ story: deskSlug, version }))).toBe("wrong-state");
    expect((await findDraft(desk, "harbour-closed")).visibility).toBe("live");
    // A record is nobody's publication meanwhile; what it became shows when the story is back.
    const record = await publisher.desk.record({ kind: "place", slug: "harbour" });
    expect(record.shownIn).toEqual([]);
    if (record.kind === "place") {
      const content = { ...record.content, name: { de: "Alter Hafen", en: "Old harbour" } };
      await publisher.place.update({ content, version: record.version });
    }
    const back = await publisher.story.publish({ story: deskSlug, version });
    expect(back).toMatchObject({ rev: rev + 1, events: ["harbour-closed", "ships-turned-back"] });
    const again = await reader.story.bySlug({ slug: deskSlug });
    expect(again).toMatchObject({ eventCount: before.eventCount, claimCount: before.claimCount });
    const places = await desk.readingCaller({ locale: "de" }).place.list({ story: deskSlug });
    expect(places.items.map(({ name }) => name)).toContain("Alter Hafen");
    const { total } = await reader.timeline.window({ story: deskSlug, from: "2024-10-01", to: "2024-10-31" });
    expect(total).toBe(2);
  });
});

describe("saving a story", () => {
  test("never overwrites what somebody else has saved since", async () => {
    const desk = await openNewsroom();
    const { version, content } = await present(desk);
    const editor = await desk.caller("editor");
    const theirs = { ...content, timeZone: "Asia/Seoul" };
    const mine = { ...content, defaultLocale: "en" as const };
    await editor.story.update({ story: deskSlug, version, content: theirs });
    const problem = await problemOf(editor.story.update({ story: deskSlug, version, content: mine }));
    expect(problem).toMatchObject({
      code: "stale-version",
      conflict: { version: version + 1, theirs, mine, fourEyes: true },
    });
    expect(await editor.story.update({ story: deskSlug, version: version + 1, content: theirs })).toEqual({
      slug: deskSlug,
      version: version + 1,
    });
    const races = await Promise.allSettled(
      ["Europe/Kyiv", "Europe/Paris"].map((timeZone) =>
        editor.story.update({ story: deskSlug, version: version + 1, content: { ...content, timeZone } }),
      ),
    );
    expect(races.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  });

  test("keeps the guided reading, and refuses a zone that doesn't exist", async () => {
    const desk = await openNewsroom();
    const editor = await desk.caller("editor");
    const step = {
      id: "aaaa",
      show: { type: "event" as const, event: "harbour-closed" },
      text: { de: "Satz" },
    };
    const { version, content } = await present(desk);
    await editor.story.saveGuide({ story: deskSlug, version, guide: [step] });
    await editor.story.update({
      story: deskSlug,
      version: version + 1,
      content: { ...content, topic: { de: "Hafen" } },
    });
    expect((await editor.desk.guide({ story: deskSlug })).guide).toEqual([step]);
    const wrong = { ...content, timeZone: "Europe/Atlantis" };
    expect(
      await problemOf(editor.story.update({ story: deskSlug, version: version + 2, content: wrong })),
    ).toMatchObject({ code: "invalid-input", fields: [{ path: "content.timeZone", code: "time-zone" }] });
  });

  test("four eyes are a publisher's to end, and then nobody waits for a second", async () => {
    const desk = await openNewsroom();
    await desk.makeAccount("publisher");
    const { version, content, fourEyes } = await present(desk);
    expect(fourEyes).toBe(true);
    const publisher = await desk.caller("publisher");
    const own = await publisher.event.create({ story: deskSlug, content: makeEventContent({ slug: "own" }) });
    const submitted = await publisher.event.submit({ id: own.id, version: own.version });
    const approving = { id: own.id, version: submitted.version };
    expect(await problemCode(publisher.event.approve(approving))).toBe("four-eyes");
    const change = { story: deskSlug, version, content, fourEyes: false };
    expect(await problemCode((await desk.caller("editor")).story.update(change))).toBe("forbidden");
    await publisher.story.update(change);
    expect(await publisher.event.approve(approving)).toMatchObject({ state: "approved" });
  });
});

test("the bundle holds what is live, or with drafts every event as it is being written, and can be imported", async () => {
  const desk = await openNewsroom();
  await createDraft(desk, makeEventContent({ slug: "only-a-draft" }));
  const editor = await desk.caller("editor");
  const events = (text: string) => {
    const check = checkStoryBundle(JSON.parse(text), "en");
    if (!check.ok) throw new Error(JSON.stringify(check.problems));
    return check.bundle.events.map(({ slug }) => slug);
  };
  const live = await editor.desk.bundle({ story: deskSlug, drafts: false });
  expect(events(live.text)).toEqual(["harbour-closed", "ships-turned-back"]);
  expect(live.text).not.toContain("only-a-draft");
  const whole = await editor.desk.bundle({ story: deskSlug, drafts: true });
  expect(events(whole.text)).toEqual(["harbour-closed", "only-a-draft", "ships-turned-back"]);
  expect(whole).toMatchObject({ events: 3, fileName: "harbour-blockade-drafts.json" });
});
