import { conflictSchema } from "@claimline/api/event/stale-version";
import { type EventContent, eventContentSchema } from "@claimline/model/event/schema";
import { describe, expect, test } from "vitest";
import { makeClaim, makeEventContent } from "./content/event-content.ts";
import { bringToApproval, bringToReview, createDraft, findDraft, publishNew } from "./newsroom/desk-steps.ts";
import type { Newsroom, NewsroomCaller } from "./newsroom/newsroom.ts";
import { problemCode, problemOf } from "./newsroom/problem-of.ts";
import { openNewsroom } from "./newsroom/test-newsroom.ts";

/** Two editors who both have the same draft, in its first version, before them. */
async function twoAtOneDraft() {
  const desk = await openNewsroom();
  const content = makeEventContent({ claims: [makeClaim(), makeClaim()] });
  const { id, slug } = await createDraft(desk, content);
  const [first, second] = await Promise.all(
    ["First Editor", "Second Editor"].map(async (name) =>
      desk.caller(await desk.makeAccount("editor", { name })),
    ),
  );
  return { desk, id, slug, content, first: first!, second: second! };
}

function save(caller: NewsroomCaller, id: string, version: number, content: EventContent) {
  return caller.event.saveDraft({ id, version, content });
}

async function versionsOf({ database }: Newsroom, eventId: string): Promise<number> {
  return await database.draftSnapshot.count({ where: { eventId } });
}

describe("a save based on an older version", () => {
  test("is merged with what the other changed elsewhere, and answers what is stored", async () => {
    const { desk, id, slug, content, first, second } = await twoAtOneDraft();
    const [claim, other] = content.claims;
    const theirs: EventContent = {
      ...content,
      title: { ...content.title, de: "Ihr Titel" },
      claims: [{ ...claim!, stance: "denies" }, other!],
    };
    const added = makeClaim();
    const mine: EventContent = {
      ...content,
      title: { ...content.title, en: "My title" },
      claims: [claim!, { ...other!, stance: "hints" }, added],
    };
    expect(await save(first, id, 1, theirs)).toMatchObject({ version: 2, merged: false, content: null });
    const both = {
      ...content,
      title: { de: "Ihr Titel", en: "My title" },
      claims: [{ ...claim!, stance: "denies" }, { ...other!, stance: "hints" }, added],
    };
    expect(await save(second, id, 1, mine)).toMatchObject({ version: 3, merged: true, content: both });
    expect(await findDraft(desk, slug)).toMatchObject({
      version: 3,
      content: both,
      savedBy: "Second Editor",
    });
    const audit = await desk.database.auditEntry.findFirst({
      where: { eventId: id },
      orderBy: { id: "desc" },
    });
    expect(audit).toMatchObject({ action: "event.saveDraft", details: { version: 3, mergedFrom: 1 } });
  });

  test("takes another kind together with its details", async () => {
    const { desk, id, slug, content, first, second } = await twoAtOneDraft();
    const treaty = eventContentSchema.parse({
      ...content,
      kind: "treaty",
      details: { parties: ["alpha", "beta"] },
    });
    await save(first, id, 1, { ...content, significance: 5 });
    expect(await save(second, id, 1, treaty)).toMatchObject({ merged: true });
    expect((await findDraft(desk, slug)).content).toEqual({ ...treaty, significance: 5 });
  });

  test("is no conflict when both changed the same to the same", async () => {
    const { id, content, first, second } = await twoAtOneDraft();
    const changed: EventContent = { ...content, phase: "ongoing" };
    await save(first, id, 1, changed);
    const mine = { ...changed, significance: 4 };
    expect(await save(second, id, 1, mine)).toMatchObject({ version: 3, merged: true, content: mine });
  });

  test("is refused where both changed the same, and nothing of either is lost", async () => {
    const { desk, id, slug, content, first, second } = await twoAtOneDraft();
    const theirs: EventContent = { ...content, phase: "planned", significance: 5 };
    const mine: EventContent = { ...content, phase: "cancelled", places: [] };
    await save(first, id, 1, theirs);
    const { code, conflict } = await problemOf(save(second, id, 1, mine));
    expect(code).toBe("stale-version");
    expect(conflictSchema.parse(conflict)).toMatchObject({ version: 2, base: content, theirs, mine });
    expect(await findDraft(desk, slug)).toMatchObject({ version: 2, content: theirs });
  });

  test("is compared with what was saved last before that version, whatever steps it took since", async () => {
    const { desk, id, slug, content, first, second } = await twoAtOneDraft();
    const { version } = await bringToReview(desk, await findDraft(desk, slug));
    await save(first, id, version, { ...content, significance: 5 });
    const mine: EventContent = { ...content, phase: "ongoing" };
    expect(await save(second, id, version, mine)).toMatchObject({
      merged: true,
      content: { ...mine, significance: 5 },
    });
  });

  test.each([
    ["review", bringToReview],
    ["approval", bringToApproval],
  ])("ends no %s that began since, for the writer can't know of it", async (_step, bring) => {
    const { desk, id, slug, content, first } = await twoAtOneDraft();
    const { state, version } = await bring(desk, await findDraft(desk, slug));
    expect(await problemCode(save(first, id, 1, { ...content, significance: 1 }))).toBe("stale-version");
    expect(await findDraft(desk, slug)).toMatchObject({ state, version, content });
  });

  test("is refused when its base is no longer kept", async () => {
    const { desk, id, content, first, second } = await twoAtOneDraft();
    await save(first, id, 1, { ...content, significance: 5 });
    await desk.database.draftSnapshot.delete({ where: { eventId_version: { eventId: id, version: 1 } } });
    const { code, conflict } = await problemOf(save(second, id, 1, { ...content, phase: "ongoing" }));
    expect(code).toBe("stale-version");
    expect(conflictSchema.parse(conflict)).toMatchObject({ base: null });
  });

  test("keeps the rules of addresses: fixed once public, and taken stays taken", async () => {
    const { desk, id, content, first, second } = await twoAtOneDraft();
    await save(first, id, 1, { ...content, significance: 5 });
    const taken = { ...content, slug: "harbour-closed" };
    expect(await problemCode(save(second, id, 1, taken))).toBe("slug-taken");
    const event = await publishNew(desk);
    const live = (await findDraft(desk, event.slug)).content;
    await save(first, event.id, event.version, { ...live, significance: 5 });
    const renamed = { ...live, slug: "renamed-since" };
    expect(await problemOf(save(second, event.id, event.version, renamed))).toMatchObject({
      fields: [{ code: "slug-fixed" }],
    });
  });

  test("of many at once, each of another claim: nothing is lost", async () => {
    const desk = await openNewsroom();
    const claims = Array.from({ length: 8 }, () => makeClaim());
    const content = makeEventContent({ claims });
    const { id, slug } = await createDraft(desk, content);
    const editor = await desk.caller("editor");
    const saves = claims.map((claim, place) =>
      save(editor, id, 1, { ...content, claims: claims.with(place, { ...claim, stance: "denies" }) }),
    );
    expect((await Promise.all(saves)).filter(({ merged }) => merged)).toHaveLength(claims.length - 1);
    const { content: stored, version } = await findDraft(desk, slug);
    expect(version).toBe(1 + claims.length);
    expect(stored.claims.map(({ stance }) => stance)).toEqual(claims.map(() => "denies"));
  });
});

