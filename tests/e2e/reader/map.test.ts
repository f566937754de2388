import { locales } from "@claimline/model/locale";
import { describe, expect, test } from "vitest";
import { firstStory } from "../../story/first-story.ts";
import { expectNarrowPage } from "../browser/narrow-page.ts";
import { openPage } from "../browser/open-page.ts";
import { violationsOf } from "../browser/violations-of.ts";
import { product } from "../product/product.ts";
import { storyPath } from "../product/first-story-paths.ts";

const places = { de: "Orte", en: "Places" };
const kursk = { de: "Region Kursk", en: "Kursk region" };

describe.each(locales)("in %s, without script and with requests to our own site only", (locale) => {
  test("every place is in the list, with its precision and its events", async () => {
    const page = await openPage(storyPath(locale, "?view=map"), { locale, script: false });
    const list = page.getByRole("region", { name: places[locale] });
    const happened = firstStory.places.filter(({ slug }) =>
      firstStory.events.some((event) => event.places.includes(slug)),
    );
    const names = await list.getByRole("link").allTextContents();
    expect(names.toSorted()).toEqual(happened.map(({ name }) => name[locale] ?? "").toSorted());
    const count = firstStory.events.filter((event) => event.places.includes("kursk-region")).length;
    const entry = list.getByRole("listitem").filter({ hasText: kursk[locale] }).first();
    expect(await entry.textContent()).toContain(
      { de: `Region · ${count} Ereignisse`, en: `region · ${count} events` }[locale],
    );
  });

  test("a place opens its events beside the map, and is left again", async () => {
    const page = await openPage(storyPath(locale, "?view=map"), { locale, script: false });
    await page
      .getByRole("region", { name: places[locale] })
      .getByRole("link", { name: kursk[locale] })
      .click();
    expect(new URL(page.url()).search).toBe("?view=map&place=kursk-region");
    const opened = page.getByRole("region", { name: new RegExp(`: ${kursk[locale]}`, "u") });
    const expected = firstStory.events.filter((event) => event.places.includes("kursk-region"));
    const headlines = opened.getByRole("heading", { level: 3 });
    await expect
      .poll(async () => (await headlines.allTextContents()).toSorted())
      .toEqual(expected.map(({ title }) => title[locale] ?? "").toSorted());
    const all = page.getByRole("region", { name: places[locale] }).getByRole("link");
    expect(await all.count()).toBeGreaterThan(20);
    await opened.getByRole("link", { name: { de: "Alle Orte", en: "All places" }[locale] }).click();
    expect(new URL(page.url()).search).toBe("?view=map");
  });
});

test("the map draws regions as areas and towns as marks", async () => {
  const page = await openPage(storyPath("de", "?view=map"));
  const map = page.getByRole("region", { name: "Karte der Orte" });
  const mark = (name: string) => map.locator(`a[title^="${name}:"]`).first();
  await mark("Sudscha").waitFor();
  // The region's outline is on the map, and both lead to the place's events.
  const outlines = await map.locator('svg a[href*="place=kursk-region"] path').count();
  expect(outlines).toBeGreaterThan(0);
  expect(await map.locator('svg a[href*="place=sudzha"] path').count()).toBe(0);
  await mark("Sudscha").click();
  await page.getByRole("heading", { level: 2, name: "Ereignisse: Sudscha" }).waitFor();
});

test("names on the map don't cover one another", async () => {
  for (const size of [
    [1280, 900],
    [390, 844],
  ] as const) {
    const page = await openPage(storyPath("de", "?view=map"), { size });
    const covered = await page.evaluate<string[]>(`(() => {
      const boxes = [...document.querySelectorAll('[aria-hidden="true"] a[title] > span')]
        .map((element) => ({ text: element.textContent, box: element.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0);
      return boxes.flatMap(({ text, box }, index) => boxes.slice(index + 1)
        .filter((other) => box.left < other.box.right - 1 && other.box.left < box.right - 1 &&
          box.top < other.box.bottom - 1 && other.box.top < box.bottom - 1)
        .map((other) => text + " / " + other.text));
    })()`);
    expect(covered).toEqual([]);
  }
});

test("filters and the day hold for the map as well", async () => {
  const page = await openPage(storyPath("de", "?view=map&asof=2024-10-28&kind=official_confirmation"));
  const list = page.getByRole("region", { name: "Orte" });
  const names = await list.getByRole("link").allTextContents();
  expect(names).toContain("Brüssel");
  expect(names).not.toContain("Sudscha");
  // What was known later isn't on the map of that day, nor in its title or drawing.
  const before = await openPage(storyPath("de", "?view=map&asof=2024-10-20"));
  expect(await before.content()).toContain("Sudscha");
  expect(await before.content()).not.toContain("Kasan");
});

test("a place without events under a filter says which filter to lift", async () => {
  const page = await openPage(storyPath("de", "?view=map&place=beijing&kind=casualty_estimate"));
  await page.getByText("Kein Ereignis passt zu allen Filtern.").waitFor();
  expect(await page.getByRole("link", { name: "Ort: Peking" }).count()).toBeGreaterThan(0);
});

test.each(["light", "dark"] as const)(
  "the map is accessible and fits the narrowest phone (%s)",
  async (theme) => {
    const page = await openPage(storyPath("de", "?view=map&place=kursk-region"), { theme });
    expect(await violationsOf(page)).toEqual([]);
    await expectNarrowPage(page);
    expect(await violationsOf(page)).toEqual([]);
  },
);

test("the map stays light", async () => {
  const answer = await fetch(`${product().webUrl}${storyPath("de", "?view=map")}`);
  const drawings = (await answer.text()).match(/<svg class="[^"]*drawing[^"]*".*?<\/svg>/gu) ?? [];
  expect(drawings).toHaveLength(3);
  // Before compression; a third of that is sent.
  expect(drawings.join("").length).toBeLessThan(60_000);
});
