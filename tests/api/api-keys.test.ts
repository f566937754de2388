import type { Account } from "@claimline/api/context";
import { createClaimlineClient, isProblem } from "@claimline/client";
import { keyScopes, type KeyScope } from "@claimline/model/publication/key-scope";
import { beforeAll, describe, expect, test } from "vitest";
import { deskSlug } from "./content/desk-story.ts";
import { makeEventContent } from "./content/event-content.ts";
import { makeClock } from "./newsroom/clock.ts";
import { openedAt, openNewsroomAt, type Newsroom } from "./newsroom/newsroom.ts";
import { problemOf } from "./newsroom/problem-of.ts";
import { sharedServer } from "./server/open-server.ts";

const clock = makeClock(openedAt);
const server = sharedServer({ app: "admin", now: clock.now });
const day = 86_400_000;

let newsroom: Newsroom;
let admin: Account;
beforeAll(async () => {
  newsroom = await openNewsroomAt(server().databaseUrl);
  admin = await newsroom.makeAccount("admin");
  return () => newsroom.close();
});

/** The server's clock, and that of callers within the process. */
function advance(milliseconds: number): void {
  clock.advance(milliseconds);
  newsroom.clock.advance(milliseconds);
}

async function asAdmin() {
  return await newsroom.caller(admin);
}

async function makeKey(scopes: KeyScope[] = ["read"], expiresAt: string | null = null) {
  return await (await asAdmin()).apiKey.create({ name: "Wire service", scopes, expiresAt });
}

/** A service with a key, as `packages/client` makes it. */
function service(apiKey: string) {
  return createClaimlineClient({ url: server().url, adminUrl: server().url, apiKey, retries: 0 });
}

/** `ok`, or the code of the problem that a call ends with. */
async function outcomeOf(call: Promise<unknown>): Promise<string> {
  try {
    await call;
    return "ok";
  } catch (error) {
    if (isProblem(error)) return error.code;
    throw error;
  }
}

