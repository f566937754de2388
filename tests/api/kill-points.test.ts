import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { importStory } from "@claimline/api/story/import-story";
import { removeEmbeddedPostgres } from "@claimline/db/embedded/data-place";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "@claimline/db/embedded/start-embedded-postgres";
import { migrateDatabase } from "@claimline/db/migration/migrate-database";
import { type EventContent, eventContentSchema } from "@claimline/model/event/schema";
import fc from "fast-check";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { isLongRun } from "../env.ts";
import { noteFigure } from "../note-figure.ts";
import { deskStory } from "./content/desk-story.ts";
import { makeEventContent } from "./content/event-content.ts";
import { createDraft } from "./newsroom/desk-steps.ts";
import { openNewsroomAt } from "./newsroom/newsroom.ts";

const points = isLongRun() ? 500 : 50;
const minute = 60_000;
const app = fileURLToPath(new URL("server/small-newsroom.ts", import.meta.url));

let dataDir: string;
let database: EmbeddedPostgres;
let server: ChildProcess | undefined;
let url: string;
let secret: string;
let draft: { id: string; content: EventContent };

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), "claimline-kills-"));
  // What is acknowledged is on the disk, as with readers.
  database = await startEmbeddedPostgres({ dataDir, durable: true });
  await migrateDatabase(database.url);
  const newsroom = await openNewsroomAt(database.url);
  await importStory(newsroom.context(), deskStory());
  const admin = await newsroom.caller("admin");
  ({ secret } = await admin.apiKey.create({ name: "Kill points", scopes: ["draft"], expiresAt: null }));
  const content = makeEventContent();
  draft = { id: (await createDraft(newsroom, content)).id, content };
  await newsroom.close();
  url = `http://127.0.0.1:${await freePort()}`;
}, 5 * minute);

afterAll(async () => {
  server?.kill("SIGKILL");
  await database?.stop();
  removeEmbeddedPostgres(dataDir);
  rmSync(dataDir, { recursive: true, force: true });
});

test(
  "whatever is killed while an editor types, nothing acknowledged is lost, and nothing is half written",
  async () => {
    const moments = fc.sample(
      fc.record({
        killed: fc.constantFrom("server", "database"),
        saves: fc.nat(4),
        // A save takes about as long.
        afterMs: fc.nat(25),
      }),
      { numRuns: points, ...(!isLongRun() && { seed: 20_261_123 }) },
    );
    await startServer();
    let version = 1;
    let acknowledged = draft.content.title.de ?? "";
    let inFlightKept = 0;
    for (const [point, { killed, saves, afterMs }] of moments.entries()) {
      for (let save = 0; save < saves; save += 1) {
        const text = `point ${point}, save ${save}`;
        version = await saveOverHttp(text, version);
        acknowledged = text;
      }
      const last = `point ${point}, in flight`;
      const inFlight = saveOverHttp(last, version).then(
        () => "acknowledged" as const,
        () => "unanswered" as const,
      );
      await delay(afterMs);
      await killAndStart(killed);
      if ((await inFlight) === "acknowledged") acknowledged = last;
      const stored = await readStored();
      expect([acknowledged, last], `${killed} killed at point ${point}`).toContain(stored.title);
      expect(stored.snapshot, `the snapshot at point ${point}`).toBe(stored.title);
      if (stored.title === last && acknowledged !== last) inFlightKept += 1;
      [version, acknowledged] = [stored.version, stored.title];
    }
    noteFigure(
      `${points} kill points: no acknowledged edit lost; ${inFlightKept} unanswered ones were stored whole.`,
    );
  },
  (isLongRun() ? 60 : 10) * minute,
);

/** Saves the draft with this title as a service does. @returns the new version @throws when it wasn't acknowledged */
async function saveOverHttp(title: string, version: number): Promise<number> {
  const content = { ...draft.content, title: { ...draft.content.title, de: title } };
  const response = await fetch(`${url}/api/trpc/event.saveDraft`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${secret}` },
    body: JSON.stringify({ id: draft.id, version, content }),
  });
  const answer: unknown = await response.json();
  if (!response.ok) throw new Error(JSON.stringify(answer));
  return (answer as { result: { data: { version: number } } }).result.data.version;
}

async function readStored(): Promise<{ title: string; snapshot: string; version: number }> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  try {
    const { rows } = await client.query<{ version: number; content: unknown; snapshot: unknown }>(
      `select e.version, e.content, s.content as snapshot from event e
       left join draft_snapshot s on s.event_id = e.id and s.version = e.version where e.id = $1`,
      [draft.id],
    );
    const [row] = rows;
    const [content, snapshot] = [row?.content, row?.snapshot].map((each) => eventContentSchema.parse(each));
    return { title: content?.title.de ?? "", snapshot: snapshot?.title.de ?? "", version: row?.version ?? 0 };
  } finally {
    await client.end();
  }
}

async function killAndStart(what: "server" | "database"): Promise<void> {
  if (what === "server") {
    server?.kill("SIGKILL");
    await startServer();
    return;
  }
  process.kill(database.pid, "SIGKILL");
  await database.exited;
  database = await startEmbeddedPostgres({ dataDir, durable: true });
  await untilReady();
}

async function startServer(): Promise<void> {
  server = spawn(process.execPath, [app], {
    env: {
      DATABASE_URL: database.url,
      AUTH_SECRET: "0123456789abcdef0123456789abcdef",
      LISTEN_ADDRESS: "127.0.0.1",
      ADMIN_PORT: new URL(url).port,
      LOG_LEVEL: "silent",
    },
    stdio: "ignore",
  });
  await untilReady();
}

/** Until it answers with the database behind it. */
async function untilReady(): Promise<void> {
  await expect
    .poll(
      () =>
        fetch(`${url}/api/health/ready`).then(
          ({ status }) => status,
          () => 0,
        ),
      {
        timeout: minute,
        interval: 20,
      },
    )
    .toBe(200);
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, "close");
  return port;
}
