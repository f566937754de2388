import { sendJob } from "@claimline/db/jobs/queues";
import { brotliDecompressSync } from "node:zlib";
import { get } from "node:http";
import { describe, expect, test } from "vitest";
import { deskSlug } from "./content/desk-story.ts";
import { sharedServer } from "./server/open-server.ts";
import { rawRequest } from "./server/raw-request.ts";
import { z } from "zod";

const server = sharedServer({ app: "web" });

function call(procedure: string, input?: unknown, init?: RequestInit): Promise<Response> {
  const query = input === undefined ? "" : `?input=${encodeURIComponent(JSON.stringify(input))}`;
  return fetch(`${server().url}/api/trpc/${procedure}${query}`, init);
}

describe("the public site's procedures", () => {
  test("a query answers, and shared caches may keep it for a short while", async () => {
    const response = await call("story.list");
    expect(response.status).toBe(200);
    expect(response.headers.get("cache-control")).toBe(
      "public, max-age=0, s-maxage=10, stale-while-revalidate=30",
    );
    expect(await response.json()).toMatchObject({ result: { data: { items: [{ slug: deskSlug }] } } });
  });

  test.each([
    ["unknown procedure", "story.nothing", undefined, 404, "not-found"],
    ["a prototype's name", "__proto__.toString", undefined, 404, "not-found"],
    ["no procedure at all", "", undefined, 404, "not-found"],
    ["what the newsroom alone has", "desk.stories", undefined, 404, "not-found"],
    ["invalid input", "story.bySlug", { story: 7 }, 400, "invalid-input"],
    ["unknown story", "change.list", { story: "nothing" }, 404, "not-found"],
  ])("%s", async (_what, procedure, input, status, code) => {
    const response = await call(procedure, input);
    expect(response.status).toBe(status);
    expect(response.headers.get("cache-control")).toBe("no-store");
    const { error } = await bodyOf(response);
    expect(error.data).toMatchObject({ httpStatus: status, problem: { code } });
    expect(error.data.problem.requestId).toBe(response.headers.get("x-request-id"));
  });

  test.each([
    ["input that is no JSON", "story.list?input=%7Bx"],
    ["connection parameters that are no JSON", "story.list?connectionParams=%7Bx"],
    ["a subscription in a batch", "story.list,change.subscribe?batch=1&input=%7B%7D"],
    ["a NUL in the path", "story.list%00"],
    ["half a character in the path", "story.list%E2%82"],
  ])("%s can't be read", async (_what, path) => {
    const response = await fetch(`${server().url}/api/trpc/${path}`, {
      headers: { "accept-language": "de" },
    });
    expect(response.status).toBe(400);
    expect(response.headers.get("content-type")).toBe("application/json");
    const { error } = await bodyOf(response);
    expect(error.message).toBe("Die Anfrage ist nicht lesbar.");
    expect(error.data.problem).toMatchObject({
      code: "malformed-request",
      requestId: response.headers.get("x-request-id"),
    });
  });

  test("a batch has at most ten calls", async () => {
    const batch = (size: number) => call(`${Array(size).fill("story.list").join(",")}?batch=1&input=%7B%7D`);
    const ten = await batch(10);
    expect(await ten.json()).toHaveLength(10);
    const eleven = await batch(11);
    expect(eleven.status).toBe(400);
    expect(await eleven.json()).toMatchObject({ error: { data: { problem: { code: "batch-too-large" } } } });
  });

  test("a batch whose calls fare differently says so", async () => {
    const response = await call("story.list,story.nothing?batch=1&input=%7B%7D");
    expect(response.status).toBe(207);
    expect(response.headers.get("cache-control")).toBe("no-store");
  });

  test("nothing is written here", async () => {
    const response = await call("event.create", undefined, { method: "POST", body: "{}" });
    expect(response.status).toBe(405);
    expect(response.headers.get("allow")).toBe("GET, HEAD");
    expect(await response.json()).toMatchObject({
      error: { data: { problem: { code: "method-not-allowed" } } },
    });
  });

  test("a long answer is compressed for who takes it", async () => {
    const { headers, body } = await receive(
      `${server().url}/api/trpc/event.list?input=${encodeURIComponent(JSON.stringify({ story: deskSlug }))}`,
      "br",
    );
    expect(headers["content-encoding"]).toBe("br");
    expect(headers.vary).toMatch(/accept-encoding/i);
    expect(JSON.parse(brotliDecompressSync(body).toString())).toHaveProperty("result");
  });
});

