import { randomInt } from "node:crypto";
import { listenerName } from "@claimline/api/live/change-listener";
import pg from "pg";
import { expect, test } from "vitest";
import { makeClaim, makeEventContent } from "../../api/content/event-content.ts";
import { publishNew } from "../../api/newsroom/desk-steps.ts";
import { openPage } from "../browser/open-page.ts";
import { sharedDesk } from "../newsroom/desk.ts";
import { storyPath, storySlug } from "../product/first-story-paths.ts";
import { product } from "../product/product.ts";

const desk = sharedDesk();

/** How soon an open page shows what was published elsewhere: two seconds are the aim, a busy machine gets more. */
const shownWithinMs = 8_000;
/** How soon a server is connected again, has found what it missed, and its pages have it. */
const caughtUpWithinMs = 10_000;

/** Publishes an event from this process, which knows nothing of the servers, and answers with its headline. */
async function publishHere(): Promise<string> {
  const { newsroom } = desk();
  newsroom.clock.set(new Date().toISOString());
  const slug = `probe-${randomInt(100_000, 1_000_000)}`;
  const claim = makeClaim({
    slug: `${slug}-claim`,
    actor: "south-korea",
    saidAt: "2025-06-13",
    sources: [{ source: "yonhap-2023-10-14", locator: null }],
  });
  const content = makeEventContent({
    slug,
    when: "2024-09-12",
    places: ["wonsan"],
    actors: [],
    claims: [claim],
  });
  await publishNew(newsroom, content, storySlug);
  return `Titel ${slug}`;
}

test("a publication by another process shows on every open page of the story", async () => {
  const pages = await Promise.all(
    [storyPath("de"), storyPath("de", "/changes")].map((path) => openPage(path, { locale: "de" })),
  );
  const title = await publishHere();
  const publishedAt = performance.now();
  await Promise.all(
    pages.map((page) => page.getByRole("main").getByText(title, { exact: true }).first().waitFor()),
  );
  expect(performance.now() - publishedAt).toBeLessThan(shownWithinMs);
});

test("two pages of one browser share a connection, and both are told", async () => {
  const first = await openPage(storyPath("de"), { locale: "de" });
  const second = await first.context().newPage();
  await second.goto(first.url());
  const title = await publishHere();
  // A page out of sight catches up when it is looked at.
  for (const page of [second, first]) {
    await page.bringToFront();
    await page.getByRole("article", { name: title }).waitFor();
    expect(await page.getByRole("article", { name: title }).count()).toBe(1);
  }
});

test("what was published while a server couldn't listen is caught up", async () => {
  const page = await openPage(storyPath("de"), { locale: "de" });
  const title = await whileNobodyListens(publishHere);
  const listeningAgainAt = performance.now();
  await page.getByRole("article", { name: title }).waitFor();
  expect(performance.now() - listeningAgainAt).toBeLessThan(caughtUpWithinMs);
});

/** Cuts every connection that listens, and lets none be made anew until the work is done. */
async function whileNobodyListens<Result>(work: () => Promise<Result>): Promise<Result> {
  // The connections of this process must be there already.
  await desk().newsroom.database.user.count();
  const elsewhere = new URL(product().databaseUrl);
  const name = pg.escapeIdentifier(elsewhere.pathname.slice(1));
  elsewhere.pathname = "/postgres";
  const client = new pg.Client({ connectionString: elsewhere.href });
  await client.connect();
  try {
    await client.query(`alter database ${name} allow_connections false`);
    const { rowCount } = await client.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where application_name = $1",
      [listenerName],
    );
    expect(rowCount).toBeGreaterThan(0);
    return await work();
  } finally {
    await client.query(`alter database ${name} allow_connections true`);
    await client.end();
  }
}
