import { randomUUID } from "node:crypto";
import { text } from "node:stream/consumers";
import { locales } from "@claimline/model/locale";
import type { Download, Page } from "playwright-core";
import { expect, test } from "vitest";
import { makeClaim, makeEventContent } from "../../api/content/event-content.ts";
import { bringToApproval, createDraft } from "../../api/newsroom/desk-steps.ts";
import { expectNarrowPage } from "../browser/narrow-page.ts";
import { violationsOf } from "../browser/violations-of.ts";
import { fetchPage } from "../product/fetch-page.ts";
import { product } from "../product/product.ts";
import { sharedDesk } from "./desk.ts";
import { openDeskPage } from "./open-desk-page.ts";

const desk = sharedDesk();

/** A story of this test alone, begun by the desk. */
async function beginStory(title: string) {
  const editor = await desk().newsroom.caller("editor");
  const slug = `story-${randomUUID().slice(0, 8)}`;
  const content = {
    slug,
    topic: {},
    title: { de: title, en: `${title} (en)` },
    summary: { de: "Worum es geht.", en: "What it is about." },
    defaultLocale: "de" as const,
    timeZone: "Europe/Berlin",
    lanes: [],
  };
  await editor.story.create({ content });
  return { slug, content };
}

async function textOf(download: Download): Promise<string> {
  return await text(await download.createReadStream());
}

async function awaitLanguage(page: Page, locale: "de" | "en") {
  await page.locator(`html[lang="${locale}"]`).waitFor({ state: "attached" });
}

test("a story is created, filled in and published with its approved events, by keyboard alone", async () => {
  const publisher = await desk().makePerson("publisher", "Petra Prüfer");
  const page = await openDeskPage(publisher, "/stories", { expected: /status of 422/ });
  const title = `Der Deich ${randomUUID().slice(0, 6)}`;
  await page.getByLabel("Titel DE", { exact: true }).focus();
  await page.keyboard.type(title);
  const address = await page.getByLabel("Adresse", { exact: true }).inputValue();
  expect(address).toBe(title.toLowerCase().replaceAll(" ", "-"));
  await page.getByLabel("Zeitzone").fill("Europe/Atlantis");
  await page.keyboard.press("Enter");
  const zone = page.getByLabel("Zeitzone");
  await page.getByText("Nicht gespeichert: Bitte berichtigen Sie die markierten Angaben.").waitFor();
  await expect.poll(() => zone.evaluate((field) => field === document.activeElement)).toBe(true);
  await zone.fill("Europe/Berlin");
  await page.keyboard.press("Enter");
  await page.waitForURL(`**/stories/${address}/settings`);
  await page.getByText("Leser sehen diese Geschichte noch nicht.").waitFor();

  // Without a summary nothing goes out, and it is said what is lacking.
  await page.getByRole("button", { name: "Geschichte veröffentlichen" }).press("Enter");
  await page.getByText("Die Zusammenfassung fehlt in der Hauptsprache der Geschichte.").waitFor();
  await page.getByLabel("Zusammenfassung DE").fill("Wo der Deich gebrochen ist.");
  await page.getByText("Speichern Sie erst, was Sie geändert haben.").waitFor();
  await page.getByRole("button", { name: "Speichern", exact: true }).press("Enter");
  await page.getByText("Gespeichert.", { exact: true }).waitFor();

  const { newsroom } = desk();
  const claim = makeClaim({ actor: "nato", sources: [{ source: "article-2024-10-28", locator: null }] });
  const content = makeEventContent({
    title: { de: "Der Bruch" },
    places: [],
    actors: [],
    claims: [claim],
    when: "2024-10-19",
  });
  const draft = await createDraft(newsroom, content, address);
  await bringToApproval(newsroom, draft);
  await page.reload();
  await page.getByRole("list", { name: "Mit ihr werden öffentlich:" }).getByText("Der Bruch").waitFor();
  await page.getByRole("button", { name: "Geschichte veröffentlichen" }).press("Enter");
  await page.getByText("Veröffentlicht. Leser sehen es ab jetzt.").waitFor();
  const { status, html } = await fetchPage(`/de/stories/${address}`);
  expect(status).toBe(200);
  expect(html).toContain("Der Bruch");
});

