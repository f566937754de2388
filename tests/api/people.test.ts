import type { AddressInfo } from "node:net";
import { createFirstAdministrator } from "@claimline/api/sign-in/administrator";
import type { Role } from "@claimline/model/publication/role";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { problemCode, problemOf } from "./newsroom/problem-of.ts";
import { openNewsroom } from "./newsroom/test-newsroom.ts";
import { adminUrl, sharedServer } from "./server/open-server.ts";
import { signIn, thisMachine, type Visitor, visit } from "./server/sign-in.ts";

let now = Date.parse("2026-11-23T08:00:00.000Z");
const server = sharedServer({
  app: "admin",
  template: "empty",
  now: () => now,
  trustedProxies: thisMachine,
});
const first = { email: "desk@newsroom.example", password: "a long enough password" };
const password = "another long password";
let admin: Visitor;

beforeAll(async () => {
  const { database, auth } = server().parts;
  await createFirstAdministrator(database, auth, first);
  admin = await signIn(server(), first.email, first.password);
});

interface Listed {
  users: { id: string; email: string; role: Role; deactivatedAt: string | null; sessions: number }[];
  invitations: { id: string; email: string; expired: boolean }[];
}

async function list(): Promise<Listed> {
  return (await admin.query("user.list")).data as Listed;
}

async function find(email: string) {
  const user = (await list()).users.find((each) => each.email === email);
  if (!user) throw new Error(`There is no account ${email}.`);
  return user;
}

async function invite(email: string, role: Role): Promise<string> {
  const { data } = await admin.mutate("user.invite", { email, role });
  return tokenIn((data as { link: string }).link);
}

function tokenIn(link: string): string {
  return new URL(link).hash.slice(1);
}

/** Somebody who was invited, has accepted and is signed in. */
async function join(email: string, role: Role): Promise<Visitor> {
  const token = await invite(email, role);
  await visit(server()).auth("link/use", { token, name: email.split("@")[0] ?? "", password });
  return await signIn(server(), email, password);
}

