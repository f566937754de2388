import { createFirstAdministrator } from "@claimline/api/sign-in/administrator";
import { beforeAll, describe, expect, test } from "vitest";
import { adminUrl, sharedServer } from "./server/open-server.ts";

const server = sharedServer({ app: "admin" });
const administrator = { email: "desk@newsroom.example", password: "a long enough password" };
const json = { "content-type": "application/json" };

// Ten sign-ins a minute are the most from one address, so most tests share one.
let cookie = "";

beforeAll(async () => {
  const { database, auth } = server().parts;
  await createFirstAdministrator(database, auth, administrator);
  cookie = await signIn();
});

function post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  return fetch(`${server().url}${path}`, { method: "POST", body: text, headers: { ...json, ...headers } });
}

async function signIn(): Promise<string> {
  const response = await post("/api/auth/sign-in/email", administrator, { origin: adminUrl });
  expect(response.status).toBe(200);
  return response.headers
    .getSetCookie()
    .map((text) => text.split(";", 1)[0])
    .join("; ");
}

async function problemOf(response: Response): Promise<string> {
  const body = (await response.json()) as { code: string; error?: { data: { problem: { code: string } } } };
  return body.error?.data.problem.code ?? body.code;
}

describe("sign-in", () => {
  test("gives a cookie by which the account is known, until sign-out", async () => {
    const ownCookie = await signIn();
    const self = () => fetch(`${server().url}/api/trpc/account.self`, { headers: { cookie: ownCookie } });
    const known = await self();
    expect(await known.json()).toMatchObject({
      result: { data: { email: administrator.email, role: "admin" } },
    });
    expect(known.headers.get("cache-control")).toBe("no-store");
    const out = await post("/api/auth/sign-out", {}, { cookie: ownCookie, origin: adminUrl });
    expect(out.status).toBe(200);
    expect((await self()).status).toBe(401);
  });

  test("without a cookie, or with a made-up one, nobody is signed in", async () => {
    for (const headers of [{}, { cookie: "claimline.session_token=made.up; x=%zz" }]) {
      const response = await fetch(`${server().url}/api/trpc/account.self`, {
        headers: headers as Record<string, string>,
      });
      expect(response.status).toBe(401);
      expect(await problemOf(response)).toBe("unauthenticated");
    }
  });

  test.each([
    ["no JSON", "{", 400],
    ["a list", "[]", 400],
    ["other types", { email: { a: 1 }, password: 3 }, 400],
    ["nothing", "", 400],
    ["a wrong password", { ...administrator, password: "not this one" }, 401],
  ])("%s is refused", async (_what, body, status) => {
    expect((await post("/api/auth/sign-in/email", body, { origin: adminUrl })).status).toBe(status);
  });

  test.each(["nothing", "sign-up/email", "update-user", "error", "callback/x", "sign-in/email"])(
    "GET %s isn't offered",
    async (path) => {
      const response = await fetch(`${server().url}/api/auth/${path}`, { redirect: "manual" });
      expect(response.status).toBe(404);
      expect(await problemOf(response)).toBe("not-found");
    },
  );
});

