import { randomUUID } from "node:crypto";
import type { Change } from "@claimline/api/change/list-changes";
import { changeChannel, ChangeListener } from "@claimline/api/live/change-listener";
import { Editions } from "@claimline/api/publication/editions";
import { createReadingCaller } from "@claimline/api/routers";
import pg from "pg";
import { expect, inject, onTestFinished, test } from "vitest";
import { deskSlug } from "./content/desk-story.ts";
import { bringToApproval, createDraft, publishNew } from "./newsroom/desk-steps.ts";
import type { Newsroom } from "./newsroom/newsroom.ts";
import { problemCode } from "./newsroom/problem-of.ts";
import { openNewsroom } from "./newsroom/test-newsroom.ts";
import { openWire } from "./server/open-wire.ts";

type Input = Parameters<ReturnType<Newsroom["readingCaller"]>["change"]["subscribe"]>[0];

/** Follows the desk's story as a reader until the test has finished. */
async function follow(newsroom: Pick<Newsroom, "readingCaller">, input: Partial<Input> = {}) {
  const stop = new AbortController();
  onTestFinished(() => stop.abort());
  const caller = newsroom.readingCaller({ signal: stop.signal });
  const answer = await caller.change.subscribe({ story: deskSlug, ...input });
  // Within the process a message is what `tracked` makes of it: its id and its data.
  const changes = answer[Symbol.asyncIterator]() as unknown as AsyncIterator<[string, Change], void>;
  const collect = async (count: number) => {
    const taken: Change[] = [];
    while (taken.length < count) {
      const { value } = await changes.next();
      if (!value) throw new Error("The subscription has ended.");
      const [id, change] = value;
      expect(id).toBe(String(change.rev));
      taken.push(change);
    }
    return taken;
  };
  /** The next so many; resolves when the last of them has come. */
  const take = (count: number) => {
    const taken = collect(count);
    // Should the test fail before it waits for them, its own failure is the one to see.
    taken.catch(() => undefined);
    return taken;
  };
  return { changes, stop, take };
}

/** Approved events, ready to be published all at once. */
async function approveMany(newsroom: Newsroom, count: number) {
  const approved = [];
  for (let place = 0; place < count; place += 1)
    approved.push(await bringToApproval(newsroom, await createDraft(newsroom)));
  return approved;
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, place) => first + place);
}

/** Resolves at the next loss and the next connection of a process's listener. */
function nextTurn({ changes }: Pick<Newsroom, "changes">): { lost: Promise<void>; connected: Promise<void> } {
  const [lost, connected] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const nothing = () => undefined;
  onTestFinished(changes.subscribe({ change: nothing, lost: lost.resolve, connected: connected.resolve }));
  return { lost: lost.promise, connected: connected.promise };
}

/** A connection to the server beside the newsroom's database. */
async function connectToServer(): Promise<pg.Client> {
  const server = new pg.Client({ connectionString: inject("testServer").url });
  await server.connect();
  onTestFinished(() => server.end());
  return server;
}

/** Throws out whoever is connected as this role, and says how many there were. */
async function terminate(server: pg.Client, role: string): Promise<number> {
  const { rows } = await server.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where usename = $1",
    [role],
  );
  return rows.length;
}

/** A reader's process on the newsroom's database that listens as a role of its own, so that it can be shut out. */
async function openListeningAs(server: pg.Client, desk: Newsroom) {
  const role = `listener_${randomUUID().slice(0, 8)}`;
  await server.query(`create role ${role} login password '${role}'`);
  onTestFinished(async () => {
    await server.query(`drop role ${role}`);
  });
  const url = new URL(desk.url);
  Object.assign(url, { username: role, password: role });
  const changes = new ChangeListener(url.href);
  await changes.start();
  const editions = new Editions(desk.database, changes);
  onTestFinished(async () => {
    editions.close();
    await changes.close();
  });
  const readingCaller: Newsroom["readingCaller"] = (options) =>
    createReadingCaller({ ...desk.context(), changes, editions }, options);
  return { role, site: { changes, readingCaller } };
}

