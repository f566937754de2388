import { expect, test, vi } from "vitest";
import { makeClaim, makeEventContent } from "../../api/content/event-content.ts";
import { createDraft, findDraft } from "../../api/newsroom/desk-steps.ts";
import { storySlug } from "../product/first-story-paths.ts";
import { sharedDesk } from "./desk.ts";
import { deskPath, openDeskPage } from "./open-desk-page.ts";

const desk = sharedDesk();
const until = { timeout: 10_000, interval: 50 };
const evil = `<img src=x onerror="window.ran=1"><script>window.ran=1</script>"'\${ran}`;

async function openDraft(locale: "de" | "en" = "de") {
  const claim = makeClaim({ actor: "russia", sources: [], statement: { de: "Nein." } });
  const content = makeEventContent({ places: [], actors: [], claims: [claim], when: "2024-09-01" });
  const draft = await createDraft(desk().newsroom, content, storySlug);
  const page = await openDeskPage(
    await desk().makePerson("editor", "Egon Eingabe"),
    deskPath(`/events/${draft.slug}`),
    { locale },
  );
  return { page, stored: () => findDraft(desk().newsroom, draft.slug, storySlug) };
}

test.each([
  [
    "de",
    /^Wann/,
    ["2024-02-30", "31.4.2024", "2024-13-01", "gestern vor übermorgen", "2024-10-28/2024-10-01"],
  ],
  ["en", /^When/, ["2024-02-30", "31 April 2024", "2024-13-01", "soonish", "2024-10-28/2024-10-01"]],
] as const)(
  "impossible dates say so at their field, in %s, and stay as typed",
  async (locale, name, dates) => {
    const { page, stored } = await openDraft(locale);
    const field = page.getByRole("textbox", { name });
    const said = new Set<string>();
    for (const date of dates) {
      await field.fill(date);
      await field.press("Tab");
      await vi.waitFor(async () => expect(await field.getAttribute("aria-invalid")).toBe("true"), until);
      expect(await field.inputValue()).toBe(date);
      const [errorId = ""] = (await field.getAttribute("aria-describedby"))?.split(" ") ?? [];
      const error = page.locator(`[id="${errorId}"]`);
      expect(await error.getAttribute("role")).toBe("alert");
      said.add((await error.textContent()) ?? "");
    }
    for (const sentence of said) expect(sentence.length).toBeGreaterThan(10);
    expect((await stored()).content.when).toBe("2024-09-01");
    await field.fill("2024-02-29");
    await vi.waitFor(async () => expect((await stored()).content.when).toBe("2024-02-29"), until);
  },
);

test("what is wrong is said anew in the language that the editor changes to", async () => {
  const { page } = await openDraft();
  const field = page.getByRole("textbox", { name: /^(?:Wann|When)/ });
  await field.fill("2024-02-30");
  await field.press("Tab");
  const error = page.getByRole("alert").filter({ hasText: /\S/ }).first();
  await vi.waitFor(async () => expect(await field.getAttribute("aria-invalid")).toBe("true"), until);
  const german = await error.textContent();
  await page.getByRole("button", { name: "English" }).click();
  await page.getByRole("textbox", { name: /^When/ }).waitFor();
  await vi.waitFor(async () => expect(await error.textContent()).not.toBe(german), until);
  expect(await error.textContent()).toMatch(/\b(?:February|day|date)\b/);
  expect(await field.inputValue()).toBe("2024-02-30");
  expect(await page.getByLabel("Title DE").getAttribute("aria-invalid")).not.toBe("true");
});

test("a title of a thousand characters says that it is too long, keeps what was typed, and breaks nothing", async () => {
  const { page, stored } = await openDraft();
  const long = "Langertitel".repeat(91);
  const before = (await stored()).content.title;
  const title = page.getByLabel("Titel DE");
  await title.fill(long);
  await title.press("Tab");
  await vi.waitFor(async () => expect(await title.getAttribute("aria-invalid")).toBe("true"), until);
  await page.getByLabel("Titel EN").fill("Short");
  await vi.waitFor(
    async () => expect((await stored()).content.title).toEqual({ ...before, en: "Short" }),
    until,
  );
  expect(await title.inputValue()).toBe(long);
  expect(await page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")).toBe(true);
  await page.reload();
  await title.waitFor();
  expect(await title.inputValue()).toBe(long);
});

test("markup and script in every text stay text, in the form, in the list and over a reload", async () => {
  const { page, stored } = await openDraft();
  await page
    .locator("main form ol")
    .getByRole("button", { name: /Russland/ })
    .click();
  await page.getByRole("button", { name: "Zahlenangabe hinzufügen" }).click();
  const texts = page.locator(
    "main form input[type=text]:not([role=combobox]):not([name=slug]):not([name$=saidAt]):not([name=when]):not([name$=lang]), main form textarea",
  );
  const count = await texts.count();
  expect(count).toBeGreaterThan(10);
  for (let index = 0; index < count; index += 1) {
    const unit = (await texts.nth(index).getAttribute("name"))?.endsWith("unit");
    await texts.nth(index).fill(unit ? "<b>x</b>" : evil);
  }
  for (const label of ["Orte", "Beteiligte"]) {
    await page.getByRole("combobox", { name: label, exact: true }).first().fill(evil);
    await page.getByRole("option", { name: /neu anlegen/ }).waitFor();
    await page.keyboard.press("Escape");
  }
  await page.getByLabel("Von", { exact: true }).fill("1");
  await page.getByLabel("Sprache des Zitats").fill("de");
  await vi.waitFor(async () => {
    const { content, note } = await stored();
    expect([content.title.de, content.summary.en, note]).toEqual([evil, evil, evil]);
    expect(content.claims[0]).toMatchObject({ statement: { de: evil, en: evil }, quote: { text: evil } });
    expect(content.quantities[0]?.counts.de).toBe(evil);
  }, until);
  await page.reload();
  await page.getByLabel("Titel DE").waitFor();
  await page.goto(new URL(deskPath(), page.url()).href);
  await page
    .getByRole("link", { name: evil.slice(0, 20) })
    .first()
    .waitFor();
  expect(await page.evaluate("window.ran")).toBeUndefined();
  expect(await page.locator("main img").count()).toBe(0);
});
