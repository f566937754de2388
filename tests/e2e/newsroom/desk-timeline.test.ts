import { randomUUID } from "node:crypto";
import type { Locator, Page } from "playwright-core";
import { afterEach, describe, expect, test } from "vitest";
import { type EventChanges, makeEventContent } from "../../api/content/event-content.ts";
import { bringToReview, createDraft, findDraft } from "../../api/newsroom/desk-steps.ts";
import { sizes } from "../browser/open-page.ts";
import { storySlug } from "../product/first-story-paths.ts";
import { product } from "../product/product.ts";
import { sharedDesk } from "./desk.ts";
import { kindField } from "./event-form.ts";
import { deskPath, openDeskPage } from "./open-desk-page.ts";

const desk = sharedDesk();
const path = deskPath("/timeline");

let editor: ReturnType<ReturnType<typeof desk>["makePerson"]> | undefined;
/** An editor for all tests that need just any: only so many may sign in from one address. */
function anEditor() {
  editor ??= desk().makePerson("editor", "Vera Verschub");
  return editor;
}

const made: string[] = [];
// What a test has made leaves the chart, so that the next finds room there.
afterEach(async () => {
  const caller = await desk().newsroom.caller("editor");
  for (const slug of made.splice(0)) {
    const { id, version, content } = await findDraft(desk().newsroom, slug, storySlug);
    await caller.event.saveDraft({ id, version, content: { ...content, when: null } });
  }
});

/** A draft that stands alone in its place of the chart, and is important enough to be drawn. */
async function makeDraft(changed: EventChanges = {}) {
  const slug = `move-${randomUUID().slice(0, 8)}`;
  const content = makeEventContent({
    slug,
    places: [],
    actors: [],
    claims: [],
    significance: 5,
    when: "2024-07-10",
    ...changed,
  });
  const draft = await createDraft(desk().newsroom, content, storySlug);
  made.push(slug);
  return { ...draft, title: `Titel ${slug}` };
}

async function storedWhen(slug: string): Promise<string | null> {
  return (await findDraft(desk().newsroom, slug, storySlug)).content.when;
}

function optionOf(page: Page, title: string): Locator {
  return page.getByRole("option", { name: title });
}

const said = (page: Page) => page.getByRole("region", { name: "Verschieben" }).getByRole("status");

async function saysMoved(page: Page, text: string | RegExp): Promise<void> {
  await said(page).filter({ hasText: text }).waitFor();
}

async function moveByKeys(page: Page, title: string, days: number): Promise<void> {
  await optionOf(page, title).focus();
  await page.keyboard.press("m");
  for (let day = 0; day < days; day += 1) await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
}

