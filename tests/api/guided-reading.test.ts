import type { Guide, GuideStep } from "@claimline/model/story/guide";
import { expect, test } from "vitest";
import { deskSlug } from "./content/desk-story.ts";
import { makeEventContent } from "./content/event-content.ts";
import { createDraft, findDraft } from "./newsroom/desk-steps.ts";
import type { Newsroom } from "./newsroom/newsroom.ts";
import { problemCode, problemOf } from "./newsroom/problem-of.ts";
import { openNewsroom } from "./newsroom/test-newsroom.ts";

const story = deskSlug;

function atEvent(id: string, event: string): GuideStep {
  return { id, show: { type: "event", event }, text: { de: `Satz ${id}`, en: `Sentence ${id}` } };
}

const closed = atEvent("aaaa", "harbour-closed");
const turned = atEvent("bbbb", "ships-turned-back");
const positions: GuideStep = {
  id: "cccc",
  show: { type: "view", view: "positions", asOf: "2024-10-24" },
  text: { de: "Wer wo steht" },
};
const inTheEnd: GuideStep = {
  id: "dddd",
  show: { type: "view", view: "map", asOf: null },
  text: { de: "Heute" },
};
const whole: Guide = [closed, turned, positions, inTheEnd];

async function save(desk: Newsroom, guide: Guide): Promise<number> {
  const editor = await desk.caller("editor");
  const { version } = await editor.desk.guide({ story });
  return (await editor.story.saveGuide({ story, version, guide })).version;
}

async function publish(desk: Newsroom, guide: Guide) {
  const version = await save(desk, guide);
  const publisher = await desk.caller("publisher");
  const isNew = (await publisher.desk.guide({ story })).published?.length === 0;
  return await publisher.story.publishGuide({ story, version, nature: isNew ? null : "update" });
}

async function shown(desk: Newsroom, asked: { asOf?: string; rev?: number; locale?: "de" | "en" } = {}) {
  const { guide } = await desk.readingCaller({ locale: "de" }).story.bySlug({ slug: story, ...asked });
  return guide;
}

test("what is saved no reader sees; what is published everybody does, with one new rev", async () => {
  const desk = await openNewsroom();
  const before = await desk.readingCaller().story.bySlug({ slug: story });
  const version = await save(desk, whole);
  expect(await shown(desk)).toEqual([]);
  expect((await desk.readingCaller().story.bySlug({ slug: story })).rev).toBe(before.rev);

  const publisher = await desk.caller("publisher");
  const { rev } = await publisher.story.publishGuide({ story, version });
  expect(rev).toBe(before.rev + 1);
  expect(await shown(desk)).toEqual([
    { id: "aaaa", known: true, show: closed.show, text: "Satz aaaa", lang: null },
    { id: "bbbb", known: true, show: turned.show, text: "Satz bbbb", lang: null },
    { id: "cccc", known: true, show: positions.show, text: "Wer wo steht", lang: null },
    { id: "dddd", known: true, show: inTheEnd.show, text: "Heute", lang: null },
  ]);
  expect((await shown(desk, { locale: "en" }))[2]).toMatchObject({ text: "Wer wo steht", lang: "de" });
  expect(await shown(desk, { rev: before.rev })).toEqual([]);
  const { items } = await desk.readingCaller().change.list({ story, after: before.rev });
  expect(items).toMatchObject([{ rev, kind: "guide_published", nature: null, events: [] }]);
  const audit = await desk.database.auditEntry.findMany({ where: { action: { startsWith: "story." } } });
  expect(audit.map(({ action }) => action)).toEqual(
    expect.arrayContaining(["story.saveGuide", "story.publishGuide"]),
  );
});

test("a story in a list comes without its steps", async () => {
  const desk = await openNewsroom();
  await publish(desk, whole);
  const { items } = await desk.readingCaller().story.list();
  expect(items.some((item) => "guide" in item)).toBe(false);
});

test("on a day nothing is told of steps that weren't known, not even what they point at", async () => {
  const desk = await openNewsroom();
  await publish(desk, whole);
  const hidden = (id: string) => ({ id, known: false, show: null, text: "", lang: null });
  const early = await shown(desk, { asOf: "2024-10-22" });
  expect(early.map(({ id, known }) => [id, known])).toEqual([
    ["aaaa", expect.any(Boolean)],
    ["bbbb", expect.any(Boolean)],
    ["cccc", false],
    ["dddd", false],
  ]);
  expect(early.slice(2)).toEqual([hidden("cccc"), hidden("dddd")]);
  expect(await shown(desk, { asOf: "2000-01-01" })).toEqual(["aaaa", "bbbb", "cccc", "dddd"].map(hidden));
  const today = await shown(desk, { asOf: new Date(desk.clock.now()).toISOString().slice(0, 10) });
  expect(today.every(({ known }) => known)).toBe(true);
});

