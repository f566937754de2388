import { natures } from "@claimline/model/publication/nature";
import { describe, expect, test } from "vitest";
import { deskSlug } from "./content/desk-story.ts";
import { makeClaim, makeEventContent } from "./content/event-content.ts";
import { makeActor, makePlace, makeSource } from "./content/records.ts";
import {
  bringToApproval,
  bringToPublic,
  bringToReview,
  createDraft,
  findDraft,
  publishNew,
  unknownId,
} from "./newsroom/desk-steps.ts";
import type { Newsroom } from "./newsroom/newsroom.ts";
import { problemCode, problemOf } from "./newsroom/problem-of.ts";
import { openNewsroom } from "./newsroom/test-newsroom.ts";

/** Saves a change to an event by the newsroom's editor. */
async function saveChange(desk: Newsroom, slug: string, change: Parameters<typeof makeEventContent>[0]) {
  const { id, version, content } = await findDraft(desk, slug);
  const editor = await desk.caller("editor");
  return await editor.event.saveDraft({ id, version, content: makeEventContent({ ...content, ...change }) });
}

async function addSource(desk: Newsroom, source: ReturnType<typeof makeSource>): Promise<void> {
  await desk.database.source.create({ data: source });
}

describe("event.publish", () => {
  test("shows the approved revision, enters change log and audit, and raises rev by one", async () => {
    const desk = await openNewsroom();
    const content = makeEventContent({
      slug: "convoy-leaves",
      actors: [{ actor: "alpha-speaker", role: "speaker" }],
    });
    const approved = await bringToApproval(desk, await createDraft(desk, content));
    desk.clock.set("2026-11-23T09:30:00.000Z");
    const account = await desk.makeAccount("publisher");
    const publisher = await desk.caller(account);
    const published = await publisher.event.publish({ id: approved.id, version: approved.version });
    expect(published).toEqual({
      id: approved.id,
      slug: "convoy-leaves",
      version: approved.version + 1,
      state: "published",
      visibility: "live",
      savedAt: "2026-11-23T09:30:00.000Z",
      rev: 2,
    });
    const reading = desk.readingCaller({ locale: "de" });
    const shown = await reading.event.bySlug({ story: deskSlug, slug: "convoy-leaves" });
    expect(shown).toMatchObject({
      rev: 2,
      title: "Titel convoy-leaves",
      claims: [{ actor: "alpha" }],
      sources: [{ slug: "wire-report" }],
      revisions: [{ number: 1, rev: 2, publishedAt: "2026-11-23T09:30:00.000Z", nature: null, note: null }],
    });
    const { items } = await reading.change.list({ story: deskSlug, after: 1 });
    expect(items).toEqual([
      {
        rev: 2,
        at: "2026-11-23T09:30:00.000Z",
        kind: "event_published",
        nature: null,
        note: null,
        events: ["convoy-leaves"],
      },
    ]);
    const change = await desk.database.change.findFirst({ where: { rev: 2 } });
    expect(change).toMatchObject({ kind: "event_published", byId: account.id });
    const [audit] = await desk.database.auditEntry.findMany({ where: { action: "event.publish" } });
    expect(audit).toMatchObject({
      eventId: approved.id,
      userId: account.id,
      details: { revision: 1, nature: null },
    });
    expect(await desk.database.revision.count({ where: { eventId: approved.id } })).toBe(1);
  });

  test("lets what is live stand while its next revision is worked on", async () => {
    const desk = await openNewsroom();
    const { slug } = await publishNew(desk);
    const shown = await desk.readingCaller().event.bySlug({ story: deskSlug, slug });
    const saved = await saveChange(desk, slug, { title: { de: "Neuer Titel" } });
    expect(await desk.readingCaller().event.bySlug({ story: deskSlug, slug })).toEqual(shown);
    await bringToApproval(desk, saved);
    expect(await desk.readingCaller().event.bySlug({ story: deskSlug, slug })).toEqual(shown);
  });

  test("of a change to a live event asks for its nature, and tells it", async () => {
    const desk = await openNewsroom();
    const { slug } = await publishNew(desk);
    const approved = await bringToApproval(desk, await saveChange(desk, slug, { significance: 5 }));
    const { id, version } = approved;
    const publisher = await desk.caller("publisher");
    expect(await problemCode(publisher.event.publish({ id, version }))).toBe("nature-required");
    const inEnglishOnly = { nature: "correction", note: { en: "It was wrong." } } as const;
    expect(await problemCode(publisher.event.publish({ id, version, nature: "correction" }))).toBe(
      "note-required",
    );
    expect(await problemCode(publisher.event.publish({ id, version, ...inEnglishOnly }))).toBe(
      "note-required",
    );
    const note = { de: "Es war nicht Montag." };
    expect(await publisher.event.publish({ id, version, nature: "correction", note })).toMatchObject({
      rev: 3,
    });
    const { items } = await desk.readingCaller().change.list({ story: deskSlug, after: 2 });
    expect(items).toMatchObject([{ rev: 3, nature: "correction", note, events: [slug] }]);
    const { revisions } = await desk.readingCaller().event.bySlug({ story: deskSlug, slug });
    expect(revisions).toMatchObject([
      { number: 1, rev: 2, nature: null },
      { number: 2, rev: 3, nature: "correction", note },
    ]);
  });

  test.each(natures)("of what was never public has no nature: %s is passed over", async (nature) => {
    const desk = await openNewsroom();
    const draft = await createDraft(desk);
    const { rev } = await bringToPublic(desk, draft, { nature, note: { de: "Neu" } });
    const { items } = await desk.readingCaller().change.list({ story: deskSlug, after: rev - 1 });
    expect(items).toMatchObject([{ nature: null }]);
  });

  test("is refused with the list of all that is lacking", async () => {
    const desk = await openNewsroom();
    await desk.database.actor.create({
      data: { ...withoutSpeaker(makeActor({ slug: "nameless", name: { en: "Only English" } })) },
    });
    await desk.database.place.create({ data: makePlace({ slug: "nowhere", name: { en: "Nowhere" } }) });
    await addSource(desk, makeSource({ slug: "bare", title: "", publisher: null, url: null }));
    const content = makeEventContent({
      when: null,
      title: { en: "Only English" },
      summary: {},
      places: ["nowhere", "atlantis"],
      actors: [
        { actor: "nameless", role: "subject" },
        { actor: "nobody", role: "subject" },
      ],
      relations: [{ type: "follows", event: "no-such-event" }],
      quantities: [{ counts: {}, min: 1, max: null, approximate: false, unit: "", claim: "no-such-claim" }],
      claims: [
        makeClaim({
          actor: "nobody",
          via: "nobody",
          statement: { en: "English" },
          saidAt: "2026-11-25",
          sources: [],
        }),
        makeClaim({
          sources: [
            { source: "bare", locator: null },
            { source: "no-such-source", locator: null },
          ],
        }),
      ],
    });
    const { id, slug, version } = await bringToApproval(desk, await createDraft(desk, content));
    const publisher = await desk.caller("publisher", { locale: "de" });
    const problem = await problemOf(publisher.event.publish({ id, version }), "de");
    expect(problem).toMatchObject({
      code: "not-publishable",
      message: "So kann das Ereignis nicht veröffentlicht werden.",
    });
    expect(problem.fields.map(({ path, code }) => `${path} ${code}`).toSorted()).toEqual(
      [
        "content.title title-missing",
        "content.summary summary-missing",
        "content.when when-missing",
        "content.claims.0.actor actor-unknown",
        "content.claims.0.via actor-unknown",
        "content.claims.0.statement statement-missing",
        "content.claims.0.saidAt said-at-in-future",
        "content.claims.0.sources source-missing",
        "content.claims.1.sources.0 source-title-missing",
        "content.claims.1.sources.0 source-publisher-missing",
        "content.claims.1.sources.0 source-url-missing",
        "content.claims.1.sources.1 source-unknown",
        "content.places.0 place-name-missing",
        "content.places.1 place-unknown",
        "content.actors.0 actor-name-missing",
        "content.actors.1 actor-unknown",
        "content.relations.0 event-unknown",
        "content.quantities.0 claim-unknown",
      ].toSorted(),
    );
    expect(problem.fields.every(({ message }) => message.length > 10)).toBe(true);
    expect(await findDraft(desk, slug)).toMatchObject({
      state: "approved",
      visibility: "never_published",
      version,
    });
    expect(await desk.readingCaller().change.list({ story: deskSlug })).toMatchObject({ rev: 1 });
  });

  test("without any claim: claims-missing", async () => {
    const desk = await openNewsroom();
    const { id, version } = await bringToApproval(
      desk,
      await createDraft(desk, makeEventContent({ claims: [] })),
    );
    const publisher = await desk.caller("publisher");
    const { code, fields } = await problemOf(publisher.event.publish({ id, version }));
    expect(code).toBe("not-publishable");
    expect(fields).toMatchObject([{ path: "content.claims", code: "claims-missing" }]);
  });

  test("refuses what is said to be said in the future only until it has come", async () => {
    const desk = await openNewsroom();
    const content = makeEventContent({ claims: [makeClaim({ saidAt: "2026-11-24" })] });
    const { id, version } = await bringToApproval(desk, await createDraft(desk, content));
    const publisher = await desk.caller("publisher");
    // The last millisecond of the 23rd in Berlin.
    desk.clock.set("2026-11-23T22:59:59.999Z");
    const { fields } = await problemOf(publisher.event.publish({ id, version }));
    expect(fields).toMatchObject([{ path: "content.claims.0.saidAt", code: "said-at-in-future" }]);
    desk.clock.set("2026-11-23T23:00:00.000Z");
    expect(await publisher.event.publish({ id, version })).toMatchObject({ rev: 2 });
  });

  test("of a story that isn't published itself: story-unpublished", async () => {
    const desk = await openNewsroom();
    const { id, version } = await bringToApproval(desk, await createDraft(desk));
    await desk.database.publishedStory.updateMany({ data: { untilRev: 2 } });
    const publisher = await desk.caller("publisher");
    const { code, fields } = await problemOf(publisher.event.publish({ id, version }));
    expect(code).toBe("not-publishable");
    expect(fields).toMatchObject([{ path: "", code: "story-unpublished" }]);
  });

  test("what else it refuses", async () => {
    const desk = await openNewsroom();
    const publisher = await desk.caller("publisher");
    const draft = await createDraft(desk);
    const { id } = draft;
    expect(await problemCode(publisher.event.publish({ id: unknownId, version: 1 }))).toBe("not-found");
    expect(await problemCode(publisher.event.publish({ id, version: 1 }))).toBe("wrong-state");
    const { version } = await bringToReview(desk, draft);
    expect(await problemCode(publisher.event.publish({ id, version }))).toBe("wrong-state");
    const approved = await publisher.event.approve({ id, version });
    expect(await problemCode(publisher.event.publish({ id, version }))).toBe("stale-version");
    const published = await publisher.event.publish({ id, version: approved.version });
    const again = publisher.event.publish({ id, version: published.version, nature: "minor" });
    expect(await problemCode(again)).toBe("wrong-state");
  });

  test("shows records as they were when something that cites them was last published", async () => {
    const desk = await openNewsroom();
    const reading = desk.readingCaller();
    const { slug } = await publishNew(desk);
    await desk.database.source.update({ where: { slug: "wire-report" }, data: { title: "A better title" } });
    const before = await reading.event.bySlug({ story: deskSlug, slug });
    expect(before.sources).toMatchObject([{ title: "Source wire-report" }]);
    const { rev } = await publishNew(desk);
    const after = await reading.event.bySlug({ story: deskSlug, slug });
    expect(after.sources).toMatchObject([{ title: "A better title" }]);
    expect(await reading.event.bySlug({ story: deskSlug, slug, rev: rev - 1 })).toEqual(before);
  });
});

