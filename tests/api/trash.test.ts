import { openPreview } from "@claimline/api/preview/open-preview";
import { describe, expect, test } from "vitest";
import { deskSlug } from "./content/desk-story.ts";
import { makeEventContent } from "./content/event-content.ts";
import {
  bringToApproval,
  bringToReview,
  createDraft,
  findDraft,
  publishNew,
  unknownId,
} from "./newsroom/desk-steps.ts";
import { problemCode, problemOf } from "./newsroom/problem-of.ts";
import { sharedNewsroom } from "./newsroom/test-newsroom.ts";

const desk = sharedNewsroom("desk");

async function slugsOnDesk(): Promise<string[]> {
  const editor = await desk().caller("editor");
  return (await editor.desk.events({ story: deskSlug, limit: 100 })).items.map(({ slug }) => slug);
}

describe("an event in the trash", () => {
  test("is on no list but that of the trash, and comes back whole, as a draft", async () => {
    const made = makeEventContent({ title: { de: "Verworfen", en: "Thrown away" } });
    const draft = await createDraft(desk(), made);
    const editor = await desk().caller("editor");
    const before = await editor.desk.stories();
    const trashed = await editor.event.trash({ id: draft.id, version: draft.version });
    expect(trashed).toMatchObject({ slug: draft.slug, state: "draft", version: draft.version + 1 });
    expect(await slugsOnDesk()).not.toContain(draft.slug);
    expect(await problemCode(editor.desk.event({ story: deskSlug, slug: draft.slug }))).toBe("not-found");
    expect((await editor.desk.stories()).items[0]?.eventCount).toBe((before.items[0]?.eventCount ?? 0) - 1);
    const window = { from: "2024-01-01", to: "2024-12-31" };
    const { items: marks } = await editor.desk.timeline({ story: deskSlug, ...window });
    expect(marks.map(({ slug }) => slug)).not.toContain(draft.slug);
    const { total, items } = await editor.desk.trash({ story: deskSlug });
    expect(total).toBe(items.length);
    expect(items[0]).toMatchObject({
      id: draft.id,
      version: trashed.version,
      title: "Thrown away",
      trashedAt: "2026-11-23T08:00:00.000Z",
      trashedBy: expect.stringMatching(/^editor/),
      editable: true,
    });

    const back = await editor.event.untrash({ id: draft.id, version: trashed.version });
    expect(back).toMatchObject({ slug: draft.slug, state: "draft", visibility: "never_published" });
    expect((await findDraft(desk(), draft.slug)).content).toEqual(made);
    expect((await editor.desk.trash({ story: deskSlug })).items.map(({ id }) => id)).not.toContain(draft.id);
    const audit = await desk().database.auditEntry.findMany({
      where: { eventId: draft.id },
      orderBy: { id: "asc" },
    });
    expect(audit.map(({ action }) => action)).toEqual(["event.create", "event.trash", "event.untrash"]);
  });

  test("keeps no address from others, and gets another when its own is taken", async () => {
    const draft = await createDraft(desk());
    const editor = await desk().caller("editor");
    const { version } = await editor.event.trash({ id: draft.id, version: draft.version });
    await createDraft(desk(), makeEventContent({ slug: draft.slug }));
    const back = await editor.event.untrash({ id: draft.id, version });
    expect(back.slug).toBe(`${draft.slug}-2`);
    expect((await findDraft(desk(), back.slug)).content.slug).toBe(back.slug);
  });

  test("can't be written, submitted, related to in public or read by a link until it is back", async () => {
    const draft = await createDraft(desk());
    const editor = await desk().caller("editor");
    const link = await editor.preview.create({ id: draft.id });
    const { version } = await editor.event.trash({ id: draft.id, version: draft.version });
    const asked = { id: draft.id, version };
    const refused = [
      editor.event.saveDraft({ ...asked, content: makeEventContent({ slug: draft.slug }) }),
      editor.event.submit(asked),
      editor.event.trash(asked),
      editor.preview.create({ id: draft.id }),
    ];
    expect(new Set(await Promise.all(refused.map(problemCode)))).toEqual(new Set(["wrong-state"]));
    const token = link.path.replace("/preview/", "");
    expect(await problemCode(openPreview(desk().context(), token))).toBe("preview-ended");
    const related = makeEventContent({ relations: [{ type: "follows", event: draft.slug }] });
    const other = await bringToApproval(desk(), await createDraft(desk(), related));
    const publisher = await desk().caller("publisher");
    expect(await problemOf(publisher.event.publish({ id: other.id, version: other.version }))).toMatchObject({
      code: "not-publishable",
      fields: [{ code: "event-unknown" }],
    });
    await editor.event.untrash(asked);
    await openPreview(desk().context(), token);
    await publisher.event.publish({ id: other.id, version: other.version });
  });
});

test("only what was never published gets into the trash", async () => {
  const editor = await desk().caller("editor");
  const published = await publishNew(desk());
  const asked = { id: published.id, version: published.version };
  expect(await problemCode(editor.event.trash(asked))).toBe("wrong-state");
  const publisher = await desk().caller("publisher");
  const { version } = await publisher.event.unpublish(asked);
  expect(await problemCode(editor.event.trash({ id: published.id, version }))).toBe("wrong-state");
  await expect(
    desk().database.timelineEvent.update({ where: { id: published.id }, data: { trashedAt: new Date() } }),
  ).rejects.toThrow(/event_trashed_never_published/u);
});

test("a review or an approval ends in the trash", async () => {
  const editor = await desk().caller("editor");
  for (const bring of [bringToReview, bringToApproval]) {
    const draft = await bring(desk(), await createDraft(desk()));
    expect(await editor.event.trash({ id: draft.id, version: draft.version })).toMatchObject({
      state: "draft",
    });
  }
});

test("an old version, an event that isn't in the trash, and none at all are refused", async () => {
  const draft = await createDraft(desk());
  const editor = await desk().caller("editor");
  const { id, version } = draft;
  expect(await problemCode(editor.event.untrash({ id, version }))).toBe("wrong-state");
  expect(await problemCode(editor.event.trash({ id, version: version + 1 }))).toBe("stale-version");
  const trashed = await editor.event.trash({ id, version });
  expect(await problemCode(editor.event.untrash({ id, version }))).toBe("stale-version");
  expect(await problemCode(editor.event.trash({ id: unknownId, version }))).toBe("not-found");
  expect(await problemCode(editor.event.untrash({ id: unknownId, version }))).toBe("not-found");
  expect(await problemCode(editor.desk.trash({ story: "no-such-story" }))).toBe("not-found");
  await editor.event.untrash({ id, version: trashed.version });
});

test("contributors throw away and bring back their own drafts only", async () => {
  const contributor = await desk().caller("contributor");
  const own = await contributor.event.create({ story: deskSlug, content: makeEventContent() });
  const gone = await contributor.event.trash({ id: own.id, version: own.version });
  await contributor.event.untrash({ id: own.id, version: gone.version });
  const other = await createDraft(desk());
  const asked = { id: other.id, version: other.version };
  expect(await problemCode(contributor.event.trash(asked))).toBe("own-draft-only");
  const editor = await desk().caller("editor");
  const { version } = await editor.event.trash(asked);
  expect(await problemCode(contributor.event.untrash({ id: other.id, version }))).toBe("own-draft-only");
  const { items } = await contributor.desk.trash({ story: deskSlug });
  expect(items.find(({ id }) => id === other.id)).toMatchObject({ editable: false });
});
