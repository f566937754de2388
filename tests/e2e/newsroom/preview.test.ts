import { randomInt } from "node:crypto";
import { eventContentSchema } from "@claimline/model/event/schema";
import { beforeAll, describe, expect, test } from "vitest";
import { makeClaim, makeEventContent } from "../../api/content/event-content.ts";
import { createDraft, findDraft } from "../../api/newsroom/desk-steps.ts";
import { expectNarrowPage } from "../browser/narrow-page.ts";
import { openContext, openPage } from "../browser/open-page.ts";
import { violationsOf } from "../browser/violations-of.ts";
import { storyPath, storySlug } from "../product/first-story-paths.ts";
import { product } from "../product/product.ts";
import { save } from "./event-form.ts";
import { sharedDesk } from "./desk.ts";
import { deskPath, openDeskPage } from "./open-desk-page.ts";

const desk = sharedDesk();
const gone = /status of 410/;
let slug = "";
let id = "";

beforeAll(async () => {
  slug = `vorschau-${randomInt(1_000, 1_000_000)}`;
  const source = { source: "article-2024-10-28", locator: null };
  const claims = [makeClaim({ actor: "nato", saidAt: "2024-10-28", sources: [source] })];
  const content = makeEventContent({
    slug,
    title: { de: `Entwurf ${slug}`, en: `Draft ${slug}` },
    places: [],
    actors: [],
    claims,
  });
  ({ id } = await createDraft(desk().newsroom, content, storySlug));
});

async function makeLink(): Promise<{ id: string; path: string }> {
  const editor = await desk().newsroom.caller("editor");
  return await editor.preview.create({ id });
}

async function ask(path: string, init: RequestInit = {}) {
  const response = await fetch(`${product().webUrl}${path}`, init);
  return { status: response.status, headers: response.headers, html: await response.text() };
}

describe("a link to a draft", () => {
  test("shows the readers' page in the reader's language, to nobody who doesn't have it, and to no cache", async () => {
    const { path } = await makeLink();
    const german = await ask(path, { headers: { "accept-language": "de" } });
    expect(german.status).toBe(200);
    expect(german.html).toContain(`Entwurf ${slug}`);
    expect(german.html).toContain('<html lang="de"');
    const english = await ask(`${path}/en`);
    expect(english.html).toContain(`Draft ${slug}`);
    for (const { headers } of [german, english]) {
      expect(headers.get("cache-control")).toContain("no-store");
      expect(headers.get("referrer-policy")).toBe("no-referrer");
      expect(headers.get("x-robots-tag")).toContain("noindex");
      expect(headers.has("etag")).toBe(false);
      expect(headers.has("x-frame-options")).toBe(false);
      expect(headers.get("content-security-policy")).toContain(
        `frame-ancestors ${product().adminUrl};`.replace(/;$/u, ""),
      );
    }
    expect(english.html).toContain('name="robots" content="noindex, nofollow"');
    // Nothing in it shares, reports or describes what has no address.
    expect(english.html).not.toContain("application/ld+json");
    expect((await ask(storyPath("de", `/events/${slug}`))).status).toBe(404);
    expect((await ask(storyPath("de"))).html).not.toContain(slug);
  });

  test("shows it as of any day, without script", async () => {
    const { path } = await makeLink();
    const page = await openPage(`${path}/de`, { script: false });
    await page.getByRole("heading", { level: 1, name: `Entwurf ${slug}` }).waitFor();
    await page.getByLabel("Was war bekannt am").fill("2024-10-27");
    await page.getByRole("button", { name: "Zeigen" }).click();
    await page.getByRole("heading", { level: 1, name: "Damals noch nicht bekannt" }).waitFor();
    await page.getByRole("link", { name: "Zum heutigen Stand" }).click();
    await page.getByRole("link", { name: "EN", exact: true }).click();
    await page.getByRole("heading", { level: 1, name: `Draft ${slug}` }).waitFor();
    const scripted = await openPage(`${path}/en?asof=2024-10-28`);
    await scripted.getByRole("heading", { level: 1, name: `Draft ${slug}` }).waitFor();
    expect(await violationsOf(scripted)).toEqual([]);
    await expectNarrowPage(scripted);
  });

  test("ends with a page that says so in both languages (410), and shows nothing any more", async () => {
    const { newsroom } = desk();
    const editor = await newsroom.caller("editor");
    const [ended, expired] = [await makeLink(), await makeLink()];
    await editor.preview.revoke({ id: ended.id });
    const past = { expiresAt: new Date(newsroom.clock.now() - 24 * 3_600_000) };
    await newsroom.database.previewLink.update({ where: { id: expired.id }, data: past });
    for (const { path } of [ended, expired]) {
      for (const locale of ["de", "en"]) {
        const answer = await ask(`${path}/${locale}`);
        expect(answer.status).toBe(410);
        expect(answer.html).not.toContain(slug);
        expect(answer.headers.get("cache-control")).toContain("no-store");
        expect((await ask(`${path}/${locale}`, { headers: { rsc: "1" } })).html).not.toContain(slug);
      }
    }
    const page = await openPage(`${ended.path}/de`, { expected: gone });
    await page.getByRole("heading", { name: "Diese Vorschau gibt es nicht mehr" }).waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await page.getByRole("link", { name: "EN", exact: true }).click();
    await page.getByRole("heading", { name: "This preview is no longer available" }).waitFor();
    expect((await ask(`/preview/${"x".repeat(43)}/de`)).status).toBe(404);
  });
});

