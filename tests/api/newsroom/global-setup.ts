import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { importStory } from "@claimline/api/story/import-story";
import { loadFirstStory } from "@claimline/api/story/load-first-story";
import { openDatabase } from "@claimline/db/database";
import { removeEmbeddedPostgres } from "@claimline/db/embedded/data-place";
import { startEmbeddedPostgres } from "@claimline/db/embedded/start-embedded-postgres";
import { prepareQueues } from "@claimline/db/jobs/queues";
import { migrateDatabase } from "@claimline/db/migration/migrate-database";
import type { TestProject } from "vitest/node";
import { givenDatabaseUrl } from "../../env.ts";
import { deskStory } from "../content/desk-story.ts";
import { storiesPublishedAt } from "./clock.ts";
import { createTemplate, dropAll, type Template, type TestServer } from "./test-databases.ts";

/** One PostgreSQL for the whole run, with a database for each template; gone when the run ends. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { url, stop } = await startServer();
  const server = { url, prefix: `claimline_test_${randomBytes(4).toString("hex")}` };
  const teardown = async () => {
    await dropAll(server);
    await stop();
  };
  try {
    await migrateDatabase(await createTemplate(server, "empty"));
    await fillTemplate(server, "desk", (publisher) => importStory(publisher, deskStory()));
    await fillTemplate(server, "story", loadFirstStory);
  } catch (error) {
    await teardown();
    throw error;
  }
  project.provide("testServer", server);
  return teardown;
}

async function startServer(): Promise<{ url: string; stop: () => Promise<void> }> {
  const given = givenDatabaseUrl();
  if (given !== null) return { url: given, stop: async () => undefined };
  const dataDir = mkdtempSync(join(tmpdir(), "claimline-api-tests-"));
  const remove = () => {
    removeEmbeddedPostgres(dataDir);
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    const postgres = await startEmbeddedPostgres({ dataDir, durable: false });
    const stop = async () => {
      await postgres.stop();
      remove();
    };
    return { url: postgres.url, stop };
  } catch (error) {
    remove();
    throw error;
  }
}

async function fillTemplate(
  server: TestServer,
  template: Template,
  fill: (publisher: Parameters<typeof loadFirstStory>[0]) => Promise<unknown>,
): Promise<void> {
  const url = await createTemplate(server, template);
  await migrateDatabase(url);
  await prepareQueues(url);
  const database = openDatabase({ url, connections: 2 });
  try {
    await fill({ database, account: null, now: () => storiesPublishedAt, requestId: "test-setup" });
  } finally {
    await database.$disconnect();
  }
}
