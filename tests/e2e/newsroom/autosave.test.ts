import { expect, test, vi } from "vitest";
import { makeClaim, makeEventContent } from "../../api/content/event-content.ts";
import { bringToReview, createDraft, findDraft } from "../../api/newsroom/desk-steps.ts";
import { storySlug } from "../product/first-story-paths.ts";
import { sharedDesk } from "./desk.ts";
import { deskPath, openDeskPage } from "./open-desk-page.ts";

const desk = sharedDesk();
const until = { timeout: 10_000, interval: 50 };

async function newDraft() {
  const content = makeEventContent({ places: [], actors: [], claims: [], when: "2024-09-01" });
  const draft = await createDraft(desk().newsroom, content, storySlug);
  const stored = () => findDraft(desk().newsroom, draft.slug, storySlug);
  return { draft, stored, path: deskPath(`/events/${draft.slug}`) };
}

test("what is typed is saved by itself, and what two type in different fields is merged under their hands", async () => {
  const { stored, path } = await newDraft();
  const anna = await openDeskPage(await desk().makePerson("editor", "Anna Anders"), path);
  const berta = await openDeskPage(await desk().makePerson("editor", "Berta Beide"), path);
  await berta.getByLabel("Zusammenfassung DE").waitFor();
  expect((await stored()).version).toBe(1);

  await anna.getByLabel("Titel DE").fill("Annas Titel");
  await vi.waitFor(async () => expect((await stored()).content.title.de).toBe("Annas Titel"), until);
  await berta.getByLabel("Zusammenfassung DE").fill("Bertas Satz");
  await vi.waitFor(async () => {
    const { title, summary } = (await stored()).content;
    expect([title.de, summary.de]).toEqual(["Annas Titel", "Bertas Satz"]);
  }, until);
  await vi.waitFor(
    async () => expect(await berta.getByLabel("Titel DE").inputValue()).toBe("Annas Titel"),
    until,
  );
  await berta.keyboard.type(" und mehr");
  expect(await berta.getByLabel("Zusammenfassung DE").inputValue()).toBe("Bertas Satz und mehr");
});

test("a faulty field stays in the browser over a reload, while the rest is saved", async () => {
  const { stored, path } = await newDraft();
  const page = await openDeskPage(await desk().makePerson("editor", "Fritz Fehler"), path);
  await page.getByRole("textbox", { name: /^Wann/ }).fill("2024-13");
  await page.getByLabel("Titel EN").fill("The rest");
  await vi.waitFor(async () => expect((await stored()).content.title.en).toBe("The rest"), until);
  await page.getByRole("status").filter({ hasText: "nicht gespeichert: Wann" }).waitFor();
  await page.reload();
  await page.getByRole("textbox", { name: /^Wann/ }).waitFor();
  expect(await page.getByRole("textbox", { name: /^Wann/ }).inputValue()).toBe("2024-13");
  expect((await stored()).content.when).toBe("2024-09-01");
});

test("without a connection edits stay in the browser, and go when there is one again", async () => {
  const { stored, path } = await newDraft();
  const person = await desk().makePerson("editor", "Olga Offline");
  const page = await openDeskPage(person, path, { expected: /ERR_INTERNET_DISCONNECTED/ });
  await page.getByLabel("Titel DE").waitFor();
  await page.context().setOffline(true);
  await page.getByLabel("Titel DE").fill("Unterwegs");
  await page.getByRole("status").filter({ hasText: "offline, 1 Änderung lokal" }).waitFor();
  await page.context().setOffline(false);
  await vi.waitFor(async () => expect((await stored()).content.title.de).toBe("Unterwegs"), until);
  await page
    .getByRole("status")
    .filter({ hasText: /^gespeichert \d/ })
    .waitFor();
});

test("a change to what is in review asks before it ends the review", async () => {
  const { draft, stored, path } = await newDraft();
  await bringToReview(desk().newsroom, draft);
  const page = await openDeskPage(await desk().makePerson("editor", "Rita Rückfrage"), path);
  await page.getByLabel("Titel DE").fill("Doch anders");
  await page.getByRole("status").filter({ hasText: "nicht gespeichert: beendet die Prüfung" }).waitFor();
  expect((await stored()).state).toBe("in_review");
  await page.getByRole("button", { name: "Prüfung beenden und speichern" }).click();
  await vi.waitFor(async () => {
    const { state, content } = await stored();
    expect([state, content.title.de]).toEqual(["draft", "Doch anders"]);
  }, until);
});

