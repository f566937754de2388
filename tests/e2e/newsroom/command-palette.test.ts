import { randomInt } from "node:crypto";
import { expect, test } from "vitest";
import { findDraft } from "../../api/newsroom/desk-steps.ts";
import { violationsOf } from "../browser/violations-of.ts";
import { product } from "../product/product.ts";
import { storySlug } from "../product/first-story-paths.ts";
import { sharedDesk } from "./desk.ts";
import { deskPath, openDeskPage } from "./open-desk-page.ts";

const desk = sharedDesk();
const run = randomInt(1_000, 10_000);

test("from any screen, by keyboard: to a view, to an event, and back to where one was", async () => {
  const page = await openDeskPage(await desk().makePerson("editor", "Karl Kürzel"), deskPath());
  await page.getByRole("searchbox", { name: "Ereignisse suchen" }).focus();
  await page.keyboard.press("Control+k");
  const palette = page.getByRole("dialog", { name: "Befehle und Ereignisse" });
  const line = palette.getByRole("combobox");
  expect(await line.evaluate((input) => input === document.activeElement)).toBe(true);
  expect(await violationsOf(page)).toEqual([]);

  // Closed without a choice, the focus is where it was.
  await page.keyboard.press("Escape");
  await palette.waitFor({ state: "detached" });
  const searched = page.getByRole("searchbox", { name: "Ereignisse suchen" });
  expect(await searched.evaluate((input) => input === document.activeElement)).toBe(true);

  await page.keyboard.press("Control+k");
  await line.fill("zeitleiste");
  expect(await palette.getByRole("option", { selected: true }).textContent()).toMatch(/^Zeitleiste/);
  await page.keyboard.press("Enter");
  await page.waitForURL(`${product().adminUrl}${deskPath("/timeline")}`);

  await page.keyboard.press("Control+k");
  await line.fill("NATO bestätigt nordkoreanische");
  await palette.getByRole("option", { name: /^NATO bestätigt nordkoreanische Truppen/ }).waitFor();
  await page.keyboard.press("Enter");
  await page.getByRole("textbox", { name: "Titel DE" }).waitFor();
  expect(page.url()).toMatch(/\/events\/nato-confirmation/);
});

test("a line typed in a hurry becomes an event with title, date and source, which is saved", async () => {
  const { newsroom, makePerson } = desk();
  const page = await openDeskPage(await makePerson("editor", "Eva Eilig"), deskPath());
  await page.getByRole("link", { name: /^Neues Ereignis/ }).waitFor();
  await page.locator("[data-event]").first().waitFor();
  await page.keyboard.press("Control+k");
  const title = `Konvoi ${run} bei Sudscha gesehen`;
  await page.keyboard.type(`28.10.2024: ${title} https://news.example.org/${run}`);
  const begin = page.getByRole("option", { name: new RegExp(`^Neues Ereignis: ${title}`) });
  expect((await begin.textContent())?.replaceAll(/\s+/g, " ")).toContain(
    "28. Oktober 2024 · Quelle: news.example.org",
  );
  await page.keyboard.press("Enter");
  await expect.poll(() => page.getByLabel("Titel DE").inputValue()).toBe(title);
  await page.getByText("28. Oktober 2024").first().waitFor();

  // The source is begun with what its address tells; its title is all that is asked for.
  const source = page.getByRole("group", { name: "Neue Quelle" });
  expect(await source.getByLabel("Web-Adresse", { exact: true }).inputValue()).toBe(
    `https://news.example.org/${run}`,
  );
  expect(await source.getByLabel("Herausgeber", { exact: true }).inputValue()).toBe("news.example.org");
  await source.getByLabel("Überschrift", { exact: true }).fill(`Meldung ${run}`);
  await page.keyboard.press("Enter");
  await page.getByText(`Meldung ${run}`).first().waitFor();

  const slug = `konvoi-${run}-bei-sudscha-gesehen`;
  await page.waitForURL(`${product().adminUrl}${deskPath(`/events/${slug}`)}`);
  expect(await findDraft(newsroom, slug, storySlug)).toMatchObject({
    content: { title: { de: title }, when: "2024-10-28" },
  });
});

test("the list of keys opens with ? and says what each does", async () => {
  const page = await openDeskPage(await desk().makePerson("editor", "Frieda Frage"), deskPath());
  // Before the events are there, the page doesn't listen to keys yet.
  await page.locator("[data-event]").first().waitFor();
  await page.keyboard.press("?");
  const keys = page.getByRole("dialog", { name: "Tastenkürzel" });
  await keys.getByText("Nächster Schritt: zur Prüfung, freigeben, veröffentlichen").waitFor();
  expect(await violationsOf(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await keys.waitFor({ state: "detached" });
});
