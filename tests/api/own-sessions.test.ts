import { createFirstAdministrator } from "@claimline/api/sign-in/administrator";
import { beforeAll, expect, test } from "vitest";
import { sharedServer } from "./server/open-server.ts";
import { signIn, thisMachine, type Visitor } from "./server/sign-in.ts";

let now = Date.parse("2026-11-23T08:00:00.000Z");
const server = sharedServer({
  app: "admin",
  template: "empty",
  now: () => now,
  trustedProxies: thisMachine,
});
const first = { email: "desk@newsroom.example", password: "a long enough password" };

beforeAll(async () => {
  const { database, auth } = server().parts;
  await createFirstAdministrator(database, auth, first);
});

interface Session {
  id: string;
  current: boolean;
  browser: string | null;
  system: string | null;
  address: string | null;
  lastSeenAt: string;
}

async function sessionsOf(visitor: Visitor): Promise<Session[]> {
  return ((await visitor.query("account.sessions")).data as { items: Session[] }).items;
}

const firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0";

test("an account sees where it is signed in, and ends one session or all others at once", async () => {
  const one = await signIn(server(), first.email, first.password);
  const two = await signIn(server(), first.email, first.password, undefined, { "user-agent": firefox });
  const three = await signIn(server(), first.email, first.password);
  const all = await sessionsOf(one);
  expect(all.map(({ current }) => current)).toEqual([true, false, false]);
  expect(all[0]?.address).toBe(one.address);
  const theirs = all.find(({ address }) => address === two.address);
  expect(theirs).toMatchObject({ browser: "Firefox", system: "Linux", current: false });

  expect((await one.mutate("account.endSession", { id: theirs?.id })).data).toEqual({ ended: 1 });
  expect((await two.query("account.self")).problem).toBe("unauthenticated");
  expect((await three.query("account.self")).status).toBe(200);
  expect((await one.mutate("account.endOtherSessions")).data).toEqual({ ended: 1 });
  expect((await three.query("account.self")).problem).toBe("unauthenticated");
  expect((await sessionsOf(one)).map(({ current }) => current)).toEqual([true]);
  expect((await one.mutate("account.endOtherSessions")).data).toEqual({ ended: 0 });
});

test("no token of a session is told", async () => {
  const one = await signIn(server(), first.email, first.password);
  const tokens = await server().parts.database.session.findMany({ select: { token: true } });
  const told = JSON.stringify((await one.query("account.sessions")).data);
  for (const { token } of tokens) expect(told).not.toContain(token);
});

test("a session of somebody else can't be ended, nor seen", async () => {
  const { database } = server().parts;
  const one = await signIn(server(), first.email, first.password);
  const data = { id: "other", name: "Other", email: "other@newsroom.example", role: "editor" };
  await database.user.create({ data });
  const expiresAt = new Date(now + 1e9);
  await database.session.create({ data: { id: "theirs", token: "t", userId: "other", expiresAt } });
  expect((await sessionsOf(one)).map(({ id }) => id)).not.toContain("theirs");
  expect((await one.mutate("account.endSession", { id: "theirs" })).problem).toBe("not-found");
  expect(await database.session.count({ where: { id: "theirs" } })).toBe(1);
});

test("when a session was last seen is known to the minute", async () => {
  const one = await signIn(server(), first.email, first.password);
  const seen = async () => (await sessionsOf(one)).find(({ current }) => current)?.lastSeenAt;
  expect(await seen()).toBe("2026-11-23T08:00:00.000Z");
  now += 59_000;
  expect(await seen()).toBe("2026-11-23T08:00:00.000Z");
  now += 61_000;
  expect(await seen()).toBe("2026-11-23T08:02:00.000Z");
});
