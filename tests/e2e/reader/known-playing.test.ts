import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { openPage } from "../browser/open-page.ts";
import { storyPath } from "../product/first-story-paths.ts";

const asOf = (page: Page) => new URL(page.url()).searchParams.get("asof");

async function expectDay(page: Page, day: string): Promise<void> {
  await expect.poll(() => asOf(page), { timeout: 10_000 }).toBe(day);
}

/** A page whose clock stands still unless it is told to go on, for a reader who minds no movement. */
async function openMoving(search: string): Promise<Page> {
  const page = await openPage("/de/method");
  await page.emulateMedia({ reducedMotion: "no-preference" });
  await page.clock.install();
  await page.goto(new URL(storyPath("de", search), page.url()).href);
  await page.getByRole("button", { name: "Tage abspielen" }).waitFor();
  return page;
}

/** Lets a second and a bit pass; the page of the next day then comes by itself. */
async function passSecond(page: Page): Promise<void> {
  await page.locator("section[data-busy]").waitFor({ state: "detached" });
  await page.clock.runFor(1_100);
}

test("plays the days with news one after the other, until the reader does something", async () => {
  const page = await openMoving("?view=list&asof=2024-10-23");
  await page.clock.pauseAt(Date.now() + 60_000);
  const before = await page.evaluate<number>("history.length");
  await page.getByRole("button", { name: "Tage abspielen" }).click();
  await expectDay(page, "2024-10-24");
  await passSecond(page);
  await expectDay(page, "2024-10-25");
  await passSecond(page);
  await expectDay(page, "2024-10-27");
  expect(await page.evaluate<number>("history.length")).toBe(before + 1);

  await page.keyboard.press("Shift");
  await page.getByRole("button", { name: "Tage abspielen" }).waitFor();
  await passSecond(page);
  await passSecond(page);
  expect(asOf(page)).toBe("2024-10-27");
  await page.getByText(/^Angehalten\. \d+ von \d+ Ereignissen bekannt/).waitFor();
});

test("is paused by its own button and by hiding the page, and ends on the last day", async () => {
  const page = await openMoving("?view=list&asof=2025-04-26");
  await page.clock.pauseAt(Date.now() + 60_000);
  const play = page.getByRole("button", { name: "Tage abspielen" });
  await play.click();
  await expectDay(page, "2025-04-28");
  await passSecond(page);
  await page.getByText(/^Alle Tage gezeigt\. (\d+) von \1/).waitFor();

  // From the end it begins anew.
  await play.click();
  await expectDay(page, "2023-10-13");
  await page.getByRole("button", { name: "Anhalten" }).click();
  await play.waitFor();
  await play.click();
  await expectDay(page, "2023-10-16");
  await page.evaluate(
    "Object.defineProperty(document, 'hidden', { value: true }), document.dispatchEvent(new Event('visibilitychange'))",
  );
  await play.waitFor();
});

test("isn't offered to who wants no motion; the steps are", async () => {
  const page = await openPage(storyPath("de", "?view=list&asof=2024-10-23"));
  await page.getByRole("slider").waitFor();
  expect(await page.getByRole("button", { name: "Tage abspielen" }).count()).toBe(0);
  expect(await page.getByRole("link", { name: /^Nächster Tag mit Neuem/ }).count()).toBe(1);
  await page.emulateMedia({ reducedMotion: "no-preference" });
  await page.getByRole("button", { name: "Tage abspielen" }).waitFor();
});
