import type { DeskListFilter } from "@claimline/model/desk/desk-filter";
import type { DeskView } from "@claimline/model/desk/desk-view";
import { deskViews } from "@claimline/model/desk/desk-view";
import { expect, test } from "vitest";
import { deskSlug } from "./content/desk-story.ts";
import { makeClaim, makeEventContent } from "./content/event-content.ts";
import { makeSource } from "./content/records.ts";
import {
  bringToApproval,
  bringToPublic,
  bringToReview,
  createDraft,
  publishNew,
} from "./newsroom/desk-steps.ts";
import type { Newsroom } from "./newsroom/newsroom.ts";
import { problemCode } from "./newsroom/problem-of.ts";
import { openNewsroom } from "./newsroom/test-newsroom.ts";

type Caller = Awaited<ReturnType<Newsroom["caller"]>>;

async function shownIn(caller: Caller, view: DeskView): Promise<string[]> {
  const { items, total, viewCounts } = await caller.desk.events({ story: deskSlug, view, limit: 100 });
  expect([total, viewCounts[view]]).toEqual([items.length, items.length]);
  return items.map(({ slug }) => slug).toSorted();
}

async function viewsOf(caller: Caller, slug: string): Promise<DeskView[]> {
  const shown = await Promise.all(
    deskViews.map(async (view) => [view, await shownIn(caller, view)] as const),
  );
  return shown.flatMap(([view, slugs]) => (slugs.includes(slug) ? view : []));
}

/** Two parties, two archived sources, both languages: nothing to notice. */
function soundEvent(changed: Parameters<typeof makeEventContent>[0] = {}) {
  return makeEventContent({
    claims: [
      makeClaim({ sources: [{ source: "archived-one", locator: null }] }),
      makeClaim({ actor: "beta", stance: "denies", sources: [{ source: "archived-two", locator: null }] }),
    ],
    ...changed,
  });
}

async function openDesk(): Promise<Newsroom> {
  const desk = await openNewsroom();
  const editor = await desk.caller("editor");
  for (const slug of ["archived-one", "archived-two"]) {
    const archiveUrl = `https://archive.example/${slug}`;
    await editor.source.create({ content: makeSource({ slug, archiveUrl }) });
  }
  return desk;
}

test("what an editor is to notice about an event comes and goes with what is written", async () => {
  const desk = await openDesk();
  const editor = await desk.caller("editor");
  const sound = soundEvent();
  const [first, second] = sound.claims;
  if (!first || !second) throw new Error("Two claims are made above.");
  const draft = await createDraft(desk, sound);
  const { id, slug } = draft;
  expect(await viewsOf(editor, slug)).toEqual([]);
  let { version } = draft;
  const seen = async (changed: Parameters<typeof soundEvent>[0]) => {
    const content = soundEvent({ slug, claims: sound.claims, ...changed });
    ({ version } = await editor.event.saveDraft({ id, version, content }));
    return await viewsOf(editor, slug);
  };
  expect(await seen({ claims: [first, { ...second, sources: first.sources }] })).toEqual(["single_source"]);
  expect(await seen({ claims: [first, { ...second, actor: "alpha-speaker" }] })).toEqual(["one_side"]);
  expect(await seen({ title: { de: "Nur deutsch" } })).toEqual(["missing_translation"]);
  const unarchived = [{ source: "beta-statement", locator: null }];
  expect(await seen({ claims: [first, { ...second, sources: unarchived }] })).toEqual(["no_archive"]);
  expect(await seen({ when: null })).toEqual(["missing_data"]);
  expect(await seen({ claims: [] })).toEqual(["missing_data"]);
  expect(await seen({})).toEqual([]);
});

test("a plan is overdue once its day has passed, until an event fulfils it", async () => {
  const desk = await openDesk();
  const editor = await desk.caller("editor");
  const announced = [makeClaim({ stance: "announces" })];
  const plan = await createDraft(
    desk,
    soundEvent({ phase: "planned", when: "2026-11-23", claims: announced }),
  );
  expect(await shownIn(editor, "overdue")).toEqual([]);
  desk.clock.set("2026-11-24T12:00:00Z");
  expect(await shownIn(editor, "overdue")).toEqual([plan.slug]);
  await createDraft(desk, soundEvent({ relations: [{ type: "fulfils", event: plan.slug }] }));
  expect(await shownIn(editor, "overdue")).toEqual([]);
});

