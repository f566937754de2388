import { locales } from "@claimline/model/locale";
import { describe, expect, test } from "vitest";
import { firstStory } from "../../story/first-story.ts";
import { expectNarrowPage } from "../browser/narrow-page.ts";
import { openPage } from "../browser/open-page.ts";
import { violationsOf } from "../browser/violations-of.ts";
import { storyPath } from "../product/first-story-paths.ts";

const heading = { de: "Wie viele, und wer sagt das?", en: "How many, and who says so?" };
const soldiers = { de: "Soldaten", en: "Soldiers" };
const all = { de: "Alle Angaben", en: "All figures" };

describe.each(locales)("in %s, without script", (locale) => {
  test("the story compares what is said about how many soldiers, each with speaker and source", async () => {
    const page = await openPage(storyPath(locale), { locale, script: false });
    const block = page.getByRole("region", { name: heading[locale] });
    await block.getByText(all[locale]).first().click();
    const table = block.getByRole("table", { name: soldiers[locale] });
    const rows = await table.getByRole("row").count();
    const given = firstStory.events.flatMap(({ quantities }) =>
      quantities.filter(({ unit }) => unit === "soldiers"),
    );
    expect(rows - 1).toBe(given.length);
    const nato = table.getByRole("row").filter({ hasText: { de: "„Tausende“", en: '"thousands"' }[locale] });
    expect(await nato.textContent()).toContain(
      { de: "mindestens etwa 1.000", en: "at least about 1,000" }[locale],
    );
    expect(await table.getByRole("row").nth(1).getByRole("link").count()).toBeGreaterThanOrEqual(3);
  });

  test("an event shows its figures side by side and leads to the claims", async () => {
    const page = await openPage(storyPath(locale, "/events/troops-sent-to-russia"), {
      locale,
      script: false,
    });
    const table = page.getByRole("table", { name: soldiers[locale] });
    const figures = await table.getByRole("row").allTextContents();
    const expected = { de: ["1.500", "etwa 12.000", "3.000"], en: ["1,500", "about 12,000", "3,000"] }[
      locale
    ];
    for (const figure of expected)
      expect(
        figures.some((row) => row.includes(figure)),
        figure,
      ).toBe(true);
    const [claim] = await table.getByRole("row").nth(1).getByRole("link").all();
    await claim?.click();
    expect(new URL(page.url()).hash).toMatch(/^#claim-/u);
  });
});

test("the chart has one mark for each figure, which leads to its claim", async () => {
  const page = await openPage(storyPath("de", "/events/strength-in-kursk-region"));
  const given = firstStory.events.find(({ slug }) => slug === "strength-in-kursk-region")?.quantities ?? [];
  // A mark of one number has no height of its own, but lies in the one plot that is shown.
  const plots = page.locator("div:has(> [data-shape])").filter({ visible: true });
  expect(await plots.count()).toBe(1);
  expect(await plots.locator("[data-shape][title]").count()).toBe(given.length);
  const openEnded = plots.locator('[data-shape="at-most"][title*="höchstens 8.000"]');
  expect(await openEnded.getAttribute("href")).toBe("#claim-strength-blinken-2024-10-31");
});

test("one claim alone makes a table, not a chart", async () => {
  const page = await openPage(storyPath("de", "/events/kursk-fighting"));
  await page.getByRole("table", { name: "Soldaten" }).waitFor();
  expect(await page.locator("[data-shape][title]").count()).toBe(0);
});

test("of what was said later a day knows nothing", async () => {
  const page = await openPage(storyPath("de", "?asof=2024-10-28"), { script: false });
  const block = page.getByRole("region", { name: heading.de });
  await block.getByText(all.de).first().click();
  const text = await block.getByRole("table", { name: soldiers.de }).textContent();
  expect(text).toContain("mindestens 3.000");
  expect(text).not.toContain("höchstens 8.000");
  expect(text).not.toContain("11.000 bis 12.000");
});

test("filters hold for the figures as well", async () => {
  const page = await openPage(storyPath("de", "?kind=munitions_delivery"), { script: false });
  const block = page.getByRole("region", { name: heading.de });
  await block.getByRole("heading", { level: 3, name: "Container" }).waitFor();
  expect(await block.getByRole("heading", { level: 3, name: "Soldaten" }).count()).toBe(0);
});

test.each(["light", "dark"] as const)(
  "figures are accessible and fit the narrowest phone (%s)",
  async (theme) => {
    const page = await openPage(storyPath("de", "/events/troops-sent-to-russia"), { theme });
    expect(await violationsOf(page)).toEqual([]);
    await expectNarrowPage(page);
    const story = await openPage(storyPath("de"), { theme });
    await story.getByText(all.de).first().click();
    await expectNarrowPage(story);
    expect(await violationsOf(story)).toEqual([]);
  },
);
