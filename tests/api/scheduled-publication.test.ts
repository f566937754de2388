import { startWorker } from "@claimline/api/job/start-worker";
import { publishAllScheduled } from "@claimline/api/event/publish-scheduled";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { deskSlug } from "./content/desk-story.ts";
import { makeEventContent } from "./content/event-content.ts";
import {
  bringToApproval,
  bringToReview,
  createDraft,
  findDraft,
  publishNew,
  schedule,
  unknownId,
} from "./newsroom/desk-steps.ts";
import type { Newsroom } from "./newsroom/newsroom.ts";
import { problemCode, problemOf } from "./newsroom/problem-of.ts";
import { openNewsroom } from "./newsroom/test-newsroom.ts";

const due = "2026-11-23T09:00:00.000Z";

/** What a worker does, at the newsroom's present time. */
async function work(desk: Newsroom): Promise<string[]> {
  return await publishAllScheduled({ database: desk.database, editions: desk.editions, now: desk.clock.now });
}

const isPublic = async (desk: Newsroom, slug: string) =>
  (await desk.readingCaller().event.list({ story: deskSlug, limit: 100 })).items.some(
    (item) => item.slug === slug,
  );

describe("a scheduled publication", () => {
  test("waits until its time, and is made once, as the one who scheduled it", async () => {
    const desk = await openNewsroom();
    const account = await desk.makeAccount("publisher");
    const { id, slug, version } = await bringToApproval(desk, await createDraft(desk));
    const publisher = await desk.caller(account);
    const answer = await publisher.event.schedule({ id, version, at: "2026-11-23T10:00:00+01:00" });
    expect(answer).toMatchObject({ state: "scheduled", version: version + 1, at: due });
    expect(await findDraft(desk, slug)).toMatchObject({
      state: "scheduled",
      schedule: { at: due, by: account.name, failure: null },
    });
    const { items } = await publisher.desk.events({ story: deskSlug, states: ["scheduled"] });
    expect(items).toMatchObject([{ slug, scheduledFor: due }]);

    desk.clock.set("2026-11-23T08:59:59.999Z");
    expect(await work(desk)).toEqual([]);
    expect(await isPublic(desk, slug)).toBe(false);

    desk.clock.set(due);
    expect(await work(desk)).toEqual([id]);
    expect(await isPublic(desk, slug)).toBe(true);
    expect(await findDraft(desk, slug)).toMatchObject({ state: "published", schedule: null });
    expect(await work(desk)).toEqual([]);
    const { rev } = await desk.readingCaller().change.list({ story: deskSlug });
    expect(rev).toBe(2);
    const [audit] = await desk.database.auditEntry.findMany({ where: { action: "event.publish" } });
    expect(audit).toMatchObject({ userId: account.id, details: { scheduledFor: due } });
  });

  test("is made once by workers that run at the same time", async () => {
    const desk = await openNewsroom();
    const contents = ["harbour-a", "harbour-b", "harbour-c"].map((slug) => makeEventContent({ slug }));
    const drafts = [];
    for (const content of contents) drafts.push(await createDraft(desk, content));
    for (const draft of drafts) await schedule(desk, due, draft);
    desk.clock.set("2026-11-23T10:00:00Z");
    const workers = await Promise.all([desk, await desk.openAnother(), await desk.openAnother()].map(work_));
    expect(workers.flat().toSorted()).toEqual(drafts.map(({ id }) => id).toSorted());
    expect((await desk.readingCaller().change.list({ story: deskSlug })).rev).toBe(4);

    async function work_({ database, editions }: Newsroom) {
      return await publishAllScheduled({ database, editions, now: desk.clock.now });
    }
  });

  test("is moved to another time", async () => {
    const desk = await openNewsroom();
    const { id, slug, version } = await schedule(desk, due);
    const publisher = await desk.caller("publisher");
    await publisher.event.schedule({ id, version, at: "2026-11-23T11:00:00Z" });
    desk.clock.set("2026-11-23T10:59:00Z");
    expect(await work(desk)).toEqual([]);
    desk.clock.set("2026-11-23T11:00:00Z");
    expect(await work(desk)).toEqual([id]);
    expect(await isPublic(desk, slug)).toBe(true);
  });

  test("is called off, and the revision stays approved", async () => {
    const desk = await openNewsroom();
    const { id, slug, version } = await schedule(desk, due);
    const publisher = await desk.caller("publisher");
    expect(await publisher.event.unschedule({ id, version })).toMatchObject({ state: "approved" });
    desk.clock.set("2026-11-23T12:00:00Z");
    expect(await work(desk)).toEqual([]);
    expect(await findDraft(desk, slug)).toMatchObject({ state: "approved", schedule: null });
    expect(await isPublic(desk, slug)).toBe(false);
  });

  test("can be made at once instead", async () => {
    const desk = await openNewsroom();
    const { id, slug, version } = await schedule(desk, due);
    await (await desk.caller("publisher")).event.publish({ id, version });
    desk.clock.set("2026-11-23T12:00:00Z");
    expect(await work(desk)).toEqual([]);
    expect(await findDraft(desk, slug)).toMatchObject({ state: "published", schedule: null });
  });

  test("brings what was approved: nothing can be edited while it waits", async () => {
    const desk = await openNewsroom();
    const { id, slug, version } = await schedule(desk, due);
    const editor = await desk.caller("editor");
    const edit = editor.event.saveDraft({ id, version, content: makeEventContent({ slug }) });
    expect(await problemCode(edit)).toBe("wrong-state");
    const back = (await desk.caller("publisher")).event.requestChanges({ id, version });
    expect(await problemCode(back)).toBe("wrong-state");
  });

  test("of a change to a live event needs its nature, and tells it then", async () => {
    const desk = await openNewsroom();
    const live = await publishNew(desk);
    const editor = await desk.caller("editor");
    const content = makeEventContent({ slug: live.slug, title: { de: "Neu", en: "New" } });
    const { id, version } = await bringToApproval(
      desk,
      await editor.event.saveDraft({ id: live.id, version: live.version, content }),
    );
    const publisher = await desk.caller("publisher");
    expect(await problemCode(publisher.event.schedule({ id, version, at: due }))).toBe("nature-required");
    const note = { de: "Der Titel war falsch.", en: "The title was wrong." };
    await publisher.event.schedule({ id, version, at: due, nature: "correction", note });
    desk.clock.set(due);
    await work(desk);
    const { items } = await desk.readingCaller().change.list({ story: deskSlug, after: 2 });
    expect(items).toMatchObject([{ nature: "correction", note, events: [live.slug] }]);
  });

  test("that can't be made any more gives the revision back, and says why", async () => {
    const desk = await openNewsroom();
    const { id, slug, version } = await schedule(desk, due);
    await desk.database.source.update({ where: { slug: "wire-report" }, data: { title: "" } });
    desk.clock.set(due);
    expect(await work(desk)).toEqual([id]);
    const { items } = await (await desk.caller("editor")).desk.events({ story: deskSlug });
    expect(items.find((item) => item.slug === slug)).toMatchObject({ state: "approved", scheduledFor: null });
    expect(await findDraft(desk, slug)).toMatchObject({
      state: "approved",
      version: version + 1,
      schedule: { at: due, failure: "The event can't be published like this." },
    });
    expect(await isPublic(desk, slug)).toBe(false);
    expect(await work(desk)).toEqual([]);
    await desk.database.source.update({ where: { slug: "wire-report" }, data: { title: "Report" } });
    const publisher = await desk.caller("publisher");
    await publisher.event.schedule({ id, version: version + 1, at: "2026-11-23T11:00:00Z" });
    desk.clock.set("2026-11-23T11:00:00Z");
    await work(desk);
    expect(await isPublic(desk, slug)).toBe(true);
  });
});