test("an event is contradicted since by another one that was edited later, until it is edited itself", async () => {
  const desk = await openDesk();
  const editor = await desk.caller("editor");
  const content = soundEvent();
  const { id, slug, version } = await createDraft(desk, content);
  desk.clock.advance(1_000);
  const other = await createDraft(desk, soundEvent({ relations: [{ type: "contradicts", event: slug }] }));
  expect(await shownIn(editor, "contradicted")).toEqual([slug]);
  desk.clock.advance(1_000);
  await editor.event.saveDraft({ id, version, content: { ...content, significance: 5 } });
  expect(await shownIn(editor, "contradicted")).toEqual([]);
  desk.clock.advance(1_000);
  // A step isn't an edit.
  await bringToReview(desk, other);
  expect(await shownIn(editor, "contradicted")).toEqual([]);
});

test("what waits for me is what I can do something about", async () => {
  const desk = await openDesk();
  const [writer, publisher, second] = [
    await desk.caller("contributor"),
    await desk.caller("publisher"),
    await desk.caller(await desk.makeAccount("publisher")),
  ];
  const waiting = async (caller: Caller) => {
    const { items } = await caller.desk.events({ story: deskSlug, view: "waiting" });
    return Object.fromEntries(items.map(({ slug, waits }) => [slug, waits]));
  };
  expect(await waiting(publisher)).toEqual({});

  const content = soundEvent();
  const begun = await writer.event.create({ story: deskSlug, content });
  const { id, slug } = begun;
  const handedIn = await writer.event.submit({ id, version: begun.version });
  expect([await waiting(writer), await waiting(publisher)]).toEqual([{}, { [slug]: ["review"] }]);
  const returned = await publisher.event.requestChanges({ id, version: handedIn.version, comment: "Wer?" });
  expect([await waiting(writer), await waiting(publisher)]).toEqual([{ [slug]: ["returned"] }, {}]);
  const again = await writer.event.submit({ id, version: returned.version });
  const approved = await publisher.event.approve({ id, version: again.version });
  expect([await waiting(writer), await waiting(publisher)]).toEqual([{}, { [slug]: ["publish"] }]);
  const live = await publisher.event.publish({ id, version: approved.version });
  expect(await waiting(publisher)).toEqual({});

  // Who had a hand in it doesn't review it, and doesn't look a second time at what they approved alone.
  const changed = { ...content, significance: 5 };
  const saved = await publisher.event.saveDraft({ id, version: live.version, content: changed });
  const own = await publisher.event.submit({ id, version: saved.version });
  expect([await waiting(publisher), await waiting(second)]).toEqual([{}, { [slug]: ["review"] }]);
  const emergency = "Es eilt, und niemand sonst ist da.";
  await publisher.event.approve({ id, version: own.version, emergency });
  expect([await waiting(publisher), await waiting(second)]).toEqual([
    { [slug]: ["publish"] },
    { [slug]: ["publish", "second_look"] },
  ]);
});

test("the list is filtered by all that is asked for at once, in both languages", async () => {
  const desk = await openDesk();
  const editor = await desk.caller("editor");
  const found = async (filter: Omit<Parameters<Caller["desk"]["events"]>[0], "story">) =>
    (await editor.desk.events({ story: deskSlug, ...filter })).items.map(({ slug }) => slug);
  const quake = soundEvent({ slug: "quake", significance: 5, title: { de: "Das Beben", en: "The quake" } });
  const review = await bringToReview(desk, await createDraft(desk, quake));
  await bringToPublic(desk, await createDraft(desk, soundEvent({ slug: "flood", significance: 4 })));
  expect(await found({ q: "beben" })).toEqual(["quake"]);
  expect(await found({ q: "QUAKE the" })).toEqual(["quake"]);
  expect(await found({ q: "zusammenfassung flood" })).toEqual(["flood"]);
  expect((await found({ significance: 4 })).toSorted()).toEqual(["flood", "quake"]);
  expect(await found({ significance: 4, visibility: "live" })).toEqual(["flood"]);
  expect(await found({ states: ["in_review"], visibility: "never_published" })).toEqual([review.slug]);
  expect(await found({ kinds: ["treaty"] })).toEqual([]);
});