test("a client that comes back with the last id gets what it missed, then what follows, in order and once", async () => {
  const desk = await openNewsroom();
  const slugs = [];
  for (let count = 0; count < 3; count += 1) slugs.push((await publishNew(desk)).slug);
  const { take } = await follow(desk, { lastEventId: "2" });
  expect(await take(2)).toMatchObject([
    { rev: 3, events: [slugs[1]] },
    { rev: 4, events: [slugs[2]] },
  ]);
  const next = take(1);
  const { slug } = await publishNew(desk);
  expect(await next).toEqual([
    {
      rev: 5,
      at: "2026-11-23T08:00:00.000Z",
      kind: "event_published",
      nature: null,
      note: null,
      events: [slug],
    },
  ]);
});

test("the id of the last message goes before where the client began", async () => {
  const desk = await openNewsroom();
  for (let count = 0; count < 3; count += 1) await publishNew(desk);
  const { take } = await follow(desk, { after: 0, lastEventId: "3" });
  expect((await take(1)).map(({ rev }) => rev)).toEqual([4]);
});

test("without a place to follow on from it begins with now", async () => {
  const desk = await openNewsroom();
  await publishNew(desk);
  const { take } = await follow(desk);
  const next = take(1);
  await publishNew(desk);
  expect((await next).map(({ rev }) => rev)).toEqual([3]);
});

test("more missed changes than a page holds come all", async () => {
  const desk = await openNewsroom();
  const { storyId } = (await desk.editions.presentRev(deskSlug))!;
  const at = new Date(desk.clock.now());
  await desk.database.change.createMany({
    data: range(2, 251).map((rev) => ({ storyId, rev, kind: "event_published", events: [], at })),
  });
  const { take } = await follow(desk, { after: 0 });
  expect((await take(251)).map(({ rev }) => rev)).toEqual(range(1, 251));
});

test("twenty publications at once: whoever follows, from before, amid or after, misses and repeats none", async () => {
  const desk = await openNewsroom();
  const elsewhere = await desk.openAnother();
  const approved = await approveMany(desk, 20);
  const publisher = await desk.caller("publisher");
  const followers = [await follow(desk, { after: 1 }), await follow(elsewhere, { lastEventId: "1" })];
  const taken = followers.map(({ take }) => take(20));
  await Promise.all(
    approved.map(async ({ id, version }, place) => {
      await publisher.event.publish({ id, version });
      if (place % 4 === 0) taken.push((await follow(place % 8 ? desk : elsewhere, { after: 1 })).take(20));
    }),
  );
  taken.push((await follow(elsewhere, { after: 1 })).take(20));
  expect(taken).toHaveLength(8);
  for (const changes of await Promise.all(taken)) {
    expect(changes.map(({ rev }) => rev)).toEqual(range(2, 21));
  }
});

test("an id that the log has forgotten gets one resync, then what follows", async () => {
  const desk = await openNewsroom();
  const { storyId } = (await desk.editions.presentRev(deskSlug))!;
  const at = new Date(desk.clock.now());
  await desk.database.change.createMany({
    data: range(2, 30).map((rev) => ({ storyId, rev, kind: "event_published", events: [], at })),
  });
  await desk.database.change.deleteMany({ where: { storyId, rev: { lte: 20 } } });
  await desk.database.story.update({ where: { id: storyId }, data: { rev: 30 } });
  for (const [after, expected] of [
    [5, [30]],
    [20, range(21, 30)],
    [31, [30]],
    [900, [30]],
  ] as const) {
    const { take, changes } = await follow(desk, { lastEventId: String(after) });
    const told = await take(expected.length);
    expect(told.map(({ rev }) => rev)).toEqual(expected);
    const kinds = new Set<string>(told.map(({ kind }) => kind));
    expect([...kinds]).toEqual([expected.length === 1 ? "resync" : "event_published"]);
    await changes.return?.();
  }
  const { take } = await follow(desk, { lastEventId: "900" });
  const both = take(2);
  await publishNew(desk);
  expect((await both).map(({ rev, kind }) => `${rev} ${kind}`)).toEqual(["30 resync", "31 event_published"]);
});

