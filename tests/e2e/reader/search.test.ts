import { locales } from "@claimline/model/locale";
import { describe, expect, test } from "vitest";
import { expectNarrowPage } from "../browser/narrow-page.ts";
import { openPage, sizes } from "../browser/open-page.ts";
import { violationsOf } from "../browser/violations-of.ts";
import { storyPath } from "../product/first-story-paths.ts";

const words = {
  de: {
    field: "In dieser Geschichte suchen",
    press: "Suchen",
    clear: "Alle Filter aufheben",
  },
  en: { field: "Search this story", press: "Search", clear: "Clear all filters" },
};

describe.each(locales)("in %s", (locale) => {
  const { field, press, clear } = words[locale];

  test("by keyboard: / leads to the field, Enter finds, the words are marked", async () => {
    const page = await openPage(storyPath(locale), { locale });
    const input = page.getByRole("searchbox", { name: field });
    await input.waitFor();
    await expect
      .poll(async () => {
        await page.keyboard.press("/");
        return await page.evaluate<boolean>("document.activeElement?.matches('[type=search]') === true");
      })
      .toBe(true);
    // In the field it is a character as any other.
    await page.keyboard.type("Selensky/");
    expect(await input.inputValue()).toBe("Selensky/");
    await input.fill("Zelenskiy");
    await page.keyboard.press("Enter");
    await page.waitForURL(/q=Zelenskiy/);
    const marks = await page.getByRole("article").locator("mark").allTextContents();
    expect(marks.length).toBeGreaterThan(0);
    for (const mark of marks) expect(mark).toMatch(/^(Selenskyjs?|Zelensky(['’]s)?)$/);
    expect(await page.getByRole("searchbox", { name: field }).inputValue()).toBe("Zelenskiy");
    expect(await violationsOf(page)).toEqual([]);
    await page.getByRole("link", { name: clear }).first().click();
    await page.waitForURL((url) => url.search === "");
    expect(await page.getByRole("article").locator("mark").count()).toBe(0);
    expect(await page.getByRole("searchbox", { name: field }).inputValue()).toBe("");
  });

  test("without script, within what is filtered already", async () => {
    const path = storyPath(locale, "?kind=denial&contested=true&asof=2024-11-01");
    const page = await openPage(path, { locale, script: false });
    await page.getByRole("searchbox", { name: field }).fill("Russland");
    await page.getByRole("button", { name: press, exact: true }).click();
    const asked = new URL(page.url()).searchParams;
    expect(Object.fromEntries(asked)).toEqual({
      kind: "denial",
      contested: "true",
      asof: "2024-11-01",
      q: "Russland",
    });
  });

  test("what isn't found is answered with a name that may have been meant", async () => {
    const page = await openPage(storyPath(locale, "?q=Zelnsky&kind=denial"), { locale, script: false });
    const name = { de: "Wolodymyr Selenskyj", en: "Volodymyr Zelensky" }[locale];
    await page.getByRole("link", { name: clear }).first().waitFor();
    const meant = page.getByRole("link", { name, exact: true });
    expect(await meant.getAttribute("href")).toContain("kind=denial");
    const free = await openPage(storyPath(locale, "?q=Zelnsky"), { locale, script: false });
    await free.getByRole("link", { name, exact: true }).click();
    expect(await free.getByRole("article").count()).toBeGreaterThan(0);
  });

  test("a search without a word is passed over, and the page says so", async () => {
    const page = await openPage(storyPath(locale, "?q=%3F%21"), { locale, script: false });
    expect(await page.getByText("q=?!").count()).toBe(1);
    expect(await page.getByRole("article").count()).toBeGreaterThanOrEqual(59);
  });
});

test("on a phone field and results fit", async () => {
  const page = await openPage(storyPath("de", "?q=Truppen"), { locale: "de", size: sizes.phone });
  const field = page.getByRole("searchbox", { name: words.de.field });
  const { width = 0, height = 0 } = (await field.boundingBox()) ?? {};
  expect(width).toBeGreaterThan(200);
  expect(height).toBeGreaterThanOrEqual(36);
  await expectNarrowPage(page);
});

test.each([
  ["Selenskyj", "Zelensky", "Zelenskyy", "Selenskyi"],
  ["Sudscha", "Sudzha", "Sudža", "Суджа"],
  ["Pjöngjang", "Pyongyang", "Pjongjang"],
])("a name is found in any spelling: %s", async (...spellings) => {
  const found = await Promise.all(
    spellings.map(async (q) => {
      const query = new URLSearchParams({ view: "list", q }).toString();
      const page = await openPage(storyPath("de", `?${query}`), { script: false });
      return await page.getByRole("article").getByRole("heading").allTextContents();
    }),
  );
  expect(found[0]?.length).toBeGreaterThan(0);
  for (const other of found) expect(other).toEqual(found[0]);
});

test("each value of a filter says how many events it leaves, and leaves as many", async () => {
  const page = await openPage(storyPath("en", "?view=list&contested=true&party=russia"), {
    locale: "en",
    script: false,
  });
  const form = page.locator("details").filter({ hasText: "Filter (" }).first();
  await form.locator("summary").first().click();
  const group = form.locator("details").filter({ hasText: "Assessment" });
  await group.locator("summary").click();
  const choice = group.locator("label").filter({ hasText: "confirmed" }).first();
  const count = Number(/\d+$/.exec((await choice.textContent()) ?? "")?.[0]);
  expect(count).toBeGreaterThan(0);
  await choice.click();
  await page.getByRole("button", { name: "Apply" }).click();
  await page.waitForURL(/support=/);
  expect(await page.getByRole("article").count()).toBe(count);
});

test("every filter is in the form and in the address, and can be lifted by itself", async () => {
  const asked = {
    q: "Russland",
    kind: "troop_deployment",
    party: "nato",
    stance: "confirms",
    support: "confirmed",
    contested: "true",
    place: "russia",
    significance: "3",
    language: "de",
    from: "2024-09-01",
    to: "2024-12-31",
  };
  const page = await openPage(storyPath("en", `?${new URLSearchParams(asked).toString()}`), {
    locale: "en",
    script: false,
  });
  const chips = page.getByRole("list", { name: "Filters" }).locator("[aria-current=true]");
  expect(await chips.count()).toBe(Object.keys(asked).length);
  await page.locator("details").filter({ hasText: "Filter (" }).first().locator("summary").first().click();
  await page.getByRole("button", { name: "Apply" }).click();
  expect(Object.fromEntries(new URL(page.url()).searchParams)).toEqual(asked);
  await page.getByRole("link", { name: /Search words/ }).click();
  const { q: _, ...others } = asked;
  expect(Object.fromEntries(new URL(page.url()).searchParams)).toEqual(others);
});
