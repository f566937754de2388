import { locales } from "@claimline/model/locale";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { openPage } from "../browser/open-page.ts";
import { violationsOf } from "../browser/violations-of.ts";
import { storyPath } from "../product/first-story-paths.ts";

const comparisonOf = (page: Page) => page.locator("section[aria-labelledby=comparison]");
const rowOf = (page: Page, title: string) =>
  comparisonOf(page).getByRole("listitem").filter({ hasText: title });

async function textOf(page: Page, title: string): Promise<string> {
  return ((await rowOf(page, title).first().innerText()) ?? "").replaceAll(/\s+/g, " ");
}

const sent = {
  de: "Nordkoreanische Truppen nach Russland entsandt",
  en: "North Korean troops sent to Russia",
};

describe.each(locales)("in %s, without script", (locale) => {
  test("two days are chosen by a form and stand beside each other, the earlier first", async () => {
    const page = await openPage(storyPath(locale), { locale, script: false });
    await page
      .getByText({ de: "Tag eingeben oder vergleichen", en: "Enter a day or compare" }[locale])
      .click();
    // The later one first: the order of the address is not that of the page.
    await page.getByLabel({ de: "Was war bekannt am", en: "What was known on" }[locale]).fill("2024-10-28");
    await page.getByLabel({ de: "Zum Vergleich", en: "Compared with" }[locale]).fill("2024-10-20");
    await page.getByRole("button", { name: { de: "Zeigen", en: "Show" }[locale], exact: true }).click();
    await comparisonOf(page).waitFor();
    expect(new URL(page.url()).search).toBe("?asof=2024-10-28&vs=2024-10-20");
    const row = await textOf(page, sent[locale]);
    expect(row).toContain(
      { de: "20. Oktober 2024 Angabe einer Seite", en: "20 October 2024 one side's account" }[locale],
    );
    expect(row).toContain(
      { de: "28. Oktober 2024 bestätigt · bestritten", en: "28 October 2024 confirmed · contested" }[locale],
    );
    expect(row.indexOf("20")).toBeLessThan(row.indexOf("28"));
    expect(row).toContain({ de: "USA sehen keine Belege", en: "sees no evidence" }[locale]);
    await page.getByRole("link", { name: { de: "Vergleich beenden", en: "End comparison" }[locale] }).click();
    expect(new URL(page.url()).search).toBe("?asof=2024-10-28");
  });
});

test("a day is compared with today in one press, and is open to everybody", async () => {
  const page = await openPage(storyPath("de", "?asof=2024-10-18"));
  await page.getByRole("link", { name: "Mit heute vergleichen" }).click();
  await comparisonOf(page).waitFor();
  expect(new URL(page.url()).search).toBe("?asof=2024-10-18&vs=now");
  const row = await textOf(page, sent.de);
  expect(row).toContain("18. Oktober 2024 Angabe einer Seite");
  expect(row).toContain("heute bestätigt");
  await comparisonOf(page).getByText("Damals noch nicht bekannt").click();
  expect(await textOf(page, "NATO bestätigt nordkoreanische Truppen")).toContain(
    "18. Oktober 2024 noch nicht bekannt heute Äußerung",
  );
  expect(await violationsOf(page)).toEqual([]);
});

test("the comparison is carried to an event and back", async () => {
  const page = await openPage(storyPath("de", "?asof=2024-10-28&vs=2024-11-06"));
  await page.getByRole("article").getByRole("link", { name: sent.de }).click();
  await page.getByRole("heading", { level: 1, name: sent.de }).waitFor();
  expect(new URL(page.url()).search).toBe("?asof=2024-10-28&vs=2024-11-06");
  await page.getByText("Kenntnisstand 28. Oktober 2024").first().waitFor();
  await page.getByRole("link", { name: /^Zur Geschichte/ }).click();
  await comparisonOf(page).waitFor();
  expect(new URL(page.url()).search).toBe("?asof=2024-10-28&vs=2024-11-06");
});

test.each([
  ["?asof=2024-10-28&vs=yesterday", "vs=yesterday"],
  ["?asof=2024-10-28&vs=2024-02-30", "vs=2024-02-30"],
  ["?asof=2024-10-28&vs=2999-01-01", "Der Tag zum Vergleich liegt in der Zukunft."],
  ["?asof=2024-10-28&vs=2024-10-28", "Beide Seiten des Vergleichs sind derselbe Kenntnisstand."],
  ["?vs=now", "Beide Seiten des Vergleichs sind derselbe Kenntnisstand."],
])("%s is passed over, and the page says so", async (search, notice) => {
  const page = await openPage(storyPath("de", search), { script: false });
  await page.getByText(notice).first().waitFor();
  expect(await comparisonOf(page).count()).toBe(0);
  const list = page.getByRole("link", { name: "Positionen" });
  expect(await list.getAttribute("href")).not.toContain("vs=");
});