test("beside the form stands the readers' page, anew with each save, in either language and as of any day", async () => {
  const person = await desk().makePerson("editor", "Vera Vorschau");
  const page = await openDeskPage(person, deskPath(`/events/${slug}`));
  await page.getByRole("button", { name: "Vorschau", exact: true }).focus();
  await page.keyboard.press("Enter");
  const frame = page.frameLocator("iframe");
  await frame.getByRole("heading", { level: 1, name: `Entwurf ${slug}` }).waitFor();
  expect(await violationsOf(page)).toEqual([]);

  await page.getByLabel("Titel DE").fill(`Geändert ${slug}`);
  await save(page);
  await frame.getByRole("heading", { level: 1, name: `Geändert ${slug}` }).waitFor();
  await page.getByRole("radio", { name: "Englisch" }).check();
  await frame.getByRole("heading", { level: 1, name: `Draft ${slug}` }).waitFor();
  await page.getByLabel("Kenntnisstand").fill("2024-10-27");
  await frame.getByRole("heading", { level: 1, name: "Not known yet at that time" }).waitFor();
  const { content } = await findDraft(desk().newsroom, slug, storySlug);
  expect(eventContentSchema.parse(content).title.de).toBe(`Geändert ${slug}`);

  // The newsroom's own link ends with the preview.
  await page.getByRole("button", { name: "Vorschau schließen" }).click();
  await page.getByRole("heading", { name: "Vor der Veröffentlichung" }).waitFor();
  const { database } = desk().newsroom;
  const open = { eventId: id, shared: false, revokedAt: null };
  await expect.poll(() => database.previewLink.count({ where: open })).toBe(0);
});

test("an editor makes a link, hands it on and ends it", async () => {
  const person = await desk().makePerson("editor", "Lina Link");
  const page = await openDeskPage(person, deskPath(`/events/${slug}`));
  await page.getByRole("button", { name: "Vorschau", exact: true }).click();
  await page.getByText("Link weitergeben").click();
  await page.getByLabel("Gilt").selectOption({ label: "1 Tag" });
  await page.getByRole("button", { name: "Link anlegen" }).click();
  const address = await page.getByLabel("Link, nur jetzt zu sehen").inputValue();
  expect(await violationsOf(page)).toEqual([]);
  const context = await openContext({ expected: gone });
  const reader = await context.newPage();
  await reader.goto(address);
  await reader.getByRole("heading", { level: 1, name: slug }).waitFor();
  await page
    .getByRole("listitem")
    .filter({ hasText: "von Lina Link" })
    .getByRole("button", { name: /beenden$/ })
    .click();
  await page.getByText("Der Link ist beendet.").waitFor();
  await reader.reload();
  await reader.getByRole("heading", { name: "Diese Vorschau gibt es nicht mehr" }).waitFor();
});
