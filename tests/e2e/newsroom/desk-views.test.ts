import { randomInt } from "node:crypto";
import { locales } from "@claimline/model/locale";
import { expect, test } from "vitest";
import { makeEventContent } from "../../api/content/event-content.ts";
import { createDraft } from "../../api/newsroom/desk-steps.ts";
import { expectNarrowPage } from "../browser/narrow-page.ts";
import { violationsOf } from "../browser/violations-of.ts";
import { storySlug } from "../product/first-story-paths.ts";
import { sharedDesk } from "./desk.ts";
import { deskPath, openDeskPage } from "./open-desk-page.ts";

const desk = sharedDesk();

/** An event without claims, which can't be published like this. */
async function createLacking(): Promise<{ slug: string; title: string }> {
  const slug = `ansicht-${randomInt(1_000, 1_000_000)}`;
  const title = `Unfertig ${slug}`;
  const content = makeEventContent({
    slug,
    title: { de: title, en: `Unfinished ${slug}` },
    significance: 2,
    places: [],
    actors: [],
    claims: [],
  });
  await createDraft(desk().newsroom, content, storySlug);
  return { slug, title };
}

test("a view is opened, narrowed, kept under a name, renamed and deleted, by keyboard", async () => {
  const { slug, title } = await createLacking();
  const person = await desk().makePerson("editor", "Anna Ansicht");
  const page = await openDeskPage(person, deskPath());
  const nav = page.getByRole("navigation", { name: "Geschichten und Ansichten" });
  await nav.getByRole("link", { name: /^Angaben fehlen \d+$/ }).focus();
  await page.keyboard.press("Enter");
  await page.getByText("So ließe sich das Ereignis nicht veröffentlichen: Es fehlt noch etwas.").waitFor();
  await page.getByRole("link", { name: new RegExp(title) }).waitFor();

  await page.getByText("Filter und Reihenfolge (1)").focus();
  await page.keyboard.press("Enter");
  await page.getByLabel("Bedeutung mindestens").selectOption("3");
  await expect.poll(() => page.getByRole("link", { name: new RegExp(title) }).count()).toBe(0);
  await page.getByLabel("Bedeutung mindestens").selectOption("2");
  await page.getByLabel("Reihenfolge", { exact: true }).selectOption("title");
  await page.getByRole("link", { name: new RegExp(title) }).waitFor();
  expect(new URL(page.url()).search).toBe("?view=missing_data&significance=2&sort=title");

  await page.getByRole("button", { name: "Ansicht sichern" }).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await page.getByText("Bitte geben Sie einen Namen ein.").waitFor();
  await page.keyboard.type("Lücken");
  await page.keyboard.press("Enter");
  await page.getByText("Gesichert: Lücken").waitFor();
  expect(await nav.getByRole("link", { name: "Lücken" }).getAttribute("aria-current")).toBe("page");

  // In the address, so that it survives another page and a new visit.
  await page.getByRole("link", { name: new RegExp(title) }).click();
  await page.getByLabel("Titel DE").waitFor();
  expect(new URL(page.url()).pathname.endsWith(slug)).toBe(true);
  await nav.getByRole("link", { name: "Lücken" }).click();
  await page.getByRole("button", { name: "Umbenennen" }).click();
  await page.getByLabel("Name der Ansicht").fill("Was fehlt");
  await page.keyboard.press("Enter");
  await nav.getByRole("link", { name: "Was fehlt" }).waitFor();
  await page.getByRole("button", { name: "Ansicht löschen" }).click();
  await page.getByText("Ansicht gelöscht").waitFor();
  expect(await nav.getByRole("link", { name: "Was fehlt" }).count()).toBe(0);
});

test("a kept name can't be used twice, and the field says so", async () => {
  const person = await desk().makePerson("editor", "Doris Doppelt");
  const page = await openDeskPage(person, deskPath("?state=draft"), { expected: /status of 400/ });
  const keep = async (name: string) => {
    await page.getByRole("button", { name: "Ansicht sichern" }).click();
    await page.getByLabel("Name der Ansicht").fill(name);
    await page.keyboard.press("Enter");
  };
  await keep("Meine");
  await page.getByText("Gesichert: Meine").waitFor();
  await page.getByText(/^Filter und Reihenfolge/).click();
  await page.getByLabel("Stand", { exact: true }).selectOption("approved");
  await keep("Meine");
  await page.getByText("Das steht hier schon einmal.").waitFor();
  expect(await page.getByLabel("Name der Ansicht").inputValue()).toBe("Meine");
});

test.each(locales)("the open filter of a view has no hurdles, %s", async (locale) => {
  const person = await desk().makePerson("editor", "Frida Filter");
  const page = await openDeskPage(person, deskPath("?view=single_source&sort=when&reverse=1"), { locale });
  await page.getByText({ de: /^Filter und Reihenfolge/, en: /^Filter and order/ }[locale]).click();
  await page.getByRole("button", { name: { de: "Ansicht sichern", en: "Keep this view" }[locale] }).click();
  await page.getByLabel({ de: "Name der Ansicht", en: "Name of the view" }[locale]).waitFor();
  expect(await violationsOf(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: "dark" });
  expect(await violationsOf(page, ["color-contrast"])).toEqual([]);
  await expectNarrowPage(page);
});
