import { describe, expect, test } from "vitest";
import { expectNarrowPage } from "../browser/narrow-page.ts";
import { openPage, sizes } from "../browser/open-page.ts";
import { violationsOf } from "../browser/violations-of.ts";
import { storyPath } from "../product/first-story-paths.ts";

const table = "Wer wozu welche Haltung hat";

describe("what a stance opens", () => {
  test("by keyboard and without script: the steps with day, speaker and source", async () => {
    const page = await openPage(storyPath("de", "?view=positions"), { script: false });
    const row = page.getByRole("table", { name: table }).getByRole("row", { name: /^NATO/u });
    const stance = row.getByRole("button", { name: /sieht keine Belege.*bestätigt/u }).first();
    await stance.focus();
    await page.keyboard.press("Enter");
    const detail = page.getByRole("dialog", { name: /^Haltung: NATO zu/u });
    await detail.waitFor();
    const steps = detail.getByRole("listitem");
    expect(await steps.count()).toBeGreaterThanOrEqual(2);
    expect(await steps.first().textContent()).toMatch(/2024.*sieht keine Belege/u);
    // To the claim and to its source.
    expect(await steps.first().getByRole("link").count()).toBe(2);
    await page.keyboard.press("Escape");
    await detail.waitFor({ state: "hidden" });
  });

  test("by touch on a phone, from its card", async () => {
    const page = await openPage(storyPath("de", "?view=positions"), { size: sizes.phone });
    const card = page
      .getByRole("listitem")
      .filter({ has: page.getByRole("heading", { level: 2 }) })
      .first();
    await card.getByRole("button").first().click();
    const detail = page.getByRole("dialog");
    await detail.getByRole("link").first().waitFor();
    const box = await detail.boundingBox();
    expect((box?.x ?? -1) >= 0 && (box?.x ?? 0) + (box?.width ?? 999) <= sizes.phone[0]).toBe(true);
    await detail.getByRole("button", { name: "Schließen" }).click();
    await detail.waitFor({ state: "hidden" });
  });

  test("nothing of days after the one asked for", async () => {
    const page = await openPage(storyPath("de", "?view=positions&asof=2024-10-24"), { script: false });
    const text = (await page.locator("dialog").allTextContents()).join(" ");
    expect(text).toContain("23. Okt. 2024");
    expect(text).not.toContain("28. Okt. 2024");
    expect(text).not.toContain("2025");
  });
});

test("events and parties are put in another order by links", async () => {
  const page = await openPage(storyPath("de", "?view=positions"), { script: false });
  const events = () => page.getByRole("columnheader").getByRole("link").allTextContents();
  const parties = () => page.getByRole("rowheader").getByRole("link").allTextContents();
  const [before, rows] = [await events(), await parties()];
  const by = page.getByRole("navigation", { name: "Ereignisse nach" });
  expect(await by.getByRole("link", { name: "Bedeutung" }).getAttribute("aria-current")).toBe("true");
  await by.getByRole("link", { name: "Datum" }).click();
  expect(new URL(page.url()).search).toBe("?view=positions&sort=date");
  const dated = await events();
  expect(dated).not.toEqual(before);
  expect(dated.toSorted()).toEqual(before.toSorted());
  await page
    .getByRole("navigation", { name: "Seiten nach" })
    .getByRole("link", { name: "Zahl der Wechsel" })
    .click();
  expect(new URL(page.url()).search).toBe("?view=positions&sort=date&partysort=moves");
  expect((await parties()).toSorted()).toEqual(rows.toSorted());
  expect(await events()).toEqual(dated);
});

test("positions are accessible, with a stance open, and fit the narrowest phone", async () => {
  const page = await openPage(storyPath("de", "?view=positions"));
  await page.getByRole("table", { name: table }).getByRole("button").first().click();
  await page.getByRole("dialog").waitFor();
  expect(await violationsOf(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await expectNarrowPage(page);
  expect(await violationsOf(page)).toEqual([]);
});