describe("other addresses", () => {
  test.each(["/api", "/api/", "/api/nothing", "/api/auth/get-session", "/api/health", "/api/../x"])(
    "%s is not there",
    async (path) => {
      const { status, text } = await rawRequest(
        server().url,
        `GET ${path} HTTP/1.1\r\nHost: a\r\nAccept-Language: de\r\n\r\n`,
      );
      expect(status).toBe(404);
      expect(text).toMatch(/^content-type: application\/problem\+json/m);
      const body = JSON.parse(text.slice(text.indexOf("\r\n\r\n") + 4));
      expect(Buffer.from(body.title, "latin1").toString()).toBe("Das gibt es hier nicht.");
      expect(body).toMatchObject({
        status: 404,
        code: "not-found",
        requestId: expect.any(String),
        fields: [],
      });
    },
  );

  test.each([
    ["a proxy's form", "GET http://other.example/ HTTP/1.1\r\nHost: a\r\n\r\n"],
    ["an asterisk", "OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n"],
    ["bad percent-encoding", "GET /de/%zz HTTP/1.1\r\nHost: a\r\n\r\n"],
    ["a control character", "GET /de/%0a HTTP/1.1\r\nHost: a\r\n\r\n"],
    ["a backslash", "GET /\\other.example HTTP/1.1\r\nHost: a\r\n\r\n"],
    ["a host that is none", "GET / HTTP/1.1\r\nHost: a/../b?c\r\n\r\n"],
    ["no host", "GET / HTTP/1.1\r\n\r\n"],
    [
      "a router's state that is none",
      "GET /de HTTP/1.1\r\nHost: a\r\nRSC: 1\r\nNext-Router-State-Tree: %zz\r\n\r\n",
    ],
    ["bytes that are no ASCII", "GET /\xff HTTP/1.1\r\nHost: a\r\n\r\n"],
    ["two lengths", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n"],
    ["an unknown method", "BLAH / HTTP/1.1\r\nHost: a\r\n\r\n"],
  ])("%s is refused with 400", async (_what, bytes) => {
    expect(await rawRequest(server().url, bytes)).toMatchObject({ status: 400 });
  });

  test("headers beyond 16 kB are refused with 431", async () => {
    const bytes = `GET / HTTP/1.1\r\nHost: a\r\nX: ${"y".repeat(17_000)}\r\n\r\n`;
    expect(await rawRequest(server().url, bytes)).toMatchObject({ status: 431 });
  });

  test("an offer to speak another protocol is passed over", async () => {
    const bytes = "GET /api/health/live HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n";
    expect(await rawRequest(server().url, bytes)).toMatchObject({ status: 200 });
  });

  test("a health check by HTTP/1.0 needs no host", async () => {
    expect(await rawRequest(server().url, "GET /api/health/live HTTP/1.0\r\n\r\n")).toMatchObject({
      status: 200,
    });
  });
});

describe("pages", () => {
  test("go to Next, which finds the policy's nonce in its request", async () => {
    const response = await fetch(`${server().url}/de/stories/x?view=list`);
    const { url, headers } = await bodyOf(response);
    expect(url).toBe("/de/stories/x?view=list");
    const policy = response.headers.get("content-security-policy");
    expect(headers["content-security-policy"]).toBe(policy);
    expect(policy).toMatch(/script-src 'self' 'nonce-[\w+/]{22}==' 'strict-dynamic';/);
    expect(policy).toContain("frame-ancestors 'none'");
    const again = await fetch(`${server().url}/de`);
    expect(again.headers.get("content-security-policy")).not.toBe(policy);
  });

  test("carry what browsers should know, and not what served them", async () => {
    const { headers } = await fetch(`${server().url}/de`);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("x-frame-options")).toBe("DENY");
    expect(headers.get("cross-origin-opener-policy")).toBe("same-origin");
    expect(headers.get("referrer-policy")).toBe("strict-origin-when-cross-origin");
    expect(headers.get("permissions-policy")).toContain("geolocation=()");
    expect(headers.has("x-powered-by")).toBe(false);
    expect(headers.has("strict-transport-security")).toBe(false);
  });

  test("may be framed only where they are made for it", async () => {
    const { headers } = await fetch(`${server().url}/embed/de/stories/x`);
    expect(headers.get("content-security-policy")).toContain("frame-ancestors *");
    expect(headers.has("x-frame-options")).toBe(false);
  });

  test("what only a proxy may say is taken from nobody else", async () => {
    const claimed = {
      "x-request-id": "mine",
      "x-forwarded-for": "203.0.113.7",
      "x-forwarded-host": "other.example",
      "x-claimline-caller": "203.0.113.7",
      "content-security-policy": "script-src 'nonce-mine'",
    };
    const response = await fetch(`${server().url}/de`, { headers: claimed });
    const { headers } = await bodyOf(response);
    expect(headers).not.toHaveProperty("x-forwarded-for");
    expect(headers).not.toHaveProperty("x-forwarded-host");
    expect(headers["x-claimline-caller"]).toBe("127.0.0.1");
    expect(headers["x-request-id"]).not.toBe("mine");
    expect(headers["x-request-id"]).toBe(response.headers.get("x-request-id"));
    expect(headers["content-security-policy"]).not.toContain("nonce-mine");
  });
});

