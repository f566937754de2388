import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { importStory } from "@claimline/api/story/import-story";
import { removeEmbeddedPostgres } from "@claimline/db/embedded/data-place";
import { type RunningProduct, startProduct } from "@claimline/launch/start-product";
import { type Locale, locales } from "@claimline/model/locale";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { deskStory } from "../../api/content/desk-story.ts";
import { type Newsroom, openNewsroomAt } from "../../api/newsroom/newsroom.ts";
import { expectNarrowPage } from "../browser/narrow-page.ts";
import { openPage, type PageOptions } from "../browser/open-page.ts";
import { violationsOf } from "../browser/violations-of.ts";

const [whole, broken] = ["harbour", "harbour-broken"];

const words = {
  missing: { de: "Diese Seite gibt es nicht", en: "This page doesn’t exist" },
  gone: { de: "Dieses Ereignis wurde zurückgenommen", en: "This event has been unpublished" },
  failed: { de: "Bei uns ist etwas schiefgegangen", en: "Something went wrong on our side" },
  unavailable: { de: "Gerade nicht erreichbar", en: "Not reachable at the moment" },
} satisfies Record<string, Record<Locale, string>>;

let dataDir: string;
let running: RunningProduct;
let newsroom: Newsroom;

// A product of its own, for what is provoked here is logged as an error, and would be in other tests' way.
beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), "claimline-errors-"));
  running = await startProduct({ dataDir, env: { CLAIMLINE_TEST: "1", SAMPLE_STORY: "off" } });
  newsroom = await openNewsroomAt(running.databaseUrl!);
  for (const slug of [whole, broken]) {
    const bundle = deskStory();
    bundle.story.slug = slug;
    await importStory(newsroom.context(), bundle);
  }
  // A fault of ours: what was published can't be read any more.
  // The database itself would refuse it.
  await newsroom.database.$executeRaw`alter table published_event disable trigger user`;
  await newsroom.database.$executeRaw`
    update published_event set content = '{}' where content is not null
    and story_id = (select id from story where slug = ${broken})`;
  const publisher = await newsroom.caller("publisher");
  const { id, version } = await publisher.desk.event({ story: whole, slug: "ships-turned-back" });
  await publisher.event.unpublish({ id, version, note: { de: "Falsch.", en: "Wrong." } });
});

afterAll(async () => {
  await newsroom?.close();
  await running?.stop();
  removeEmbeddedPostgres(dataDir);
  rmSync(dataDir, { recursive: true, force: true });
});

async function open(path: string, options: PageOptions) {
  return await openPage(`${running.webUrl}${path}`, { ...options, origin: running.webUrl });
}

