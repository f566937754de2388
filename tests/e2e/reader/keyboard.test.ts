import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { openPage } from "../browser/open-page.ts";
import { storyPath } from "../product/first-story-paths.ts";

test("the skip link comes first and leads to the content", async () => {
  const page = await openPage(storyPath("de"), { locale: "de" });
  await page.keyboard.press("Tab");
  expect(await focusedName(page)).toBe("Zum Inhalt springen");
  expect(await page.getByRole("link", { name: "Zum Inhalt springen" }).isVisible()).toBe(true);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  expect(await page.locator("main :focus").count()).toBe(1);
});

test("from the story to an event and back by keyboard alone", async () => {
  const page = await openPage(storyPath("en"), { locale: "en" });
  await tabTo(page, "US: North Korea sends Russia over 1,000 containers of military goods");
  expect(await isFocusSeen(page)).toBe(true);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "US: North Korea sends Russia" }).waitFor();
  await tabTo(page, "North Korean troops in Russia");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "North Korean troops in Russia" }).waitFor();
  expect(new URL(page.url()).pathname).toBe(storyPath("en"));
});

/** More presses than any page needs up to what is looked for. */
const mostPresses = 60;

async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < mostPresses; presses += 1) {
    await page.keyboard.press("Tab");
    if ((await focusedName(page)) === name) return;
  }
  throw new Error(`"${name}" isn't reached within ${mostPresses} presses of the Tab key.`);
}

async function focusedName(page: Page): Promise<string> {
  return String(await page.evaluate("document.activeElement?.textContent ?? ''")).trim();
}

/** Whether the focused element is in the window and marked. */
async function isFocusSeen(page: Page): Promise<boolean> {
  const seen: unknown = await page.evaluate(`(() => {
    const { top, bottom } = document.activeElement.getBoundingClientRect();
    const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement);
    return top >= 0 && bottom <= innerHeight && outlineStyle !== "none" && parseFloat(outlineWidth) >= 1;
  })()`);
  return seen === true;
}