describe("event.schedule", () => {
  test.each([
    ["now", "2026-11-23T08:00:00Z", "not-in-future"],
    ["in the past", "2024-01-01T00:00:00Z", "not-in-future"],
    ["in years", "2028-01-01T00:00:00Z", "too-far-ahead"],
  ])("refuses a time that is %s", async (_name, at, code) => {
    const desk = await openNewsroom();
    const { id, version } = await bringToApproval(desk, await createDraft(desk));
    const publisher = await desk.caller("publisher");
    expect(await problemOf(publisher.event.schedule({ id, version, at }))).toMatchObject({
      code: "invalid-input",
      fields: [{ path: "at", code }],
    });
  });

  test("refuses what isn't approved, isn't there, or has changed since", async () => {
    const desk = await openNewsroom();
    const publisher = await desk.caller("publisher");
    const { id, version } = await bringToReview(desk, await createDraft(desk));
    const at = due;
    expect(await problemCode(publisher.event.schedule({ id, version, at }))).toBe("wrong-state");
    expect(await problemCode(publisher.event.schedule({ id: unknownId, version, at }))).toBe("not-found");
    const approved = await publisher.event.approve({ id, version });
    expect(await problemCode(publisher.event.schedule({ id, version, at }))).toBe("stale-version");
    expect(await problemCode(publisher.event.unschedule({ id, version: approved.version }))).toBe(
      "wrong-state",
    );
  });

  test("says at once what would keep it from being published", async () => {
    const desk = await openNewsroom();
    const { id, version } = await bringToApproval(desk, await createDraft(desk));
    await desk.database.source.update({ where: { slug: "wire-report" }, data: { title: "" } });
    const publisher = await desk.caller("publisher");
    expect(await problemCode(publisher.event.schedule({ id, version, at: due }))).toBe("not-publishable");
  });
});

test("a worker publishes what is due: what it is told of, and what became due while none was running", async () => {
  const desk = await openNewsroom();
  const late = await schedule(desk, due, await createDraft(desk, makeEventContent({ slug: "missed" })));
  desk.clock.set("2026-11-23T09:30:00Z");
  const errors: unknown[] = [];
  const worker = await startWorker({
    databaseUrl: desk.url,
    now: desk.clock.now,
    webhookNetworks: [],
    onPublished: () => undefined,
    onError: (error) => errors.push(error),
  });
  onTestFinished(() => worker.close());
  await vi.waitFor(async () => expect(await isPublic(desk, late.slug)).toBe(true), { timeout: 15_000 });

  // The queue runs by the database's clock, which is past the desk's: its job comes at once.
  const told = await schedule(desk, "2026-11-23T09:30:00.001Z");
  desk.clock.advance(1);
  await vi.waitFor(async () => expect(await isPublic(desk, told.slug)).toBe(true), { timeout: 15_000 });
  expect(errors).toEqual([]);
});