describe.each(locales)("in %s, readers are told", (locale) => {
  test.each([
    ["what isn't there", `/${locale}/nothing/here`, "missing", 404],
    ["that no story is", `/${locale}/stories/nothing`, "missing", 404],
    ["what isn't there, of a story", `/${locale}/stories/${whole}/events/nothing`, "missing", 404],
    ["that there is no text", `/${locale}/imprint`, "missing", 404],
    ["what isn't there, in an address without a language", "/nothing", "missing", 404],
    ["what can't be embedded", "/embed/x", "missing", 404],
    ["that there is nothing to embed", `/embed/${locale}`, "missing", 404],
    ["that no such story can be embedded", `/embed/${locale}/stories/nothing`, "missing", 404],
    ["that no draft is shown", "/preview", "missing", 404],
    ["that there is no such language", "/language/xx", "missing", 404],
    ["what was unpublished", `/${locale}/stories/${whole}/events/ships-turned-back`, "gone", 410],
    ["what is our own fault", `/${locale}/stories/${broken}`, "failed", 500],
  ] as const)("%s (%s), with and without script", async (_, path, say, status) => {
    for (const script of [true, false]) {
      const expected = new RegExp(`status of ${status}`);
      const page = await open(path, { locale, script, theme: script ? "dark" : "light", expected });
      await page.getByRole("heading", { level: 1, name: words[say][locale] }).waitFor();
      expect((await page.request.get(page.url())).status()).toBe(status);
      expect(await page.locator("html").getAttribute("lang")).toBe(locale);
      const ground = await page.evaluate("getComputedStyle(document.body).backgroundColor");
      expect(ground).toBe(script ? "rgb(21, 21, 19)" : "rgb(251, 250, 246)");
      const ways = page.getByRole("main").getByRole("link");
      expect(await ways.first().getAttribute("href")).toMatch(new RegExp(`^/${locale}(/|$)`, "u"));
      expect(await page.content()).not.toContain("ZodError");
      if (!script) continue;
      expect(await violationsOf(page)).toEqual([]);
      await expectNarrowPage(page);
    }
  });

  test("that a page failed while it was open, with a way to try again and one to leave", async () => {
    const page = await open(`/${locale}/method`, { locale, theme: "dark", expected: /provoked|console/ });
    // A browser that has it, but in which it fails: where the reader is in the chart can't be watched.
    await page.addInitScript(breakMediaQueries);
    await page.goto(`${running.webUrl}/${locale}/stories/${whole}`);
    await expectFailure(page, locale);
  });

  test("that a page without a frame of its own failed, by a document in its language", async () => {
    const page = await open(`/${locale}/method`, { locale, theme: "dark", expected: /provoked|console/ });
    await page.addInitScript(breakMediaQueries);
    await page.goto(`${running.webUrl}/embed/${locale}/stories/${whole}?view=timeline`);
    await expectFailure(page, locale);
    expect(await page.locator("html").getAttribute("lang")).toBe(locale);
    expect(await violationsOf(page)).toEqual([]);
    await expectNarrowPage(page);
  });

  async function expectFailure(page: Awaited<ReturnType<typeof open>>, of: Locale): Promise<void> {
    await page.getByRole("heading", { level: 1, name: words.failed[of] }).waitFor();
    await page.getByRole("button", { name: of === "de" ? "Neu laden" : "Reload" }).waitFor();
    const way = page.getByRole("link", { name: of === "de" ? "Zu den Geschichten" : "To the stories" });
    expect(await way.getAttribute("href")).toBe(`/${of}`);
    expect(await page.evaluate("getComputedStyle(document.body).backgroundColor")).toBe("rgb(21, 21, 19)");
  }
});

test("a site whose settings can't be read keeps its stories", async () => {
  await newsroom.database.$executeRaw`
    insert into site_settings (id, content, version, updated_at) values (1, '{"siteName": 1}', 1, now())`;
  try {
    const page = await open(`/de/stories/${whole}`, {});
    await page.getByRole("heading", { level: 1 }).waitFor();
    expect(await page.getByRole("heading", { name: words.failed.de }).count()).toBe(0);
  } finally {
    await newsroom.database.$executeRaw`delete from site_settings`;
  }
});

test("while the database can't be reached every page says so, and is back afterwards", async () => {
  await whileUnreachable(running.databaseUrl!, async () => {
    for (const locale of locales) {
      for (const path of [`/${locale}`, `/${locale}/stories/${whole}`]) {
        const page = await open(path, { locale, theme: "dark", expected: /status of 50[03]/ });
        const said = [words.unavailable[locale], words.failed[locale]].join("|");
        await page.getByRole("heading", { level: 1, name: new RegExp(`^(${said})$`, "u") }).waitFor();
        expect((await page.request.get(page.url())).status()).toBeGreaterThanOrEqual(500);
        expect(await page.getByRole("main").getByRole("link").count()).toBeGreaterThan(0);
      }
    }
  });
  await expect
    .poll(async () => (await fetch(`${running.webUrl}/de/stories/${whole}`)).status, { timeout: 30_000 })
    .toBe(200);
});

/** Runs in the page: takes from it what the chart asks for while it is rendered. */
function breakMediaQueries(): void {
  Object.assign(globalThis, {
    matchMedia: () => {
      throw new Error("provoked");
    },
  });
}

/** Cuts all connections to a database, and lets none be made until the work is done. */
async function whileUnreachable(url: string, work: () => Promise<void>): Promise<void> {
  const elsewhere = new URL(url);
  const name = elsewhere.pathname.slice(1);
  elsewhere.pathname = name === "postgres" ? "/template1" : "/postgres";
  const client = new pg.Client({ connectionString: elsewhere.href });
  await client.connect();
  try {
    await client.query(`alter database ${pg.escapeIdentifier(name)} allow_connections false`);
    await client.query("select pg_terminate_backend(pid) from pg_stat_activity where datname = $1", [name]);
    await work();
  } finally {
    await client.query(`alter database ${pg.escapeIdentifier(name)} allow_connections true`);
    await client.end();
  }
}