describe("moving", () => {
  test("by keyboard saves a draft, and goes back and forth", async () => {
    const draft = await makeDraft();
    const page = await openDeskPage(await anEditor(), deskPath());
    await page.getByRole("link", { name: "Zeitleiste" }).click();
    await page.getByRole("heading", { level: 1, name: "Zeitleiste" }).waitFor();
    await optionOf(page, `am 10. Juli 2024: Entwurf: ${draft.title}`).waitFor();

    await moveByKeys(page, draft.title, 2);
    await saysMoved(page, `„${draft.title}“ verschoben: 10. Juli 2024 → 12. Juli 2024.`);
    expect(await storedWhen(draft.slug)).toBe("2024-07-12");
    await optionOf(page, `am 12. Juli 2024: Entwurf: ${draft.title}`).waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe(`event:${draft.slug}`);

    await page.keyboard.press("Control+z");
    await saysMoved(page, `„${draft.title}“ steht wieder auf 10. Juli 2024`);
    expect(await storedWhen(draft.slug)).toBe("2024-07-10");
    await optionOf(page, `am 10. Juli 2024: Entwurf: ${draft.title}`).waitFor();
    expect(await page.getByRole("button", { name: "Rückgängig" }).count()).toBe(0);

    await page.getByRole("button", { name: "Wiederholen" }).click();
    await saysMoved(page, "→ 12. Juli 2024");
    expect(await storedWhen(draft.slug)).toBe("2024-07-12");
    await page.getByRole("button", { name: "Rückgängig" }).click();
    await saysMoved(page, "steht wieder auf");
    expect(await storedWhen(draft.slug)).toBe("2024-07-10");
  });

  test("by mouse, and back", async () => {
    const draft = await makeDraft({ when: "2024-05-25" });
    const page = await openDeskPage(await anEditor(), path);
    const box = await optionOf(page, draft.title).boundingBox();
    if (!box) throw new Error("the event isn't drawn");
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 20, y, { steps: 5 });
    await page.mouse.move(x + 40, y, { steps: 5 });
    await page.mouse.up();
    await saysMoved(page, `„${draft.title}“ verschoben: 25. Mai 2024 → `);
    const dragged = (await storedWhen(draft.slug)) ?? "";
    expect(dragged).toMatch(/^2024-\d\d-\d\d$/);
    expect(dragged > "2024-05-25").toBe(true);
    await page.keyboard.press("Control+z");
    await saysMoved(page, "steht wieder auf");
    expect(await storedWhen(draft.slug)).toBe("2024-05-25");
  });

  test("a published event changes its draft alone", async () => {
    const slug = "partnership-treaty-signed";
    const before = await findDraft(desk().newsroom, slug, storySlug);
    expect(before).toMatchObject({ state: "published", visibility: "live" });
    const page = await openDeskPage(await desk().makePerson("editor", "Livia Live"), path);
    const title = before.content.title.de ?? "";
    await moveByKeys(page, title, 1);
    await saysMoved(page, "Für Leser bleibt das alte Datum, bis die Änderung veröffentlicht ist.");
    const after = await findDraft(desk().newsroom, slug, storySlug);
    expect(after).toMatchObject({ state: "draft", visibility: "live", live: before.content });
    expect([before.content.when, after.content.when]).toEqual(["2024-06-19", "2024-06-20"]);
    const shown = await fetch(`${product().webUrl}/api/v1/stories/${storySlug}/events/${slug}`);
    expect(await shown.json()).toMatchObject({ when: "2024-06-19" });
    await optionOf(page, `Geändert: ${title}`).waitFor();
  });

  test("never overwrites what somebody else has saved", async () => {
    const draft = await makeDraft({ when: "2024-06-10" });
    const page = await openDeskPage(await desk().makePerson("editor", "Steffi Stale"), path);
    await optionOf(page, draft.title).waitFor();
    const other = await desk().newsroom.caller("editor");
    const { id, version, content } = await findDraft(desk().newsroom, draft.slug, storySlug);
    await other.event.saveDraft({ id, version, content: { ...content, when: "2024-06-20" } });

    await moveByKeys(page, draft.title, 3);
    await saysMoved(page, /wurde inzwischen von .+ geändert\. Die Zeitleiste ist neu geladen/);
    expect(await storedWhen(draft.slug)).toBe("2024-06-20");
    await optionOf(page, `am 20. Juni 2024: Entwurf: ${draft.title}`).waitFor();
    expect(await page.getByRole("button", { name: "Rückgängig" }).count()).toBe(0);
    await moveByKeys(page, draft.title, 1);
    await saysMoved(page, "→ 21. Juni 2024");
  });

  test("says when it couldn't be saved, shows the date that is stored, and tries again", async () => {
    const draft = await makeDraft({ when: "2024-05-10" });
    const expected = /ERR_INTERNET_DISCONNECTED/;
    const page = await openDeskPage(await desk().makePerson("editor", "Olga Offline"), path, { expected });
    await optionOf(page, draft.title).waitFor();
    await page.context().setOffline(true);
    await moveByKeys(page, draft.title, 1);
    await page.getByRole("alert").filter({ hasText: "wurde nicht verschoben" }).waitFor();
    await optionOf(page, `am 10. Mai 2024: Entwurf: ${draft.title}`).waitFor();
    await page.context().setOffline(false);
    await page.getByRole("button", { name: "Erneut versuchen" }).first().click();
    await saysMoved(page, "→ 11. Mai 2024");
    expect(await storedWhen(draft.slug)).toBe("2024-05-11");
  });

  test("leads to the form's date where there are no days to move", async () => {
    const draft = await makeDraft({ when: "2024-04" });
    const page = await openDeskPage(await anEditor(), path);
    await moveByKeys(page, draft.title, 1);
    await page.waitForURL(/#when$/);
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute("name"))).toBe("when");
    expect(await storedWhen(draft.slug)).toBe("2024-04");
  });
});

describe("who may move what", () => {
  test("a contributor moves own drafts only, and learns why", async () => {
    const foreign = await makeDraft({ when: "2024-03-10" });
    const page = await openDeskPage(await desk().makePerson("contributor", "Conny Contrib"), path);
    await optionOf(page, foreign.title).focus();
    await page.keyboard.press("m");
    await saysMoved(page, `„${foreign.title}“ gehört jemand anderem`);
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    expect(await storedWhen(foreign.slug)).toBe("2024-03-10");
  });

  test("a review isn't ended by dragging", async () => {
    const draft = await makeDraft({ when: "2024-03-20" });
    const page = await openDeskPage(await desk().makePerson("editor", "Rita Review"), path);
    await optionOf(page, draft.title).waitFor();
    // Handed in only now: the chart doesn't know of it yet.
    await bringToReview(desk().newsroom, draft);
    await moveByKeys(page, draft.title, 1);
    await saysMoved(page, "liegt zur Prüfung oder ist freigegeben");
    expect(await findDraft(desk().newsroom, draft.slug, storySlug)).toMatchObject({
      state: "in_review",
      content: { when: "2024-03-20" },
    });
    await optionOf(page, `In Prüfung: ${draft.title}`).waitFor();
  });
});

