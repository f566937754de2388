import { randomInt } from "node:crypto";
import { expect, test, vi } from "vitest";
import { makeEventContent } from "../../api/content/event-content.ts";
import { makePlace } from "../../api/content/records.ts";
import { createDraft } from "../../api/newsroom/desk-steps.ts";
import { fetchPage } from "../product/fetch-page.ts";
import { storyPath, storySlug } from "../product/first-story-paths.ts";
import { sharedDesk } from "./desk.ts";
import { deskPath, openDeskPage } from "./open-desk-page.ts";

const desk = sharedDesk();
const run = randomInt(1_000, 10_000);
const until = { timeout: 10_000, interval: 50 };

test("a place that no reader sees is changed where it is cited, and what two change meets", async () => {
  const { newsroom, makePerson } = desk();
  const editor = await newsroom.caller("editor");
  const place = makePlace({ slug: `hafen-${run}`, name: { de: `Hafen ${run}`, en: `Port ${run}` } });
  await editor.place.create({ content: place });
  const content = makeEventContent({ places: [place.slug], actors: [], claims: [] });
  const draft = await createDraft(newsroom, content, storySlug);
  const stored = async () => (await editor.desk.record({ kind: "place", slug: place.slug })).content;
  const page = await openDeskPage(
    await makePerson("editor", "Petra Platz"),
    deskPath(`/events/${draft.slug}`),
    { expected: /the server responded with a status of 409/ },
  );

  await page.getByRole("button", { name: `Hafen ${run} ändern` }).click();
  const box = page.getByRole("group", { name: `Ort „Hafen ${run}“ ändern` });
  await vi.waitFor(
    async () => expect(await page.evaluate("document.activeElement.name")).toBe("record-name.de"),
    until,
  );
  await box.getByLabel("Breite in Grad").fill("100");
  await page.keyboard.press("Enter");
  await box.getByRole("alert").waitFor();
  await box.getByLabel("Breite in Grad").fill("39.1");
  await box.getByLabel("Name EN").fill(`Harbour ${run}`);

  // Meanwhile somebody else has changed the name, too, and the country.
  const theirs = { ...place, name: { de: `Hafen ${run}`, en: `Theirs ${run}` }, isoCountry: "KP" };
  await editor.place.update({ content: theirs, version: 1 });
  await box.getByRole("button", { name: "Speichern", exact: true }).click();
  await box.getByText("Jemand hat diesen Eintrag inzwischen geändert.", { exact: false }).waitFor();
  await box.getByText(`Inzwischen geändert zu: Hafen ${run} / Theirs ${run}`).waitFor();
  expect(await box.getByLabel(/^Land/).inputValue()).toBe("KP");
  expect(await stored()).toMatchObject({ latitude: place.latitude });
  await box.getByRole("button", { name: "Speichern", exact: true }).click();
  await box.waitFor({ state: "detached" });
  expect(await stored()).toMatchObject({
    latitude: 39.1,
    isoCountry: "KP",
    name: { de: `Hafen ${run}`, en: `Harbour ${run}` },
  });
  // The focus is back where it came from.
  expect(await page.evaluate("document.activeElement.getAttribute('aria-label')")).toBe(
    `Hafen ${run} ändern`,
  );
});

test("of a source that readers see, an editor is told why not, and a publisher's change is public at once", async () => {
  const { newsroom, makePerson } = desk();
  const path = deskPath("/events/nato-confirmation");
  const asEditor = await openDeskPage(await makePerson("editor", "Edgar Nur"), path);
  const openFirst = async (page: typeof asEditor) => {
    await page
      .locator("main form ol")
      .getByRole("button", { name: /Mark Rutte/ })
      .first()
      .click();
    await page
      .getByRole("group", { name: "Quellen" })
      .getByRole("button", { name: /ändern$/ })
      .first()
      .click();
    return page.getByRole("group", { name: /^Quelle „/ });
  };
  const closed = await openFirst(asEditor);
  await closed.getByText("Ändern kann ihn darum nur, wer veröffentlichen darf.", { exact: false }).waitFor();
  expect(await closed.getByRole("button", { name: /veröffentlichen|Speichern/ }).count()).toBe(0);
  await asEditor.keyboard.press("Escape");
  await closed.waitFor({ state: "detached" });

  const page = await openDeskPage(await makePerson("publisher", "Pia Publik"), path);
  const box = await openFirst(page);
  const title = await box.getByLabel("Überschrift").inputValue();
  await box.getByLabel("Überschrift").fill(`${title} (${run})`);
  await box.getByRole("button", { name: "Änderung veröffentlichen" }).click();
  await box.getByText("Bitte wählen Sie die Art der Änderung.").waitFor();
  await box.getByRole("radio", { name: "Korrektur" }).check();
  await box.getByRole("button", { name: "Änderung veröffentlichen" }).click();
  await box.getByText("Bitte sagen Sie, was falsch war.").waitFor();
  await box.getByLabel("Öffentlicher Hinweis DE").fill(`Überschrift berichtigt, ${run}.`);
  await box.getByRole("button", { name: "Änderung veröffentlichen" }).click();
  await box.waitFor({ state: "detached" });
  await vi.waitFor(async () => {
    const changes = await fetchPage(storyPath("de", "/changes"));
    expect(changes.text).toContain(`Überschrift berichtigt, ${run}.`);
  }, until);
  expect((await fetchPage(storyPath("de", "/events/nato-confirmation"))).text).toContain(`(${run})`);

  // Other tests count on what it was.
  const publisher = await newsroom.caller("publisher");
  const { items } = await newsroom
    .readingCaller({ locale: "de" })
    .source.list({ story: storySlug, limit: 100 });
  const changed = items.find((source) => source.title.endsWith(`(${run})`));
  const record = await publisher.desk.record({ kind: "source", slug: changed?.slug ?? "" });
  if (record.kind !== "source") throw new Error("It is a source.");
  await publisher.source.update({
    content: { ...record.content, title },
    version: record.version,
    nature: "minor",
  });
});