test("a new address leads readers on from the former one; unpublished, all of it answers 410 until it is back", async () => {
  const { slug } = await beginStory("Die Brücke");
  const publisher = await desk().makePerson("publisher", "Petra Prüfer");
  const caller = await desk().newsroom.caller("publisher");
  await caller.story.publish({ story: slug, version: 1 });
  const page = await openDeskPage(publisher, `/stories/${slug}/settings`);
  await page.getByLabel("Adresse", { exact: true }).fill(`${slug}-neu`);
  await page.getByRole("button", { name: "Speichern", exact: true }).click();
  await page.waitForURL(`**/stories/${slug}-neu/settings`);
  await page.getByText("Leser sehen die Geschichte noch in einem früheren Stand.").waitFor();
  await page.getByRole("button", { name: "Änderung veröffentlichen" }).click();
  await page
    .getByText(/Art der Änderung/)
    .first()
    .waitFor();
  await page.getByLabel("Kleine Änderung").check();
  await page.getByRole("button", { name: "Änderung veröffentlichen" }).click();
  await page.getByText("Veröffentlicht. Leser sehen es ab jetzt.").waitFor();

  const ask = (path: string) => fetch(`${product().webUrl}${path}`, { redirect: "manual" });
  const moved = await ask(`/de/stories/${slug}/changes?x=1`);
  expect(moved.status).toBe(308);
  expect(moved.headers.get("location")).toBe(`/de/stories/${slug}-neu/changes?x=1`);
  expect((await fetchPage(`/de/stories/${slug}-neu`)).html).toContain("Die Brücke");

  await page.getByRole("button", { name: "Geschichte zurücknehmen …" }).click();
  await page.getByLabel("Warum (öffentlich) DE").fill("Aus rechtlichen Gründen");
  await page.getByRole("button", { name: "Zurücknehmen", exact: true }).click();
  await page.getByText("Zurückgenommen. Die Adressen der Geschichte sagen es.").waitFor();
  for (const path of [`/de/stories/${slug}-neu`, `/de/stories/${slug}`, `/de/stories/${slug}-neu/changes`]) {
    await expect.poll(async () => (await fetchPage(path)).status).toBe(410);
    expect((await fetchPage(path)).html).toContain("Diese Geschichte wurde zurückgenommen");
  }
  await page.getByRole("button", { name: "Geschichte veröffentlichen" }).click();
  await page.getByText("Veröffentlicht. Leser sehen es ab jetzt.").waitFor();
  await expect.poll(async () => (await fetchPage(`/de/stories/${slug}-neu`)).status).toBe(200);
});

test("what a colleague saved meanwhile is taken over, and shown where both wrote", async () => {
  const { slug, content } = await beginStory("Der Streit");
  const editor = await desk().makePerson("editor", "Edda Editor");
  const page = await openDeskPage(editor, `/stories/${slug}/settings`, { expected: /status of 409/ });
  await page.getByLabel("Titel DE", { exact: true }).fill("Mein Titel");
  const colleague = await desk().newsroom.caller("editor");
  const theirs = { ...content, title: { de: "Ihr Titel" }, timeZone: "Europe/Kyiv" };
  await colleague.story.update({ story: slug, version: 1, content: theirs });
  await page.getByRole("button", { name: "Speichern", exact: true }).click();
  await page.getByText(/^Jemand hat die Geschichte inzwischen geändert\./).waitFor();
  expect(await page.getByLabel("Titel DE", { exact: true }).inputValue()).toBe("Mein Titel");
  expect(await page.getByLabel("Zeitzone").inputValue()).toBe("Europe/Kyiv");
  await page.getByText(/Inzwischen geändert zu: Ihr Titel/).waitFor();
  await page.getByRole("button", { name: "Speichern", exact: true }).click();
  await page.getByText("Gespeichert.", { exact: true }).waitFor();
});

test("the story is downloaded as its bundle, with drafts when asked for", async () => {
  const { slug } = await beginStory("Das Bündel");
  await createDraft(
    desk().newsroom,
    makeEventContent({ slug: "nur-entwurf", claims: [], places: [], actors: [] }),
    slug,
  );
  const editor = await desk().makePerson("editor", "Edda Editor");
  const page = await openDeskPage(editor, `/stories/${slug}/settings`);
  const coming = page.waitForEvent("download");
  await page.getByRole("button", { name: "Mit allen Entwürfen" }).click();
  const download = await coming;
  expect(download.suggestedFilename()).toBe(`${slug}-drafts.json`);
  const bundle: unknown = JSON.parse(await textOf(download));
  expect(bundle).toMatchObject({ format: "claimline-story", events: [{ slug: "nur-entwurf" }] });
});

test("a contributor reads the story's form but can't change it", async () => {
  const { slug } = await beginStory("Nur lesen");
  const contributor = await desk().makePerson("contributor", "Conny Beitrag");
  const page = await openDeskPage(contributor, `/stories/${slug}/settings`);
  await page.getByText("Ihr Konto kann die Geschichte ansehen, aber nicht ändern.").waitFor();
  expect(await page.getByLabel("Titel DE", { exact: true }).isDisabled()).toBe(true);
  expect(await page.getByRole("button", { name: "Speichern", exact: true }).count()).toBe(0);
});

test.each(locales.flatMap((locale) => (["light", "dark"] as const).map((theme) => ({ locale, theme }))))(
  "nothing keeps anybody out, also on the narrowest phone, in $locale, $theme",
  async ({ locale, theme }) => {
    const { slug } = await beginStory("Zugang");
    const publisher = await desk().makePerson("publisher", "Petra Prüfer");
    for (const path of ["/stories", `/stories/${slug}/settings`]) {
      const page = await openDeskPage(publisher, path, { locale, theme });
      await page.getByLabel(locale === "de" ? "Titel DE" : "Title DE", { exact: true }).waitFor();
      await awaitLanguage(page, locale);
      expect(await violationsOf(page)).toEqual([]);
      expect(await page.getByRole("heading", { level: 1 }).count()).toBe(1);
      await expectNarrowPage(page);
    }
  },
);
