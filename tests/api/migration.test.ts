import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { migrateDatabase, withPreparationLock } from "@claimline/db/migration/migrate-database";
import { readMigrations } from "@claimline/db/migration/migration-files";
import { schemaDifference } from "@claimline/db/migration/schema-difference";
import pg from "pg";
import { expect, inject, onTestFinished, test } from "vitest";
import { cloneDatabase, createDatabase, type Template } from "./newsroom/test-databases.ts";

/** A database for one test; without template one that nobody has ever migrated. */
async function openDatabase(template: Template | null) {
  const server = inject("testServer");
  const { url, drop } = template ? await cloneDatabase(server, template) : await createDatabase(server);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  onTestFinished(async () => {
    await client.end();
    await drop();
  });
  return { url, client };
}

async function names(client: pg.Client, sql: string): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(sql);
  return rows.map(({ name }) => name);
}

const tablesOf = (client: pg.Client) =>
  names(
    client,
    `select table_name::text collate "C" as name from information_schema.tables where table_schema = 'public' order by 1`,
  );
const appliedOf = (client: pg.Client) =>
  names(client, "select migration_name as name from _prisma_migrations order by started_at");

test("a migrated database is what the Prisma schema says", async () => {
  const { url } = await openDatabase("empty");
  expect(await schemaDifference(url)).toBe("");
});

test.each([
  ["a column too many", "alter table event add column colour text", /DROP COLUMN "colour"/],
  ["a column too few", "alter table source drop column remark", /ADD COLUMN\s+"remark"/],
  ["another type", "alter table story alter column rev type bigint", /ALTER COLUMN "rev"/],
  [
    "a value allowed to be absent",
    "alter table audit_entry alter column action drop not null",
    /"action" SET NOT NULL/,
  ],
  ["an index too few", "drop index event_story_id_slug_key", /CREATE UNIQUE INDEX "event_story_id_slug_key"/],
  [
    "a reference too few",
    "alter table change drop constraint change_story_id_fkey",
    /"change_story_id_fkey"/,
  ],
  ["a table too many", "create table leftover (id int primary key)", /DROP TABLE "leftover"/],
  ["a value of an enumeration too many", "alter type work_state add value 'forgotten'", /work_state/],
])("%s is seen", async (_name, change, expected) => {
  const { url, client } = await openDatabase("empty");
  await client.query(change);
  expect(await schemaDifference(url)).toMatch(expected);
});

test("a new database gets every migration, which Prisma's own table remembers; a second run changes nothing", async () => {
  const { url, client } = await openDatabase(null);
  const { migrationDirectories } = await readMigrations();
  const all = migrationDirectories.map(({ path }) => path);
  expect(all.length).toBeGreaterThan(0);
  expect(await migrateDatabase(url)).toEqual(all);
  expect(await appliedOf(client)).toEqual(all);
  const remembered = await client.query("select * from _prisma_migrations");
  expect(remembered.rows).toMatchObject(
    all.map(() => ({ applied_steps_count: 1, rolled_back_at: null, finished_at: expect.any(Date) })),
  );
  expect(await migrateDatabase(url)).toEqual([]);
  expect((await client.query("select * from _prisma_migrations")).rows).toEqual(remembered.rows);
  expect(await schemaDifference(url)).toBe("");
});

test("servers that start at once apply each migration once", async () => {
  const { url, client } = await openDatabase(null);
  const program = fileURLToPath(new URL("./newsroom/migrate.fixture.ts", import.meta.url));
  const runs = await Promise.all(
    Array.from({ length: 3 }, async () => {
      const child = spawn(process.execPath, [program, url], { stdio: ["ignore", "pipe", "inherit"] });
      let output = "";
      child.stdout.on("data", (text: Buffer) => (output += text.toString()));
      const [code] = (await once(child, "close")) as [number | null];
      return { code, applied: output.split("\n").filter(Boolean) };
    }),
  );
  const { migrationDirectories } = await readMigrations();
  const all = migrationDirectories.map(({ path }) => path);
  expect(runs.map(({ code }) => code)).toEqual([0, 0, 0]);
  expect(runs.flatMap(({ applied }) => applied)).toEqual(all);
  expect(await appliedOf(client)).toEqual(all);
});

test("who prepares holds the lock: another one waits, also when the first one fails", async () => {
  const { url } = await openDatabase("empty");
  const order: string[] = [];
  const [first, entered] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const failing = withPreparationLock(url, async () => {
    entered.resolve();
    await first.promise;
    order.push("first");
    throw new Error("failed half-way");
  });
  await entered.promise;
  const waiting = withPreparationLock(url, async () => {
    order.push("second");
  });
  first.resolve();
  await expect(failing).rejects.toThrow("failed half-way");
  await waiting;
  expect(order).toEqual(["first", "second"]);
});

test("a migration that fails leaves nothing half done, and the next run can go on", async () => {
  const { url, client } = await openDatabase("empty");
  const before = await tablesOf(client);
  const migrations = await readMigrations();
  const withNew = (sql: string) => ({
    ...migrations,
    migrationDirectories: [
      ...migrations.migrationDirectories,
      {
        path: "20991231000000_mended",
        migrationFile: { path: "migration.sql", content: { tag: "ok" as const, value: sql } },
      },
    ],
  });
  const faulty = "create table half (id int); alter table event add column colour text; select 1/0;";
  for (const _attempt of [1, 2]) {
    await expect(migrateDatabase(url, withNew(faulty))).rejects.toThrow(/division by zero/);
    expect(await tablesOf(client)).toEqual(before);
    expect(await schemaDifference(url)).toBe("");
  }
  // A version that lacks the faulty one starts as ever; the mended one goes on from there.
  expect(await migrateDatabase(url)).toEqual([]);
  expect(await migrateDatabase(url, withNew("create table whole (id int);"))).toEqual([
    "20991231000000_mended",
  ]);
  expect(await tablesOf(client)).toEqual([...before, "whole"].toSorted());
});
