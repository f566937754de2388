import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { type PageOptions, openContext, openPage, sizes } from "../browser/open-page.ts";
import { fetchPage } from "../product/fetch-page.ts";
import { storyPath } from "../product/first-story-paths.ts";
import { product } from "../product/product.ts";
import { chartOf, isFocused, openedOf, parameterOf, troopsSent } from "./timeline-page.ts";

/** A script that a page has loaded. */
interface Script {
  url: string;
  text: string;
}

/** A page whose scripts are collected as they come. */
async function openWatched(
  path: string,
  options: PageOptions = {},
): Promise<{ page: Page; scripts: Promise<Script>[] }> {
  const context = await openContext({ locale: "de", ...options });
  const page = await context.newPage();
  const scripts: Promise<Script>[] = [];
  page.on("response", (response) => {
    if (response.request().resourceType() !== "script") return;
    scripts.push(response.text().then((text) => ({ url: response.url(), text })));
  });
  await page.goto(new URL(path, product().webUrl).href);
  return { page, scripts };
}

/** Long after an idle browser would have asked for the chart. */
async function settle(page: Page): Promise<void> {
  await page.waitForLoadState("networkidle");
  await page.evaluate("new Promise((done) => requestIdleCallback(() => done()))");
}

/** What only the chart's chunk holds: the class that vis-timeline gives its root element. */
const isChart = ({ text }: Script) => text.includes("vis-timeline");

/**
 * The chunks that Next loads on every page before any of its own: React, the router and the loader of chunks. The build
 * lists them as what each page begins with; they are the same whatever a page holds.
 */
function runtimeFiles(): string[] {
  const file = join(import.meta.dirname, "..", "..", "..", "apps", "web", ".next", "build-manifest.json");
  return readMain(JSON.parse(readFileSync(file, "utf8")));
}

function readMain(manifest: unknown): string[] {
  const files: unknown = Reflect.get(Object(manifest), "rootMainFiles");
  if (!Array.isArray(files) || files.length === 0) throw new Error("The build names no runtime.");
  return files.map(String);
}

describe("the scripts", () => {
  const budget = 80_000;

  test("beyond Next's and React's own are at most 80 kB before the chart", async () => {
    const { page, scripts } = await openWatched(storyPath("de"));
    await chartOf(page).getByRole("option").first().waitFor();
    const all = await Promise.all(scripts);
    const runtime = runtimeFiles();
    const chart = all.filter(isChart);
    expect(chart).toHaveLength(1);
    const size = (some: readonly Script[]) =>
      some.reduce((sum, { text }) => sum + gzipSync(text, { level: 9 }).length, 0);
    const before = all.slice(0, all.findIndex(isChart));
    const own = before.filter(({ url }) => !runtime.some((file) => url.endsWith(file)));
    console.log(
      `Scripts of the story's page, gzipped: ${size(before)} B before the chart, of them ${size(own)} B beyond the runtime; chart ${size(chart)} B.`,
    );
    // All of the runtime must be told apart, and something must be left.
    expect(before.length - own.length).toBe(runtime.length);
    expect(own.length).toBeGreaterThan(0);
    expect(size(own)).toBeLessThanOrEqual(budget);
  });

  test("come without the chart on a phone", async () => {
    const { page, scripts } = await openWatched(storyPath("de"), { size: sizes.phone });
    await page.getByRole("article").first().scrollIntoViewIfNeeded();
    await settle(page);
    expect((await Promise.all(scripts)).filter(isChart)).toEqual([]);
    expect(await page.getByText("Die Zeitleiste wird geladen.").isVisible()).toBe(false);
  });
});