function withoutSpeaker({ speaksFor: _speaksFor, role, ...actor }: ReturnType<typeof makeActor>) {
  return { ...actor, ...(role && { role }) };
}

describe("event.unpublish", () => {
  test("leaves a tombstone in public and the draft with the newsroom", async () => {
    const desk = await openNewsroom();
    const content = makeEventContent();
    const event = await publishNew(desk, content);
    const publisher = await desk.caller("publisher");
    const note = { de: "Die Quelle hat widerrufen." };
    const answer = await publisher.event.unpublish({ id: event.id, version: event.version, note });
    expect(answer).toMatchObject({
      state: "draft",
      visibility: "unpublished",
      version: event.version + 1,
      rev: 3,
    });

    const reading = desk.readingCaller({ locale: "de" });
    const gone = await problemOf(reading.event.bySlug({ story: deskSlug, slug: event.slug }), "de");
    expect(gone).toMatchObject({ code: "gone", message: "Das wurde zurückgenommen." });
    const { items } = await reading.event.list({ story: deskSlug });
    expect(items.map(({ slug }) => slug)).not.toContain(event.slug);
    expect(await reading.change.list({ story: deskSlug, after: 2 })).toMatchObject({
      items: [{ rev: 3, nature: null, note, events: [event.slug] }],
    });
    expect(await findDraft(desk, event.slug)).toMatchObject({ content, live: null });
    const [audit] = await desk.database.auditEntry.findMany({ where: { action: "event.unpublish" } });
    expect(audit).toMatchObject({ eventId: event.id });
    // What was published then is still answered as of then.
    const earlier = await reading.event.bySlug({ story: deskSlug, slug: event.slug, rev: 2 });
    expect(earlier).toMatchObject({ rev: 2, slug: event.slug });
  });

  test("what it refuses", async () => {
    const desk = await openNewsroom();
    const publisher = await desk.caller("publisher");
    const draft = await createDraft(desk);
    expect(await problemCode(publisher.event.unpublish({ id: unknownId, version: 1 }))).toBe("not-found");
    expect(await problemCode(publisher.event.unpublish({ id: draft.id, version: 1 }))).toBe("wrong-state");
    const { id, version } = await bringToPublic(desk, draft);
    expect(await problemCode(publisher.event.unpublish({ id, version: version - 1 }))).toBe("stale-version");
    const unpublished = await publisher.event.unpublish({ id, version });
    const again = publisher.event.unpublish({ id, version: unpublished.version });
    expect(await problemCode(again)).toBe("wrong-state");
  });

  test("ends a review of its next revision, so that nothing slips back to the public unseen", async () => {
    const desk = await openNewsroom();
    const { slug } = await publishNew(desk);
    const approved = await bringToApproval(desk, await saveChange(desk, slug, { significance: 1 }));
    const publisher = await desk.caller("publisher");
    const { id, version } = await publisher.event.unpublish({ id: approved.id, version: approved.version });
    expect(await problemCode(publisher.event.publish({ id, version }))).toBe("wrong-state");
  });

  test("may be followed by publishing it again, at the same address and without a nature", async () => {
    const desk = await openNewsroom();
    const event = await publishNew(desk);
    const publisher = await desk.caller("publisher");
    const taken = await publisher.event.unpublish({ id: event.id, version: event.version });
    const back = await bringToPublic(desk, taken);
    expect(back).toMatchObject({ state: "published", visibility: "live", rev: 4 });
    const shown = await desk.readingCaller().event.bySlug({ story: deskSlug, slug: event.slug });
    expect(shown.revisions).toMatchObject([
      { number: 1, rev: 2 },
      { number: null, rev: 3 },
      { number: 2, rev: 4, nature: null },
    ]);
    const then = desk.readingCaller().event.bySlug({ story: deskSlug, slug: event.slug, rev: 3 });
    expect(await problemCode(then)).toBe("gone");
  });
});

