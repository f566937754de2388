import { type Locale, locales } from "@claimline/model/locale";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { makeEventContent } from "../../api/content/event-content.ts";
import { createDraft } from "../../api/newsroom/desk-steps.ts";
import { expectNarrowPage } from "../browser/narrow-page.ts";
import { openPage, type PageOptions } from "../browser/open-page.ts";
import { violationsOf } from "../browser/violations-of.ts";
import { storySlug } from "../product/first-story-paths.ts";
import { product } from "../product/product.ts";
import { type Person, sharedDesk } from "./desk.ts";
import { deskPath, openDeskPage } from "./open-desk-page.ts";

const desk = sharedDesk();
let publisher: Person;
let draft: string;

beforeAll(async () => {
  publisher = await desk().makePerson("publisher", "Petra Prüfer");
  const content = makeEventContent({ places: [], actors: [], claims: [] });
  ({ slug: draft } = await createDraft(desk().newsroom, content, storySlug));
  const thrownAway = makeEventContent({ title: { de: "Zugänglich verworfen" } });
  const { id, version } = await createDraft(desk().newsroom, thrownAway, storySlug);
  await (await desk().newsroom.caller("editor")).event.trash({ id, version });
});

/** A screen of the newsroom, and how it is reached from its address. */
interface Screen {
  what: string;
  path: () => string;
  ready: (page: Page, locale: Locale) => Promise<void>;
  status?: number;
}

const words = {
  title: { de: "Titel DE", en: "Title DE" },
  add: { de: "Aussage hinzufügen", en: "Add a claim" },
  save: { de: "Speichern", en: "Save" },
  faulty: { de: /Angaben sind fehlerhaft/, en: /entries are faulty/ },
  changePassword: { de: "Neues Passwort wählen", en: "Choose a new password" },
};

const screens: readonly Screen[] = [
  {
    what: "list",
    path: () => deskPath(),
    ready: (page) => page.getByText(/^\d+ (?:Ereignisse|events)$/).waitFor(),
  },
  {
    what: "empty list",
    path: () => deskPath("?q=zzzz"),
    ready: (page) => page.getByText(/^0 (?:Ereignisse|events)$/).waitFor(),
  },
  {
    what: "timeline",
    path: () => deskPath("/timeline"),
    ready: async (page) => {
      await page.getByRole("listbox").getByRole("option").first().focus();
      await page.keyboard.press("Enter");
      await page.getByRole("link", { name: /^(?:Formular öffnen|Open the form)$/ }).waitFor();
    },
  },
  {
    what: "form of a published event with an open claim",
    path: () => deskPath("/events/nato-confirmation"),
    ready: async (page, locale) => {
      await page.getByLabel(words.title[locale]).waitFor();
      await page
        .getByRole("button", { name: /Mark Rutte/, expanded: false })
        .first()
        .click();
    },
  },
  {
    what: "new event that can't be saved",
    path: () => deskPath("/events/new"),
    ready: async (page, locale) => {
      await page.getByRole("button", { name: words.add[locale] }).click();
      await page.getByRole("button", { name: words.save[locale], exact: true }).click();
      await page.getByText(words.faulty[locale]).first().waitFor();
    },
  },
  {
    what: "draft",
    path: () => deskPath(`/events/${draft}`),
    ready: (page, locale) => page.getByLabel(words.title[locale]).waitFor(),
  },
  {
    what: "history of an event, asking whether to restore",
    path: () => deskPath("/events/nato-confirmation/history"),
    ready: async (page, locale) => {
      await page
        .getByRole("button", { name: { de: "Fassung 1 wiederherstellen", en: "Restore revision 1" }[locale] })
        .click();
      await page
        .getByRole("form")
        .getByText({ de: /wird der neue Entwurf/, en: /becomes the new draft/ }[locale])
        .waitFor();
    },
  },
  {
    what: "trash",
    path: () => deskPath("/trash"),
    ready: (page, locale) =>
      page
        .getByRole("button", {
          name: { de: /Zugänglich verworfen zurückholen/, en: /Bring back Zugänglich verworfen/ }[locale],
        })
        .waitFor(),
  },
  {
    what: "change of the password",
    path: () => "/change-password",
    ready: (page, locale) => page.getByRole("heading", { name: words.changePassword[locale] }).waitFor(),
  },
  {
    what: "unknown page",
    path: () => "/nothing",
    ready: (page) => page.getByRole("heading", { level: 1 }).waitFor(),
    status: 404,
  },
];

describe.each(locales)("in %s", (locale) => {
  test.each(screens)("$what", async ({ path, ready, status }) => {
    const options: PageOptions = { locale };
    if (status !== undefined) options.expected = new RegExp(`status of ${status}`);
    const page = await openDeskPage(publisher, path(), options);
    await ready(page, locale);
    expect(await hurdlesOf(page, locale)).toEqual([]);
    await expectNarrowPage(page);
  });

  test("sign-in", async () => {
    const page = await openPage(`${product().adminUrl}/sign-in`, { locale });
    await page.getByRole("button", { name: { de: "Anmelden", en: "Sign in" }[locale], exact: true }).click();
    expect(await hurdlesOf(page, locale)).toEqual([]);
    await expectNarrowPage(page);
  });
});

/** What would keep somebody from using the screen, a line each. */
async function hurdlesOf(page: Page, locale: Locale): Promise<string[]> {
  const light = await violationsOf(page);
  await page.emulateMedia({ colorScheme: "dark" });
  const dark = await violationsOf(page, ["color-contrast"]);
  const counts = {
    headlines: await page.getByRole("heading", { level: 1 }).count(),
    "main landmarks": await page.getByRole("main").count(),
  };
  const lang = await page.locator("html").getAttribute("lang");
  return [
    ...light,
    ...dark.map((violation) => `dark: ${violation}`),
    ...Object.entries(counts).flatMap(([what, count]) => (count === 1 ? [] : [`${count} ${what}`])),
    ...(lang === locale ? [] : [`the language is said to be ${lang}`]),
  ];
}
