import { expect, test } from "vitest";
import { firstStory } from "../../story/first-story.ts";
import { openPage } from "../browser/open-page.ts";
import { storyPath } from "../product/first-story-paths.ts";

test.each(["", "?view=list"])(
  "on paper the story%s is its list, with every claim's source and address",
  async (query) => {
    const page = await openPage(storyPath("de", query));
    await page.emulateMedia({ media: "print" });
    const text = (await page.locator("main").innerText()).replaceAll(/\s+/g, " ");
    for (const { title } of firstStory.events) expect(text).toContain(title.de);
    const cited = new Set(
      firstStory.events.flatMap(({ claims }) =>
        claims.flatMap((claim) => claim.sources.map(({ source }) => source)),
      ),
    );
    const missing = firstStory.sources.filter(({ slug, title, url }) => {
      return (
        cited.has(slug) &&
        !(text.includes(title.replaceAll(/\s+/g, " ")) && (url === null || text.includes(url)))
      );
    });
    expect(missing.map(({ slug }) => slug)).toEqual([]);
    expect(text).toContain("NATO");
    expect(text).toContain("bestätigt · bestritten");
  },
);

test("navigation, controls and chart stay off the paper, marks stay on it", async () => {
  const page = await openPage(storyPath("de"), { theme: "dark" });
  await page.getByRole("slider", { name: "Tag des Kenntnisstands" }).waitFor();
  await page.emulateMedia({ media: "print" });
  expect(await page.getByRole("navigation").filter({ visible: true }).count()).toBe(0);
  expect(await page.getByRole("button").filter({ visible: true }).allTextContents()).toEqual([]);
  expect(await page.getByRole("slider").filter({ visible: true }).count()).toBe(0);
  expect(await page.getByText("Teilen und zitieren").isVisible()).toBe(false);
  expect(await page.getByRole("article").first().locator("svg").first().isVisible()).toBe(true);
  expect(await page.evaluate("getComputedStyle(document.body).backgroundColor")).toBe("rgb(255, 255, 255)");
});

test("an event prints its claims and their sources with addresses", async () => {
  const page = await openPage(storyPath("en", "/events/nato-confirmation"), { locale: "en" });
  await page.emulateMedia({ media: "print" });
  const shown = await page.evaluate(
    `[...document.querySelectorAll("#sources ~ ol a[href], section[aria-labelledby=sources] ol a[href]")].map((link) => getComputedStyle(link, "::after").content)`,
  );
  expect(shown).not.toEqual([]);
  expect(JSON.stringify(shown)).toContain("http");
});

test("on A4 nothing runs over the edge, and a story of 59 events takes a handful of sheets", async () => {
  const page = await openPage(storyPath("de", "?view=list"), { size: [794, 1123] });
  await page.emulateMedia({ media: "print" });
  expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(794);
  const pdf = await page.pdf({ format: "A4" });
  const sheets = pdf.toString("latin1").match(/\/Type\s*\/Page\b/gu)?.length ?? 0;
  expect(sheets).toBeGreaterThan(3);
  expect(sheets).toBeLessThan(30);
});
