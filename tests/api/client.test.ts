import { createClaimlineClient, isProblem, type StreamedChange } from "@claimline/client";
import { problems } from "@claimline/model/problem";
import { beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { isLongRun } from "../env.ts";
import { noteFigure } from "../note-figure.ts";
import { deskSlug } from "./content/desk-story.ts";
import { sharedServer } from "./server/open-server.ts";

const web = sharedServer({ app: "web" });
const admin = sharedServer({ app: "admin" });

interface Asked {
  url: string;
  headers: Headers;
}

function addressOf(input: string | URL | Request): string {
  return input instanceof Request ? input.url : input.toString();
}

/** The real `fetch`, with what was asked; `before` may answer or fail in its place. */
function watched(before: (count: number) => Response | Promise<Response> | null = () => null) {
  const asked: Asked[] = [];
  const watchedFetch: typeof fetch = async (input, init) => {
    asked.push({ url: addressOf(input), headers: new Headers(init?.headers) });
    return (await before(asked.length)) ?? fetch(input, init);
  };
  return { asked, fetch: watchedFetch };
}

async function failureOf(call: Promise<unknown>) {
  const error: unknown = await call.then(
    () => new Error("The call went well."),
    (reason: unknown) => reason,
  );
  if (!isProblem(error)) throw error;
  return error;
}

describe("calls", () => {
  test("answer what the procedure answers, in the language asked for", async () => {
    const client = createClaimlineClient({ url: `${web().url}/`, locale: "de" });
    const german = await client.event.list({ story: deskSlug, limit: 1 });
    expect(german.total).toBeGreaterThan(0);
    const english = await client.event.list({ story: deskSlug, limit: 1, locale: "en" });
    expect(german.items[0]?.slug).toBe(english.items[0]?.slug);
    expect((await client.story.list()).items.map(({ slug }) => slug)).toContain(deskSlug);
  });

  test("fail with a problem that tells code, status, fields and request", async () => {
    const client = createClaimlineClient({ url: web().url, locale: "de" });
    const missing = await failureOf(client.story.bySlug({ slug: "no-such-story" }));
    expect(missing).toMatchObject({
      code: "not-found",
      status: 404,
      message: problems["not-found"].de,
      fields: [],
    });
    expect(missing.requestId).toMatch(/^[\w-]{20,}$/);
    const faulty = await failureOf(client.event.list({ story: deskSlug, limit: 101 }));
    expect(faulty).toMatchObject({ code: "invalid-input", status: 400 });
    expect(faulty.fields.map(({ path, code }) => `${path} ${code}`)).toEqual(["limit too-big"]);
  });

  test("in batches, go so many together, each with its own answer or problem", async () => {
    const { asked, fetch } = watched();
    const client = createClaimlineClient({ url: web().url, batch: 10, fetch });
    const calls = Array.from({ length: 25 }, (_, place) =>
      client.event.list({ story: place === 3 ? "no-such-story" : deskSlug, limit: 1 }),
    );
    const outcomes = await Promise.allSettled(calls);
    expect(asked).toHaveLength(3);
    expect(outcomes.map(({ status }) => status).filter((status) => status === "rejected")).toHaveLength(1);
    expect(outcomes[3]).toMatchObject({ reason: { code: "not-found", status: 404 } });
  });

  test("go one by one unless a batch is asked for, so that caches can keep each", async () => {
    const { asked, fetch } = watched();
    const client = createClaimlineClient({ url: web().url, fetch });
    await Promise.all([client.story.list(), client.event.list({ story: deskSlug })]);
    expect(asked.map(({ url }) => new URL(url).searchParams.has("batch"))).toEqual([false, false]);
  });

  test("of the newsroom need its address, and only it is sent the key", async () => {
    const { asked, fetch } = watched();
    const apiKey = "not a key of ours";
    const client = createClaimlineClient({ url: web().url, adminUrl: admin().url, apiKey, fetch });
    await client.story.list();
    expect(await failureOf(client.desk.stories())).toMatchObject({ code: "unauthenticated", status: 401 });
    expect(asked.map(({ headers }) => headers.get("authorization"))).toEqual([null, `Bearer ${apiKey}`]);
    const reader = createClaimlineClient({ url: web().url });
    await expect(reader.desk.stories()).rejects.toThrow(/needs an adminUrl/);
  });

  test.each([
    { url: "timeline.example.org" },
    { url: "http://reader.example", batch: 11 },
    { url: "http://reader.example", retries: -1 },
    { url: "http://reader.example", adminUrl: "file:///etc" },
  ])("no client is made of %j", (settings) => {
    expect(() => createClaimlineClient(settings)).toThrow(TypeError);
  });
});

describe("what fails in passing", () => {
  const unavailable = () => new Response("<h1>Bad gateway</h1>", { status: 502 });

  test("is tried again until it goes well", async () => {
    const { asked, fetch } = watched((count) => {
      if (count === 1) return unavailable();
      return count === 2 ? Promise.reject(new TypeError("connection reset")) : null;
    });
    const client = createClaimlineClient({ url: web().url, fetch, retryPauseMs: 1 });
    expect((await client.story.list()).items).not.toEqual([]);
    expect(asked).toHaveLength(3);
  });

  test("is given up after so many tries, and says why", async () => {
    const { asked, fetch } = watched(unavailable);
    const client = createClaimlineClient({ url: web().url, fetch, retryPauseMs: 1, retries: 2 });
    expect(await failureOf(client.story.list())).toMatchObject({ code: "unreadable-answer", status: 502 });
    expect(asked).toHaveLength(3);
    const alone = createClaimlineClient({ url: "http://127.0.0.1:9", retryPauseMs: 1, retries: 1 });
    expect(await failureOf(alone.story.list())).toMatchObject({ code: "no-answer", status: null });
  });

  test("is not tried again when it is the caller's fault", async () => {
    const { asked, fetch } = watched();
    const client = createClaimlineClient({ url: web().url, fetch, retryPauseMs: 1 });
    await failureOf(client.story.bySlug({ slug: "no-such-story" }));
    expect(asked).toHaveLength(1);
  });

  test("a write carries the same key with each try, and another write another", async () => {
    const { asked, fetch } = watched((count) => (count < 3 ? unavailable() : null));
    const settings = { url: web().url, adminUrl: admin().url, fetch, retryPauseMs: 1 };
    const client = createClaimlineClient(settings);
    const write = { id: "018f4f7e-0000-7000-8000-000000000000", version: 1 };
    await failureOf(client.event.submit(write));
    await failureOf(client.event.submit(write));
    await failureOf(client.event.submit(write, { idempotencyKey: "my own" }));
    const keys = asked.map(({ headers }) => headers.get("idempotency-key"));
    expect(keys[0]).toMatch(/^[\da-f]{32}$/);
    expect(keys.slice(0, 3)).toEqual([keys[0], keys[0], keys[0]]);
    expect(keys[3]).not.toBe(keys[0]);
    expect(keys[4]).toBe("my own");
  });

  test("ends at once when it is aborted, with the reason", async () => {
    const ending = new AbortController();
    const { asked, fetch } = watched(() => {
      setTimeout(() => ending.abort(new Error("enough")));
      return unavailable();
    });
    const client = createClaimlineClient({ url: web().url, fetch, retryPauseMs: 30_000, retries: 100 });
    await expect(client.story.list({}, { signal: ending.signal })).rejects.toThrow("enough");
    expect(asked).toHaveLength(1);
    const never = createClaimlineClient({ url: web().url, fetch: () => new Promise(() => undefined) });
    const gone = AbortSignal.abort(new Error("gone already"));
    await expect(never.story.list({}, { signal: gone })).rejects.toThrow("gone already");
  });

  test("is an answer that doesn't come in time", async () => {
    const fetch = () => new Promise<never>(() => undefined);
    const client = createClaimlineClient({ url: web().url, fetch, timeoutMs: 5, retries: 0 });
    expect(await failureOf(client.story.list())).toMatchObject({ code: "no-answer" });
  });
});

describe("following changes", () => {
  let storyId: string;
  let rev: number;
  beforeAll(async () => {
    const present = await web().parts.editions.presentRev(deskSlug);
    storyId = present?.storyId ?? "";
    rev = present?.rev ?? 0;
  });

  async function publish(count: number): Promise<void> {
    for (let left = count; left > 0; left -= 1) {
      rev += 1;
      const change = { storyId, rev, kind: "event_published", events: [], at: new Date() };
      const { database } = web().parts;
      await database.change.create({ data: change });
      const message = JSON.stringify({ storyId, rev });
      await database.$executeRaw`select pg_notify('claimline_change', ${message})`;
    }
  }

  async function take(changes: AsyncGenerator<StreamedChange>, count: number): Promise<number[]> {
    const revs: number[] = [];
    for await (const change of changes) {
      revs.push(change.rev);
      if (revs.length === count) break;
    }
    return revs;
  }

  test("misses nothing and repeats nothing, however often the connection breaks", async () => {
    const breaks = isLongRun() ? 1_000 : 100;
    let opened = 0;
    // Each connection lets a few bytes through and breaks, at first within the very first message.
    const breaking: typeof fetch = async (input, init) => {
      const response = await fetch(input, init);
      if (!addressOf(input).includes("/changes/stream") || (opened += 1) > breaks) return response;
      let left = (opened * 37) % 400;
      const cut = new TransformStream<Uint8Array, Uint8Array>({
        transform: (chunk, to) => {
          // The pause that the server asks for would make the test long.
          if (new TextDecoder().decode(chunk).startsWith("retry:")) return;
          to.enqueue(chunk.subarray(0, left));
          left -= chunk.length;
          if (left < 0) to.error(new Error("cut"));
        },
      });
      return new Response(response.body?.pipeThrough(cut) ?? null, response);
    };
    const from = rev;
    const client = createClaimlineClient({ url: web().url, fetch: breaking, retryPauseMs: 0 });
    const ending = new AbortController();
    onTestFinished(() => ending.abort());
    const changes = client.changes.follow(deskSlug, { from, signal: ending.signal });
    const [revs] = await Promise.all([take(changes, breaks), publish(breaks)]);
    expect(revs).toEqual(Array.from({ length: breaks }, (_, place) => from + 1 + place));
    expect(opened).toBeGreaterThan(breaks / 4);
    noteFigure(`client: ${breaks} changes followed over ${opened} connections, no gap, no repeat`);
  }, 600_000);

  test("begins with the present where no place is given, and loses nothing of what follows", async () => {
    const client = createClaimlineClient({ url: web().url, retryPauseMs: 0 });
    const changes = client.changes.follow(deskSlug);
    const first = changes.next();
    // Its stream is open once the server lists it; until then publications would count as the present.
    await expect.poll(() => web().parts.changes.subscriberCount).toBe(2);
    await publish(2);
    expect((await first).value).toMatchObject({ rev: rev - 1 });
    expect((await changes.next()).value).toMatchObject({ rev });
    await changes.return();
    await expect.poll(() => web().parts.changes.subscriberCount).toBe(1);
  });

  test("tells once that a place isn't known any more, and goes on from the present", async () => {
    const client = createClaimlineClient({ url: web().url });
    const changes = client.changes.follow(deskSlug, { from: rev + 1_000 });
    expect((await changes.next()).value).toMatchObject({ kind: "resync", rev });
    await publish(1);
    expect((await changes.next()).value).toMatchObject({ kind: "event_published", rev });
    await changes.return();
  });

  test("ends without an error when it is aborted, also while it waits", async () => {
    const client = createClaimlineClient({ url: web().url });
    const ending = new AbortController();
    const next = client.changes.follow(deskSlug, { from: rev, signal: ending.signal }).next();
    // The other one are the editions, which follow changes for as long as the process lives.
    await expect.poll(() => web().parts.changes.subscriberCount).toBe(2);
    ending.abort();
    expect(await next).toEqual({ done: true, value: undefined });
  });

  test("fails where it can't begin", async () => {
    const client = createClaimlineClient({ url: web().url });
    const unknown = client.changes.follow("no-such-story", { from: 0 }).next();
    expect(await failureOf(unknown)).toMatchObject({ code: "not-found", status: 404 });
    const faulty = client.changes.follow(deskSlug, { from: -1 }).next();
    expect(await failureOf(faulty)).toMatchObject({ code: "invalid-input", status: 400 });
  });
});
