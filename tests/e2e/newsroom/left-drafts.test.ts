import type { Page } from "playwright-core";
import { expect, test, vi } from "vitest";
import { makeEventContent } from "../../api/content/event-content.ts";
import { bringToReview, createDraft, findDraft } from "../../api/newsroom/desk-steps.ts";
import { openContext } from "../browser/open-page.ts";
import { storySlug } from "../product/first-story-paths.ts";
import { product } from "../product/product.ts";
import { sharedDesk } from "./desk.ts";
import { deskPath, openDeskPage } from "./open-desk-page.ts";

const desk = sharedDesk();
const until = { timeout: 10_000, interval: 50 };
const expected = /ERR_INTERNET_DISCONNECTED|ERR_FAILED|Failed to fetch/;

async function newDraft() {
  const content = makeEventContent({ places: [], actors: [], claims: [], when: "2024-09-01" });
  const draft = await createDraft(desk().newsroom, content, storySlug);
  return { draft, stored: () => findDraft(desk().newsroom, draft.slug, storySlug) };
}

/** Calls that write fail, as without a connection, while pages still come. */
async function cutWriting(page: Page): Promise<void> {
  await page.context().route(/\/api\/trpc\/event\./, (route) => route.abort("internetdisconnected"));
}

test("what a closed form has left is sent from any page of the newsroom, and that is said", async () => {
  const { draft, stored } = await newDraft();
  const person = await desk().makePerson("editor", "Greta Gegangen");
  const page = await openDeskPage(person, deskPath(`/events/${draft.slug}`), { expected });
  await page.getByLabel("Titel DE").waitFor();
  await cutWriting(page);
  await page.getByLabel("Titel DE").fill("Aus dem Zug");
  await page.getByRole("status").filter({ hasText: "offline, 1 Änderung lokal" }).waitFor();
  const context = page.context();
  await page.close();
  await context.unroute(/\/api\/trpc\/event\./);
  expect((await stored()).content.title.de).not.toBe("Aus dem Zug");

  const list = await context.newPage();
  await list.goto(`${product().adminUrl}${deskPath()}`);
  await list.getByRole("status").filter({ hasText: "Nachgereicht und gespeichert: Aus dem Zug" }).waitFor();
  expect((await stored()).content.title.de).toBe("Aus dem Zug");
  expect(await list.evaluate("Object.keys(localStorage).filter((key) => key.includes('draft'))")).toEqual([]);
});

test("what would end a review waits for its editor, with a way to it", async () => {
  const { draft, stored } = await newDraft();
  await bringToReview(desk().newsroom, draft);
  const person = await desk().makePerson("editor", "Wanda Wartet");
  const page = await openDeskPage(person, deskPath(`/events/${draft.slug}`));
  await page.getByLabel("Titel DE").fill("Später entschieden");
  await page.getByRole("status").filter({ hasText: "beendet die Prüfung" }).waitFor();
  const context = page.context();
  await page.close();
  const list = await context.newPage();
  await list.goto(`${product().adminUrl}${deskPath()}`);
  const notice = list.getByRole("status").filter({ hasText: "Nur in diesem Browser" });
  await notice.getByRole("link", { name: "Später entschieden" }).click();
  await list.getByLabel("Titel DE").waitFor();
  expect(await list.getByLabel("Titel DE").inputValue()).toBe("Später entschieden");
  expect((await stored()).state).toBe("in_review");
});

test("signing out asks first while something is unsaved; another account on the browser sees nothing of it", async () => {
  const { draft, stored } = await newDraft();
  const anna = await desk().makePerson("editor", "Anna Abmelden");
  const berta = await desk().makePerson("editor", "Berta Browser");
  const context = await openContext({ cookies: anna.cookies, expected });
  const page = await context.newPage();
  await page.goto(`${product().adminUrl}${deskPath(`/events/${draft.slug}`)}`);
  await page.getByLabel("Titel DE").waitFor();
  await cutWriting(page);
  await page.getByLabel("Titel DE").fill("Annas Geheimnis");
  await page.getByRole("status").filter({ hasText: "offline, 1 Änderung lokal" }).waitFor();
  await page.getByRole("button", { name: "Abmelden", exact: true }).click();
  await page.getByRole("alert").filter({ hasText: "1 Entwurf ist nur in diesem Browser" }).waitFor();
  await page.getByRole("button", { name: "Angemeldet bleiben" }).click();
  expect(await page.getByLabel("Titel DE").inputValue()).toBe("Annas Geheimnis");
  await page.getByRole("button", { name: "Abmelden", exact: true }).click();
  await page.getByRole("button", { name: "Trotzdem abmelden" }).click();
  await page.waitForURL(/\/sign-in/);
  await context.unroute(/\/api\/trpc\/event\./);

  // Berta signs in on the same browser.
  await context.clearCookies();
  await context.addCookies([...berta.cookies]);
  await page.goto(`${product().adminUrl}${deskPath(`/events/${draft.slug}`)}`);
  await page.getByLabel("Titel DE").waitFor();
  expect(await page.getByLabel("Titel DE").inputValue()).not.toBe("Annas Geheimnis");
  await page.goto(`${product().adminUrl}${deskPath()}`);
  await page.getByRole("list").first().waitFor();
  expect(await page.getByText(/Annas Geheimnis|Nachgereicht|Nur in diesem Browser/).count()).toBe(0);
  expect((await stored()).content.title.de).not.toBe("Annas Geheimnis");

  // Anna is back: her work goes, and she is told.
  await context.clearCookies();
  await context.addCookies([...(await anna.signIn())]);
  await page.goto(`${product().adminUrl}${deskPath()}`);
  await page
    .getByRole("status")
    .filter({ hasText: "Nachgereicht und gespeichert: Annas Geheimnis" })
    .waitFor();
  expect((await stored()).content.title.de).toBe("Annas Geheimnis");
});

test("what was typed a moment before signing out is saved, without a question", async () => {
  const { draft, stored } = await newDraft();
  const person = await desk().makePerson("editor", "Sonja Schnell");
  // What was asked for a moment before is refused once the session has ended.
  const page = await openDeskPage(person, deskPath(`/events/${draft.slug}`), { expected: /401/ });
  await page.getByLabel("Titel DE").fill("Im Gehen");
  await page.getByRole("button", { name: "Abmelden", exact: true }).click();
  await page.waitForURL(/\/sign-in/);
  await vi.waitFor(async () => expect((await stored()).content.title.de).toBe("Im Gehen"), until);
});
