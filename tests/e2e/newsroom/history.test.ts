import { randomInt } from "node:crypto";
import { expect, test } from "vitest";
import { makeClaim, makeEventContent } from "../../api/content/event-content.ts";
import { bringToPublic, findDraft } from "../../api/newsroom/desk-steps.ts";
import { openPage } from "../browser/open-page.ts";
import { violationsOf } from "../browser/violations-of.ts";
import { storyPath, storySlug } from "../product/first-story-paths.ts";
import { sharedDesk } from "./desk.ts";
import { deskPath, openDeskPage } from "./open-desk-page.ts";

const desk = sharedDesk();

/** An event that was corrected in public. */
async function makeCorrected() {
  const { newsroom } = desk();
  const slug = `verlauf-${randomInt(1_000, 1_000_000)}`;
  const editor = await newsroom.caller("editor");
  const claim = makeClaim({ actor: "nato", sources: [{ source: "article-2024-10-28", locator: null }] });
  const content = makeEventContent({
    slug,
    title: { de: `Falscher Titel ${slug}`, en: `Wrong title ${slug}` },
    places: [],
    actors: [],
    claims: [claim],
  });
  const first = await bringToPublic(newsroom, await editor.event.create({ story: storySlug, content }));
  const corrected = {
    ...content,
    title: { ...content.title, de: `Richtiger Titel ${slug}` },
    when: "2024-10-20",
  };
  const saved = await editor.event.saveDraft({ id: first.id, version: first.version, content: corrected });
  await bringToPublic(newsroom, saved, { nature: "correction", note: { de: "Der Titel war falsch." } });
  return { slug };
}

test("any two revisions are compared, one is restored after a question, and that is undone, all by keyboard", async () => {
  const { slug } = await makeCorrected();
  const person = await desk().makePerson("publisher", "Rosa Rückblick");
  const page = await openDeskPage(person, deskPath(`/events/${slug}`));
  await page.getByRole("link", { name: "Vergleichen und wiederherstellen" }).focus();
  await page.keyboard.press("Enter");
  await page.getByText("Beide Fassungen sagen dasselbe.").waitFor();

  await page.getByRole("radio", { name: "bis Fassung 2" }).focus();
  await page.keyboard.press("Space");
  await page.getByRole("radio", { name: "von Fassung 1" }).focus();
  await page.keyboard.press("Space");
  const diff = page.getByRole("region", { name: "Fassung 1 → Fassung 2" });
  await diff.getByText(`Richtiger Titel ${slug}`).waitFor();
  expect(await diff.getByRole("listitem").allInnerTexts()).toEqual([
    expect.stringMatching(/^Titel DE\s+vorher:\s+Falscher Titel .*jetzt:\s+Richtiger Titel/s),
    expect.stringMatching(/^Zeit\s+vorher:\s+am 19. Oktober 2024\s+jetzt:\s+am 20. Oktober 2024/s),
  ]);

  await page.getByRole("button", { name: "Fassung 1 wiederherstellen" }).focus();
  await page.keyboard.press("Enter");
  // The question has the focus.
  await page.keyboard.press("Enter");
  await page.getByText("Fassung 1 ist jetzt der Entwurf; der vorige ist Fassung 2.").waitFor();
  const { newsroom } = desk();
  const restored = await findDraft(newsroom, slug, storySlug);
  expect(restored.content.title.de).toBe(`Falscher Titel ${slug}`);
  expect(restored.live?.title.de).toBe(`Richtiger Titel ${slug}`);

  await page.getByRole("button", { name: "Rückgängig" }).focus();
  await page.keyboard.press("Enter");
  await page.getByText(/^Fassung 2 ist jetzt der Entwurf/).waitFor();
  expect((await findDraft(newsroom, slug, storySlug)).content.title.de).toBe(`Richtiger Titel ${slug}`);
});

test("who may not restore compares only", async () => {
  const { slug } = await makeCorrected();
  const person = await desk().makePerson("editor", "Leo Leser");
  const page = await openDeskPage(person, deskPath(`/events/${slug}/history`));
  await page.getByRole("radio", { name: "bis Fassung 2" }).waitFor();
  expect(await page.getByRole("button", { name: /wiederherstellen/ }).count()).toBe(0);
});

test("readers see before and after, in the changes of the story and in the history of the event, without script", async () => {
  const { slug } = await makeCorrected();
  const changes = await openPage(storyPath("de", "/changes"), { script: false });
  const entry = changes
    .getByRole("listitem")
    .filter({ hasText: slug })
    .filter({ hasText: "Korrektur" })
    .first();
  expect(await entry.locator("del").first().innerText()).toContain(`Falscher Titel ${slug}`);
  expect(await entry.locator("ins").first().innerText()).toContain(`Richtiger Titel ${slug}`);

  const event = await openPage(storyPath("de", `/events/${slug}`));
  await event.getByText(/^Was sich geändert hat/).click();
  await event.getByText("am 19. Oktober 2024").first().waitFor();
  expect(await violationsOf(event)).toEqual([]);
});

test("a draft is kept as a revision with the reason why, which stands in the history", async () => {
  const { slug } = await makeCorrected();
  const person = await desk().makePerson("editor", "Edda Editor");
  const page = await openDeskPage(person, deskPath(`/events/${slug}/history`));
  const form = page.getByRole("form", { name: "Fassung festhalten" });
  await form.getByRole("button", { name: "Fassung festhalten" }).click();
  await form.getByText("Bitte sagen Sie, wofür.").waitFor();
  await form.getByLabel("Wofür").fill("Vor dem Umbau");
  await page.keyboard.press("Enter");
  await form.getByText("Fassung 3 ist festgehalten.").waitFor();
  await page.getByRole("listitem").getByText("„Vor dem Umbau“").waitFor();
  expect(await violationsOf(page)).toEqual([]);
});
