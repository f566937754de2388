import { get, type IncomingMessage } from "node:http";
import { describe, expect, onTestFinished, test } from "vitest";
import { deskSlug } from "./content/desk-story.ts";
import { publishNew } from "./newsroom/desk-steps.ts";
import { openNewsroomAt } from "./newsroom/newsroom.ts";
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

function follow(url: string, after: number): Promise<IncomingMessage> {
  const input = encodeURIComponent(JSON.stringify({ story: deskSlug, after }));
  return new Promise((resolve, reject) => {
    const request = get(
      `${url}/api/trpc/change.subscribe?input=${input}`,
      { headers: { accept: "text/event-stream", "accept-encoding": "br, gzip" } },
      (response) => resolve(response.setEncoding("utf8")),
    );
    request.once("error", reject);
    onTestFinished(() => void request.destroy());
  });
}

describe("change.subscribe", () => {
  const server = sharedServer({ app: "web" });

  test("is a stream that nothing on the way may hold back, and tells what is published meanwhile", async () => {
    const response = await follow(server().url, 0);
    expect(response.statusCode).toBe(200);
    expect(response.headers).toMatchObject({
      "content-type": "text/event-stream",
      "x-accel-buffering": "no",
    });
    expect(response.headers["cache-control"]).toMatch(/no-transform.*no-store/);
    expect(response.headers).not.toHaveProperty("content-encoding");
    const stream: AsyncIterator<string> = response[Symbol.asyncIterator]();
    await readUntil(stream, /^id: 1$/m);

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
    const response = await follow(server().url, 0);
    await readUntil(response[Symbol.asyncIterator](), /^id: 1$/m);
    expect(changes.subscriberCount).toBe(before + 1);
    response.destroy();
    await expect.poll(() => changes.subscriberCount).toBe(before);
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