test("of other stories nothing comes", async () => {
  const desk = await openNewsroom("story");
  const other = "nordkorea-truppen-russland";
  const { storyId } = (await desk.editions.presentRev(other))!;
  const stranger = "0198a5c2-0000-7000-8000-000000000000";
  const { take } = await follow(desk, { story: other, after: 1 });
  const next = take(1);
  const notify = (message: string) =>
    desk.database.$executeRaw`select pg_notify(${changeChannel}, ${message})`;
  // What isn't ours, or isn't of this story, neither ends the subscription nor is handed on.
  for (const message of [
    "",
    "not JSON",
    "null",
    "[]",
    '{"storyId":1}',
    JSON.stringify({ storyId: stranger, rev: 9 }),
  ]) {
    await notify(message);
  }
  const change = { storyId, rev: 2, kind: "event_published", events: [], at: new Date(desk.clock.now()) };
  await desk.database.change.create({ data: change });
  await notify(JSON.stringify({ storyId, rev: 2 }));
  expect(await next).toMatchObject([{ rev: 2 }]);
});

test("an abort ends it and leaves no subscriber", async () => {
  const desk = await openNewsroom();
  const before = desk.changes.subscriberCount;
  const waiting = await follow(desk);
  const pending = waiting.changes.next();
  await publishNew(desk);
  await pending;
  const last = waiting.changes.next();
  expect(desk.changes.subscriberCount).toBe(before + 1);
  waiting.stop.abort();
  expect(await last).toEqual({ done: true, value: undefined });
  expect(desk.changes.subscriberCount).toBe(before);

  // Amid what was missed, or before the first look: what is at hand may still come, then it ends.
  for (const taken of [1, 0]) {
    const { changes, stop, take } = await follow(desk, { after: 0 });
    await take(taken);
    stop.abort();
    const rest = [];
    for (let next = await changes.next(); !next.done; next = await changes.next()) rest.push(next.value);
    expect(rest.length).toBeLessThanOrEqual(2);
    expect(desk.changes.subscriberCount).toBe(before);
  }
});

test("a client that goes away amid its messages leaves no subscriber", async () => {
  const desk = await openNewsroom();
  const before = desk.changes.subscriberCount;
  const { changes, take } = await follow(desk, { after: 0 });
  await take(1);
  await changes.return?.();
  expect(desk.changes.subscriberCount).toBe(before);
});

test("of a story that there isn't: not-found, and no subscriber", async () => {
  const desk = await openNewsroom();
  const before = desk.changes.subscriberCount;
  const { changes } = await follow(desk, { story: "elsewhere" });
  expect(await problemCode(changes.next())).toBe("not-found");
  expect(desk.changes.subscriberCount).toBe(before);
});

test("after a lost connection it connects anew and hands on what was published meanwhile", async () => {
  const desk = await openNewsroom();
  const server = await connectToServer();
  const [approved] = await approveMany(desk, 1);
  const { site, role } = await openListeningAs(server, desk);
  const { take } = await follow(site, { after: 1 });
  const missed = take(1);
  const { lost, connected } = nextTurn(site);

  // The site may not connect for now, and is thrown out.
  await server.query(`alter role ${role} nologin`);
  expect(await terminate(server, role)).toBe(1);
  await lost;
  const publisher = await desk.caller("publisher");
  await publisher.event.publish({ id: approved!.id, version: approved!.version });
  // While nobody listens, readers are still answered by what is published now.
  expect(await site.readingCaller().story.bySlug({ slug: deskSlug })).toMatchObject({ rev: 2 });
  expect(site.changes.connected).toBe(false);

  await server.query(`alter role ${role} login`);
  await connected;
  expect((await missed).map(({ rev }) => rev)).toEqual([2]);
  const next = take(1);
  await publishNew(desk);
  expect((await next).map(({ rev }) => rev)).toEqual([3]);
});