test("steps of an event that was unpublished, or never was, are left out; the others close up", async () => {
  const desk = await openNewsroom();
  await createDraft(desk, makeEventContent({ slug: "only-a-draft" }));
  await publish(desk, [closed, atEvent("eeee", "only-a-draft"), turned]);
  expect((await shown(desk)).map(({ id }) => id)).toEqual(["aaaa", "bbbb"]);
  const { id, version } = await findDraft(desk, "harbour-closed");
  const publisher = await desk.caller("publisher");
  const { rev } = await publisher.event.unpublish({ id, version, note: { de: "Falsch" } });
  expect((await shown(desk)).map((step) => step.id)).toEqual(["bbbb"]);
  expect((await shown(desk, { rev: rev - 1 })).map((step) => step.id)).toEqual(["aaaa", "bbbb"]);
});

test("a step that names an event which the story doesn't have is refused with its place", async () => {
  const desk = await openNewsroom();
  const editor = await desk.caller("editor");
  const { version } = await editor.desk.guide({ story });
  const call = editor.story.saveGuide({ story, version, guide: [closed, atEvent("ffff", "no-such-event")] });
  expect(await problemOf(call)).toMatchObject({
    code: "invalid-input",
    fields: [{ path: "guide.1.show.event", code: "event-unknown" }],
  });
  expect((await editor.desk.guide({ story })).guide).toEqual([]);
});

test("two steps of one name are refused with their place", async () => {
  const desk = await openNewsroom();
  const editor = await desk.caller("editor");
  const { version } = await editor.desk.guide({ story });
  const call = editor.story.saveGuide({ story, version, guide: [closed, { ...turned, id: "aaaa" }] });
  expect(await problemOf(call)).toMatchObject({ code: "invalid-input" });
});

test("nobody overwrites what somebody else has saved since", async () => {
  const desk = await openNewsroom();
  const editor = await desk.caller("editor");
  const { version } = await editor.desk.guide({ story });
  await editor.story.saveGuide({ story, version, guide: [closed] });
  const late = editor.story.saveGuide({ story, version, guide: [turned] });
  const problem = await problemOf(late);
  expect(problem).toMatchObject({
    code: "stale-version",
    conflict: { version: version + 1, theirs: [closed], mine: [turned] },
  });
  expect((await editor.desk.guide({ story })).guide).toEqual([closed]);
  const publisher = await desk.caller("publisher");
  expect(await problemCode(publisher.story.publishGuide({ story, version }))).toBe("stale-version");
});

test("what is stored already is not saved again", async () => {
  const desk = await openNewsroom();
  const version = await save(desk, whole);
  expect(await save(desk, whole)).toBe(version);
  expect(await desk.database.auditEntry.count({ where: { action: "story.saveGuide" } })).toBe(1);
});

test("of two saves at once one is refused", async () => {
  const desk = await openNewsroom();
  const editor = await desk.caller("editor");
  const { version } = await editor.desk.guide({ story });
  const outcomes = await Promise.allSettled(
    [closed, turned].map((step) => editor.story.saveGuide({ story, version, guide: [step] })),
  );
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
});

test("a published guided reading is changed with a word on what kind of change it is", async () => {
  const desk = await openNewsroom();
  await publish(desk, [closed]);
  const version = await save(desk, [closed, turned]);
  const publisher = await desk.caller("publisher");
  expect(await problemCode(publisher.story.publishGuide({ story, version }))).toBe("nature-required");
  expect(await problemCode(publisher.story.publishGuide({ story, version, nature: "correction" }))).toBe(
    "note-required",
  );
  const note = { de: "Schritt 1 nannte den falschen Tag." };
  await publisher.story.publishGuide({ story, version, nature: "correction", note });
  expect(await shown(desk)).toHaveLength(2);
  expect(await problemCode(publisher.story.publishGuide({ story, version, nature: "minor" }))).toBe(
    "wrong-state",
  );
});

test("a step without its sentence in the main language isn't published, and its place is named", async () => {
  const desk = await openNewsroom();
  const version = await save(desk, [closed, { ...turned, text: { en: "Only English" } }]);
  const publisher = await desk.caller("publisher");
  expect(await problemOf(publisher.story.publishGuide({ story, version }))).toMatchObject({
    code: "not-publishable",
    fields: [{ path: "guide.1.text.de", code: "step-text-missing" }],
  });
  expect(await shown(desk)).toEqual([]);
});

test("the newsroom is told which events a step can point at, and which of them readers see", async () => {
  const desk = await openNewsroom();
  await publish(desk, whole);
  const editor = await desk.caller("editor");
  const { events } = await editor.desk.guide({ story });
  expect(events.map(({ slug, visibility }) => [slug, visibility])).toEqual(
    expect.arrayContaining([
      ["harbour-closed", "live"],
      ["ships-turned-back", "live"],
    ]),
  );
});
