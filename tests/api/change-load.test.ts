import { Agent, get, type IncomingMessage } from "node:http";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { changeChannel } from "@claimline/api/live/change-listener";
import { beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { isLongRun } from "../env.ts";
import { noteFigure } from "../note-figure.ts";
import { deskSlug } from "./content/desk-story.ts";
import { sharedServer } from "./server/open-server.ts";

/** Full numbers in the long run. */
const resumptions = isLongRun() ? 1_000 : 300;
const openAtOnce = isLongRun() ? 1_000 : 300;
const comeAndGo = isLongRun() ? 10_000 : 1_000;

/** Enough for the long run on a busy machine. */
const timeout = 10 * 60_000;

const server = sharedServer({ app: "web" });
let storyId: string;
beforeAll(async () => {
  const present = await server().parts.editions.presentRev(deskSlug);
  storyId = present?.storyId ?? "";
});

const streams = {
  "change.subscribe": `/api/trpc/change.subscribe?input=${encodeURIComponent(JSON.stringify({ story: deskSlug }))}`,
  "the plain stream": `/api/v1/stories/${deskSlug}/changes/stream`,
};
type StreamName = keyof typeof streams;
const names: readonly StreamName[] = ["change.subscribe", "the plain stream"];

/** Opens a stream; without an id it begins with now. */
function open(name: StreamName, lastId: number | null): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const headers = lastId === null ? {} : { "last-event-id": String(lastId) };
    const agent = new Agent({ maxSockets: Infinity });
    get(server().url + streams[name], { headers, agent }, resolve).once("error", reject);
  });
}

/** Reads until so many messages with an id have come, closes, and answers with all the ids. */
async function readIds(response: IncomingMessage, count: number): Promise<number[]> {
  let text = "";
  for await (const chunk of response.setEncoding("utf8")) {
    text += chunk;
    const ids = [...text.matchAll(/^id: (\d+)$/gm)].map(([, id]) => Number(id));
    if (ids.length >= count) return ids;
  }
  throw new Error(`The stream ended after ${text}`);
}

let rev = 1;

/** Enters so many changes into the log and announces them, as publications do. */
async function publish(count: number): Promise<void> {
  const { database } = server().parts;
  for (let left = count; left > 0; left -= 1) {
    rev += 1;
    const change = { storyId, rev, kind: "event_published", events: [], at: new Date() };
    await database.change.create({ data: change });
    await database.$executeRaw`select pg_notify(${changeChannel}, ${JSON.stringify({ storyId, rev })})`;
  }
}

/** Bytes that are in use once all that nobody holds is gone. */
function heapInUse(): number {
  setFlagsFromString("--expose-gc");
  const collect: () => void = runInNewContext("gc");
  for (let turn = 0; turn < 4; turn += 1) collect();
  return process.memoryUsage().heapUsed;
}

describe.each(names)("%s", (name) => {
  test(`killed and resumed at ${resumptions} points: no gap, no repeat, in order`, { timeout }, async () => {
    const from = rev;
    const publishing = publish(resumptions);
    const seen: number[] = [];
    while (seen.length < resumptions) {
      const last = seen.at(-1) ?? from;
      const response = await open(name, last);
      const ids = await readIds(response, 1);
      // What came with the first is known to the client too; it dies amid the rest.
      const taken = ids.slice(0, 1 + (last % 3));
      seen.push(...taken);
    }
    await publishing;
    expect(seen.slice(0, resumptions)).toEqual(
      Array.from({ length: resumptions }, (_, place) => from + 1 + place),
    );
    noteFigure(`${name}: ${resumptions} changes read over broken and resumed connections, no gap, no repeat`);
  });

  test(`${openAtOnce} clients at once are all told`, { timeout }, async () => {
    const clients = await Promise.all(Array.from({ length: openAtOnce }, () => open(name, rev)));
    onTestFinished(() => clients.forEach((client) => client.destroy()));
    await expect.poll(() => server().parts.changes.subscriberCount).toBe(openAtOnce + 1);
    const told = clients.map((client) => readIds(client, 1));
    await publish(1);
    expect(new Set((await Promise.all(told)).flat())).toEqual(new Set([rev]));
    noteFigure(`${name}: ${openAtOnce} clients open at once, all told`);
  });

  test(`${comeAndGo} that come and go leave nothing behind`, { timeout }, async () => {
    const { changes } = server().parts;
    await expect.poll(() => changes.subscriberCount, { timeout: 10_000 }).toBe(1);
    const comeAndLeave = async (times: number) => {
      for (let done = 0; done < times; done += 50) {
        const clients = await Promise.all(Array.from({ length: 50 }, () => open(name, rev - 1)));
        await Promise.all(clients.map((client) => readIds(client, 1)));
      }
      await expect.poll(() => changes.subscriberCount, { timeout: 10_000 }).toBe(1);
    };
    // What is made once and kept is made by the first of them.
    await comeAndLeave(comeAndGo / 5);
    const before = heapInUse();
    await comeAndLeave(comeAndGo);
    const after = heapInUse();
    const megabytes = (bytes: number) => (bytes / 1_048_576).toFixed(1);
    noteFigure(
      `${name}: ${comeAndGo} clients came and went, heap ${megabytes(before)} MB before, ${megabytes(after)} MB after, listeners as before`,
    );
    expect(after).toBeLessThan(before * 1.05);
  });
});
