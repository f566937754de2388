import { randomUUID } from "node:crypto";
import { locales } from "@claimline/model/locale";
import { expect, test } from "vitest";
import { makeClaim, makeEventContent } from "../../api/content/event-content.ts";
import { makeActor, makePlace, makeSource } from "../../api/content/records.ts";
import { createDraft, findDraft, publishNew } from "../../api/newsroom/desk-steps.ts";
import { expectNarrowPage } from "../browser/narrow-page.ts";
import { violationsOf } from "../browser/violations-of.ts";
import { fetchPage } from "../product/fetch-page.ts";
import { product } from "../product/product.ts";
import { storySlug } from "../product/first-story-paths.ts";
import { sharedDesk } from "./desk.ts";
import { openDeskPage } from "./open-desk-page.ts";

const desk = sharedDesk();

/** An actor of this test alone. */
async function makeTwin(name: string) {
  const editor = await desk().newsroom.caller("editor");
  const slug = `twin-${randomUUID().slice(0, 8)}`;
  await editor.actor.create({ content: makeActor({ slug, name: { de: name, en: name } }) });
  return slug;
}

test("a record is found, changed and, as nothing cites it, deleted", async () => {
  const name = `Prüfamt ${randomUUID().slice(0, 6)}`;
  await makeTwin(name);
  const editor = await desk().makePerson("editor", "Edda Editor");
  const page = await openDeskPage(editor, "/records/place");
  await page.getByRole("link", { name: "Akteure", exact: true }).click();
  await page.getByRole("heading", { level: 1, name: "Akteure" }).waitFor();
  await page.getByLabel("Suchen").fill(name);
  await page.getByText("1 Eintrag", { exact: true }).waitFor();
  await page.getByRole("link", { name }).click();
  await page.getByText("Nichts führt diesen Eintrag an.").waitFor();
  await page.getByLabel("Name EN").fill(`${name} (en)`);
  await page.getByRole("button", { name: "Speichern", exact: true }).click();
  await page.getByText("Gespeichert.", { exact: true }).waitFor();
  await page.getByRole("button", { name: "Löschen", exact: true }).click();
  await page.getByRole("button", { name: "Endgültig löschen" }).click();
  await page.getByText(`${name} ist gelöscht.`).waitFor();
  await page.getByLabel("Suchen").fill(name);
  await page.getByText("0 Einträge", { exact: true }).waitFor();
  expect(await page.getByText("Kein Eintrag passt dazu.").isVisible()).toBe(true);
});

test("a record is made in the list, with what is wrong at its field", async () => {
  const editor = await desk().makePerson("editor", "Edda Editor");
  const page = await openDeskPage(editor, "/records/source");
  await page.getByRole("button", { name: "Neu anlegen" }).click();
  await page.getByRole("button", { name: "Anlegen", exact: true }).click();
  await page.getByText("Der Name fehlt in der Hauptsprache der Geschichte.").waitFor();
  const title = `Hafenmeldung ${randomUUID().slice(0, 6)}`;
  await page.getByLabel("Überschrift").fill(title);
  await page.getByRole("button", { name: "Anlegen", exact: true }).click();
  await page.getByRole("heading", { level: 1, name: title }).waitFor();

  // The same again is noticed while it is typed, and what is there can be taken instead.
  await page.getByRole("link", { name: "Zur Liste" }).click();
  await page.getByRole("button", { name: "Neu anlegen" }).click();
  await page.getByLabel("Überschrift").fill(title);
  const similar = page.getByRole("status").filter({ hasText: "Gibt es das schon?" });
  await similar.getByText(`${title} (ähnlich benannt)`, { exact: false }).waitFor();
  await similar.getByRole("button", { name: new RegExp(`${title}.*nehmen`, "u") }).press("Enter");
  await page.getByRole("heading", { level: 1, name: title }).waitFor();
  expect(await page.getByLabel("Überschrift").inputValue()).toBe(title);
});