describe("behind a trusted proxy with https", () => {
  const proxied = sharedServer({
    app: "web",
    trustedProxies: ["127.0.0.0/8", "10.0.0.0/8"],
    publicUrl: "https://reader.example",
  });

  test("its request id and the first address that isn't a proxy's are taken", async () => {
    const response = await fetch(`${proxied().url}/de`, {
      headers: {
        "x-request-id": "edge-17",
        "x-forwarded-for": "198.51.100.1, 203.0.113.7, 10.1.2.3",
        "x-forwarded-proto": "https,http",
      },
    });
    const { headers } = await bodyOf(response);
    expect(response.headers.get("x-request-id")).toBe("edge-17");
    expect(headers["x-claimline-caller"]).toBe("203.0.113.7");
    expect(headers["x-forwarded-proto"]).toBe("https");
  });

  test.each(["a b", "x".repeat(129), "<script>"])("an id like %o is replaced", async (id) => {
    const response = await fetch(`${proxied().url}/de`, { headers: { "x-request-id": id } });
    expect(response.headers.get("x-request-id")).toMatch(/^[\da-f-]{36}$/);
  });

  test("an address that is none doesn't count", async () => {
    const response = await fetch(`${proxied().url}/de`, { headers: { "x-forwarded-for": "rubbish" } });
    expect((await bodyOf(response)).headers["x-claimline-caller"]).toBe("127.0.0.1");
  });

  test("browsers are told to stay with https", async () => {
    const { headers } = await fetch(`${proxied().url}/de`);
    expect(headers.get("strict-transport-security")).toBe("max-age=31536000");
    expect(headers.get("content-security-policy")).toContain("upgrade-insecure-requests");
  });
});

