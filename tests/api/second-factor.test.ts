import { createFirstAdministrator } from "@claimline/api/sign-in/administrator";
import { noSettings } from "@claimline/model/site/settings";
import type { Role } from "@claimline/model/publication/role";
import * as OTPAuth from "otpauth";
import { beforeAll, describe, expect, test } from "vitest";
import { sharedServer } from "./server/open-server.ts";
import { signIn, thisMachine, type Visitor, visit } from "./server/sign-in.ts";

const server = sharedServer({ app: "admin", template: "empty", trustedProxies: thisMachine });
const first = { email: "desk@newsroom.example", password: "a long enough password" };
const password = "another long password";
let admin: Visitor;

beforeAll(async () => {
  const { database, auth } = server().parts;
  await createFirstAdministrator(database, auth, first);
  admin = await signIn(server(), first.email, first.password);
});

let joined = 0;

/** Somebody who was invited, has accepted and is signed in by a password. */
async function join(role: Role): Promise<{ email: string; visitor: Visitor; id: string }> {
  joined += 1;
  const email = `person-${joined}@newsroom.example`;
  const { data } = await admin.mutate("user.invite", { email, role });
  const token = new URL((data as { link: string }).link).hash.slice(1);
  await visit(server()).auth("link/use", { token, name: email, password });
  const { id } = await server().parts.database.user.findUniqueOrThrow({ where: { email } });
  return { email, id, visitor: await signIn(server(), email, password) };
}

/** The code that an app shows, some periods of 30 seconds from now. */
function codeOf(uri: string, periods = 0): string {
  const app = OTPAuth.URI.parse(uri);
  if (!(app instanceof OTPAuth.TOTP)) throw new Error("Not an address of an authenticator app.");
  return app.generate({ timestamp: Date.now() + periods * 30_000 });
}

async function setUp(visitor: Visitor): Promise<{ uri: string; backupCodes: string[] }> {
  const enabled = await visitor.auth("two-factor/enable", { password });
  expect(enabled.status).toBe(200);
  const { totpURI: uri, backupCodes } = enabled.body as { totpURI: string; backupCodes: string[] };
  const verified = await visitor.auth("two-factor/verify-totp", { code: codeOf(uri, -1) });
  expect(verified.status).toBe(200);
  return { uri, backupCodes };
}

/** Somebody who has given their password and is asked for a code. */
async function askedForCode(email: string): Promise<Visitor> {
  const visitor = visit(server());
  const answer = await visitor.auth("sign-in/email", { email, password });
  expect(answer).toMatchObject({ status: 200, body: { twoFactorRedirect: true } });
  expect((await visitor.query("account.self")).problem).toBe("unauthenticated");
  return visitor;
}