describe("a save of what is stored already", () => {
  test("is no new version, writes nothing and ends no review", async () => {
    const { desk, id, slug, content, first, second } = await twoAtOneDraft();
    const review = await bringToReview(desk, await findDraft(desk, slug));
    const before = [await versionsOf(desk, id), await desk.database.auditEntry.count()];
    const again = await save(first, id, review.version, content);
    expect(again).toMatchObject({
      version: review.version,
      state: "in_review",
      savedAt: review.savedAt,
      merged: false,
    });
    // Sent again because the first answer got lost.
    expect(await save(second, id, 1, content)).toMatchObject({
      version: review.version,
      merged: true,
      content,
    });
    expect([await versionsOf(desk, id), await desk.database.auditEntry.count()]).toEqual(before);
  });

  test("but for the note is a new version that leaves the review as it is", async () => {
    const { desk, id, slug, content, first } = await twoAtOneDraft();
    const { version } = await bringToReview(desk, await findDraft(desk, slug));
    const saved = await first.event.saveDraft({ id, version, content, note: "Ask again." });
    expect(saved).toMatchObject({ version: version + 1, state: "in_review" });
    expect(await findDraft(desk, slug)).toMatchObject({ note: "Ask again.", state: "in_review" });
  });
});

describe("a note", () => {
  test("that somebody else has changed isn't replaced by who says what they had read", async () => {
    const { desk, id, slug, content, first, second } = await twoAtOneDraft();
    await first.event.saveDraft({ id, version: 1, content, note: "Theirs", noteBase: "" });
    const mine: EventContent = { ...content, significance: 1 };
    const call = second.event.saveDraft({ id, version: 1, content: mine, note: "Mine", noteBase: "" });
    expect(await problemCode(call)).toBe("stale-version");
    expect(await findDraft(desk, slug)).toMatchObject({ note: "Theirs", content });
    await second.event.saveDraft({ id, version: 1, content: mine, note: "", noteBase: "" });
    expect(await findDraft(desk, slug)).toMatchObject({ note: "Theirs", content: mine });
  });
});