describe("rev", () => {
  test("answers exactly what was published then, whatever came since", async () => {
    const desk = await openNewsroom();
    const reading = desk.readingCaller();
    const first = await publishNew(
      desk,
      makeEventContent({ slug: "first", claims: [makeClaim(), makeClaim()] }),
    );
    const ask = async (rev?: number) => ({
      story: await reading.story.bySlug({ slug: deskSlug, ...(rev !== undefined && { rev }) }),
      list: await reading.event.list({ story: deskSlug, ...(rev !== undefined && { rev }) }),
      event: await reading.event.bySlug({
        story: deskSlug,
        slug: "first",
        ...(rev !== undefined && { rev }),
      }),
    });
    const then = await ask();
    const changed = { title: { de: "Geändert" }, claims: [makeClaim()], significance: 1 };
    await bringToPublic(desk, await saveChange(desk, "first", changed), { nature: "update" });
    await publishNew(desk);
    expect(await ask(first.rev)).toEqual(then);
    expect(await ask()).not.toEqual(then);
    // Also for a process that begins with nothing at hand.
    const another = await desk.openAnother();
    expect(await another.readingCaller().event.list({ story: deskSlug, rev: first.rev })).toEqual(then.list);
  });

  test("that there isn't yet: not-found", async () => {
    const desk = await openNewsroom();
    expect(await problemCode(desk.readingCaller().event.list({ story: deskSlug, rev: 2 }))).toBe("not-found");
  });
});
