import { type Locale, locales } from "@claimline/model/locale";
import type { Locator, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { openPage } from "../browser/open-page.ts";
import { troopsSent } from "./timeline-page.ts";

/** A reader on the way from the front page to an answer, who counts the presses that it takes. */
interface Reader {
  page: Page;
  press: (target: Locator) => Promise<void>;
  presses: () => number;
}

const ways = ["by pointer", "by keyboard alone"] as const;
type Way = (typeof ways)[number];

/** No answer may take more presses. */
const most = 3;

const words = {
  de: {
    story: "Nordkoreanische Truppen in Russland",
    october: "Oktober 2024",
    the28th: "am 28. Oktober",
    combat: "Möglicher Kampfeinsatz nordkoreanischer Soldaten gegen die Ukraine",
    whoSays: "Wer das sagt",
    claims: "Aussagen",
    why: "Warum",
    usa: "USA",
    confirmation: "NATO bestätigt nordkoreanische Truppen in Russland",
    enterDay: "Tag eingeben oder vergleichen",
    day: "Was war bekannt am",
    show: "Zeigen",
    known20th: "Kenntnisstand 20. Oktober 2024",
    announced: "angekündigt",
    tookPlace: "eingetreten",
    overdue: "überfällig",
  },
  en: {
    story: "North Korean troops in Russia",
    october: "October 2024",
    the28th: "on 28 October",
    combat: "Possible use of North Korean soldiers in combat against Ukraine",
    whoSays: "Who says so",
    claims: "Claims",
    why: "Why",
    usa: "United States",
    confirmation: "NATO confirms North Korean troops in Russia",
    enterDay: "Enter a day or compare",
    day: "What was known on",
    show: "Show",
    known20th: "As known on 20 October 2024",
    announced: "announced",
    tookPlace: "took place",
    overdue: "overdue",
  },
} as const;

describe.each(locales)("in %s, from the front page", (locale) => {
  const say = words[locale];

  describe.each(ways)("%s", (way) => {
    test("What happened on 28 October?", async () => {
      const { page, presses } = await openStory(locale, way);
      const october = page.getByRole("region", { name: say.october });
      const heading = page.getByRole("heading", { level: 3, name: say.the28th, exact: true });
      const events = october.getByRole("listitem").filter({ has: heading }).getByRole("article");
      await events.first().waitFor();
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
      expect(presses()).toBeLessThanOrEqual(most);
    });

    test("Who denies it?", async () => {
      const { page, presses } = await openStory(locale, way);
      expect(await readEntry(page, say.combat, locale)).toEqual({
        headline: say.combat,
        assessment: { de: "Angabe einer Seite · bestritten", en: "one side's account · contested" }[locale],
        parties: {
          de: ["Ukraine gibt an", "Nordkorea weist zurück", "Russland weist zurück", "NATO deutet an"],
          en: ["Ukraine says", "North Korea denies", "Russia denies", "NATO hints"],
        }[locale],
      });
      expect(presses()).toBeLessThanOrEqual(most);
    });

    test("What did the USA say, and when did that change?", async () => {
      const { page, press, presses } = await openStory(locale, way);
      await press(page.getByRole("article").getByRole("link", { name: troopsSent[locale], exact: true }));
      const said = page
        .getByRole("region", { name: say.claims })
        .getByRole("listitem")
        .filter({ hasText: "Austin" });
      await said.first().waitFor();
      expect((await said.allTextContents()).map(plain)).toEqual([
        expect.stringMatching(
          {
            de: /^19\. Okt\. 2024 ?Lloyd Austin sieht keine Belege/,
            en: /^19 Oct 2024 ?Lloyd Austin sees no evidence/,
          }[locale],
        ),
        expect.stringMatching(
          { de: /^23\. Okt\. 2024 ?Lloyd Austin bestätigt/, en: /^23 Oct 2024 ?Lloyd Austin confirms/ }[
            locale
          ],
        ),
      ]);
      const why = page.getByRole("region", { name: say.why });
      const usa = why.getByRole("listitem").filter({ hasText: say.usa });
      expect(plain((await usa.textContent()) ?? "")).toBe(
        {
          de: "USA bestätigen seit dem 23. Oktober 2024",
          en: "United States confirms since 23 October 2024",
        }[locale],
      );
      expect(presses()).toBeLessThanOrEqual(most);
    });

    test("What was known on 20 October?", async () => {
      const { page, press, presses } = await openStory(locale, way);
      if (way === "by pointer") {
        await press(page.getByText(say.enterDay, { exact: true }));
        await page.getByLabel(say.day).fill("2024-10-20");
        await press(page.getByRole("button", { name: say.show, exact: true }));
      } else {
        await slideTo(page, { de: /20\. Oktober 2024/, en: /20 October 2024/ }[locale]);
      }
      await page
        .getByText({ de: /18 von \d+ Ereignissen bekannt/, en: /18 of \d+ events known/ }[locale])
        .first()
        .waitFor();
      await page.getByText(say.known20th).first().waitFor();
      expect(await page.getByRole("article").count()).toBe(18);
      expect(await readEntry(page, troopsSent[locale], locale)).toEqual({
        headline: troopsSent[locale],
        assessment: { de: "Angabe einer Seite", en: "one side's account" }[locale],
        parties: {
          de: ["Südkorea gibt an", "NATO sieht keine Belege", "USA sehen keine Belege"],
          en: ["South Korea says", "NATO sees no evidence", "United States sees no evidence"],
        }[locale],
      });
      expect(await page.getByText(say.confirmation).count()).toBe(0);
      expect(presses()).toBeLessThanOrEqual(most);
    });

    test("What is still only announced?", async () => {
      const { page, press, presses } = await openStory(locale, way);
      await press(page.getByRole("link", { name: say.announced, exact: true }));
      await page.waitForURL(/[?&]support=announced\b/);
      const still = page
        .getByRole("article")
        .filter({ hasNot: page.getByText(say.tookPlace, { exact: true }) });
      expect(await still.getByRole("heading").allTextContents()).toEqual([
        {
          de: "Südkoreanische Delegation soll in die Ukraine reisen",
          en: "South Korean delegation to travel to Ukraine",
        }[locale],
      ]);
      await still.getByText(say.overdue, { exact: true }).waitFor();
      expect(presses()).toBeLessThanOrEqual(most);
    });
  });
});

/** From the front page into the story: the first press. */
async function openStory(locale: Locale, way: Way): Promise<Reader> {
  const page = await openPage(`/${locale}`, { locale });
  let count = 0;
  const press = async (target: Locator) => {
    count += 1;
    if (way === "by pointer") return await target.click();
    await tabTo(page, target);
    await page.keyboard.press("Enter");
  };
  await press(page.getByRole("main").getByRole("link", { name: words[locale].story, exact: true }));
  await daySlider(page).waitFor();
  return { page, press, presses: () => count };
}

/** More presses of the Tab key than lead through any page. */
const mostTabs = 400;

async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let tabs = 0; tabs < mostTabs; tabs += 1) {
    await page.keyboard.press("Tab");
    if (await target.evaluate((element) => element === element.ownerDocument.activeElement)) return;
  }
  throw new Error(`${target.toString()} isn't reached by the Tab key.`);
}