describe("an authenticator app", () => {
  test("is asked for from then on, and the sessions begun before have ended", async () => {
    const { email, visitor } = await join("editor");
    const before = await signIn(server(), email, password);
    const { uri } = await setUp(visitor);
    expect(OTPAuth.URI.parse(uri)).toMatchObject({ issuer: "Claimline", label: email });
    expect((await visitor.query("desk.stories")).status).toBe(200);
    expect((await before.query("desk.stories")).problem).toBe("unauthenticated");
    expect((await visitor.query("account.secondFactor")).data).toMatchObject({ totp: true, passkeys: [] });

    const next = await askedForCode(email);
    expect((await next.auth("two-factor/verify-totp", { code: "000000" })).status).toBe(401);
    expect((await next.query("account.self")).problem).toBe("unauthenticated");
    expect((await next.auth("two-factor/verify-totp", { code: codeOf(uri) })).status).toBe(200);
    expect((await next.query("desk.stories")).status).toBe(200);
  });

  test("isn't asked for before its first code was right", async () => {
    const { email, visitor } = await join("editor");
    await visitor.auth("two-factor/enable", { password });
    expect((await visitor.auth("two-factor/verify-totp", { code: "abcdef" })).status).toBe(401);
    const other = await signIn(server(), email, password);
    expect((await other.query("desk.stories")).status).toBe(200);
  });

  test("shows codes that count once", async () => {
    const { email, visitor } = await join("editor");
    const { uri } = await setUp(visitor);
    const code = codeOf(uri);
    const one = await askedForCode(email);
    expect((await one.auth("two-factor/verify-totp", { code })).status).toBe(200);
    const two = await askedForCode(email);
    expect(await two.auth("two-factor/verify-totp", { code })).toMatchObject({
      status: 401,
      body: { code: "INVALID_CODE" },
    });
    expect((await two.query("account.self")).problem).toBe("unauthenticated");
  });

  test("is set up and removed with the password only, and then the password alone is enough", async () => {
    const { email, visitor } = await join("editor");
    expect((await visitor.auth("two-factor/enable", { password: "not this one" })).status).toBe(400);
    await setUp(visitor);
    expect((await visitor.auth("two-factor/disable", { password: "not this one" })).status).toBe(400);
    expect((await visitor.auth("two-factor/disable", { password })).status).toBe(200);
    expect((await visitor.query("desk.stories")).status).toBe(200);
    await signIn(server(), email, password);
  });

  test("keeps its secret and codes out of the database's clear text", async () => {
    const { id, visitor } = await join("editor");
    const { uri, backupCodes } = await setUp(visitor);
    const stored = JSON.stringify(
      await server().parts.database.twoFactor.findMany({ where: { userId: id } }),
    );
    expect(stored).not.toContain(new URL(uri).searchParams.get("secret") ?? "?");
    for (const code of backupCodes) expect(stored).not.toContain(code);
  });

  test("can't be had for a device that is trusted for long", async () => {
    const { email, visitor } = await join("editor");
    const { uri } = await setUp(visitor);
    const next = await askedForCode(email);
    const answer = await next.auth("two-factor/verify-totp", { code: codeOf(uri), trustDevice: true });
    expect(answer.status).toBe(400);
  });
});

test("a backup code stands in for the app, once; new ones replace them", async () => {
  const { email, visitor } = await join("editor");
  const { backupCodes } = await setUp(visitor);
  expect(backupCodes).toHaveLength(10);
  const code = backupCodes[3];
  const one = await askedForCode(email);
  expect((await one.auth("two-factor/verify-backup-code", { code })).status).toBe(200);
  expect((await one.query("desk.stories")).status).toBe(200);
  const two = await askedForCode(email);
  expect((await two.auth("two-factor/verify-backup-code", { code })).status).toBe(401);
  const renewed = await one.auth("two-factor/generate-backup-codes", { password });
  const [fresh] = renewed.body["backupCodes"] as string[];
  expect((await two.auth("two-factor/verify-backup-code", { code: backupCodes[4] })).status).toBe(401);
  expect((await two.auth("two-factor/verify-backup-code", { code: fresh })).status).toBe(200);
});

describe("where the setting asks for a second factor", () => {
  async function require(secondFactorRequired: boolean) {
    const { data } = await admin.query("settings.get");
    const { version } = data as { version: number };
    await admin.mutate("settings.save", { version, settings: { ...noSettings, secondFactorRequired } });
  }

  test("publishers and administrators can call nothing else until they have one; others aren't asked", async () => {
    const publisher = await join("publisher");
    const editor = await join("editor");
    await require(true);
    for (const procedure of ["desk.stories", "account.sessions", "account.secondFactor"])
      expect((await publisher.visitor.query(procedure)).problem).toBe("second-factor-required");
    expect((await admin.query("user.list")).problem).toBe("second-factor-required");
    expect((await publisher.visitor.query("account.self")).data).toMatchObject({ secondFactorDue: "set-up" });
    expect((await editor.visitor.query("desk.stories")).status).toBe(200);

    await setUp(publisher.visitor);
    expect((await publisher.visitor.query("desk.stories")).status).toBe(200);
    // Without one again they are asked again.
    await publisher.visitor.auth("two-factor/disable", { password });
    expect((await publisher.visitor.query("desk.stories")).problem).toBe("second-factor-required");

    const enabled = await admin.auth("two-factor/enable", { password: first.password });
    const uri = String(enabled.body["totpURI"]);
    await admin.auth("two-factor/verify-totp", { code: codeOf(uri) });
    await require(false);
    expect((await publisher.visitor.query("desk.stories")).status).toBe(200);
  });
});

