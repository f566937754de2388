import { locales } from "@claimline/model/locale";
import type { Locator, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { expectNarrowPage } from "../browser/narrow-page.ts";
import { openPage, sizes } from "../browser/open-page.ts";
import { storyPath } from "../product/first-story-paths.ts";

/** From 13 October 2023, the first day, to 28 April 2025, the last, and today. */
const lastStep = 564;
const words = {
  de: {
    slider: "Tag des Kenntnisstands",
    october28: "28. Oktober 2024",
    october27: "27. Oktober 2024",
    next: /^Nächster Tag mit Neuem/,
    previous: /^Vorheriger Tag mit Neuem/,
    today: "heute",
    known: "Kenntnisstand",
    newOn: "Neu am 28. Oktober 2024",
  },
  en: {
    slider: "Day as known on",
    october28: "28 October 2024",
    october27: "27 October 2024",
    next: /^Next day with news/,
    previous: /^Previous day with news/,
    today: "today",
    known: "As known on",
    newOn: "New on 28 October 2024",
  },
};

function sliderOf(page: Page, locale: "de" | "en" = "de"): Locator {
  return page.getByRole("slider", { name: words[locale].slider });
}

const asOf = (page: Page) => new URL(page.url()).searchParams.get("asof");

async function expectDay(page: Page, day: string | null): Promise<void> {
  await expect.poll(() => asOf(page), { timeout: 10_000 }).toBe(day);
}

async function valueOf(slider: Locator): Promise<string | null> {
  return await slider.getAttribute("aria-valuetext");
}

const entries = (page: Page) => page.evaluate<number>("history.length");
const events = (page: Page) => page.getByRole("article").count();

describe.each(locales)("in %s, the bar of days", (locale) => {
  const say = words[locale];

  test("is a slider with a name and its day in words", async () => {
    const page = await openPage(storyPath(locale, "?asof=2024-10-28"), { locale });
    const slider = sliderOf(page, locale);
    await slider.waitFor();
    expect(await slider.getAttribute("aria-valuemin")).toBe("0");
    expect(await slider.getAttribute("aria-valuemax")).toBe(String(lastStep));
    expect(await slider.getAttribute("aria-valuenow")).toBe("381");
    expect(await valueOf(slider)).toMatch(new RegExp(`^${say.october28}, 32 `));
    await page.getByText(`${say.known} ${say.october28}`).first().waitFor();
    await page.getByRole("heading", { level: 2, name: say.newOn }).waitFor();
  });

  test("is led by the keyboard, and the page follows with place and focus kept", async () => {
    const page = await openPage(storyPath(locale), { locale });
    const slider = sliderOf(page, locale);
    await slider.focus();
    expect(await valueOf(slider)).toBe(say.today);
    expect(await slider.getAttribute("aria-valuenow")).toBe(String(lastStep));
    const before = await entries(page);

    await page.keyboard.press("Home");
    await expectDay(page, "2023-10-13");
    await page
      .getByText(locale === "de" ? /^1 von \d+ Ereignissen bekannt/ : /^1 of \d+ events known/)
      .first()
      .waitFor();
    expect(await events(page)).toBe(1);
    await page.keyboard.press("ArrowRight");
    await expectDay(page, "2023-10-14");
    await page.keyboard.press("PageUp");
    await expectDay(page, "2023-10-16");
    await page.keyboard.press("PageDown");
    await expectDay(page, "2023-10-13");
    expect(await page.evaluate("document.activeElement.getAttribute('role')")).toBe("slider");
    // One step back leads to where the reader began.
    expect(await entries(page)).toBe(before + 1);
    await page.goBack();
    await expectDay(page, null);
    await expect.poll(() => valueOf(slider)).toBe(say.today);
    await slider.focus();
    await page.keyboard.press("ArrowLeft");
    await expectDay(page, "2025-04-28");
    await page.keyboard.press("End");
    await expectDay(page, null);
  });

  test("steps to the days with news, and back to today", async () => {
    const page = await openPage(storyPath(locale, "?view=list&asof=2024-10-27"), { locale });
    await page.getByRole("link", { name: say.next }).click();
    await expectDay(page, "2024-10-28");
    await page.getByRole("link", { name: say.next }).click();
    await expectDay(page, "2024-10-29");
    await page.getByRole("link", { name: say.previous }).click();
    await expectDay(page, "2024-10-28");
    await page.getByRole("link", { name: say.today, exact: true }).click();
    await expectDay(page, null);
  });
});

test("the keys pressed in a row ask for the last day only", async () => {
  const page = await openPage(storyPath("de", "?asof=2024-10-18"));
  const asked: string[] = [];
  page.on("request", (request) => {
    if (request.headers()["rsc"] !== undefined)
      asked.push(String(new URL(request.url()).searchParams.get("asof")));
  });
  const slider = sliderOf(page);
  await slider.focus();
  for (let day = 0; day < 5; day += 1) await page.keyboard.press("ArrowRight");
  expect(await valueOf(slider)).toMatch(/^23\. Oktober 2024/);
  await expectDay(page, "2024-10-23");
  expect(new Set(asked)).toEqual(new Set(["2024-10-23"]));
});

test("dragging shows the day at once, reaches days with news only, and is one step back", async () => {
  const page = await openPage(storyPath("de"));
  const slider = sliderOf(page);
  await slider.waitFor();
  const { x, y, width } = await boxOf(slider.locator("xpath=.."));
  const before = await entries(page);
  await page.mouse.move(x + width, y + 20);
  await page.mouse.down();
  const seen = new Set<string>();
  for (let at = width; at >= width * 0.45; at -= width / 200) {
    await page.mouse.move(x + at, y + 20);
    seen.add((await valueOf(slider)) ?? "");
  }
  expect(seen.size).toBeGreaterThan(15);
  expect([...seen].filter((text) => text.includes("nichts Neues"))).toEqual([]);
  const last = await valueOf(slider);
  await page.mouse.up();
  await expect.poll(() => asOf(page)).not.toBeNull();
  expect(await valueOf(slider)).toBe(last);
  expect(await entries(page)).toBe(before + 1);
  expect(await page.evaluate("document.activeElement.getAttribute('role')")).toBe("slider");
  await page.goBack();
  await expectDay(page, null);
});

test("filters, view and the other day of a comparison stay when the day is another", async () => {
  const page = await openPage(storyPath("de", "?view=positions&asof=2024-10-28&vs=2024-11-06&party=nato"));
  await sliderOf(page).focus();
  await page.keyboard.press("PageDown");
  await expectDay(page, "2024-10-27");
  expect(new URL(page.url()).search).toBe("?view=positions&asof=2024-10-27&vs=2024-11-06&party=nato");
});

test("the bar stays in sight while reading, and covers no focus and no heading it leads to", async () => {
  const page = await openPage(storyPath("de", "?asof=2024-11-06&view=list"), { size: sizes.phone });
  const bar = page.getByRole("region", { name: "Kenntnisstand wählen" });
  await page.evaluate("scrollTo(0, 2400)");
  const { y, height } = await boxOf(bar);
  expect([Math.round(y), height < 110]).toEqual([0, true]);
  const link = page.getByRole("article").getByRole("link").nth(4);
  await link.focus();
  await page.evaluate("document.activeElement.scrollIntoView({ block: 'start' })");
  expect((await boxOf(link)).y).toBeGreaterThan(height);
});

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox();
  if (!box) throw new Error("It isn't shown.");
  return box;
}

