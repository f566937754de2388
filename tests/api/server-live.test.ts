import { get, type IncomingMessage } from "node:http";
import { describe, expect, onTestFinished, test } from "vitest";
import { deskSlug } from "./content/desk-story.ts";
import { publishNew } from "./newsroom/desk-steps.ts";
import { openNewsroomAt } from "./newsroom/newsroom.ts";
import { expectMessage, openContract } from "./rest/contract.ts";
import { sharedServer } from "./server/open-server.ts";

/** Reads a stream's text until it says what is waited for, or ends. */
async function readUntil(stream: AsyncIterator<string>, wanted: RegExp): Promise<string> {
  let text = "";
  while (!wanted.test(text)) {
    const { done, value } = await stream.next();
    if (done) throw new Error(`The stream ended after: ${text}`);
    text += value;
  }
  return text;
}

/** The two addresses of a story's changes, after a `rev`. */
const streams = {
  "change.subscribe": (after: number) =>
    `/api/trpc/change.subscribe?input=${encodeURIComponent(JSON.stringify({ story: deskSlug, after }))}`,
  "the plain stream": (after: number) => `/api/v1/stories/${deskSlug}/changes/stream?after=${after}`,
};

function follow(
  url: string,
  after: number,
  headers: Record<string, string> = {},
  stream: keyof typeof streams = "change.subscribe",
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const request = get(
      url + streams[stream](after),
      { headers: { accept: "text/event-stream", "accept-encoding": "br, gzip", ...headers } },
      (response) => resolve(response.setEncoding("utf8")),
    );
    request.once("error", reject);
    onTestFinished(() => void request.destroy());
  });
}

const names = ["change.subscribe", "the plain stream"] as const;

describe.each(names)("%s", (name) => {
  const server = sharedServer({ app: "web" });

  test("is a stream that nothing on the way may hold back, and tells what is published meanwhile", async () => {
    const response = await follow(server().url, 0, {}, name);
    expect(response.statusCode).toBe(200);
    expect(response.headers).toMatchObject({
      "content-type": "text/event-stream",
      "x-accel-buffering": "no",
    });
    expect(response.headers["cache-control"]).toMatch(/no-transform.*no-store/);
    expect(response.headers).not.toHaveProperty("content-encoding");
    const stream: AsyncIterator<string> = response[Symbol.asyncIterator]();
    const [, retry] = /^retry: (\d+)$/m.exec(await readUntil(stream, /^id: 1$/m)) ?? [];
    expect(Number(retry)).toBeGreaterThanOrEqual(1_000);
    expect(Number(retry)).toBeLessThan(5_000);

    const newsroom = await openNewsroomAt(server().databaseUrl);
    onTestFinished(() => newsroom.close());
    const { rev } = await publishNew(newsroom);
    expect(rev).toBe(2);
    expect(await readUntil(stream, /^id: 2$/m)).toContain('"rev":2');
  });

  test("forgets who has gone", async () => {
    const { changes } = server().parts;
    // The editions follow changes for as long as the process lives.
    const before = 1;
    await expect.poll(() => changes.subscriberCount).toBe(before);
    const response = await follow(server().url, 0, {}, name);
    await readUntil(response[Symbol.asyncIterator](), /^id: 1$/m);
    expect(changes.subscriberCount).toBe(before + 1);
    response.destroy();
    await expect.poll(() => changes.subscriberCount).toBe(before);
  });

  test("asks each client to come back after another time", async () => {
    const retries = new Set<string>();
    for (let count = 0; count < 5; count += 1) {
      const response = await follow(server().url, 0, {}, name);
      retries.add(
        /^retry: (\d+)$/m.exec(await readUntil(response[Symbol.asyncIterator](), /^id: 1$/m))?.[1] ?? "",
      );
      response.destroy();
    }
    expect(retries.size).toBeGreaterThan(1);
  });

  test("an id from before a backup was restored gets one resync, then what follows", async () => {
    const response = await follow(server().url, 0, { "last-event-id": "900" }, name);
    const stream: AsyncIterator<string> = response[Symbol.asyncIterator]();
    const first = await readUntil(stream, /"kind":"resync".*\n\n/s);
    const newsroom = await openNewsroomAt(server().databaseUrl);
    onTestFinished(() => newsroom.close());
    const { rev } = await publishNew(newsroom);
    const rest = await readUntil(stream, new RegExp(`^id: ${rev}$`, "m"));
    expect(`${first}${rest}`.match(/^data: .*"kind":"\w+"/gm)).toEqual([
      expect.stringContaining(`{"rev":${rev - 1}`),
      expect.stringContaining(`{"rev":${rev}`),
    ]);
  });
});

describe("the plain stream", () => {
  const server = sharedServer({ app: "web" });
  const plain = "the plain stream";

  test("names its messages, which are as the document says", async () => {
    const response = await follow(server().url, 0, {}, plain);
    const text = await readUntil(response[Symbol.asyncIterator](), /^data: .*\n\n/m);
    const [message = ""] = /^id: 1\nevent: change\ndata: .*$/m.exec(text) ?? [];
    const { document } = await openContract(server().url);
    expectMessage(document, JSON.parse(message.split("data: ")[1] ?? ""));
  });

  test("goes on after the last id, before what the address says", async () => {
    const newsroom = await openNewsroomAt(server().databaseUrl);
    onTestFinished(() => newsroom.close());
    const { rev } = await publishNew(newsroom);
    const response = await follow(server().url, 0, { "last-event-id": String(rev - 1) }, plain);
    const text = await readUntil(response[Symbol.asyncIterator](), /^event: change$/m);
    expect(text.match(/^id: .*$/gm)).toEqual([`id: ${rev}`]);
  });

  test.each(["not a number", "-1", "99999999999999999999"])("an id like %o gets a resync", async (id) => {
    const response = await follow(server().url, 0, { "last-event-id": id }, plain);
    const text = await readUntil(response[Symbol.asyncIterator](), /^event: resync$/m);
    expect(text).not.toContain("event: change");
  });
});

describe("a server that stops", () => {
  const server = sharedServer({ app: "web" });

  test("ends streams and their subscriptions at once, and takes no more", async () => {
    const response = await follow(server().url, 0);
    await readUntil(response[Symbol.asyncIterator](), /^id: 1$/m);
    const ended = new Promise((resolve) => response.once("close", resolve));
    response.on("error", () => undefined).resume();
    const start = performance.now();
    await server().stop();
    await ended;
    expect(performance.now() - start).toBeLessThan(2_000);
    await expect(fetch(`${server().url}/api/health/live`)).rejects.toThrow("fetch failed");
  });
});
