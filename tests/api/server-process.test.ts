import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer, type AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { afterEach, beforeAll, expect, inject, test } from "vitest";
import { deskSlug } from "./content/desk-story.ts";
import { cloneDatabase } from "./newsroom/test-databases.ts";

const app = fileURLToPath(new URL("server/small-app.ts", import.meta.url));
const children: ChildProcess[] = [];
let databaseUrl = "";

beforeAll(async () => {
  const clone = await cloneDatabase(inject("testServer"), "desk");
  databaseUrl = clone.url;
  return clone.drop;
});

afterEach(() => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
});

interface Running {
  child: ChildProcess;
  output: () => string;
  ended: Promise<number | null>;
}

function run(environment: Record<string, string>, channel = false): Running {
  const child = spawn(process.execPath, [app], {
    env: {
      DATABASE_URL: databaseUrl,
      AUTH_SECRET: "0123456789abcdef0123456789abcdef",
      LISTEN_ADDRESS: "127.0.0.1",
      ...environment,
    },
    stdio: ["ignore", "pipe", "pipe", ...(channel ? (["ipc"] as const) : [])],
  });
  children.push(child);
  let text = "";
  child.stdout?.setEncoding("utf8").on("data", (part: string) => (text += part));
  child.stderr?.setEncoding("utf8").on("data", (part: string) => (text += part));
  // After `disconnect`, Node tells no "close" of a child with a channel.
  const ended = once(child, channel ? "exit" : "close").then(([code]: unknown[]) =>
    typeof code === "number" ? code : null,
  );
  return { child, output: () => text, ended };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

async function serve(channel = false): Promise<Running & { url: string }> {
  const port = await freePort();
  const running = run({ WEB_PORT: String(port) }, channel);
  await expect.poll(() => running.output(), { timeout: 20_000 }).toContain('"msg":"serving"');
  return { ...running, url: `http://127.0.0.1:${port}` };
}

test("faulty settings end it with a sentence each and no stack", async () => {
  const { ended, output } = run({ DATABASE_URL: "nonsense", WEB_PORT: "0" });
  expect(await ended).toBe(1);
  expect(output().trim().split("\n")).toHaveLength(2);
  expect(output()).toMatch(/^DATABASE_URL is .*\.\nWEB_PORT is "0", .*\.\n$/);
});

test("a busy port ends it with one sentence", async () => {
  const { url } = await serve();
  const { port } = new URL(url);
  const second = run({ WEB_PORT: port });
  expect(await second.ended).toBe(1);
  expect(second.output()).toBe(
    `Port ${port} is already in use: stop what uses it, or choose another port.\n`,
  );
});

test.each(["SIGTERM", "SIGINT"] as const)("%s ends it soon, also while streams are open", async (signal) => {
  const { url, child, ended, output } = await serve();
  const input = encodeURIComponent(JSON.stringify({ story: deskSlug, after: 0 }));
  const stream = await fetch(`${url}/api/trpc/change.subscribe?input=${input}`);
  expect(stream.status).toBe(200);
  const start = performance.now();
  child.kill(signal);
  expect(await ended).toBe(0);
  expect(performance.now() - start).toBeLessThan(5_000);
  await stream.body?.cancel().catch(() => undefined);
  const messages = output()
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line).msg);
  expect(messages).toEqual(["serving", "stopping"]);
});

test("a parent that goes away ends it", async () => {
  const { child, ended } = await serve(true);
  child.disconnect();
  expect(await ended).toBe(0);
});