test("every order pages through all events once, and its reverse the other way round", async () => {
  const desk = await openDesk();
  const editor = await desk.caller("editor");
  for (const [slug, when, significance] of [
    ["delta", "2024-10-03", 1],
    ["echo", null, 5],
    ["foxtrot", "../2024-10-05", 3],
  ] as const) {
    desk.clock.advance(1_000);
    await createDraft(desk, soundEvent({ slug, when, significance, title: { de: `Ω ${slug}` } }));
  }
  for (const sort of ["changed", "when", "significance", "title"] as const) {
    for (const reverse of [false, true]) {
      const asked = { story: deskSlug, sort, reverse };
      const { items } = await editor.desk.events(asked);
      const paged: string[] = [];
      for (let cursor: string | null | undefined; cursor !== null;) {
        const page = await editor.desk.events({ ...asked, limit: 2, ...(cursor && { cursor }) });
        paged.push(...page.items.map(({ slug }) => slug));
        cursor = page.nextCursor;
      }
      expect(paged, `${sort} ${reverse}`).toEqual(items.map(({ slug }) => slug));
    }
  }
  const first = async (sort: "when" | "changed" | "significance", reverse = false) =>
    (await editor.desk.events({ story: deskSlug, sort, reverse })).items.map(({ slug }) => slug);
  expect((await first("changed"))[0]).toBe("foxtrot");
  expect((await first("significance"))[0]).toBe("echo");
  expect((await first("when"))[0]).toBe("ships-turned-back");
  expect((await first("when", true))[0]).toBe("delta");
  // Without a date it stays last.
  expect([(await first("when")).at(-1), (await first("when", true)).at(-1)]).toEqual(["echo", "echo"]);
});

test("a view of one's own is kept, renamed and forgotten, and nobody else sees it", async () => {
  const desk = await openNewsroom();
  const editor = await desk.caller("editor");
  const publisher = await desk.caller("publisher");
  const filter: DeskListFilter = { view: "no_archive", states: ["draft"], sort: "when", reverse: true };
  const { id } = await editor.desk.saveView({ story: deskSlug, name: " Archiv ", filter });
  expect((await editor.desk.views({ story: deskSlug })).items).toEqual([{ id, name: "Archiv", filter }]);
  expect((await publisher.desk.views({ story: deskSlug })).items).toEqual([]);
  const twice = editor.desk.saveView({ story: deskSlug, name: "Archiv", filter: {} });
  expect(await problemCode(twice)).toBe("invalid-input");
  expect(await problemCode(publisher.desk.renameView({ id, name: "Meins" }))).toBe("not-found");
  expect(await problemCode(publisher.desk.deleteView({ id }))).toBe("not-found");
  await editor.desk.renameView({ id, name: "Belege" });
  expect((await editor.desk.views({ story: deskSlug })).items).toMatchObject([{ name: "Belege" }]);
  await editor.desk.saveView({ story: deskSlug, name: "Archiv", filter: {} });
  expect(await problemCode(editor.desk.renameView({ id, name: "Archiv" }))).toBe("invalid-input");
  await editor.desk.deleteView({ id });
  expect((await editor.desk.views({ story: deskSlug })).items).toMatchObject([{ name: "Archiv" }]);
  expect(await problemCode(editor.desk.saveView({ story: "none", name: "A", filter }))).toBe("not-found");
});

test("nobody keeps more than fifty views of a story", async () => {
  const desk = await openNewsroom();
  const editor = await desk.caller("editor");
  for (let count = 0; count < 50; count += 1) {
    await editor.desk.saveView({ story: deskSlug, name: `Ansicht ${count}`, filter: {} });
  }
  expect(await problemCode(editor.desk.saveView({ story: deskSlug, name: "Zuviel", filter: {} }))).toBe(
    "invalid-input",
  );
});

test("a failed schedule waits for whoever publishes", async () => {
  const desk = await openDesk();
  const publisher = await desk.caller("publisher");
  const { id } = await bringToApproval(desk, await createDraft(desk, soundEvent()));
  await publishNew(desk);
  await desk.database.scheduledPublication.create({
    data: {
      eventId: id,
      revision: 1,
      at: new Date("2026-11-23T00:00:00Z"),
      scheduledById: "nobody",
      scheduledAt: new Date("2026-11-22T00:00:00Z"),
      failedAt: new Date("2026-11-23T00:01:00Z"),
    },
  });
  const { items } = await publisher.desk.events({ story: deskSlug, view: "waiting" });
  expect(items.map(({ waits }) => waits)).toEqual([["failed"]]);
});