test("where a record is used is told before it is merged; readers then see the other, also under the former address", async () => {
  const { newsroom } = desk();
  const name = `Doppelstaat ${randomUUID().slice(0, 6)}`;
  const slug = await makeTwin(name);
  const cited = { sources: [{ source: "article-2024-10-28", locator: null }] };
  const publicEvent = makeEventContent({
    title: { de: `Öffentlich von ${name}`, en: `Public by ${name}` },
    places: [],
    actors: [],
    claims: [makeClaim({ actor: slug, ...cited })],
  });
  await publishNew(newsroom, publicEvent, storySlug);
  const draft = makeEventContent({
    title: { de: `Entwurf von ${name}` },
    places: [],
    actors: [{ actor: slug, role: "subject" }],
    claims: [],
  });
  await createDraft(newsroom, draft, storySlug);
  await expect
    .poll(async () => (await fetchPage(`/de/stories/${storySlug}/parties/${slug}`)).status)
    .toBe(200);

  const publisher = await desk().makePerson("publisher", "Petra Prüfer");
  const page = await openDeskPage(publisher, `/records/actor/${slug}`);
  await page.getByRole("link", { name: `Öffentlich von ${name}` }).waitFor();
  await page.getByRole("link", { name: `Entwurf von ${name}` }).waitFor();
  expect(await page.getByRole("button", { name: "Löschen", exact: true }).count()).toBe(0);
  await page.getByText("Löschen lässt sich nur, was nichts mehr braucht", { exact: false }).waitFor();
  // A change of it says where it is published.
  await page.getByText("Leser sehen diesen Eintrag in einem Ereignis.", { exact: false }).waitFor();
  await page.getByText(/Nordkoreanische Truppen in Russland \(1\)/).waitFor();

  await page.getByRole("combobox", { name: "Bleiben soll" }).fill("NATO");
  await page.getByRole("option", { name: /^NATO/ }).first().click();
  await page.getByText("2 Ereignisse, davon 1 öffentlich", { exact: false }).waitFor();
  await page.getByText("Das lässt sich nicht rückgängig machen", { exact: false }).waitFor();
  await page.getByRole("button", { name: "Jetzt zusammenführen" }).click();
  const section = page.getByRole("region", { name: "Zusammenführen" });
  await section.getByRole("alert").waitFor();
  await section.getByLabel("Aktualisierung").check();
  await page.getByRole("button", { name: "Jetzt zusammenführen" }).click();
  await page.getByText("Zusammengeführt mit diesem Eintrag.").waitFor();
  await page.waitForURL("**/records/actor/nato?merged");
  expect((await findDraft(newsroom, draft.slug, storySlug)).content.actors[0]?.actor).toBe("nato");
  const moved = await fetch(`${product().webUrl}/de/stories/${storySlug}/parties/${slug}`, {
    redirect: "manual",
  });
  expect(moved.status).toBe(308);
  expect(moved.headers.get("location")).toBe(`/de/stories/${storySlug}/parties/nato`);
});

test("an editor may not merge what readers see, and a contributor changes nothing", async () => {
  const editor = await desk().makePerson("editor", "Edda Editor");
  const page = await openDeskPage(editor, "/records/actor/nato");
  await page
    .getByText("Leser sehen diesen Eintrag; zusammenführen kann ihn darum nur", { exact: false })
    .waitFor();
  const contributor = await desk().makePerson("contributor", "Conny Beitrag");
  const reading = await openDeskPage(contributor, "/records/actor/nato");
  await reading.getByRole("heading", { name: "Wo er gebraucht wird" }).waitFor();
  for (const name of ["Zusammenführen", "Löschen"])
    expect(await reading.getByRole("heading", { name }).count()).toBe(0);
});

test.each(locales.flatMap((locale) => (["light", "dark"] as const).map((theme) => ({ locale, theme }))))(
  "nothing keeps anybody out, also on the narrowest phone, in $locale, $theme",
  async ({ locale, theme }) => {
    const editor = await desk().newsroom.caller("editor");
    const place = `ort-${randomUUID().slice(0, 8)}`;
    await editor.place.create({ content: makePlace({ slug: place }) });
    const source = `quelle-${randomUUID().slice(0, 8)}`;
    await editor.source.create({ content: makeSource({ slug: source }) });
    const publisher = await desk().makePerson("publisher", "Petra Prüfer");
    for (const path of ["/records/actor", `/records/place/${place}`, `/records/source/${source}`]) {
      const page = await openDeskPage(publisher, path, { locale, theme });
      const ready = path.split("/").length === 3 ? page.getByRole("searchbox") : page.locator("#delete");
      await ready.waitFor();
      expect(await violationsOf(page)).toEqual([]);
      expect(await page.getByRole("heading", { level: 1 }).count()).toBe(1);
      await expectNarrowPage(page);
    }
  },
);
