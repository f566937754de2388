import type { AuditItem } from "@claimline/api/audit/list-audit";
import pg from "pg";
import { expect, onTestFinished, test } from "vitest";
import { deskSlug } from "./content/desk-story.ts";
import { createDraft } from "./newsroom/desk-steps.ts";
import { problemOf } from "./newsroom/problem-of.ts";
import { openNewsroom } from "./newsroom/test-newsroom.ts";

/** A newsroom with entries by two people, of which several were made in the same millisecond. */
async function openBusyNewsroom() {
  const desk = await openNewsroom();
  const boss = await desk.makeAccount("admin", { name: "Ada" });
  const other = await desk.makeAccount("editor", { name: "Egon" });
  const at = (minute: number) => new Date(Date.parse("2030-01-01T00:00:00Z") + minute * 60_000);
  await desk.database.auditEntry.createMany({
    data: Array.from({ length: 25 }, (_, place) => ({
      at: at(Math.floor(place / 5)),
      action: place % 2 === 0 ? "test.even" : "test.odd",
      userId: place % 3 === 0 ? other.id : boss.id,
      address: "192.0.2.7",
      details: { place },
    })),
  });
  return { desk, boss, other, caller: await desk.caller(boss) };
}

const placesOf = (items: readonly AuditItem[]) => items.map(({ details }) => details["place"]);

test("the audit is read page by page, last first; nothing is skipped or shown twice when entries come in between", async () => {
  const { desk, caller } = await openBusyNewsroom();
  const whole = await caller.audit.list({ limit: 25 });
  const read: AuditItem[] = [];
  let cursor: string | null | undefined;
  while (cursor !== null && read.length < 25) {
    const page = await caller.audit.list({ limit: 7, ...(cursor ? { cursor } : {}) });
    read.push(...page.items);
    cursor = page.nextCursor;
    await desk.database.auditEntry.create({
      data: { at: new Date("2031-01-01T00:00:00Z"), action: "test.later", details: {} },
    });
  }
  expect(placesOf(read).slice(0, 25)).toEqual(placesOf(whole.items));
  expect(new Set(placesOf(whole.items)).size).toBe(25);
  const times = whole.items.map(({ at }) => at);
  expect(times).toEqual(times.toSorted((a, b) => b.localeCompare(a)));
});

test("it can be filtered by who and by what", async () => {
  const { caller, other } = await openBusyNewsroom();
  const theirs = await caller.audit.list({ person: other.id, action: "test.odd", limit: 100 });
  expect(theirs.items.length).toBe(4);
  for (const { person, action } of theirs.items) expect([person?.name, action]).toEqual(["Egon", "test.odd"]);
  expect((await caller.audit.list({ person: "nobody" })).items).toEqual([]);
  const filters = await caller.audit.filters();
  expect(filters.actions).toContain("test.even");
  expect(filters.actions).toEqual([...new Set(filters.actions)].toSorted((a, b) => (a < b ? -1 : 1)));
  expect(filters.people.map(({ name }) => name)).toContain("Ada");
});

test("an entry names who, what, when, from where and what it was done to", async () => {
  const { desk, caller } = await openBusyNewsroom();
  const draft = await createDraft(desk);
  const { items } = await caller.audit.list({ action: "event.create" });
  expect(items[0]).toMatchObject({
    story: deskSlug,
    event: draft.slug,
    person: { name: expect.stringContaining("editor") },
    requestId: expect.stringContaining("test-"),
  });
  expect((await caller.audit.list({ action: "test.even", limit: 1 })).items[0]?.address).toBe("192.0.2.7");
});

test.each(["nonsense", btoa("{}"), btoa(JSON.stringify({ at: "x", id: "y" }))])(
  "%s is no cursor of it",
  async (cursor) => {
    const { caller } = await openBusyNewsroom();
    expect(await problemOf(caller.audit.list({ cursor }))).toMatchObject({
      code: "invalid-input",
      fields: [{ path: "cursor" }],
    });
  },
);

test.each([
  ["changed", "update audit_entry set action = 'nothing'"],
  ["changed in one place", "update audit_entry set details = '{}' where action = 'test.even'"],
  ["deleted", "delete from audit_entry"],
  ["emptied", "truncate audit_entry"],
])("the database itself refuses that entries are %s", async (_what, statement) => {
  const { desk } = await openBusyNewsroom();
  const client = new pg.Client({ connectionString: desk.url });
  await client.connect();
  onTestFinished(() => client.end());
  const before = await desk.database.auditEntry.count();
  await expect(client.query(statement)).rejects.toThrow("audit entries are never changed or deleted");
  expect(await desk.database.auditEntry.count()).toBe(before);
});