describe("a write", () => {
  test.each([
    ["another site", { origin: "https://elsewhere.example" }],
    ["a sandboxed frame", { origin: "null" }],
    ["the same host by another scheme", { origin: adminUrl.replace("http:", "https:") }],
    ["a neighbouring site", { "sec-fetch-site": "same-site" }],
    ["a foreign site that hides its name", { "sec-fetch-site": "cross-site" }],
  ])("from %s is forbidden, to procedures, sign-in and pages alike", async (_what, headers) => {
    for (const path of ["/api/trpc/event.create", "/api/auth/sign-out", "/stories"]) {
      const response = await post(path, {}, { cookie, ...headers });
      expect(response.status).toBe(403);
      expect(await problemOf(response)).toBe("forbidden");
    }
  });

  test.each([
    ["the newsroom", { origin: adminUrl, "sec-fetch-site": "same-origin" }],
    ["a service", {}],
  ])("from %s gets through to the procedure", async (_what, headers) => {
    const response = await post("/api/trpc/event.create", {}, { ...headers, cookie });
    expect(await problemOf(response)).toBe("invalid-input");
  });

  test("by GET is refused by the procedure", async () => {
    const response = await fetch(`${server().url}/api/trpc/event.create?input=%7B%7D`, {
      headers: { cookie },
    });
    expect(response.status).toBe(405);
    expect(response.headers.get("allow")).toBe("POST");
    expect(await problemOf(response)).toBe("method-not-allowed");
  });

  test.each([
    "text/plain",
    "application/x-www-form-urlencoded",
    "multipart/form-data; boundary=x",
    "application/jsonp",
  ])("as %s can't be read", async (type) => {
    const response = await post("/api/trpc/event.create", "{}", { "content-type": type });
    expect(response.status).toBe(400);
    expect(await problemOf(response)).toBe("malformed-request");
  });

  test("as broken JSON can't be read", async () => {
    const response = await post("/api/trpc/event.create", "{", { cookie });
    expect(response.status).toBe(400);
    expect(await problemOf(response)).toBe("malformed-request");
  });

  test.each(["PUT", "DELETE", "PATCH", "OPTIONS"])("by %s is no method here", async (method) => {
    const response = await fetch(`${server().url}/api/trpc/event.create`, { method });
    expect(response.status).toBe(405);
    expect(response.headers.get("allow")).toBe("GET, HEAD, POST");
  });
});

describe("a body of more than a megabyte is too large", () => {
  const large = JSON.stringify({ text: "x".repeat(1_000_000) });

  test.each(["/api/trpc/event.create", "/api/auth/sign-in/email"])(
    "for %s, when its length is known",
    async (path) => {
      const response = await post(path, large);
      expect(response.status).toBe(413);
      expect(response.headers.get("connection")).toBe("close");
      expect(await problemOf(response)).toBe("too-large");
    },
  );

  test("when it comes in pieces", async () => {
    const pieces = new Blob([large]).stream();
    const init = { method: "POST", body: pieces, duplex: "half", headers: json } as RequestInit;
    const response = await fetch(`${server().url}/api/trpc/event.create`, init);
    expect(response.status).toBe(413);
    expect(await problemOf(response)).toBe("too-large");
  });

  test("one of a megabyte isn't", async () => {
    const response = await post("/api/trpc/event.create", JSON.stringify({ text: "x".repeat(999_000) }));
    expect(await problemOf(response)).toBe("unauthenticated");
  });
});

test("pages of the newsroom are nobody's to keep; its build may be kept", async () => {
  expect((await fetch(`${server().url}/stories`)).headers.get("cache-control")).toBe("no-store");
  expect((await fetch(`${server().url}/_next/static/x.js`)).headers.has("cache-control")).toBe(false);
});

describe("the public site", () => {
  const reading = sharedServer({ app: "web" });

  test("reads no cookie and has no sign-in", async () => {
    const headers = { cookie };
    expect((await fetch(`${reading().url}/api/trpc/account.self`, { headers })).status).toBe(404);
    expect((await fetch(`${reading().url}/api/auth/get-session`, { headers })).status).toBe(404);
  });
});

describe("with a database out of reach", () => {
  const cutOff = sharedServer({ app: "admin", databaseUrl: "postgresql://nobody:pw@127.0.0.1:9/none" });

  test.each([
    ["sign-in", "/api/auth/sign-in/email", JSON.stringify(administrator)],
    ["sign-out", "/api/auth/sign-out", "{}"],
    ["asking who is signed in", "/api/auth/get-session", null],
    ["a procedure", "/api/trpc/account.self", null],
  ])("%s is unavailable for the moment", async (_what, path, body) => {
    const init = body === null ? {} : { method: "POST", body };
    const response = await fetch(`${cutOff().url}${path}`, {
      ...init,
      headers: { ...json, cookie, origin: adminUrl },
    });
    expect(response.status).toBe(503);
    expect(await problemOf(response)).toBe("unavailable");
    expect(cutOff().log.join("")).not.toMatch(/"level":50|pw@/);
  });
});