describe("a key", () => {
  test("shows its secret once, and keeps none of it but a hash and its beginning", async () => {
    const { key, secret } = await makeKey(["read", "draft"], "2027-01-01T00:00:00Z");
    expect(secret).toMatch(/^clk_[\w-]{43}$/);
    expect(key).toMatchObject({ prefix: secret.slice(0, 12), state: "works", scopes: ["read", "draft"] });
    expect(key.expiresAt).toBe("2027-01-01T00:00:00.000Z");
    const { items } = await (await asAdmin()).apiKey.list();
    expect(items).toContainEqual(key);
    expect(JSON.stringify(items)).not.toContain(secret);
    const tables = await newsroom.database.$queryRaw<{ row: string }[]>`
      select to_jsonb(t)::text as row from "api_key" t
      union all select to_jsonb(t)::text from "audit_entry" t`;
    expect(tables.map(({ row }) => row).join()).not.toContain(secret.slice(12));
  });

  test("acts by `Authorization: Bearer` in its maker's name, and says when it was used", async () => {
    const { key, secret } = await makeKey(["read"]);
    expect(await service(secret).account.self()).toMatchObject({ email: admin.email, role: "contributor" });
    const { items } = await (await asAdmin()).apiKey.list();
    expect(items.find(({ id }) => id === key.id)?.lastUsedAt).toBe(openedAt);
  });

  test.each([
    ["Bearer clk_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"],
    ["Bearer "],
    ["Basic YTpi"],
    ["clk_"],
    [`Bearer ${"x".repeat(4_000)}`],
  ])("that isn't one is nobody: %s", async (authorization) => {
    const response = await fetch(`${server().url}/api/trpc/account.self`, { headers: { authorization } });
    expect(response.status).toBe(401);
  });

  test("may what its scopes say and nothing else", async () => {
    const outcomes = new Map<string, string[]>();
    for (const scope of keyScopes) {
      const { secret } = await makeKey([scope]);
      const client = service(secret);
      const write = { id: "018f4f7e-0000-7000-8000-000000000000", version: 1 };
      outcomes.set(scope, [
        await outcomeOf(client.desk.stories()),
        await outcomeOf(
          client.event.create({ story: deskSlug, content: makeEventContent({ slug: `by-${scope}` }) }),
        ),
        await outcomeOf(client.event.publish(write)),
        await outcomeOf(client.settings.get()),
        await outcomeOf(client.apiKey.create({ name: "x", scopes: ["publish"], expiresAt: null })),
        await outcomeOf(client.event.list({ story: deskSlug })),
      ]);
    }
    const not = "scope-missing";
    expect(Object.fromEntries(outcomes)).toEqual({
      read: ["ok", not, not, not, not, "ok"],
      draft: [not, "ok", not, not, not, "ok"],
      publish: [not, not, "not-found", not, not, "ok"],
    });
  });

  test("without the scope to publish doesn't publish by changing what readers see", async () => {
    const { secret } = await makeKey(["read", "draft"]);
    const { content, version } = await service(secret).desk.record({ kind: "actor", slug: "alpha" });
    if (!("speaksFor" in content)) throw new Error("Alpha is an actor.");
    const renamed = { ...content, name: { de: "Alpha neu", en: "New Alpha" } };
    const call = service(secret).actor.update({ content: renamed, version, nature: "update" });
    expect(await outcomeOf(call)).toBe("forbidden");
  });

  test("never exceeds its maker: neither after they lost a role, nor when they are gone", async () => {
    const other = await newsroom.makeAccount("admin");
    const { secret } = await (
      await newsroom.caller(other)
    ).apiKey.create({ name: "Theirs", scopes: [...keyScopes], expiresAt: null });
    expect(await service(secret).account.self()).toMatchObject({ role: "publisher" });
    const { database } = newsroom;
    await database.user.update({ where: { id: other.id }, data: { role: "contributor" } });
    expect(await service(secret).account.self()).toMatchObject({ role: "contributor" });
    const publish = { id: "018f4f7e-0000-7000-8000-000000000000", version: 1 };
    expect(await outcomeOf(service(secret).event.publish(publish))).toBe("forbidden");
    await (await asAdmin()).user.deactivate({ id: other.id });
    expect(await outcomeOf(service(secret).account.self())).toBe("unauthenticated");
    const { items } = await (await asAdmin()).apiKey.list();
    expect(items.find(({ name }) => name === "Theirs")?.state).toBe("owner-deactivated");
  });

  test("leaves its name in the audit of what it does", async () => {
    const { key, secret } = await makeKey(["draft"]);
    const content = makeEventContent({ slug: "audited" });
    const { id: eventId } = await service(secret).event.create({ story: deskSlug, content });
    const entry = await newsroom.database.auditEntry.findFirst({ where: { eventId } });
    expect(entry).toMatchObject({ action: "event.create", userId: admin.id, details: { apiKey: key.id } });
  });

  test("stops at its expiry", async () => {
    const { secret } = await makeKey(["read"], new Date(clock.now() + day).toISOString());
    advance(day - 1);
    expect(await outcomeOf(service(secret).account.self())).toBe("ok");
    advance(1);
    expect(await outcomeOf(service(secret).account.self())).toBe("unauthenticated");
  });

  test("is revoked at once and stays so", async () => {
    const { key, secret } = await makeKey();
    const { apiKey } = await asAdmin();
    expect(await outcomeOf(service(secret).account.self())).toBe("ok");
    expect(await apiKey.revoke({ id: key.id })).toMatchObject({ state: "revoked" });
    expect(await outcomeOf(service(secret).account.self())).toBe("unauthenticated");
    const again = await apiKey.revoke({ id: key.id });
    expect((await problemOf(apiKey.rotate({ id: key.id }))).code).toBe("wrong-state");
    expect((await apiKey.list()).items).toContainEqual(again);
    const revocations = await newsroom.database.auditEntry.findMany({ where: { action: "apiKey.revoke" } });
    expect(revocations.filter(({ details }) => JSON.stringify(details).includes(key.id))).toHaveLength(1);
  });

  test("has two secrets for a while after a rotation, then only the new one", async () => {
    const { key, secret: first } = await makeKey();
    const { apiKey } = await asAdmin();
    const { secret: second } = await apiKey.rotate({ id: key.id, overlapHours: 2 });
    expect(second).not.toBe(first);
    const both = async () => [
      await outcomeOf(service(first).account.self()),
      await outcomeOf(service(second).account.self()),
    ];
    expect(await both()).toEqual(["ok", "ok"]);
    advance(2 * 3_600_000);
    expect(await both()).toEqual(["unauthenticated", "ok"]);
    const { secret: third } = await apiKey.rotate({ id: key.id, overlapHours: 0 });
    expect(await outcomeOf(service(second).account.self())).toBe("unauthenticated");
    expect(await outcomeOf(service(third).account.self())).toBe("ok");
  });

  test.each([
    [{ name: " " }, "name too-small"],
    [{ scopes: [] }, "scopes too-small"],
    [{ scopes: ["admin"] }, "scopes.0 invalid-value"],
    [{ expiresAt: "2020-01-01T00:00:00Z" }, "expiresAt not-in-future"],
    [{ expiresAt: "tomorrow" }, "expiresAt moment-invalid"],
  ])("isn't made of %j", async (changed, expected) => {
    const input = { name: "A service", scopes: ["read"], expiresAt: null, ...changed };
    const { apiKey } = await asAdmin();
    const { code, fields } = await problemOf(apiKey.create(input as Parameters<typeof apiKey.create>[0]));
    expect([code, ...fields.map((field) => `${field.path} ${field.code}`)]).toEqual([
      "invalid-input",
      expected,
    ]);
  });
});
