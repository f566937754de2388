import { loadSettings } from "@claimline/api/site/load-settings";
import { noSettings } from "@claimline/model/site/settings";
import { expect, test } from "vitest";
import { problemCode, problemOf } from "./newsroom/problem-of.ts";
import { openNewsroom } from "./newsroom/test-newsroom.ts";

const settings = {
  ...noSettings,
  siteName: "Hafenblatt",
  reportMistake: "desk@example.org",
  imprint: { de: "## Wer\n\nDie Redaktion." },
};

test("nobody has said anything at first", async () => {
  const desk = await openNewsroom();
  const admin = await desk.caller("admin");
  expect(await admin.settings.get()).toEqual({ version: 0, settings: noSettings });
});

test("what an administrator saves is stored as a version, with an entry in the audit of what changed", async () => {
  const desk = await openNewsroom();
  const admin = await desk.caller("admin");
  expect(await admin.settings.save({ version: 0, settings })).toEqual({ version: 1 });
  const next = { ...settings, siteName: "Hafenbote" };
  expect(await admin.settings.save({ version: 1, settings: next })).toEqual({ version: 2 });
  expect(await loadSettings(desk.database)).toEqual({ version: 2, settings: next });
  const audit = await desk.database.auditEntry.findMany({
    where: { action: "settings.save" },
    orderBy: { id: "asc" },
  });
  expect(audit.map(({ details }) => details)).toEqual([
    { version: 1, changed: "siteName,reportMistake,imprint" },
    { version: 2, changed: "siteName" },
  ]);
  expect(audit.every(({ userId }) => userId !== null)).toBe(true);
});

test("what is stored already is not saved again", async () => {
  const desk = await openNewsroom();
  const admin = await desk.caller("admin");
  await admin.settings.save({ version: 0, settings });
  expect(await admin.settings.save({ version: 1, settings })).toEqual({ version: 1 });
  expect(await desk.database.auditEntry.count({ where: { action: "settings.save" } })).toBe(1);
});

test("nobody overwrites what somebody else has saved since", async () => {
  const desk = await openNewsroom();
  const admin = await desk.caller("admin");
  await admin.settings.save({ version: 0, settings });
  const mine = { ...noSettings, siteName: "Anders" };
  expect(await problemOf(admin.settings.save({ version: 0, settings: mine }))).toMatchObject({
    code: "stale-version",
    conflict: { version: 1, theirs: settings, mine },
  });
  expect(await loadSettings(desk.database)).toEqual({ version: 1, settings });
});

test("of two that save the first settings at once, one is told", async () => {
  const desk = await openNewsroom();
  const admin = await desk.caller("admin");
  const saves = ["Eins", "Zwei"].map((siteName) =>
    admin.settings.save({ version: 0, settings: { ...noSettings, siteName } }),
  );
  const outcomes = await Promise.allSettled(saves);
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
});

test("an address that would run something is refused with its place", async () => {
  const desk = await openNewsroom();
  const admin = await desk.caller("admin");
  const call = admin.settings.save({
    version: 0,
    settings: { ...noSettings, contact: "javascript:alert(1)" },
  });
  expect(await problemOf(call)).toMatchObject({
    code: "invalid-input",
    fields: [{ path: "settings.contact", code: "unreachable" }],
  });
});

test.each(["contributor", "editor", "publisher"] as const)(
  "a %s neither reads nor saves them",
  async (role) => {
    const desk = await openNewsroom();
    const caller = await desk.caller(role);
    expect(await problemCode(caller.settings.get())).toBe("forbidden");
    expect(await problemCode(caller.settings.save({ version: 0, settings }))).toBe("forbidden");
  },
);