describe("what is new on a day", () => {
  const newsOf = (page: Page) => page.locator("section[aria-labelledby=news]");
  const textOf = async (news: Locator) => (await news.innerText()).replaceAll(/\s+/g, " ");

  test("on 23 October 2024: NATO and the USA confirm, and the deployment becomes confirmed", async () => {
    const page = await openPage(storyPath("de", "?asof=2024-10-23"));
    const sent = newsOf(page)
      .getByRole("listitem")
      .filter({ hasText: "Nordkoreanische Truppen nach Russland entsandt" });
    const text = await textOf(sent.first());
    expect(text).toContain("Angabe einer Seite · bestritten → wurde zu bestätigt · bestritten");
    expect(text).toContain("Lloyd Austin bestätigt");
    await sent.getByRole("link", { name: "Lloyd Austin" }).click();
    await page
      .getByRole("heading", { level: 1, name: "Nordkoreanische Truppen nach Russland entsandt" })
      .waitFor();
    const { search, hash } = new URL(page.url());
    expect([search, hash]).toEqual(["?asof=2024-10-23", "#claim-sent-austin-2024-10-23"]);
  });

  test("on 28 October 2024: 32 claims, NATO's confirmation among the new events", async () => {
    const page = await openPage(storyPath("en", "?asof=2024-10-28"), { locale: "en" });
    await newsOf(page).getByText("32 new claims").waitFor();
    const row = newsOf(page)
      .getByRole("listitem")
      .filter({ hasText: "NATO confirms" })
      .filter({ hasText: "new" });
    expect(await row.count()).toBeGreaterThan(0);
  });

  test("on 4 November 2024: the announced delegation is overdue", async () => {
    const page = await openPage(storyPath("de", "?asof=2024-11-04"));
    expect(await textOf(newsOf(page))).toContain("angekündigt → wurde zu angekündigt · überfällig");
  });

  test("on a quiet day nothing, and the days with news around it are a press away", async () => {
    const page = await openPage(storyPath("de", "?asof=2024-10-26"));
    await newsOf(page).getByText("Am 26. Oktober 2024 wurde nichts Neues bekannt.").waitFor();
    expect(await newsOf(page).getByRole("link").allTextContents()).toEqual([
      "25. Oktober 2024",
      "27. Oktober 2024",
    ]);
    await newsOf(page).getByRole("link", { name: "25. Oktober 2024" }).click();
    await expectDay(page, "2024-10-25");
  });

  test("before the first day nothing is known", async () => {
    const page = await openPage(storyPath("de", "?asof=0000-01-01"));
    expect(await newsOf(page).textContent()).toContain("Bis dahin war zu dieser Geschichte nichts bekannt.");
  });
});

test("on the narrowest phone nothing has to be scrolled sideways, and no two months meet", async () => {
  const page = await openPage(storyPath("de", "?asof=2024-10-28&vs=now"), { size: sizes.narrow });
  await expectNarrowPage(page);
  // At the end of the axis the handle stands outermost.
  await page.goto(new URL(storyPath("de"), page.url()).href);
  await sliderOf(page).waitFor();
  await expectNarrowPage(page);
  const months = page.locator("[data-level]").filter({ visible: true });
  const boxes = await Promise.all((await months.all()).map(boxOf));
  expect(boxes.length).toBeGreaterThan(2);
  boxes.forEach(({ x, width }, index) => {
    expect(x + width).toBeLessThan(boxes[index + 1]?.x ?? sizes.narrow[0]);
  });
});
