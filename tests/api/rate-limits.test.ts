import type { Account } from "@claimline/api/context";
import { createClaimlineClient } from "@claimline/client";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { deskSlug } from "./content/desk-story.ts";
import { openNewsroomAt, type Newsroom } from "./newsroom/newsroom.ts";
import { cloneDatabase } from "./newsroom/test-databases.ts";
import { type OpenServer, openServer } from "./server/open-server.ts";
import { thisMachine } from "./server/sign-in.ts";

const limit = 60;

let drop: () => Promise<void>;
let newsroom: Newsroom;
let admin: Account;
let web: OpenServer;
let otherWeb: OpenServer;
let desk: OpenServer;

beforeAll(async () => {
  const clone = await cloneDatabase(inject("testServer"), "desk");
  ({ drop } = clone);
  const shared = { databaseUrl: clone.url, trustedProxies: thisMachine, rateLimit: limit };
  web = await openServer({ app: "web", ...shared });
  otherWeb = await openServer({ app: "web", ...shared });
  desk = await openServer({ app: "admin", ...shared });
  newsroom = await openNewsroomAt(clone.url);
  admin = await newsroom.makeAccount("admin");
});
afterAll(async () => {
  await newsroom.close();
  await Promise.all([web, otherWeb, desk].map((server) => server.stop()));
  await drop();
});

let addresses = 0;
/** A caller who hasn't called yet. */
function newAddress(): string {
  addresses += 1;
  return `203.0.113.${addresses}`;
}

const oneCall = `/api/trpc/story.list`;

async function ask(
  server: OpenServer,
  path: string,
  forwardedFor: string,
  headers: Record<string, string> = {},
) {
  const response = await fetch(`${server.url}${path}`, {
    headers: { "x-forwarded-for": forwardedFor, ...headers },
  });
  const text = await response.text();
  const [, policy, left, reset] =
    /^"(\w+)";r=(\d+);t=(\d+)$/u.exec(response.headers.get("ratelimit") ?? "") ?? [];
  return {
    status: response.status,
    headers: response.headers,
    text,
    policy,
    left: Number(left),
    reset: Number(reset),
  };
}

/** How many calls go well until the first that doesn't. */
async function callsUntilRefused(server: OpenServer, path: string, address: string): Promise<number> {
  for (let done = 0; ; done += 1) {
    const { status } = await ask(server, path, address);
    if (status === 429) return done;
    expect(status).toBe(200);
  }
}

function batchOf(count: number): string {
  return `/api/trpc/${Array.from({ length: count }, () => "story.list").join()}?batch=1&input={}`;
}