describe("nothing moves while the page comes alive", () => {
  test.each([
    ["on a desktop", "", sizes.desktop],
    ["on a tablet", "", [820, 1180] as const],
    ["with an opened event", `?asof=2024-10-28&event=${troopsSent.slug}`, sizes.desktop],
    ["with lanes of parties", "?lanes=party", sizes.desktop],
    ["with few events", "?q=Selenskyj", sizes.desktop],
    ["on a phone", "", sizes.phone],
  ])("%s", async (_where, query, size) => {
    const context = await openContext({ locale: "de", size });
    const page = await context.newPage();
    // Type that comes late may set a line anew; that is told apart by loading it before.
    await page.goto(new URL("/de/method", product().webUrl).href);
    await page.evaluate("document.fonts.ready");
    await page.addInitScript(`
      globalThis.moved = [];
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) if (!entry.hadRecentInput) globalThis.moved.push(entry.value);
      }).observe({ type: "layout-shift", buffered: true });
    `);
    await page.goto(new URL(storyPath("de", query), product().webUrl).href);
    const list = page
      .getByRole("article", { name: "USA: Nordkorea liefert Russland" })
      .or(page.getByRole("article").nth(1))
      .last();
    const top = async () => (await list.boundingBox())?.y;
    const before = await top();
    if (size[0] >= 768) await chartOf(page).getByRole("option").first().waitFor();
    await settle(page);
    expect(await top()).toBe(before);
    const moved: unknown = await page.evaluate("globalThis.moved.reduce((sum, value) => sum + value, 0)");
    expect(Number(moved)).toBeLessThan(0.02);
  });
});

describe("without script", () => {
  test.each([sizes.desktop, sizes.phone])(
    "the list is all there, and no empty place above it: %s",
    async (...size) => {
      const [width, height] = size;
      const page = await openPage(storyPath("de"), { locale: "de", script: false, size: [width, height] });
      expect(await page.getByRole("article").count()).toBe(59);
      expect(await page.getByText("Die Zeitleiste wird geladen.").isVisible()).toBe(false);
      expect(await page.getByRole("group", { name: "Spuren" }).isVisible()).toBe(false);
      const tabs = await page.getByRole("navigation", { name: "Ansichten" }).boundingBox();
      const first = await page.getByRole("article").first().boundingBox();
      expect((first?.y ?? 0) - (tabs?.y ?? 0)).toBeLessThan(400);
    },
  );

  test("an address opens its event above the list, and a link closes it", async () => {
    const path = storyPath("de", `?asof=2024-10-28&event=${troopsSent.slug}`);
    const page = await openPage(path, { locale: "de", script: false });
    await page.getByRole("heading", { level: 2, name: troopsSent.de }).waitFor();
    await page.getByRole("link", { name: "Schließen" }).click();
    expect(await page.getByRole("heading", { level: 2, name: troopsSent.de }).count()).toBe(0);
    expect(new URL(page.url()).search).toBe("?asof=2024-10-28");
  });
});

describe("the chart's picture", () => {
  /** The story's page with the chart's chunk held back until it is let go. */
  async function openHeld(options: PageOptions = {}): Promise<{ page: Page; letGo: () => void }> {
    const { scripts } = await openWatched(storyPath("de"));
    await expect.poll(async () => (await Promise.all(scripts)).filter(isChart).length).toBe(1);
    const chart = (await Promise.all(scripts)).find(isChart);
    const context = await openContext({ locale: "de", ...options });
    const { promise, resolve } = Promise.withResolvers<void>();
    await context.route(chart?.url ?? "", async (route) => {
      await promise;
      await route.continue();
    });
    const page = await context.newPage();
    // The script that is held may hold the page's "load" too.
    await page.goto(new URL(storyPath("de"), product().webUrl).href, { waitUntil: "domcontentloaded" });
    await page.evaluate("document.fonts.ready");
    return { page, letGo: resolve };
  }

  /** Where marks are drawn, from the chart's left edge and the first of them: in pixels, in the order of the page. */
  const placesOf = async (page: Page, selector: string): Promise<{ title: string; x: number; y: number }[]> =>
    await page.locator(selector).evaluateAll((marks) =>
      marks.flatMap((mark) => {
        const { x, y } = mark.querySelector("svg")?.getBoundingClientRect() ?? { x: Number.NaN, y: 0 };
        const title = mark.querySelector("span")?.textContent ?? "";
        return title === "" || Number.isNaN(x) ? [] : [{ title, x, y: y + scrollY }];
      }),
    );

  test("is there before any script, and the live chart takes over where it stands", async () => {
    const { html } = await fetchPage(storyPath("de"));
    expect(html.match(/data-mark=""/g)?.length).toBeGreaterThan(10);
    const { page, letGo } = await openHeld();
    const picture = await placesOf(page, "[data-mark]");
    letGo();
    await chartOf(page).getByRole("option").first().waitFor();
    await expect.poll(() => page.locator("[data-mark]").count()).toBe(0);
    const live = new Map(
      (await placesOf(page, ".vis-foreground .vis-item")).map((place) => [place.title, place]),
    );
    expect(picture.length).toBeGreaterThan(10);
    const moved = picture.filter(({ title, x, y }) => {
      const place = live.get(title);
      return !place || Math.abs(place.x - x) > 3 || Math.abs(place.y - y) > 1.5;
    });
    // Words are measured here, and reckoned there: where they just fit, one may differ.
    expect(moved.length, JSON.stringify(moved)).toBeLessThanOrEqual(1);
  });

  test("is left out on a narrow screen, and is nothing to assistive technology", async () => {
    const { page } = await openHeld({ size: sizes.phone });
    expect(await page.locator("[data-mark]").first().isVisible()).toBe(false);
    expect(await page.locator('[aria-hidden="true"] [data-mark]').count()).toBe(
      await page.locator("[data-mark]").count(),
    );
  });
});