test("a removed claim comes back by undo and goes by redo, also right after a reload, whatever saves in between", async () => {
  const claims = [makeClaim({ actor: "russia", sources: [] }), makeClaim({ actor: "nato", sources: [] })];
  const content = makeEventContent({ places: [], actors: [], claims, when: "2024-09-01" });
  const draft = await createDraft(desk().newsroom, content, storySlug);
  const count = async () => (await findDraft(desk().newsroom, draft.slug, storySlug)).content.claims.length;
  const page = await openDeskPage(
    await desk().makePerson("editor", "Ulla Umkehr"),
    deskPath(`/events/${draft.slug}`),
  );
  const russia = page
    .locator("main form ol")
    .getByRole("button", { name: /Russland/ })
    .first();
  // A save is on its way while the page is left.
  await page.getByLabel("Titel DE").fill("Vor dem Neuladen");
  await page.waitForRequest(/event\.saveDraft/);
  await page.reload();
  await russia.click();
  await page.getByRole("button", { name: "Aussage entfernen" }).click();
  await vi.waitFor(async () => expect(await count()).toBe(1), until);
  await page.keyboard.press("Control+z");
  await russia.waitFor();
  await vi.waitFor(async () => expect(await count()).toBe(2), until);
  await page.keyboard.press("Control+y");
  await russia.waitFor({ state: "detached" });
  await vi.waitFor(async () => expect(await count()).toBe(1), until);
});

test("undo and redo go on after a reload", async () => {
  const claims = [makeClaim({ actor: "russia", sources: [] }), makeClaim({ actor: "nato", sources: [] })];
  const content = makeEventContent({ places: [], actors: [], claims, when: "2024-09-01" });
  const draft = await createDraft(desk().newsroom, content, storySlug);
  const count = async () => (await findDraft(desk().newsroom, draft.slug, storySlug)).content.claims.length;
  const page = await openDeskPage(
    await desk().makePerson("editor", "Ulrich Umkehr"),
    deskPath(`/events/${draft.slug}`),
  );
  const russia = page
    .locator("main form ol")
    .getByRole("button", { name: /Russland/ })
    .first();
  await russia.click();
  await page.getByRole("button", { name: "Aussage entfernen" }).click();
  await vi.waitFor(async () => expect(await count()).toBe(1), until);
  await page.reload();
  await page.locator("main form ol").getByRole("button", { name: /NATO/ }).first().waitFor();
  expect(await russia.count()).toBe(0);
  await page.keyboard.press("Control+z");
  await russia.waitFor();
  await vi.waitFor(async () => expect(await count()).toBe(2), until);
  await page.reload();
  await russia.waitFor();
  await page.keyboard.press("Control+Shift+z");
  await russia.waitFor({ state: "detached" });
  await vi.waitFor(async () => expect(await count()).toBe(1), until);
});

test("is saved within a second of the last keystroke, one save at a time, with its state in sight", async () => {
  const { stored, path } = await newDraft();
  const page = await openDeskPage(await desk().makePerson("editor", "Sara Sekunde"), path);
  const title = page.getByLabel("Titel DE");
  await title.waitFor();
  const flying = { now: 0, most: 0 };
  let hold: Promise<void> | null = null;
  await page.route(/event\.saveDraft/, async (route) => {
    flying.now += 1;
    flying.most = Math.max(flying.most, flying.now);
    await hold;
    const response = await route.fetch();
    flying.now -= 1;
    await route.fulfill({ response });
  });
  await page.evaluate(() => {
    const marks = { typed: 0, asked: 0 };
    Reflect.set(globalThis, "marks", marks);
    document.addEventListener("keyup", () => (marks.typed = performance.now()));
    const send = globalThis.fetch;
    globalThis.fetch = (input, init) => {
      const address = input instanceof Request ? input.url : String(input);
      if (address.includes("event.saveDraft")) marks.asked = performance.now();
      return send(input, init);
    };
  });
  await title.focus();
  await page.keyboard.press("End");
  await page.keyboard.type(" und weiter", { delay: 20 });
  await vi.waitFor(async () => expect((await stored()).content.title.de).toMatch(/ und weiter$/), until);
  const marks: { typed: number; asked: number } = await page.evaluate(() => Reflect.get(globalThis, "marks"));
  expect(marks.asked).toBeGreaterThan(marks.typed);
  expect(marks.asked - marks.typed).toBeLessThanOrEqual(1_000);

  // While a save is under way, what is typed waits for its answer, and then goes on that version.
  const state = page.getByRole("status");
  let release = () => {};
  hold = new Promise((go) => (release = go));
  await page.keyboard.type(" eins");
  await state.filter({ hasText: /wird gespeichert|speichert/ }).waitFor();
  await page.keyboard.type(" zwei");
  await page.getByLabel("Zusammenfassung DE").fill("Auch das");
  hold = null;
  release();
  await vi.waitFor(async () => {
    const { title: saved, summary } = (await stored()).content;
    expect(saved.de).toMatch(/ und weiter eins zwei$/);
    expect(summary.de).toBe("Auch das");
  }, until);
  await state.filter({ hasText: /^gespeichert \d\d:\d\d:\d\d/ }).waitFor();
  expect(flying.most).toBe(1);
});