describe("health", () => {
  test("alive and ready", async () => {
    const live = await fetch(`${server().url}/api/health/live`);
    expect([live.status, await live.json()]).toEqual([200, { status: "live" }]);
    const ready = await fetch(`${server().url}/api/health/ready`);
    expect([ready.status, await ready.json()]).toEqual([200, { status: "ready", jobLagSeconds: 0 }]);
    expect(ready.headers.get("cache-control")).toBe("no-store");
  });

  test("ready, and that jobs wait for a worker that doesn't come", async () => {
    const { parts, url } = server();
    const readiness = async () => {
      const answer = await fetch(`${url}/api/health/ready`);
      return z.object({ status: z.literal("ready"), jobLagSeconds: z.number() }).parse(await answer.json());
    };
    const jobs = [
      { at: new Date(Date.now() - 90_000), deliveryId: "018f4f7e-0000-7000-8000-000000000000" },
      { at: new Date(Date.now() + 3_600_000), deliveryId: "018f4f7e-0000-7000-8000-000000000001" },
    ];
    for (const { at, deliveryId } of jobs) {
      await parts.database.$transaction((tx) => sendJob(tx, "deliver-message", { deliveryId }, at));
    }
    const { jobLagSeconds } = await readiness();
    expect(jobLagSeconds).toBeGreaterThanOrEqual(89);
    expect(jobLagSeconds).toBeLessThan(300);
    await parts.database.$executeRaw`update pgboss.job set state = 'active' where name = 'deliver-message'`;
    expect((await readiness()).jobLagSeconds).toBe(0);
  });
});

describe("with a database out of reach", () => {
  // Port 9 is "discard": nobody listens.
  const cutOff = sharedServer({ app: "web", databaseUrl: "postgresql://nobody:pw@127.0.0.1:9/none" });

  test("the process lives but isn't ready, and says so within two seconds", async () => {
    const live = await fetch(`${cutOff().url}/api/health/live`);
    expect(live.status).toBe(200);
    const start = performance.now();
    const ready = await fetch(`${cutOff().url}/api/health/ready`);
    expect([ready.status, await ready.json()]).toEqual([
      503,
      { status: "not-ready", reason: "database-unreachable" },
    ]);
    expect(performance.now() - start).toBeLessThan(2_000);
  });

  test("a procedure says that it is for the moment", async () => {
    const response = await fetch(`${cutOff().url}/api/trpc/story.list`);
    expect(response.status).toBe(503);
    const { error } = await bodyOf(response);
    expect(error.data).toMatchObject({ httpStatus: 503, problem: { code: "unavailable" } });
    expect(cutOff().log.join("")).not.toMatch(/"level":50|pw@/);
  });
});

test("a database that was never prepared isn't ready", async () => {
  await server().parts.database.$executeRawUnsafe(
    `alter table _prisma_migrations rename to migrations_elsewhere`,
  );
  try {
    const ready = await fetch(`${server().url}/api/health/ready`);
    expect([ready.status, await ready.json()]).toEqual([
      503,
      { status: "not-ready", reason: "migrations-missing" },
    ]);
  } finally {
    await server().parts.database.$executeRawUnsafe(
      `alter table migrations_elsewhere rename to _prisma_migrations`,
    );
  }
});

test("what nobody foresaw is answered without details and logged once, with the request's id", async () => {
  const { parts, url, log } = server();
  await parts.database.$executeRawUnsafe(`alter table change rename to change_elsewhere`);
  const response = await fetch(
    `${url}/api/trpc/change.list?input=${encodeURIComponent(JSON.stringify({ story: deskSlug }))}`,
  );
  expect(response.status).toBe(500);
  const text = await response.text();
  expect(JSON.parse(text).error.data.problem).toMatchObject({ code: "internal", fields: [] });
  expect(text).not.toMatch(/prisma|relation|select/i);
  const lines = log.map((line) => JSON.parse(line)).filter(({ level }) => level >= 50);
  expect(lines).toMatchObject([
    { requestId: response.headers.get("x-request-id"), procedure: "change.list" },
  ]);
});

interface Body {
  url: string;
  headers: Record<string, string>;
  error: { message: string; data: { httpStatus: number; problem: { code: string; requestId: string } } };
}

/** An answer of a procedure or of the small pages; the expectations say what it has to hold. */
async function bodyOf(response: Response): Promise<Body> {
  return (await response.json()) as Body;
}

function receive(
  url: string,
  encoding: string,
): Promise<{ headers: NodeJS.Dict<string | string[]>; body: Buffer }> {
  return new Promise((resolve, reject) => {
    get(url, { headers: { "accept-encoding": encoding } }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.once("end", () => resolve({ headers: response.headers, body: Buffer.concat(chunks) }));
    }).once("error", reject);
  });
}