test("where the chart can't be loaded, that is said and the list is there", async () => {
  const context = await openContext({
    locale: "de",
    expected: /Failed to load resource|ChunkLoadError|net::ERR/,
  });
  const { scripts } = await openWatched(storyPath("de"));
  await expect.poll(async () => (await Promise.all(scripts)).filter(isChart).length).toBe(1);
  const chart = (await Promise.all(scripts)).find(isChart);
  await context.route(chart?.url ?? "", (route) => route.abort());
  const page = await context.newPage();
  await page.goto(new URL(storyPath("de"), product().webUrl).href);
  await page.getByRole("alert").getByText("Die Zeitleiste ließ sich nicht laden").waitFor();
  await page.getByRole("button", { name: "Neu laden" }).waitFor();
  expect(await page.getByRole("article").count()).toBe(59);
});

describe("on a phone", () => {
  test("a headline opens its event as a sheet, which holds the focus", async () => {
    const page = await openPage(storyPath("de"), { locale: "de", size: sizes.phone });
    await page.waitForLoadState("networkidle");
    const headline = page.getByRole("link", { name: troopsSent.de });
    await headline.click();
    const sheet = openedOf(page);
    await sheet.getByRole("heading", { level: 2, name: troopsSent.de }).waitFor();
    expect(parameterOf(page, "event")).toBe(troopsSent.slug);
    for (let presses = 0; presses < 8; presses += 1) {
      await page.keyboard.press("Tab");
      expect(
        await page.evaluate(
          "document.activeElement === document.body || document.activeElement.closest('dialog') !== null",
        ),
      ).toBe(true);
    }
    await page.keyboard.press("Escape");
    await sheet.waitFor({ state: "hidden" });
    await expect.poll(() => parameterOf(page, "event")).toBe(null);
    await expect.poll(() => isFocused(headline)).toBe(true);
  });

  test("an address opens the sheet", async () => {
    const page = await openPage(storyPath("de", `?event=${troopsSent.slug}`), {
      locale: "de",
      size: sizes.phone,
    });
    await openedOf(page).getByRole("heading", { level: 2, name: troopsSent.de }).waitFor();
    await page.goBack();
    expect(page.url()).toBe("about:blank");
  });
});

test("an event in short is a page of its own for scripts, unknown to search engines", async () => {
  const brief = await fetchPage(storyPath("de", `/events/${troopsSent.slug}/brief?asof=2024-10-28`));
  expect(brief.status).toBe(200);
  expect(brief.text).toContain(troopsSent.de);
  expect(brief.html).toMatch(/<meta name="robots" content="noindex/);
  expect((await fetchPage(storyPath("de", "/events/nothing/brief"))).status).toBe(404);
  expect((await fetchPage(storyPath("de", `/events/${troopsSent.slug}/brief?asof=2023-01-01`))).status).toBe(
    404,
  );
});