describe("making an event", () => {
  test("by a double click, where it was clicked, and leaves nothing when nothing is typed", async () => {
    const page = await openDeskPage(await anEditor(), path);
    await page.getByRole("listbox").getByRole("option").first().waitFor();
    const label = page.locator(".vis-label").filter({ hasText: "Kämpfe" });
    const lane = await label.boundingBox();
    const chart = await page.locator(".vis-center").first().boundingBox();
    if (!lane || !chart) throw new Error("the lane isn't drawn");
    // Its last line is free.
    await page.mouse.dblclick(chart.x + chart.width * 0.97, lane.y + lane.height - 4);
    await page.waitForURL(/\/events\/new\?when=\d{4}-\d\d-\d\d&kind=military_operation$/);
    const when = new URL(page.url()).searchParams.get("when") ?? "";
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute("name")))
      .toMatch(/^title/);
    expect(await kindField(page).inputValue()).toBe("military_operation");
    expect(await page.getByRole("textbox", { name: /^Wann/ }).inputValue()).toBe(when);
    await page.goBack();
    await page.getByRole("listbox").getByRole("option").first().waitFor();
    const kept = await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes("draft")));
    expect(kept).toEqual([]);
  });

  test("by N at the chosen event, and it is saved with what was proposed", async () => {
    const draft = await makeDraft({ when: "2024-02-10" });
    const page = await openDeskPage(await anEditor(), path);
    await optionOf(page, draft.title).focus();
    await page.keyboard.press("n");
    await page.waitForURL(/when=2024-02-10&kind=military_operation/);
    const title = `Neu ${randomUUID().slice(0, 8)}`;
    await page.getByLabel("Titel DE").fill(title);
    await page
      .getByRole("status")
      .filter({ hasText: /^gespeichert \d/ })
      .waitFor();
    const slug = title.toLowerCase().replace(" ", "-");
    made.push(slug);
    await page.waitForURL(`${product().adminUrl}${deskPath(`/events/${slug}`)}`);
    expect((await findDraft(desk().newsroom, slug, storySlug)).content).toMatchObject({
      when: "2024-02-10",
      kind: "military_operation",
    });
  });
});

test("an opened event tells where it stands and leads to its form", async () => {
  const draft = await makeDraft({ when: "2024-01-10" });
  const page = await openDeskPage(await anEditor(), path);
  await optionOf(page, draft.title).focus();
  await page.keyboard.press("Enter");
  const opened = page.getByRole("region", { name: "Gewähltes Ereignis" });
  await opened.getByText("am 10. Januar 2024").waitFor();
  await opened.getByText("Entwurf", { exact: true }).waitFor();
  await page.keyboard.press("Escape");
  await expect.poll(() => opened.count()).toBe(0);
  await page.keyboard.press("Enter");
  await opened.getByRole("link", { name: "Formular öffnen" }).click();
  await page.waitForURL(`${product().adminUrl}${deskPath(`/events/${draft.slug}`)}`);
});

test("lanes can be parties, by their names", async () => {
  const page = await openDeskPage(await anEditor(), path);
  await page.getByLabel("Reihen").selectOption({ label: "nach Partei" });
  const party = page.getByRole("group", { name: "Südkorea" });
  await expect.poll(() => party.count(), { timeout: 15_000 }).toBeGreaterThan(0);
});

test("lanes can be places, by their names, events without one last", async () => {
  const draft = await makeDraft({ when: "2024-02-20" });
  const page = await openDeskPage(await anEditor(), path);
  await page.getByLabel("Reihen").selectOption({ label: "nach Ort" });
  const without = page.getByRole("group", { name: "Ohne Ort", exact: true });
  await without.getByRole("option", { name: draft.title }).waitFor();
  const lanes = page.getByRole("listbox").getByRole("group");
  const names = await lanes.evaluateAll((all) => all.map((lane) => lane.getAttribute("aria-label")));
  expect(names).toContain("Brüssel");
  expect(names.at(-1)).toBe("Ohne Ort");
  expect(names.filter((name) => /^[a-z-]+$/.test(name ?? ""))).toEqual([]);
});

test("a narrow window has the list instead", async () => {
  const person = await anEditor();
  const page = await openDeskPage(person, path, { size: sizes.phone });
  await page.getByText(/Die Zeitleiste braucht ein breiteres Fenster/).waitFor();
  await page.getByText(/^\d+ Ereignisse$/).waitFor();
  expect(await page.getByRole("listbox").count()).toBe(0);
});
