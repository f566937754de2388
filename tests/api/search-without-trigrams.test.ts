import { randomUUID } from "node:crypto";
import { importStory } from "@claimline/api/story/import-story";
import { openDatabase } from "@claimline/db/database";
import { migrateDatabase } from "@claimline/db/migration/migrate-database";
import pg from "pg";
import { expect, inject, onTestFinished, test } from "vitest";
import { deskStory } from "./content/desk-story.ts";
import { storiesPublishedAt } from "./newsroom/clock.ts";
import { createDatabase } from "./newsroom/test-databases.ts";

/** The address of a new database for a role that may make tables, but no extensions. */
async function openAsPlainRole(): Promise<string> {
  const { url, drop } = await createDatabase(inject("testServer"));
  const role = `plain_${randomUUID().slice(0, 8)}`;
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  onTestFinished(async () => {
    await owner.query(`drop owned by ${role} cascade; drop role ${role}`);
    await owner.end();
    await drop();
  });
  await owner.query(`create role ${role} login password 'plain'; grant all on schema public to ${role}`);
  const address = new URL(url);
  address.username = role;
  address.password = "plain";
  return address.href;
}

test("a database that refuses the extension is prepared and searched all the same", async () => {
  const url = await openAsPlainRole();
  await migrateDatabase(url);
  const database = openDatabase({ url, connections: 2 });
  onTestFinished(() => database.$disconnect());
  expect(await database.$queryRaw`select 1 from pg_extension where extname = 'pg_trgm'`).toEqual([]);
  await importStory(
    { database, account: null, now: () => storiesPublishedAt, requestId: "search" },
    deskStory(),
  );
  const inside = await database.$queryRaw<object[]>`
    select distinct event_id from published_text where words like '%schlosse%'`;
  expect(inside).toHaveLength(2);
});
