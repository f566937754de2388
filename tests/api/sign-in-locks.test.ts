import { createFirstAdministrator } from "@claimline/api/sign-in/administrator";
import { beforeEach, describe, expect, inject, onTestFinished, test } from "vitest";
import { cloneDatabase } from "./newsroom/test-databases.ts";
import { adminUrl, type OpenServer, openServer } from "./server/open-server.ts";
import { type AuthAnswer, signIn, thisMachine, visit } from "./server/sign-in.ts";

const first = { email: "desk@newsroom.example", password: "a long enough password" };
const wrong = "not the password";

let server: OpenServer;
let databaseUrl: string;

beforeEach(async () => {
  const clone = await cloneDatabase(inject("testServer"), "empty");
  databaseUrl = clone.url;
  server = await open();
  const { database, auth } = server.parts;
  await createFirstAdministrator(database, auth, first);
  onTestFinished(async () => {
    await server.stop();
    await clone.drop();
  });
});

function open(): Promise<OpenServer> {
  return openServer({ app: "admin", databaseUrl, trustedProxies: thisMachine });
}

function attempt(email: string, password: string, address?: string, at = server): Promise<AuthAnswer> {
  return visit(at, address).auth("sign-in/email", { email, password });
}

async function fail(times: number, email: string, address?: string): Promise<number[]> {
  const statuses: number[] = [];
  for (let time = 0; time < times; time += 1) statuses.push((await attempt(email, wrong, address)).status);
  return statuses;
}

/** Lets the locks run out, as time would. */
async function wait(): Promise<void> {
  const { database } = server.parts;
  await database.signInAttempt.updateMany({ where: { key: { startsWith: "gate:" } }, data: { expire: 1n } });
}

describe("an account", () => {
  test("is locked after five wrong passwords from anywhere, also for the right one, and says for how long", async () => {
    expect(await fail(5, first.email)).toEqual([401, 401, 401, 401, 401]);
    const locked = await attempt(first.email, first.password);
    expect(locked).toMatchObject({ status: 429, body: { code: "LOCKED" } });
    const seconds = Number(locked.headers.get("retry-after"));
    expect(seconds).toBeGreaterThan(50);
    expect(seconds).toBeLessThanOrEqual(60);
    expect(locked.body["retryAfter"]).toBe(seconds);
    await wait();
    await signIn(server, first.email, first.password);
  });

  test("is locked for twice as long with every further failure, an hour at most; coming too early costs nothing", async () => {
    await fail(5, first.email);
    await fail(3, first.email);
    for (const expected of [120, 240, 480, 960, 1_920, 3_600, 3_600]) {
      await wait();
      expect(await fail(1, first.email)).toEqual([401]);
      const seconds = Number((await attempt(first.email, wrong)).headers.get("retry-after"));
      expect(Math.abs(seconds - expected)).toBeLessThan(10);
    }
  });

  test("that doesn't exist is locked alike: no answer tells which ones there are", async () => {
    const unknown = "nobody@newsroom.example";
    const answers = async (email: string) => {
      const all: unknown[] = [];
      for (let time = 0; time < 6; time += 1) {
        const { status, body } = await attempt(email, wrong);
        all.push([status, { ...body, retryAfter: null }]);
      }
      return all;
    };
    expect(await answers(unknown)).toEqual(await answers(first.email));
  });

  test("is one however its address is written", async () => {
    await fail(3, first.email);
    await fail(2, ` ${first.email.toUpperCase()}`);
    expect((await attempt(first.email, first.password)).status).toBe(429);
  });

  test("forgets failures with the first success", async () => {
    await fail(4, first.email);
    await signIn(server, first.email, first.password);
    expect(await fail(4, first.email)).toEqual([401, 401, 401, 401]);
    await signIn(server, first.email, first.password);
  });

  test("lets through no more of a hundred guesses made at once", async () => {
    const guesses = await Promise.all(Array.from({ length: 100 }, () => attempt(first.email, wrong)));
    expect(guesses.filter(({ status }) => status === 401).length).toBeLessThanOrEqual(5);
    expect(guesses.every(({ status }) => status === 401 || status === 429)).toBe(true);
  });

  test("is locked on every server of the database", async () => {
    const other = await open();
    onTestFinished(() => other.stop());
    await fail(3, first.email);
    for (let time = 0; time < 2; time += 1) await attempt(first.email, wrong, undefined, other);
    for (const each of [server, other])
      expect((await attempt(first.email, first.password, undefined, each)).status).toBe(429);
  });

  test("is locked for a thief of its session, who guesses the password to change it", async () => {
    const thief = await signIn(server, first.email, first.password);
    const guess = () =>
      thief.auth("change-password", { currentPassword: wrong, newPassword: "mine from now on" });
    for (let time = 0; time < 5; time += 1) expect((await guess()).status).toBe(400);
    expect((await guess()).status).toBe(429);
  });

  test("is opened by a new password from the terminal", async () => {
    const { resetPassword } = await import("@claimline/api/sign-in/administrator");
    await fail(6, first.email);
    const { database, auth } = server.parts;
    const password = await resetPassword(database, auth, first.email);
    expect((await attempt(first.email, password ?? "")).status).toBe(200);
  });
});

describe("an address", () => {
  const emails = Array.from({ length: 30 }, (_, place) => `guess-${place}@newsroom.example`);

  test("that tries many accounts is locked for all of them, while others sign in", async () => {
    const statuses: number[] = [];
    for (const email of emails) statuses.push((await attempt(email, wrong, "192.0.2.1")).status);
    expect(statuses.slice(0, 20).every((status) => status === 401)).toBe(true);
    expect(statuses.slice(20).every((status) => status === 429)).toBe(true);
    expect((await attempt(first.email, first.password, "192.0.2.1")).status).toBe(429);
    await signIn(server, first.email, first.password, "192.0.2.2");
  });

  test("of IPv6 is its whole network", async () => {
    for (const [place, email] of emails.slice(0, 20).entries())
      await attempt(email, wrong, `2001:db8:0:1::${place + 1}`);
    expect((await attempt(first.email, wrong, "2001:db8:0:1:ffff::1")).status).toBe(429);
    expect((await attempt(first.email, wrong, "2001:db8:0:2::1")).status).toBe(401);
  });

  test("can't be forged by who comes through no trusted proxy", async () => {
    const bare = await openServer({ app: "admin", databaseUrl });
    onTestFinished(() => bare.stop());
    const statuses: number[] = [];
    for (const [place, email] of emails.slice(0, 22).entries()) {
      const headers = {
        "content-type": "application/json",
        origin: adminUrl,
        "x-forwarded-for": `192.0.2.${place + 1}`,
        forwarded: `for=192.0.2.${place + 1}`,
        "x-real-ip": `192.0.2.${place + 1}`,
        "x-claimline-caller": `192.0.2.${place + 1}`,
      };
      const body = JSON.stringify({ email, password: wrong });
      const answer = await fetch(`${bare.url}/api/auth/sign-in/email`, { method: "POST", headers, body });
      statuses.push(answer.status);
    }
    expect(statuses.slice(20)).toEqual([429, 429]);
  });

  test("isn't cleared by signing in to one's own account", async () => {
    for (const email of emails.slice(0, 19)) await attempt(email, wrong, "192.0.2.3");
    await signIn(server, first.email, first.password, "192.0.2.3");
    await attempt("other@newsroom.example", wrong, "192.0.2.3");
    expect((await attempt("more@newsroom.example", wrong, "192.0.2.3")).status).toBe(429);
  });
});