test("who has a passkey only owes it after a password: nothing else opens, and no other factor can be put beside it", async () => {
  const { email, id } = await join("publisher");
  const passkey = { id: `pk-${id}`, userId: id, credentialID: `c-${id}`, publicKey: "AA" };
  await server().parts.database.passkey.create({
    data: { ...passkey, counter: 0, deviceType: "singleDevice", backedUp: false },
  });
  const thief = await signIn(server(), email, password);
  expect((await thief.query("account.self")).data).toMatchObject({ secondFactorDue: "verify" });
  expect((await thief.query("desk.stories")).problem).toBe("second-factor-required");
  for (const [path, body] of [
    ["two-factor/enable", { password }],
    ["change-password", { currentPassword: password, newPassword: "mine from now on" }],
    ["passkey/delete-passkey", { id: passkey.id }],
    ["passkey/verify-registration", { response: { id: "x" } }],
  ] as const) {
    expect(await thief.auth(path, body)).toMatchObject({
      status: 403,
      body: { code: "SECOND_FACTOR_REQUIRED" },
    });
  }
});

test("an administrator takes a lost second factor away, which the audit says", async () => {
  const { email, id, visitor } = await join("editor");
  await setUp(visitor);
  expect((await admin.mutate("user.resetSecondFactor", { id })).status).toBe(200);
  expect((await visitor.query("account.self")).problem).toBe("unauthenticated");
  const back = await signIn(server(), email, password);
  expect((await back.query("account.secondFactor")).data).toMatchObject({ totp: false });
  const entries = await server().parts.database.auditEntry.findMany({
    where: { OR: [{ userId: id }, { details: { path: ["user"], equals: id } }] },
    orderBy: { id: "asc" },
  });
  const actions = entries.map(({ action }) => action);
  expect(actions).toEqual([
    "account.accept",
    "account.signIn",
    "account.addTotp",
    "user.resetSecondFactor",
    "account.signIn",
  ]);
});

test("from the terminal a lost second factor is taken away with the password, or kept", async () => {
  const { resetPassword } = await import("@claimline/api/sign-in/administrator");
  const { email, visitor } = await join("admin");
  await setUp(visitor);
  const { database, auth } = server().parts;
  const kept = await resetPassword(database, auth, email);
  const asked = await visit(server()).auth("sign-in/email", { email, password: kept ?? "" });
  expect(asked.body).toMatchObject({ twoFactorRedirect: true });
  const made = await resetPassword(database, auth, email, { withSecondFactor: true });
  const back = await signIn(server(), email, made ?? "");
  expect((await back.query("account.self")).data).toMatchObject({ mustChangePassword: true });
});

describe("what an authenticator couldn't have said", () => {
  test.each([
    ["passkey/verify-authentication", {}],
    ["passkey/verify-authentication", { response: { id: { a: 1 } } }],
    ["passkey/verify-authentication", { response: { id: "unknown" } }],
    ["passkey/verify-registration", { response: 7 }],
    ["passkey/verify-registration", { response: { id: "x" } }],
    ["two-factor/verify-totp", { code: 7 }],
    ["two-factor/verify-backup-code", {}],
    ["link/open", { token: [] }],
  ])("is refused as the caller's fault: %s %j", async (path, body) => {
    const { visitor } = await join("contributor");
    for (const caller of [visit(server()), visitor]) {
      const { status } = await caller.auth(path, body);
      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(500);
    }
    expect(server().log.join("")).not.toContain('"level":50');
  });

  test("with a challenge open, too", async () => {
    const { visitor } = await join("contributor");
    const url = `${server().url}/api/auth/passkey/generate-register-options`;
    const cookie = () => [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const options = await fetch(url, { headers: { cookie: cookie() } });
    expect(options.status).toBe(200);
    for (const text of options.headers.getSetCookie()) {
      const [pair = ""] = text.split(";", 1);
      visitor.cookies.set(pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1));
    }
    const answer = await visitor.auth("passkey/verify-registration", { response: { id: "x", rawId: "x" } });
    expect(answer.status).toBe(400);
  });
});
