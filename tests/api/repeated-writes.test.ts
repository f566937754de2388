import type { Account } from "@claimline/api/context";
import { createClaimlineClient } from "@claimline/client";
import { beforeAll, expect, onTestFinished, test } from "vitest";
import { deskSlug } from "./content/desk-story.ts";
import { makeEventContent } from "./content/event-content.ts";
import { makeClock } from "./newsroom/clock.ts";
import { openedAt, openNewsroomAt, type Newsroom } from "./newsroom/newsroom.ts";
import { sharedServer } from "./server/open-server.ts";

const clock = makeClock(openedAt);
const server = sharedServer({ app: "admin", now: clock.now });
let newsroom: Newsroom;
let admin: Account;
let secret: string;
beforeAll(async () => {
  newsroom = await openNewsroomAt(server().databaseUrl);
  admin = await newsroom.makeAccount("admin");
  secret = await makeSecret();
  return () => newsroom.close();
});

async function makeSecret(): Promise<string> {
  const { apiKey } = await newsroom.caller(admin);
  return (await apiKey.create({ name: "A service", scopes: ["read", "draft"], expiresAt: null })).secret;
}

interface Sent {
  status: number;
  text: string;
  replayed: string | null;
  problem: string | undefined;
}

/** The same text for the same slug: some of an event's content is drawn at random. */
const contents = new Map<string, object>();
function contentOf(slug: string): object {
  const content = contents.get(slug) ?? makeEventContent({ slug });
  contents.set(slug, content);
  return content;
}

async function send(
  slug: string,
  key: string,
  { by = secret, procedure = "event.create", changes = {}, query = "" } = {},
): Promise<Sent> {
  const content = { ...contentOf(slug), ...changes };
  const response = await fetch(`${server().url}/api/trpc/${procedure}${query}`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      authorization: `Bearer ${by}`,
      ...(key !== "none" && { "idempotency-key": key }),
    },
    body: JSON.stringify({ story: deskSlug, content }),
  });
  const text = await response.text();
  const body = JSON.parse(text) as { error?: { data: { problem: { code: string } } } };
  const replayed = response.headers.get("idempotent-replayed");
  return { status: response.status, text, replayed, problem: body.error?.data.problem.code };
}

async function countOf(slug: string): Promise<number> {
  return await newsroom.database.timelineEvent.count({ where: { slug } });
}

test("the same write is done once and answered the same again", async () => {
  const first = await send("once", "key-1");
  expect(first).toMatchObject({ status: 200, replayed: null });
  const again = await send("once", "key-1");
  expect(again).toEqual({ ...first, replayed: "true" });
  expect(await countOf("once")).toBe(1);
  expect((await send("once", "none")).problem).toBe("slug-taken");
});

test("without the key's protection the second would be refused, so the replay is one", async () => {
  expect((await send("twice", "key-2a")).status).toBe(200);
  const second = await send("twice", "key-2b");
  expect(second.status).toBeGreaterThanOrEqual(400);
  expect(second.replayed).toBeNull();
});

test("with another body or procedure the key is refused, and nothing done", async () => {
  await send("first-body", "key-3");
  expect(await send("other-body", "key-3")).toMatchObject({ status: 422, problem: "idempotency-key-reused" });
  expect(await send("first-body", "key-3", { procedure: "event.saveDraft" })).toMatchObject({ status: 422 });
  expect(await countOf("other-body")).toBe(0);
});

test("while the first is being answered the second is told so, and is done once", async () => {
  const { pg } = await holdStory();
  const first = send("in-flight", "key-4");
  await expect
    .poll(() => newsroom.database.answeredWrite.count({ where: { key: "key-4", answer: null } }))
    .toBe(1);
  expect(await send("in-flight", "key-4")).toMatchObject({ status: 409, problem: "write-in-progress" });
  await pg.release();
  expect(await first).toMatchObject({ status: 200, replayed: null });
  expect(await send("in-flight", "key-4")).toMatchObject({ status: 200, replayed: "true" });
});

/** Keeps events from being written until it is released. */
async function holdStory() {
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  const { promise: held, resolve: hold } = Promise.withResolvers<void>();
  const done = newsroom.database.$transaction(
    async (tx) => {
      await tx.$executeRaw`lock table "event" in exclusive mode`;
      hold();
      await released;
    },
    { timeout: 30_000 },
  );
  onTestFinished(async () => {
    release();
    await done;
  });
  await held;
  return { pg: { release: async () => (release(), await done) } };
}

test("many at once do it once", async () => {
  const all = await Promise.all(Array.from({ length: 10 }, () => send("at-once", "key-5")));
  expect(all.map(({ status }) => status).filter((status) => status !== 200 && status !== 409)).toEqual([]);
  expect(all.filter(({ status, replayed }) => status === 200 && replayed === null)).toHaveLength(1);
  expect(await countOf("at-once")).toBe(1);
});

test("what was refused isn't kept: put right, it is done", async () => {
  const faulty = await send("put-right", "key-6", { changes: { significance: 9 } });
  expect(faulty).toMatchObject({ status: 400, problem: "invalid-input" });
  expect(await send("put-right", "key-6")).toMatchObject({ status: 200, replayed: null });
});

test("another caller's same key is another", async () => {
  const other = await makeSecret();
  await send("mine", "key-7");
  expect(await send("theirs", "key-7", { by: other })).toMatchObject({ status: 200, replayed: null });
});

test("is forgotten after a day, and what broke off after five minutes", async () => {
  await send("of-a-day", "key-8");
  clock.advance(24 * 3_600_000 - 1);
  expect(await send("of-a-day", "key-8")).toMatchObject({ replayed: "true" });
  clock.advance(1);
  expect(await send("of-the-next-day", "key-8")).toMatchObject({ status: 200, replayed: null });
  const begun = await newsroom.database.answeredWrite.findFirst({ where: { key: "key-8" } });
  const broken = {
    callerId: begun?.callerId ?? "",
    key: "key-9",
    fingerprint: "x",
    startedAt: new Date(clock.now()),
  };
  await newsroom.database.answeredWrite.create({ data: broken });
  expect((await send("broken-off", "key-9")).status).toBe(422);
  clock.advance(5 * 60_000);
  expect(await send("broken-off", "key-9")).toMatchObject({ status: 200, replayed: null });
});

test.each([
  ["", {}],
  ["x".repeat(256), {}],
  ["with space", {}],
  ["a-batch", { query: "?batch=1" }],
])("a key that can't be is refused: %j %j", async (key, options) => {
  expect(await send("no-key", key, options)).toMatchObject({ status: 400, problem: "malformed-request" });
});

test("a client whose first answer was lost gets it by trying again", async () => {
  let lost = 0;
  const client = createClaimlineClient({
    url: server().url,
    adminUrl: server().url,
    apiKey: secret,
    retryPauseMs: 1,
    fetch: async (input, init) => {
      const response = await fetch(input, init);
      if ((lost += 1) > 1) return response;
      await response.text();
      throw new TypeError("connection reset");
    },
  });
  const content = makeEventContent({ slug: "lost-answer" });
  expect(await client.event.create({ story: deskSlug, content })).toMatchObject({
    slug: "lost-answer",
    version: 1,
  });
  expect(lost).toBe(2);
  expect(await countOf("lost-answer")).toBe(1);
});
