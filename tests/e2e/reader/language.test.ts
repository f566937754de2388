import { locales } from "@claimline/model/locale";
import { describe, expect, test } from "vitest";
import { openContext, openPage } from "../browser/open-page.ts";
import { fetchPage } from "../product/fetch-page.ts";
import { storyPath } from "../product/first-story-paths.ts";
import { product } from "../product/product.ts";

describe("the root leads to", () => {
  test.each([
    ["the language asked for", { "accept-language": "de-AT,de;q=0.9,en;q=0.5" }, "/de"],
    ["the first of ours that is asked for", { "accept-language": "fr, en-GB;q=0.8, de;q=0.7" }, "/en"],
    ["English for everybody else", { "accept-language": "ko, ru" }, "/en"],
    ["English when nothing is asked for", {}, "/en"],
    ["an earlier choice before anything", { "accept-language": "de", cookie: "claimline-locale=en" }, "/en"],
    [
      "the language asked for when the cookie holds no language",
      { "accept-language": "de", cookie: "claimline-locale=xx" },
      "/de",
    ],
  ])("%s", async (_what, headers, path) => {
    const answer = await fetchPage("/", headers);
    expect(answer.status).toBe(307);
    expect(answer.headers.get("location")).toBe(path);
    expect(answer.headers.get("vary")?.toLowerCase()).toMatch(
      /accept-language.*cookie|cookie.*accept-language/,
    );
    expect(answer.headers.get("cache-control")).toContain("no-store");
    expect(answer.headers.getSetCookie()).toEqual([]);
  });
});

const pages = [
  "",
  storyPath("de", "?asof=2024-10-20").slice(3),
  storyPath("de", "/events/nato-confirmation").slice(3),
  storyPath("de", "/changes").slice(3),
  "/method",
];

describe.each([true, false])("the switch of language, script %s", (script) => {
  test.each(pages)("keeps the page: %s", async (path) => {
    const page = await openPage(`/de${path}`, { locale: "de", script });
    for (const [name, locale] of [
      ["EN", "en"],
      ["DE", "de"],
    ] as const) {
      await page
        .getByRole("navigation", { name: /^(Sprache|Language)$/ })
        .getByRole("link", { name, exact: true })
        .click();
      await page.waitForURL(`${product().webUrl}/${locale}${path}`);
      expect(await page.locator("html").getAttribute("lang")).toBe(locale);
    }
  });
});

test("the choice is kept in the only cookie, and the root heeds it", async () => {
  const context = await openContext({ locale: "de" });
  const page = await context.newPage();
  await page.goto(`${product().webUrl}/`);
  expect(new URL(page.url()).pathname).toBe("/de");
  expect(await context.cookies()).toEqual([]);
  await page.getByRole("link", { name: "EN", exact: true }).click();
  await page.getByRole("heading", { level: 1, name: "Stories" }).waitFor();
  expect(await context.cookies()).toMatchObject([
    { name: "claimline-locale", value: "en", sameSite: "Lax", path: "/" },
  ]);
  await page.goto(`${product().webUrl}/`);
  expect(new URL(page.url()).pathname).toBe("/en");
});

test.each([
  "//other.example/",
  "/\\other.example",
  "https://other.example/",
  "/%0d%0aset-cookie:a=b",
  "/%",
  "/%25",
  "/..//other.example",
  "/stories/ä",
])("the switch never leads off the site: %s", async (page) => {
  const answer = await fetchPage(`/language/en?page=${encodeURIComponent(page)}`);
  expect([303, 400, 404]).toContain(answer.status);
  const { origin, pathname } = new URL(answer.headers.get("location") ?? "/en", product().webUrl);
  expect(origin).toBe(product().webUrl);
  expect(pathname).toMatch(/^\/en(?:\/|$)/);
  expect(answer.headers.getSetCookie().filter((cookie) => !cookie.startsWith("claimline-locale=en"))).toEqual(
    [],
  );
});

test.each(locales)("pages say their language: %s", async (locale) => {
  for (const path of pages) {
    const { html } = await fetchPage(`/${locale}${path}`);
    expect(html).toContain(`<html lang="${locale}"`);
    expect(html.match(/hrefLang="(?:de|en)"/gi)?.length).toBeGreaterThanOrEqual(2);
  }
});

test("a page without a locale in its address is unknown in the reader's language", async () => {
  for (const [language, words] of [
    ["de", "Diese Seite gibt es nicht"],
    ["en", "This page doesn’t exist"],
  ] as const) {
    const { status, text } = await fetchPage("/nothing/here", { "accept-language": language });
    expect(status).toBe(404);
    expect(text).toContain(words);
  }
});
