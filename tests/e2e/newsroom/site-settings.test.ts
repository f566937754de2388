import { noSettings, type SiteSettings } from "@claimline/model/site/settings";
import { afterAll, describe, expect, test } from "vitest";
import { expectNarrowPage } from "../browser/narrow-page.ts";
import { openPage } from "../browser/open-page.ts";
import { violationsOf } from "../browser/violations-of.ts";
import { fetchPage } from "../product/fetch-page.ts";
import { product } from "../product/product.ts";
import { storyPath } from "../product/first-story-paths.ts";
import { sharedDesk } from "./desk.ts";
import { deskPath, openDeskPage } from "./open-desk-page.ts";

const desk = sharedDesk();

async function set(settings: Partial<SiteSettings>): Promise<void> {
  const admin = await desk().newsroom.caller("admin");
  const { version } = await admin.settings.get();
  await admin.settings.save({ version, settings: { ...noSettings, ...settings } });
}

// Other tests know the site as it comes.
afterAll(() => set({}));

const foot = "contentinfo";

describe("of what is empty", () => {
  test.each(["de", "en"] as const)("there is no link and no page, in %s", async (locale) => {
    await set({});
    const page = await openPage(storyPath(locale), { locale });
    const links = await page.getByRole(foot).getByRole("link").allTextContents();
    for (const name of ["Impressum", "Imprint", "Datenschutz", "Privacy", "Kontakt", "Contact"])
      expect(links).not.toContain(name);
    expect(await page.getByRole("link", { name: /^(Fehler melden|Report a mistake)$/ }).count()).toBe(0);
    for (const path of ["imprint", "privacy"])
      expect((await fetchPage(`/${locale}/${path}`)).status).toBe(404);
  });
});

test("an administrator writes it in the newsroom, and readers see it at once", async () => {
  await set({});
  const admin = await desk().makePerson("admin", "Ada Verwaltung");
  const page = await openDeskPage(admin, deskPath());
  await page.getByRole("link", { name: "Einstellungen" }).click();
  await page.getByLabel("Name der Seite").fill("Hafenblatt");
  await page.getByLabel("Kontakt").fill("javascript:alert(1)");
  await page.getByLabel("Impressum DE").fill("## Verantwortlich\n\nRedaktion, Hafenstraße 1");
  await page.getByRole("button", { name: "Speichern" }).click();
  await page.getByText("Nicht gespeichert: Bitte berichtigen Sie die markierten Angaben.").waitFor();
  const contact = page.getByLabel("Kontakt");
  expect(await contact.getAttribute("aria-invalid")).toBe("true");
  expect(await contact.evaluate((field) => field === document.activeElement)).toBe(true);
  await contact.fill("redaktion@example.org");
  await page.getByRole("button", { name: "Speichern" }).click();
  await page.getByText("Gespeichert. Leser sehen es ab jetzt.").waitFor();

  const reader = await openPage(storyPath("de"));
  await reader.getByRole("link", { name: "Hafenblatt", exact: true }).waitFor();
  expect(await reader.title()).toMatch(/ · Hafenblatt$/);
  expect(await reader.getByRole("link", { name: "Kontakt" }).getAttribute("href")).toBe(
    "mailto:redaktion%40example.org",
  );
  await reader.getByRole(foot).getByRole("link", { name: "Impressum" }).click();
  await reader.getByRole("heading", { level: 1, name: "Impressum" }).waitFor();
  await reader.getByRole("heading", { level: 2, name: "Verantwortlich" }).waitFor();
  await reader.getByText("Redaktion, Hafenstraße 1").waitFor();
  // What isn't translated is shown in the other language, and says so.
  const english = await openPage("/en/imprint", { locale: "en" });
  await english.getByText("Redaktion, Hafenstraße 1").waitFor();
  expect(await english.locator('[lang="de"]').filter({ hasText: "Hafenstraße" }).count()).toBeGreaterThan(0);
});

