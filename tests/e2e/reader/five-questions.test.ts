import { type Locale, locales } from "@claimline/model/locale";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { openPage } from "../browser/open-page.ts";
import { storyPath } from "../product/first-story-paths.ts";

/** An event of the list with its assessment and who says so, as a reader reads it. */
interface Entry {
  headline: string;
  assessment: string;
  parties: string[];
}

describe.each(locales)("answers in %s", (locale) => {
  test("What happened on 28 October?", async () => {
    const page = await openPage(storyPath(locale), { locale });
    const day = { de: "am 28. Oktober", en: "on 28 October" }[locale];
    const october = page.getByRole("region", { name: { de: "Oktober 2024", en: "October 2024" }[locale] });
    const heading = page.getByRole("heading", { level: 3, name: day, exact: true });
    const events = october.getByRole("listitem").filter({ has: heading }).getByRole("article");
    expect((await events.getByRole("heading").allTextContents()).toSorted()).toEqual(
      {
        de: [
          "NATO bestätigt nordkoreanische Truppen in Russland",
          "Pentagon: Rund 10.000 Nordkoreaner zur Ausbildung in Russland",
          "Südkorea unterrichtet die 32 NATO-Staaten",
        ],
        en: [
          "NATO confirms North Korean troops in Russia",
          "Pentagon: about 10,000 North Koreans sent to Russia to train",
          "South Korea briefs the 32 NATO allies",
        ],
      }[locale],
    );
  });

  test("Who denies it?", async () => {
    const page = await openPage(storyPath(locale), { locale });
    const combat = {
      de: "Möglicher Kampfeinsatz nordkoreanischer Soldaten gegen die Ukraine",
      en: "Possible use of North Korean soldiers in combat against Ukraine",
    }[locale];
    expect(await readEntry(page, combat, locale)).toEqual({
      headline: combat,
      assessment: { de: "Angabe einer Seite · bestritten", en: "one side's account · contested" }[locale],
      parties: {
        de: ["Ukraine gibt an", "Nordkorea weist zurück", "Russland weist zurück", "NATO deutet an"],
        en: ["Ukraine says", "North Korea denies", "Russia denies", "NATO hints"],
      }[locale],
    });
  });

  test("What did the USA say, and when did that change?", async () => {
    const page = await openPage(storyPath(locale, "/events/troops-sent-to-russia"), { locale });
    const claims = page
      .getByRole("region", { name: { de: "Aussagen", en: "Claims" }[locale] })
      .getByRole("listitem")
      .filter({ hasText: "Austin" });
    const said = (await claims.allTextContents()).map((text) => text.replaceAll(/\s+/g, " "));
    expect(said).toHaveLength(2);
    expect(said[0]).toMatch(
      {
        de: /^19\. Okt\. 2024 ?Lloyd Austin sieht keine Belege/,
        en: /^19 Oct 2024 ?Lloyd Austin sees no evidence/,
      }[locale],
    );
    expect(said[1]).toMatch(
      { de: /^23\. Okt\. 2024 ?Lloyd Austin bestätigt/, en: /^23 Oct 2024 ?Lloyd Austin confirms/ }[locale],
    );
    const why = page.getByRole("region", { name: { de: "Warum", en: "Why" }[locale] });
    const usa = why.getByRole("listitem").filter({ hasText: { de: "USA", en: "United States" }[locale] });
    expect((await usa.textContent())?.replaceAll(/\s+/g, " ")).toBe(
      { de: "USA bestätigen seit dem 23. Oktober 2024", en: "United States confirms since 23 October 2024" }[
        locale
      ],
    );
  });

  test("What was known on 20 October?", async () => {
    const page = await openPage(storyPath(locale, "?asof=2024-10-20"), { locale });
    await page
      .getByText({ de: /18 von \d+ Ereignissen bekannt/, en: /18 of \d+ events known/ }[locale])
      .waitFor();
    expect(await page.getByRole("article").count()).toBe(18);
    const sent = {
      de: "Nordkoreanische Truppen nach Russland entsandt",
      en: "North Korean troops sent to Russia",
    }[locale];
    expect(await readEntry(page, sent, locale)).toEqual({
      headline: sent,
      assessment: { de: "Angabe einer Seite", en: "one side's account" }[locale],
      parties: {
        de: ["Südkorea gibt an", "NATO sieht keine Belege", "USA sehen keine Belege"],
        en: ["South Korea says", "NATO sees no evidence", "United States sees no evidence"],
      }[locale],
    });
    const confirmation = {
      de: "NATO bestätigt nordkoreanische Truppen in Russland",
      en: "NATO confirms North Korean troops in Russia",
    };
    expect(await page.getByText(confirmation[locale]).count()).toBe(0);
  });

  test("What is still only announced?", async () => {
    const page = await openPage(storyPath(locale), { locale });
    const announced = { de: "angekündigt", en: "announced" }[locale];
    const tookPlace = { de: "eingetreten", en: "took place" }[locale];
    const entries = page
      .getByRole("article")
      .filter({ has: page.getByText(announced, { exact: true }) })
      .filter({ hasNot: page.getByText(tookPlace, { exact: true }) });
    expect(await entries.getByRole("heading").allTextContents()).toEqual([
      {
        de: "Südkoreanische Delegation soll in die Ukraine reisen",
        en: "South Korean delegation to travel to Ukraine",
      }[locale],
    ]);
    await entries.getByText({ de: "überfällig", en: "overdue" }[locale], { exact: true }).waitFor();
  });
});

async function readEntry(page: Page, headline: string, locale: Locale): Promise<Entry> {
  const entry = page.getByRole("article", { name: headline, exact: true });
  const assessment = entry.getByRole("paragraph").first();
  const parties = entry.getByRole("list", { name: { de: "Wer das sagt", en: "Who says so" }[locale] });
  return {
    headline: (await entry.getByRole("heading").textContent()) ?? "",
    assessment: ((await assessment.textContent()) ?? "").trim(),
    parties: (await parties.getByRole("listitem").allTextContents()).map((text) => text.trim()),
  };
}
