import { randomInt } from "node:crypto";
import { describe, expect, test } from "vitest";
import { openPage } from "../browser/open-page.ts";
import { fetchPage } from "../product/fetch-page.ts";
import { storyPath, storySlug } from "../product/first-story-paths.ts";
import { product } from "../product/product.ts";
import { sharedDesk } from "./desk.ts";
import { save, take, typeClaim, typeEvent } from "./event-form.ts";
import { deskPath, openDeskPage } from "./open-desk-page.ts";

const desk = sharedDesk();

/** How soon an open page shows what was published: two seconds are the aim, a busy machine gets more. */
const shownWithinMs = 8_000;

// A number of its own, so that the tests may run again on the same product.
const run = randomInt(1_000, 10_000);
const title = { de: `Probe ${run}: Treffen in Wonsan`, en: `Trial ${run}: meeting in Wonsan` };
const slug = `probe-${run}-treffen-in-wonsan`;

describe("an event's way", () => {
  test("from the first word to its readers, a correction and back", async () => {
    const editor = await desk().makePerson("editor", "Erika Entwurf");
    const publisher = await desk().makePerson("publisher", "Paula Prüfer");

    // The reader is somewhere in the middle of the story, with the focus on a link.
    const reader = await openPage(storyPath("de"), { locale: "de" });
    const kept = reader.getByRole("link", { name: "NATO bestätigt nordkoreanische Truppen in Russland" });
    await kept.focus();
    const placeBefore = await kept.boundingBox();
    await reader.evaluate("document.body.dataset.notReloaded = 'yes'");

    const page = await openDeskPage(editor, deskPath());
    await page.getByRole("link", { name: /^Neues Ereignis/ }).click();
    await typeEvent(page, {
      title,
      summary: { de: "Zwei Seiten sollen sich getroffen haben.", en: "Two sides are said to have met." },
      when: "2024-09-12",
      place: "Wonsan",
    });
    await typeClaim(page, {
      speaker: "Südkorea",
      stance: "gibt an",
      saidAt: "2025-06-13",
      statement: { de: "Es gab ein Treffen.", en: "There was a meeting." },
      source: "Yonhap",
    });
    await typeClaim(page, {
      speaker: "Russland",
      stance: "weist zurück",
      saidAt: "2025-06-14",
      statement: { de: "Es gab kein Treffen.", en: "There was no meeting." },
      source: "Yonhap",
    });
    await page.getByLabel("Interne Notiz").fill("Nur für uns.");
    await save(page);
    await page.waitForURL(`${product().adminUrl}${deskPath(`/events/${slug}`)}`);
    await take(page, "Zur Prüfung geben", "Zur Prüfung gegeben.");
    expect(await page.getByRole("button", { name: "Freigeben" }).count()).toBe(0);
    expect((await fetchPage(storyPath("de", `/events/${slug}`))).status).toBe(404);

    const chief = await openDeskPage(publisher, deskPath());
    await chief.getByRole("link", { name: /^In Prüfung/ }).click();
    await chief.getByRole("link", { name: title.de }).click();
    await take(chief, "Freigeben", "Freigegeben.");
    await chief.getByRole("button", { name: "Veröffentlichen", exact: true }).click();
    const publish = chief.getByRole("form", { name: "Veröffentlichen" });
    await publish.getByText("Es fehlt nichts.").waitFor();
    const answer = chief.waitForResponse((response) => response.url().includes("/api/trpc/event.publish"));
    await publish.getByRole("button", { name: "Veröffentlichen", exact: true }).click();
    expect((await answer).status()).toBe(200);
    const publishedAt = performance.now();
    const shown = reader.getByRole("article", { name: title.de });
    await shown.waitFor();
    expect(performance.now() - publishedAt).toBeLessThan(shownWithinMs);

    // Without a reload, and nothing moved under the reader's eyes.
    expect(await reader.evaluate("document.body.dataset.notReloaded")).toBe("yes");
    expect((await shown.textContent())?.replaceAll(/\s+/g, " ")).toContain("Angabe einer Seite · bestritten");
    await reader
      .getByRole("status")
      .filter({ hasText: "Aktualisiert: 1 Ereignis" })
      .waitFor({ state: "attached" });
    const placeAfter = await kept.boundingBox();
    expect(Math.abs((placeAfter?.y ?? 0) - (placeBefore?.y ?? -999))).toBeLessThan(2);
    expect(await reader.evaluate("document.activeElement.textContent")).toBe(await kept.textContent());

    // What is being worked on meanwhile isn't public.
    await chief.getByText("Veröffentlicht.", { exact: true }).waitFor();
    await page.reload();
    await page.getByLabel("Titel DE").fill(`${title.de} und Rason`);
    await save(page);
    const live = await fetchPage(storyPath("de", `/events/${slug}`));
    expect(live.text).toContain(title.de);
    expect(live.html).not.toMatch(/und Rason|Nur für uns/);

    // The correction says in public what was wrong.
    await take(page, "Zur Prüfung geben", "Zur Prüfung gegeben.");
    await chief.reload();
    await take(chief, "Freigeben", "Freigegeben.");
    await chief.getByRole("button", { name: "Änderung veröffentlichen", exact: true }).click();
    const correct = chief.getByRole("form", { name: "Änderung veröffentlichen" });
    await correct.getByRole("button", { name: "Veröffentlichen", exact: true }).click();
    await correct.getByText("Bitte wählen Sie die Art der Änderung.").waitFor();
    await correct.getByLabel("Korrektur").check();
    await correct.getByRole("button", { name: "Veröffentlichen", exact: true }).click();
    await correct.getByText("Bitte sagen Sie, was falsch war.").waitFor();
    await correct.getByLabel("Öffentlicher Hinweis DE").fill("Der zweite Ort fehlte.");
    await correct.getByLabel("Öffentlicher Hinweis EN").fill("The second place was missing.");
    await correct.getByRole("button", { name: "Veröffentlichen", exact: true }).click();
    await reader.getByRole("article", { name: `${title.de} und Rason` }).waitFor();
    for (const [locale, nature, note] of [
      ["de", "Korrektur", "Der zweite Ort fehlte."],
      ["en", "Correction", "The second place was missing."],
    ] as const) {
      for (const path of ["/changes", `/events/${slug}`]) {
        const { text } = await fetchPage(storyPath(locale, path));
        expect(text).toContain(nature);
        expect(text).toContain(note);
      }
    }

    // As it was published first, it can still be seen.
    const [first] = await revisionsOf(slug);
    const then = await fetchPage(storyPath("de", `/events/${slug}?rev=${first}`));
    expect([then.status, then.text.includes("und Rason")]).toEqual([200, false]);

    // Taken back, it leaves a tombstone with the reason.
    await chief.getByText("Veröffentlicht.", { exact: true }).waitFor();
    await chief.getByRole("button", { name: "Zurücknehmen", exact: true }).click();
    const unpublish = chief.getByRole("form", { name: "Ereignis zurücknehmen?" });
    await unpublish.getByLabel("Öffentliche Begründung DE").fill("Das Treffen hat es nicht gegeben.");
    await unpublish.getByRole("button", { name: "Zurücknehmen", exact: true }).click();
    await chief.getByText("Zurückgenommen.", { exact: true }).waitFor();
    await shown.waitFor({ state: "detached" });
    for (const [locale, words] of [
      ["de", "Dieses Ereignis wurde zurückgenommen"],
      ["en", "This event has been unpublished"],
    ] as const) {
      const tombstone = await fetchPage(storyPath(locale, `/events/${slug}`));
      expect(tombstone.status).toBe(410);
      expect(tombstone.text).toContain(words);
      expect(tombstone.text).not.toContain(title[locale]);
    }
    const list = await fetchPage(storyPath("de"));
    expect(list.text).not.toContain(title.de);
    const changes = await fetchPage(storyPath("de", "/changes"));
    expect(changes.text).toContain("Das Treffen hat es nicht gegeben.");
  });
});

/** The revs at which the event was published, first to last. */
async function revisionsOf(event: string): Promise<number[]> {
  const { revisions } = await desk().newsroom.readingCaller().event.bySlug({ story: storySlug, slug: event });
  return revisions.map(({ rev }) => rev);
}