test("whatever names the publisher names the site: links, frames and images", async () => {
  await set({});
  const story = storyPath("de");
  const { bytes: before } = await pictureOf(story);
  await set({ siteName: "Hafenblatt" });
  const { html } = await fetchPage(story);
  expect(html).toContain('<meta property="og:site_name" content="Hafenblatt"');
  expect((await fetchPage(`/embed${story}`)).html).toMatch(/<title>[^<]* · Hafenblatt<\/title>/u);
  expect((await fetchPage("/api/docs")).html).toContain("<title>API · Hafenblatt</title>");
  const asked = encodeURIComponent(`${product().webUrl}${story}`);
  expect((await fetchPage(`/oembed?url=${asked}`)).html).toContain('"provider_name":"Hafenblatt"');
  expect((await pictureOf(story)).bytes.equals(before)).toBe(false);
});

async function pictureOf(page: string): Promise<{ bytes: Buffer }> {
  const response = await fetch(`${product().webUrl}${page}/image.png`);
  expect(response.status).toBe(200);
  return { bytes: Buffer.from(await response.arrayBuffer()) };
}

test("somebody who saved before is told of what another administrator changed since", async () => {
  await set({ siteName: "Eins" });
  const admin = await desk().makePerson("admin", "Ada Verwaltung");
  const page = await openDeskPage(admin, "/settings", { expected: /status of 409/ });
  await page.getByLabel("Name der Seite").fill("Meins");
  await set({ siteName: "Zwei" });
  await page.getByRole("button", { name: "Speichern" }).click();
  await page.getByText(/^Jemand hat die Einstellungen inzwischen geändert\./).waitFor();
  await page.getByRole("button", { name: "Deren Stand laden" }).click();
  expect(await page.getByLabel("Name der Seite").inputValue()).toBe("Zwei");
});

test("who doesn't administer the site finds no settings", async () => {
  const publisher = await desk().makePerson("publisher", "Paula Prüfer");
  const page = await openDeskPage(publisher, "/settings");
  await page.getByText("Die Einstellungen ändert die Verwaltung.").waitFor();
  expect(await page.getByLabel("Name der Seite").count()).toBe(0);
});

test("HTML in a text is left out, and addresses that would run something lead nowhere", async () => {
  const text =
    '# Eins\n\n<script>globalThis.ran = true</script><img src=x onerror="globalThis.ran = true">\n\n' +
    "[Falle](javascript:globalThis.ran=true) [Daten](data:text/html,x) ![Bild](https://example.org/x.png) **fett**";
  await set({ privacy: { de: text, en: text } });
  const page = await openPage("/de/privacy");
  await page.getByText("fett").waitFor();
  expect(await page.evaluate("globalThis.ran")).toBeUndefined();
  const main = page.getByRole("main");
  expect(await main.locator("img, script").count()).toBe(0);
  for (const link of await main.getByRole("link").all())
    expect(await link.getAttribute("href")).not.toMatch(/^(javascript|data):/);
  expect(await violationsOf(page)).toEqual([]);
});

describe("a mistake is reported", () => {
  test.each(["de", "en"] as const)(
    "by a letter that names the event as it was seen, in %s",
    async (locale) => {
      await set({ reportMistake: "fehler@example.org" });
      const page = await openPage(storyPath(locale, "/events/nato-confirmation?asof=2024-10-30"), { locale });
      const links = page.getByRole("link", { name: /^(Fehler melden|Report a mistake)$/ });
      expect(await links.count()).toBe(2);
      const letter = new URL((await links.first().getAttribute("href")) ?? "");
      expect(letter.protocol).toBe("mailto:");
      expect(decodeURIComponent(letter.pathname)).toBe("fehler@example.org");
      expect(letter.searchParams.get("subject")).toContain("NATO");
      const link = letter.searchParams.get("body") ?? "";
      expect(link).toContain(
        `/${locale}/stories/nordkorea-truppen-russland/events/nato-confirmation?asof=2024-10-30&rev=`,
      );
    },
  );

  test("on a page that the newsroom has for it", async () => {
    await set({ reportMistake: "https://example.org/report" });
    const page = await openPage(storyPath("de"));
    const link = page.getByRole(foot).getByRole("link", { name: "Fehler melden" });
    expect(await link.getAttribute("href")).toBe("https://example.org/report");
  });
});

test.each(["light", "dark"] as const)(
  "nothing keeps anybody out of the form, also on the narrowest phone, in %s",
  async (theme) => {
    const admin = await desk().makePerson("admin", "Ada Verwaltung");
    const page = await openDeskPage(admin, "/settings", { theme });
    await page.getByLabel("Name der Seite").waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await expectNarrowPage(page);
  },
);
