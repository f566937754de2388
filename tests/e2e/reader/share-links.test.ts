import type { Page } from "playwright-core";
import { locales } from "@claimline/model/locale";
import { describe, expect, test } from "vitest";
import { openContext, openPage, sizes } from "../browser/open-page.ts";
import { expectNarrowPage } from "../browser/narrow-page.ts";
import { violationsOf } from "../browser/violations-of.ts";
import { storyPath, storySlug } from "../product/first-story-paths.ts";
import { product } from "../product/product.ts";

const panelWords = { de: "Teilen und zitieren", en: "Share and cite" };
const sent = "/events/troops-sent-to-russia";

async function openPanel(page: Page, locale: "de" | "en") {
  await page.getByText(panelWords[locale], { exact: true }).click();
}

describe.each(locales)("in %s, without script", (locale) => {
  test("links and citation stand as text, and the pinned link shows the same", async () => {
    const page = await openPage(storyPath(locale, sent), { locale, script: false });
    await openPanel(page, locale);
    const pinned = page.locator("#share-pinned a");
    const address = new URL((await pinned.getAttribute("href")) ?? "");
    expect([...address.searchParams.keys()]).toEqual(["asof", "rev"]);
    expect(await pinned.textContent()).toBe(address.href);
    expect(await page.locator("#share-citation").textContent()).toContain(address.href);
    expect(await page.getByRole("button", { name: { de: "kopieren", en: "Copy" }[locale] }).count()).toBe(0);
    const headline = await page.getByRole("heading", { level: 1 }).textContent();
    await pinned.click();
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe(headline);
    expect(new URL(page.url()).search).toBe(address.search);
    // A pinned page has no other link than itself.
    await openPanel(page, locale);
    expect(await page.locator("#share-link").count()).toBe(0);
    expect(await page.locator("#share-pinned").textContent()).toBe(address.href);
  });
});

test("the link keeps view, filters and day, and is copied with a word", async () => {
  const page = await openPage(storyPath("de", "?view=positions&asof=2024-10-28&party=nato"));
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await openPanel(page, "de");
  await page.getByRole("button", { name: "Link kopieren", exact: true }).click();
  await page.getByText("Kopiert.").waitFor();
  const copied = new URL(await page.evaluate("navigator.clipboard.readText()"));
  expect(copied.pathname + copied.search).toBe(storyPath("de", "?view=positions&asof=2024-10-28&party=nato"));
  await page.getByRole("button", { name: "Link auf diesen Stand kopieren" }).click();
  await page.getByText("Kopiert.").nth(1).waitFor();
  const pinned = new URL(await page.evaluate("navigator.clipboard.readText()"));
  expect(pinned.search).toMatch(/^\?view=positions&asof=2024-10-28&rev=\d+&party=nato$/u);
});

test("a citation is copied whole", async () => {
  const page = await openPage(storyPath("en", `${sent}?asof=2024-10-28`), { locale: "en" });
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await openPanel(page, "en");
  await page.getByRole("button", { name: "Copy citation" }).click();
  await page.getByText("Copied.").waitFor();
  expect(await page.evaluate("navigator.clipboard.readText()")).toMatch(
    /^“North Korean troops sent to Russia” \(on or before 28 October 2024\)\. North Korean troops in Russia, Claimline\. As known on 28 October 2024, version \d+ of \d+ \w+ \d{4}\. https?:\/\/\S+\?asof=2024-10-28&rev=\d+ \(accessed \d+ \w+ \d{4}\)\.$/u,
  );
});

test("where copying is refused, the text is selected instead", async () => {
  const context = await openContext();
  await context.addInitScript("Object.defineProperty(navigator, 'clipboard', { value: undefined })");
  const page = await context.newPage();
  await page.goto(new URL(storyPath("de"), product().webUrl).href);
  await openPanel(page, "de");
  await page.getByRole("button", { name: "Link kopieren", exact: true }).click();
  await page.getByText("Der Text ist markiert.").waitFor();
  expect(await page.evaluate("getSelection().toString().trim()")).toBe(
    await page.locator("#share-link").textContent(),
  );
});

test("the open panel is accessible and fits a narrow phone, in the dark too", async () => {
  const page = await openPage(storyPath("de", sent), { size: sizes.narrow, theme: "dark" });
  await openPanel(page, "de");
  await expectNarrowPage(page);
  expect(await violationsOf(page)).toEqual([]);
});

describe("since the last visit", () => {
  const key = `claimline.visits.${storySlug}`;

  /** The pages' policy forbids what `waitForFunction` does. */
  async function visitNoted(page: Page): Promise<void> {
    const noted = () => page.evaluate<boolean>(`localStorage.getItem(${JSON.stringify(key)}) !== null`);
    await expect.poll(noted, { timeout: 10_000 }).toBe(true);
  }

  /** A browser in which the story was seen days ago, before its last publication. */
  async function openReturning(path: string, locale: "de" | "en" = "de") {
    const page = await openPage(storyPath(locale), { locale });
    await visitNoted(page);
    await page.evaluate(
      `localStorage.setItem(${JSON.stringify(key)}, JSON.stringify({ seen: { rev: 0, at: Date.now() - 5 * 864e5 }, before: null }))`,
    );
    await page.goto(new URL(storyPath(locale, path), page.url()).href);
    return page;
  }

  const line = (page: Page) => page.getByRole("complementary").filter({ hasText: "letzten Besuch" });

  test("nothing on the first visit", async () => {
    const page = await openPage(storyPath("de"));
    await visitNoted(page);
    expect(await line(page).count()).toBe(0);
  });

  test("a returning reader is led to what is new, nothing of it is sent, and it can be put away", async () => {
    const page = await openReturning("");
    const asked: string[] = [];
    page.on("request", (request) => asked.push(`${request.url()} ${request.postData() ?? ""}`));
    await line(page).waitFor();
    expect(await line(page).textContent()).toMatch(/Seit Ihrem letzten Besuch am .* 20\d\d: \d+ Änderung/u);
    await line(page).getByRole("link").click();
    await page.getByText("neu für Sie").first().waitFor();
    expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe(storyPath("de", "/changes"));
    await page.goBack();
    await line(page).getByRole("button", { name: "Ausblenden" }).click();
    await line(page).waitFor({ state: "detached" });
    expect(await page.locator("main:focus").count()).toBe(1);
    await page.reload();
    await page.getByRole("slider", { name: "Tag des Kenntnisstands" }).waitFor();
    expect(await line(page).count()).toBe(0);
    expect(asked.filter((request) => /visit|before|since/u.test(request))).toEqual([]);
  });

  test("in English too, and not on a page of an earlier revision", async () => {
    const page = await openReturning("?rev=1", "en");
    await page.getByRole("heading", { level: 1 }).waitFor();
    expect(await page.getByText("Since your last visit").count()).toBe(0);
    await page.goto(new URL(storyPath("en"), page.url()).href);
    await page.getByText("Since your last visit on").waitFor();
  });
});

test("the page says in which zone times are given", async () => {
  for (const path of ["", sent]) {
    const page = await openPage(storyPath("de", path), { script: false, zone: "Asia/Tokyo" });
    expect(await page.getByText("Uhrzeiten: Mitteleuropäische Zeit (Berlin)").isVisible()).toBe(true);
  }
});