test("a connection that died without a word is noticed, and what was published meanwhile handed on", async () => {
  const desk = await openNewsroom();
  const wire = await openWire(desk.url);
  const changes = new ChangeListener(wire.url, { everyMs: 20, withinMs: 100 });
  await changes.start();
  const editions = new Editions(desk.database, changes);
  onTestFinished(async () => {
    editions.close();
    await changes.close();
  });
  const readingCaller: Newsroom["readingCaller"] = (options) =>
    createReadingCaller({ ...desk.context(), changes, editions }, options);
  const { take } = await follow({ readingCaller }, { after: 1 });
  expect(await readingCaller().story.bySlug({ slug: deskSlug })).toMatchObject({ rev: 1 });
  const missed = take(1);
  const { lost, connected } = nextTurn({ changes });

  wire.cut();
  await publishNew(desk);
  await lost;
  await connected;
  expect((await missed).map(({ rev }) => rev)).toEqual([2]);
  expect(await readingCaller().story.bySlug({ slug: deskSlug })).toMatchObject({ rev: 2 });
  const next = take(1);
  await publishNew(desk);
  expect((await next).map(({ rev }) => rev)).toEqual([3]);
});

test("of two publishing transactions the one that begins later and commits first is told first, and none is missed", async () => {
  const desk = await openNewsroom();
  const { storyId } = (await desk.editions.presentRev(deskSlug))!;
  const [approved] = await approveMany(desk, 1);
  const { take } = await follow(desk, { after: 1 });
  const both = take(2);
  const slow = new pg.Client({ connectionString: desk.url });
  await slow.connect();
  onTestFinished(() => slow.end());
  await slow.query("begin");
  // Its transaction has a number, and its work has begun, before the other's.
  await slow.query("select pg_current_xact_id(), now(), count(*) from change");
  const publisher = await desk.caller("publisher");
  const fast = await publisher.event.publish({ id: approved!.id, version: approved!.version });
  expect(fast.rev).toBe(2);
  const reading = desk.readingCaller();
  const seen = await reading.change.list({ story: deskSlug, after: 1 });
  expect(seen.items.map(({ rev }) => rev)).toEqual([2]);

  const { rows } = await slow.query("select rev + 1 as rev from story where id = $1 for update", [storyId]);
  const { rev } = rows[0];
  await slow.query("update story set rev = $2 where id = $1", [storyId, rev]);
  await slow.query(
    "insert into change (story_id, rev, kind, events, at) values ($1, $2, 'event_published', '{}', now())",
    [storyId, rev],
  );
  await slow.query("select pg_notify($1, $2)", [changeChannel, JSON.stringify({ storyId, rev })]);
  await slow.query("commit");
  expect((await both).map((change) => change.rev)).toEqual([2, 3]);
  const rest = await reading.change.list({ story: deskSlug, after: 2 });
  expect(rest.items.map((change) => change.rev)).toEqual([3]);
});

test("a process that doesn't publish itself shows what another one has published once it was told", async () => {
  const desk = await openNewsroom();
  const site = await desk.openAnother();
  const reading = site.readingCaller();
  expect(await reading.event.list({ story: deskSlug })).toMatchObject({ rev: 1, total: 2 });
  const { take } = await follow(site, { after: 1 });
  const next = take(1);
  await publishNew(desk);
  await next;
  expect(await reading.event.list({ story: deskSlug })).toMatchObject({ rev: 2, total: 3 });
});

test("an answer from before a lost connection doesn't hide what was published meanwhile", async () => {
  const desk = await openNewsroom();
  const server = await connectToServer();
  const { site, role } = await openListeningAs(server, desk);
  const [approved] = await approveMany(desk, 1);
  const publisher = await desk.caller("publisher");
  // The site asks for the present rev; before the answer of 1 arrives the connection is lost, 2 is published, and the
  // connection is back: from then on no message will tell of 2.
  const { publishedStory, publishedEvent, publishedRecord, change } = desk.database;
  const { lost, connected } = nextTurn(site);
  let slow = true;
  const findFirst = async (question: Parameters<typeof change.findFirst>[0]) => {
    const answer = await change.findFirst(question);
    if (!slow) return answer;
    slow = false;
    await terminate(server, role);
    await lost;
    await publisher.event.publish({ id: approved!.id, version: approved!.version });
    await connected;
    return answer;
  };
  const database = { publishedStory, publishedEvent, publishedRecord, change: { ...change, findFirst } };
  const editions = new Editions(database as never, site.changes);
  onTestFinished(() => editions.close());
  expect(await editions.presentRev(deskSlug)).toMatchObject({ rev: 1 });
  expect(await editions.presentRev(deskSlug)).toMatchObject({ rev: 2 });
});