describe("an address", () => {
  test("has so many calls a minute, is told how many are left, and when it may come back", async () => {
    const address = newAddress();
    const first = await ask(web, oneCall, address);
    expect(first.headers.get("ratelimit-policy")).toBe(`"address";q=${limit};w=60`);
    expect(first).toMatchObject({ policy: "address", left: limit - 1 });
    expect(await callsUntilRefused(web, oneCall, address)).toBe(limit - 1);
    const refused = await ask(web, oneCall, address);
    expect(refused).toMatchObject({ status: 429, left: 0 });
    expect(refused.text).toContain('"code":"too-many-requests"');
    expect(Number(refused.headers.get("retry-after"))).toBe(refused.reset);
    expect(refused.reset).toBeGreaterThan(0);
    expect(refused.reset).toBeLessThanOrEqual(60);
    expect(refused.headers.get("cache-control")).toBe("no-store");
    expect((await ask(web, oneCall, newAddress())).status).toBe(200);
  });

  test("by REST has the same, as a problem of RFC 9457", async () => {
    const address = newAddress();
    const path = `/api/v1/stories/${deskSlug}/events?limit=1`;
    expect(await callsUntilRefused(web, path, address)).toBe(limit);
    const refused = await ask(web, path, address);
    expect(refused.headers.get("content-type")).toBe("application/problem+json");
    expect(refused.headers.get("retry-after")).toMatch(/^\d+$/);
    expect((await ask(web, `/api/stories/${deskSlug}/export.csv`, address)).status).toBe(429);
    expect((await ask(web, "/api/health/live", address)).status).toBe(200);
  });

  test("pays ten for a batch of ten", async () => {
    const address = newAddress();
    expect(await ask(web, batchOf(10), address)).toMatchObject({ status: 200, left: limit - 10 });
    expect(await callsUntilRefused(web, batchOf(10), address)).toBe(limit / 10 - 1);
  });

  test("pays nothing for a batch that is too large, and gets nothing", async () => {
    const address = newAddress();
    const refused = await ask(web, batchOf(11), address);
    expect(refused.status).toBe(400);
    expect(refused.text).toContain('"code":"batch-too-large"');
    expect((await ask(web, oneCall, address)).left).toBe(limit - 1);
  });

  test("is the one that the trusted proxy saw, whatever is forged before it", async () => {
    const address = newAddress();
    for (let count = 0; count < limit; count += 1) {
      const forged = `198.18.${count}.1, ${address}`;
      const others = { "x-real-ip": `198.18.0.${count}`, forwarded: `for=198.18.1.${count}` };
      expect((await ask(web, oneCall, forged, others)).left).toBe(limit - 1 - count);
    }
    expect((await ask(web, oneCall, `198.18.99.99, ${address}`)).status).toBe(429);
  });

  test("of IPv6 is a whole network, for one caller has it all", async () => {
    const first = await ask(web, oneCall, "2001:db8:1:2::1");
    expect((await ask(web, oneCall, "2001:db8:1:2:ffff::9")).left).toBe(first.left - 1);
    expect((await ask(web, oneCall, "2001:db8:1:3::1")).left).toBe(limit - 1);
  });

  test("has one limit at all servers together", async () => {
    const address = newAddress();
    const atOne = await callsUntilRefused(web, oneCall, address);
    expect(atOne).toBe(limit);
    expect(await callsUntilRefused(otherWeb, oneCall, address)).toBe(0);
    const shared = newAddress();
    let done = 0;
    for (const server of [web, otherWeb, web, otherWeb]) {
      for (let count = 0; count < limit / 2; count += 1) {
        if ((await ask(server, oneCall, shared)).status === 200) done += 1;
      }
    }
    // Each process hands out what it has taken before it asks again: what one holds, another can't give.
    expect(done).toBeLessThanOrEqual(limit);
    expect(done).toBeGreaterThanOrEqual(limit - Math.ceil(limit / 20) * 2);
  });

  test("asks the database once for a twentieth of its calls, and not at all when it has none left", async () => {
    const address = newAddress();
    await callsUntilRefused(web, oneCall, address);
    const { database } = newsroom;
    const used = () => database.usedLimit.findFirst({ where: { key: { contains: address } } });
    const before = await used();
    for (let count = 0; count < 20; count += 1) await ask(web, oneCall, address);
    expect(await used()).toEqual(before);
  });
});

describe("a key", () => {
  test("has a limit of its own, wherever it calls from", async () => {
    const { apiKey } = await newsroom.caller(admin);
    const { secret } = await apiKey.create({ name: "A service", scopes: ["read"], expiresAt: null });
    const authorization = `Bearer ${secret}`;
    const address = newAddress();
    expect(await ask(desk, "/api/trpc/account.self", address, { authorization })).toMatchObject({
      policy: "key",
      left: limit - 1,
    });
    expect(await ask(desk, "/api/trpc/account.self", newAddress(), { authorization })).toMatchObject({
      left: limit - 2,
    });
    // Keys that nobody has are their address's, or each would bring a limit along.
    const madeUp = { authorization: "Bearer clk_made_up" };
    const refused = await ask(desk, "/api/trpc/account.self", address, madeUp);
    expect(refused).toMatchObject({ status: 401, policy: "address", left: limit - 1 });
    const again = await ask(desk, "/api/trpc/account.self", address, { authorization: "Bearer clk_another" });
    expect(again.left).toBe(limit - 2);
  });
});

test("this machine isn't limited: it may be a proxy that nobody has named", async () => {
  const response = await fetch(`${web.url}${oneCall}`);
  expect(response.headers.has("ratelimit")).toBe(false);
});

test("the client waits as long as it is told", async () => {
  const waits: number[] = [];
  const client = createClaimlineClient({
    url: web.url,
    retries: 0,
    fetch: async (input, init) => {
      const response = await fetch(input, {
        ...init,
        headers: { ...init?.headers, "x-forwarded-for": "192.0.2.1" },
      });
      waits.push(Number(response.headers.get("retry-after")));
      return response;
    },
  });
  const calls = Array.from({ length: limit + 1 }, () => client.story.list());
  const failed = (await Promise.allSettled(calls)).filter(({ status }) => status === "rejected");
  expect(failed).toHaveLength(1);
  const askedMs = Math.max(...waits) * 1_000;
  expect(failed).toMatchObject([{ reason: { code: "too-many-requests", retryAfterMs: askedMs } }]);
});