describe("an invitation", () => {
  test("lets its person make an account with the role, once", async () => {
    const { data, status } = await admin.mutate("user.invite", {
      email: " New.Editor@Newsroom.example ",
      role: "editor",
    });
    expect(status).toBe(200);
    const { link, mail, expiresAt } = data as { link: string; mail: string; expiresAt: string };
    expect(link).toMatch(new RegExp(`^${adminUrl}/invitation#[\\w-]{43}$`));
    expect([mail, expiresAt]).toEqual(["none", "2026-11-30T08:00:00.000Z"]);
    const token = tokenIn(link);
    const guest = visit(server());
    expect((await guest.auth("link/open", { token })).body).toEqual({
      kind: "invitation",
      email: "new.editor@newsroom.example",
    });
    const used = await guest.auth("link/use", { token, name: "Nora", password });
    expect(used).toMatchObject({ status: 200, body: { email: "new.editor@newsroom.example" } });
    // It signs nobody in, and what it made can be signed in to.
    expect(guest.cookies.size).toBe(0);
    const nora = await signIn(server(), "new.editor@newsroom.example", password);
    expect((await nora.query("account.self")).data).toMatchObject({ name: "Nora", role: "editor" });
    for (const path of ["link/open", "link/use"]) {
      const again = await guest.auth(path, { token, name: "Nobody", password });
      expect(again).toMatchObject({ status: 400, body: { code: "LINK_INVALID" } });
    }
  });

  test("of two who use it at once makes one account", async () => {
    const token = await invite("twice@newsroom.example", "contributor");
    const uses = await Promise.all(
      ["One", "Two"].map((name) => visit(server()).auth("link/use", { token, name, password })),
    );
    expect(uses.map(({ status }) => String(status)).toSorted()).toEqual(["200", "400"]);
    const { users } = await list();
    expect(users.filter(({ email }) => email === "twice@newsroom.example")).toHaveLength(1);
  });

  test("is stored as a hash only", async () => {
    const token = await invite("hashed@newsroom.example", "contributor");
    const rows = await server().parts.database.accountLink.findMany();
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  test("works for a week and is listed as expired then; a new one takes its place", async () => {
    const before = now;
    const old = await invite("late@newsroom.example", "contributor");
    now += 7 * 86_400_000;
    const guest = visit(server());
    expect((await guest.auth("link/open", { token: old })).status).toBe(400);
    expect((await guest.auth("link/use", { token: old, name: "Late", password })).status).toBe(400);
    const mine = async () =>
      (await list()).invitations.filter(({ email }) => email === "late@newsroom.example");
    expect((await mine()).map(({ expired }) => expired)).toEqual([true]);
    const renewed = await invite("late@newsroom.example", "contributor");
    expect((await mine()).map(({ expired }) => expired)).toEqual([false]);
    expect((await guest.auth("link/open", { token: old })).status).toBe(400);
    expect((await guest.auth("link/open", { token: renewed })).status).toBe(200);
    now = before;
  });

  test("can be withdrawn, once", async () => {
    const token = await invite("withdrawn@newsroom.example", "publisher");
    const { id } = (await list()).invitations.find(({ email }) => email.startsWith("withdrawn"))!;
    expect((await admin.mutate("user.withdrawInvitation", { id })).status).toBe(200);
    expect((await visit(server()).auth("link/open", { token })).status).toBe(400);
    expect((await admin.mutate("user.withdrawInvitation", { id })).problem).toBe("not-found");
  });

  test.each([
    ["no name", {}, "NAME_MISSING"],
    ["a name that can't be stored", { name: "a\0b" }, "NAME_UNSTORABLE"],
    ["a short password", { name: "A", password: "short" }, "PASSWORD_TOO_SHORT"],
    ["an endless password", { name: "A", password: "x".repeat(129) }, "PASSWORD_TOO_LONG"],
  ])("with %s isn't used up", async (_what, given, code) => {
    const token = await invite("picky@newsroom.example", "contributor");
    const refused = await visit(server()).auth("link/use", { token, password, ...given });
    expect(refused).toMatchObject({ status: 400, body: { code } });
    expect((await visit(server()).auth("link/open", { token })).status).toBe(200);
  });

  test("isn't made for an address that has an account, nor for what is no address", async () => {
    const desk = await openNewsroom("empty");
    const caller = await desk.caller("admin");
    const { email } = await desk.makeAccount("editor");
    expect(await problemOf(caller.user.invite({ email: email.toUpperCase(), role: "admin" }))).toMatchObject({
      code: "invalid-input",
      fields: [{ path: "email", code: "email-taken" }],
    });
    expect(await problemOf(caller.user.invite({ email: "nobody", role: "admin" }))).toMatchObject({
      code: "invalid-input",
      fields: [{ path: "email" }],
    });
  });
});

describe("a deactivated account", () => {
  test("is signed out at once, everywhere, and can't be signed in to until it is reactivated", async () => {
    const email = "leaver@newsroom.example";
    const one = await join(email, "editor");
    const two = await signIn(server(), email, password);
    const { id, sessions } = await find(email);
    expect(sessions).toBe(2);
    expect((await admin.mutate("user.deactivate", { id })).status).toBe(200);
    for (const visitor of [one, two])
      expect((await visitor.query("account.self")).problem).toBe("unauthenticated");
    const right = await visit(server()).auth("sign-in/email", { email, password });
    const wrong = await visit(server()).auth("sign-in/email", { email, password: "not this one" });
    const unknown = await visit(server()).auth("sign-in/email", { email: "no@newsroom.example", password });
    expect(right.status).toBe(401);
    expect([right.body, wrong.body]).toEqual([unknown.body, unknown.body]);
    expect((await admin.mutate("user.resetPassword", { id })).problem).toBe("account-deactivated");
    expect((await admin.mutate("user.reactivate", { id })).status).toBe(200);
    const back = await signIn(server(), email, password);
    expect((await back.query("account.self")).data).toMatchObject({ role: "editor" });
  });

  test("no longer counts as the second look that four eyes need", async () => {
    const desk = await openNewsroom();
    const boss = await desk.makeAccount("admin");
    const other = await desk.makeAccount("publisher");
    const caller = await desk.caller(boss);
    const { makeEventContent } = await import("./content/event-content.ts");
    const { deskSlug } = await import("./content/desk-story.ts");
    const draft = await caller.event.create({ story: deskSlug, content: makeEventContent() });
    const submitted = await caller.event.submit({ id: draft.id, version: draft.version });
    const approve = () => caller.event.approve({ id: draft.id, version: submitted.version });
    expect(await problemCode(approve())).toBe("four-eyes");
    await desk.database.user.updateMany({
      where: { id: { notIn: [boss.id, other.id] } },
      data: { role: "contributor" },
    });
    await caller.user.deactivate({ id: other.id });
    expect((await approve()).state).toBe("approved");
  });
});

describe("a role", () => {
  test("that was taken away bites on the next call", async () => {
    const email = "editor@newsroom.example";
    const editor = await join(email, "admin");
    expect((await editor.query("user.list")).status).toBe(200);
    const { id } = await find(email);
    await admin.mutate("user.setRole", { id, role: "contributor" });
    expect((await editor.query("user.list")).problem).toBe("forbidden");
  });

  test("of the last administrator stays, and so does the account", async () => {
    const desk = await openNewsroom("empty");
    const boss = await desk.makeAccount("admin");
    const caller = await desk.caller(boss);
    expect(await problemCode(caller.user.setRole({ id: boss.id, role: "publisher" }))).toBe(
      "last-administrator",
    );
    expect(await problemCode(caller.user.deactivate({ id: boss.id }))).toBe("last-administrator");
    const shut = await desk.makeAccount("admin");
    await caller.user.deactivate({ id: shut.id });
    expect(await problemCode(caller.user.setRole({ id: boss.id, role: "publisher" }))).toBe(
      "last-administrator",
    );
    expect(await desk.database.user.findUnique({ where: { id: boss.id } })).toMatchObject({
      role: "admin",
      deactivatedAt: null,
    });
  });

  test("is left to one of two administrators who take each other's away at once", async () => {
    const desk = await openNewsroom("empty");
    for (let round = 0; round < 5; round += 1) {
      const [one, two] = [await desk.makeAccount("admin"), await desk.makeAccount("admin")];
      await desk.database.user.updateMany({
        where: { id: { notIn: [one.id, two.id] } },
        data: { role: "editor" },
      });
      const outcomes = await Promise.allSettled([
        (await desk.caller(one)).user.setRole({ id: two.id, role: "editor" }),
        (await desk.caller(two)).user.deactivate({ id: one.id }),
      ]);
      expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
      expect(await desk.database.user.count({ where: { role: "admin", deactivatedAt: null } })).toBe(1);
    }
  });
});

test("a link for a new password leaves the old one alone until it is used, and ends the sessions then", async () => {
  const email = "forgetful@newsroom.example";
  const visitor = await join(email, "editor");
  const { id } = await find(email);
  const { data } = await admin.mutate("user.resetPassword", { id });
  const { link, expiresAt } = data as { link: string; expiresAt: string };
  expect(link).toMatch(new RegExp(`^${adminUrl}/new-password#`));
  expect(expiresAt).toBe("2026-11-24T08:00:00.000Z");
  expect((await visitor.query("account.self")).status).toBe(200);
  const token = tokenIn(link);
  const used = await visit(server()).auth("link/use", { token, password: "the newest password" });
  expect(used.status).toBe(200);
  expect((await visitor.query("account.self")).problem).toBe("unauthenticated");
  expect((await visit(server()).auth("sign-in/email", { email, password })).status).toBe(401);
  await signIn(server(), email, "the newest password");
  expect((await visit(server()).auth("link/use", { token, password })).status).toBe(400);
});

test("the audit says who did what to whom, and from where", async () => {
  const email = "watched@newsroom.example";
  const watched = await join(email, "editor");
  const { id } = await find(email);
  await admin.mutate("user.setRole", { id, role: "publisher" });
  // What is so already isn't done again.
  await admin.mutate("user.setRole", { id, role: "publisher" });
  await watched.auth("change-password", { currentPassword: password, newPassword: "yet another one" });
  await watched.auth("sign-out");
  await admin.mutate("user.deactivate", { id });
  const { database } = server().parts;
  const { id: adminId } = await find(first.email);
  const about = { OR: [{ userId: id }, { details: { path: ["email"], equals: email } }] };
  const entries = await database.auditEntry.findMany({
    where: about,
    orderBy: [{ at: "asc" }, { id: "asc" }],
  });
  expect(entries.map(({ action, userId }) => [action, userId])).toEqual([
    ["user.invite", adminId],
    ["account.accept", id],
    ["account.signIn", id],
    ["user.setRole", adminId],
    ["account.changePassword", id],
    ["account.signOut", id],
    ["user.deactivate", adminId],
  ]);
  expect(entries.map(({ address }) => address).filter((_each, place) => place !== 1)).toEqual(
    [admin, watched, admin, watched, watched, admin].map(({ address }) => address),
  );
  expect(entries.every(({ requestId }) => requestId !== "")).toBe(true);
  expect(entries[3]?.details).toEqual({ user: id, email, from: "editor", to: "publisher" });
  // No secret ever gets into it.
  expect(JSON.stringify(entries)).not.toContain(password);
});

describe("with a mail server", () => {
  const letters: string[] = [];
  let isDown = false;
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    onMailFrom: (_from, _session, done) => done(isDown ? new Error("out of order") : null),
    onData: (stream, _session, done) => {
      const parts: Buffer[] = [];
      stream.on("data", (part: Buffer) => parts.push(part));
      stream.on("end", () => {
        letters.push(Buffer.concat(parts).toString());
        done();
      });
    },
  });
  beforeAll(() => new Promise<void>((resolve) => void smtp.listen(0, "127.0.0.1", resolve)));
  afterAll(() => new Promise<void>((resolve) => smtp.close(() => resolve())));

  test("a link goes to its person and to nobody else; when it can't be sent, the administrator gets it", async () => {
    const { createMailer } = await import("@claimline/api/mail/mailer");
    const { port } = smtp.server.address() as AddressInfo;
    const mailer = createMailer({
      smtpUrl: `smtp://127.0.0.1:${port}?from=desk@newsroom.example`,
      newsroomUrl: adminUrl,
    });
    const desk = await openNewsroom("empty");
    const boss = await desk.makeAccount("admin", { name: "Ada" });
    const { createNewsroomCaller } = await import("@claimline/api/routers");
    const post = { newsroomUrl: adminUrl, mailer };
    const caller = createNewsroomCaller({ ...desk.context(boss, "de"), post });
    expect((await caller.user.list()).sendsMail).toBe(true);
    const sent = await caller.user.invite({ email: "mail@newsroom.example", role: "editor" });
    expect(sent).toMatchObject({ link: null, mail: "sent" });
    const [letter = ""] = letters;
    expect(letter).toMatch(/^To: mail@newsroom\.example\r$/m);
    expect(letter).toMatch(/^From: desk@newsroom\.example\r$/m);
    expect(letter).toMatch(/^Subject: Einladung in die Redaktion\r$/m);
    expect(letter.replaceAll("=\r\n", "")).toMatch(/http:\/\/newsroom\.example\/invitation#[\w-]{43}\r/);
    isDown = true;
    const failed = await caller.user.invite({ email: "down@newsroom.example", role: "editor" });
    expect(failed).toMatchObject({ mail: "failed", link: expect.stringContaining("/invitation#") });
    mailer.close();
  });
});