function daySlider(page: Page): Locator {
  return page.getByRole("slider", { name: /^(?:Tag des Kenntnisstands|Day as known on)$/ });
}

/** Leads the slider of days back, from one day with news to the one before, until it names the day. */
async function slideTo(page: Page, day: RegExp): Promise<void> {
  const slider = daySlider(page);
  await tabTo(page, slider);
  for (let steps = 0; steps < mostTabs; steps += 1) {
    if (day.test((await slider.getAttribute("aria-valuetext")) ?? "")) return;
    await page.keyboard.press("PageDown");
  }
  throw new Error("The slider doesn't reach the day.");
}

/** An event of the list with its assessment and who says so, as a reader reads it. */
interface Entry {
  headline: string;
  assessment: string;
  parties: string[];
}

async function readEntry(page: Page, headline: string, locale: Locale): Promise<Entry> {
  const entry = page.getByRole("article", { name: headline, exact: true });
  const assessment = entry.getByRole("paragraph").first();
  const parties = entry.getByRole("list", { name: words[locale].whoSays });
  return {
    headline: (await entry.getByRole("heading").textContent()) ?? "",
    assessment: ((await assessment.textContent()) ?? "").trim(),
    parties: (await parties.getByRole("listitem").allTextContents()).map((text) => text.trim()),
  };
}

function plain(text: string): string {
  return text.replaceAll(/\s+/g, " ");
}
