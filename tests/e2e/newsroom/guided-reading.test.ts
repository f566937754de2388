import { randomInt } from "node:crypto";
import { importStory } from "@claimline/api/story/import-story";
import type { Guide } from "@claimline/model/story/guide";
import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { deskStory } from "../../api/content/desk-story.ts";
import { expectNarrowPage } from "../browser/narrow-page.ts";
import { openPage } from "../browser/open-page.ts";
import { violationsOf } from "../browser/violations-of.ts";
import { sharedDesk } from "./desk.ts";
import { openDeskPage } from "./open-desk-page.ts";

const desk = sharedDesk();

// A story of its own, so that the tests may run again on the same product and disturb no reader of the first one.
const story = `hafen-${randomInt(100_000, 1_000_000)}`;
const path = `/stories/${story}/guide`;

beforeAll(async () => {
  const bundle = deskStory();
  bundle.story.slug = story;
  await importStory(desk().newsroom.context(), bundle);
});

const steps = (page: Page) => page.getByRole("group", { name: /^Schritt \d+$/ });
const step = (page: Page, number: number) =>
  page.getByRole("group", { name: `Schritt ${number}`, exact: true });
const save = (page: Page) => page.getByRole("button", { name: "Speichern", exact: true });
const events = { closed: "harbour-closed", turned: "ships-turned-back" };

async function write(page: Page, number: number, event: string, text: string): Promise<void> {
  await step(page, number).getByLabel("Ereignis", { exact: true }).selectOption(event);
  await step(page, number).getByLabel("Satz DE").fill(text);
}

/** What is stored, and its version. */
async function stored(): Promise<{ version: number; guide: Guide }> {
  const editor = await desk().newsroom.caller("editor");
  return await editor.desk.guide({ story });
}

test("an editor writes steps by keyboard, a publisher shows them, and readers walk them", async () => {
  const editor = await desk().makePerson("editor", "Erika Entwurf");
  const page = await openDeskPage(editor, `/stories/${story}`);
  await page.getByRole("link", { name: "Geführtes Lesen" }).click();
  await page.getByText("Noch kein Schritt.").waitFor();
  const add = page.getByRole("button", { name: "Schritt hinzufügen" });
  for (const [number, event, text] of [
    [1, events.turned, "Schiffe kehren um."],
    [2, events.closed, "Der Hafen wird gesperrt."],
  ] as const) {
    await add.focus();
    await page.keyboard.press("Enter");
    // The new step has the focus.
    await expect
      .poll(() =>
        step(page, number)
          .getByLabel("Zeigt")
          .evaluate((field) => field === document.activeElement),
      )
      .toBe(true);
    await write(page, number, event, text);
  }
  await add.click();
  await step(page, 3).getByLabel("Zeigt").selectOption("view");
  await step(page, 3).getByLabel("Ansicht").selectOption("map");
  await step(page, 3).getByLabel("Satz DE").fill("Wo das alles liegt.");

  // The second step becomes the first, from within its text, and the focus goes along.
  await step(page, 2).getByLabel("Satz DE").focus();
  await page.keyboard.press("Alt+ArrowUp");
  expect(await step(page, 1).getByLabel("Satz DE").inputValue()).toBe("Der Hafen wird gesperrt.");
  await expect
    .poll(() =>
      step(page, 1)
        .getByLabel("Satz DE")
        .evaluate((field) => field === document.activeElement),
    )
    .toBe(true);
  await page.getByText("Ist jetzt Schritt 1 von 3").waitFor({ state: "attached" });
  await page.keyboard.press("Control+s");
  await page.getByText(/^Gespeichert, Fassung \d+\.$/).waitFor();
  expect((await stored()).guide.map(({ text }) => text.de)).toEqual([
    "Der Hafen wird gesperrt.",
    "Schiffe kehren um.",
    "Wo das alles liegt.",
  ]);
  expect(await page.getByRole("button", { name: "Veröffentlichen" }).count()).toBe(0);

  const publisher = await desk().makePerson("publisher", "Paula Prüfer");
  const chief = await openDeskPage(publisher, path);
  await chief.getByRole("button", { name: "Veröffentlichen", exact: true }).click();
  await chief
    .getByRole("form", { name: "Veröffentlichen" })
    .getByRole("button", { name: "Veröffentlichen" })
    .click();
  await chief.getByText("Veröffentlicht.", { exact: true }).waitFor();
  await chief.getByText("Leser sehen genau das.").waitFor();

  const reader = await openPage(`/de/stories/${story}`);
  await reader.getByRole("link", { name: /^Geführt lesen/ }).click();
  const bar = reader.getByRole("region", { name: "Geführtes Lesen" });
  await bar.getByText("Der Hafen wird gesperrt.", { exact: true }).waitFor();
  await bar.getByText("Schritt 1 von 3", { exact: true }).waitFor();
  await bar.getByRole("link", { name: /^Weiter/ }).click();
  await bar.getByText("Schritt 2 von 3", { exact: true }).waitFor();
});

test("a change to what readers see asks what kind of change it is", async () => {
  const publisher = await desk().makePerson("publisher", "Paula Prüfer");
  const page = await openDeskPage(publisher, path);
  await page.getByRole("button", { name: "Schritt hinzufügen" }).click();
  const count = await steps(page).count();
  await write(page, count, events.closed, "Noch einmal der Hafen.");
  await save(page).click();
  await page.getByText(/^Gespeichert, Fassung \d+\.$/).waitFor();
  await page.getByRole("button", { name: "Veröffentlichen", exact: true }).click();
  const form = page.getByRole("form", { name: "Veröffentlichen" });
  const publish = form.getByRole("button", { name: "Veröffentlichen" });
  await publish.click();
  await form.getByText("Bitte wählen Sie die Art der Änderung.").waitFor();
  await form.getByRole("radio", { name: "Aktualisierung" }).check();
  await publish.click();
  await page.getByText("Veröffentlicht.", { exact: true }).waitFor();
  const { items } = await desk().newsroom.readingCaller().change.list({ story, after: 2 });
  expect(items).toMatchObject([{ kind: "guide_published", nature: "update" }]);
});

test("what is missing or wrong is said beside its field, and nothing is saved", async () => {
  const editor = await desk().makePerson("editor", "Emil Entwurf");
  const before = await stored();
  const page = await openDeskPage(editor, path);
  await page.getByRole("button", { name: "Schritt hinzufügen" }).click();
  const number = await steps(page).count();
  await step(page, number).getByLabel("Satz DE").fill("Ohne Ereignis.");
  await save(page).click();
  await page.getByText("Nicht gespeichert: Bitte berichtigen Sie die markierten Angaben.").waitFor();
  const field = step(page, number).getByLabel("Ereignis", { exact: true });
  expect(await field.getAttribute("aria-invalid")).toBe("true");
  expect(await stored()).toMatchObject({ version: before.version });
});

test("two editors at once: the second is told, sees theirs, and may keep either", async () => {
  const first = await desk().makePerson("editor", "Erika Eins");
  const second = await desk().makePerson("editor", "Zoe Zwei");
  // The browser reports the refusal's status too.
  const expected = /status of 409/;
  const [here, there] = await Promise.all([
    openDeskPage(first, path, { expected }),
    openDeskPage(second, path, { expected }),
  ]);
  for (const [page, text] of [
    [here, "Zuerst gespeichert."],
    [there, "Danach gespeichert."],
  ] as const) {
    await page.getByRole("button", { name: "Schritt hinzufügen" }).click();
    await write(page, await steps(page).count(), events.closed, text);
  }
  await save(here).click();
  await here.getByText(/^Gespeichert, Fassung \d+\.$/).waitFor();
  await save(there).click();
  await there.getByText(/^Jemand hat inzwischen Fassung \d+ gespeichert/).waitFor();
  await there.getByText("Deren Schritte").click();
  await there.getByText("Zuerst gespeichert.").waitFor();
  expect((await stored()).guide.at(-1)?.text.de).toBe("Zuerst gespeichert.");
  await there.getByRole("button", { name: "Meine behalten und speichern" }).click();
  await there.getByText(/^Gespeichert, Fassung \d+\.$/).waitFor();
  expect((await stored()).guide.at(-1)?.text.de).toBe("Danach gespeichert.");

  await here.getByRole("button", { name: "Schritt hinzufügen" }).click();
  await write(here, await steps(here).count(), events.closed, "Zu spät.");
  await save(here).click();
  await here.getByRole("button", { name: "Deren Fassung übernehmen" }).click();
  const last = steps(here).last();
  expect(await last.getByLabel("Satz DE").inputValue()).toBe("Danach gespeichert.");
});

test("steps are moved by buttons and removed, and the focus stays near", async () => {
  const editor = await desk().makePerson("editor", "Edda Ordnung");
  const page = await openDeskPage(editor, path);
  await steps(page).first().waitFor();
  for (let count = await steps(page).count(); count < 2; count += 1) {
    await page.getByRole("button", { name: "Schritt hinzufügen" }).click();
    await write(page, count + 1, events.turned, `Satz ${count + 1}`);
  }
  const text = await step(page, 1).getByLabel("Satz DE").inputValue();
  await page.getByRole("button", { name: "Schritt 1 nach hinten" }).press("Enter");
  expect(await step(page, 2).getByLabel("Satz DE").inputValue()).toBe(text);
  const focused = () => page.evaluate<string>("document.activeElement?.getAttribute('aria-label') ?? ''");
  await expect.poll(focused).toMatch(/^Schritt 2 nach (hinten|vorn)$/);
  const count = await steps(page).count();
  await page.getByRole("button", { name: "Schritt 2 entfernen" }).press("Enter");
  await expect.poll(() => steps(page).count()).toBe(count - 1);
  await expect.poll(focused).toMatch(/entfernen$/);
});

test("who may not change it can read it", async () => {
  const contributor = await desk().makePerson("contributor", "Carla Beitrag");
  const page = await openDeskPage(contributor, path);
  await page.getByText("Ihr Konto kann das geführte Lesen ansehen, aber nicht ändern.").waitFor();
  expect(await save(page).count()).toBe(0);
  expect(await page.getByRole("button", { name: "Schritt hinzufügen" }).count()).toBe(0);
});

test.each(["light", "dark"] as const)(
  "nothing keeps anybody out, also on the narrowest phone, in %s",
  async (theme) => {
    const editor = await desk().makePerson("editor", "Erika Entwurf");
    const page = await openDeskPage(editor, path, { theme });
    await page.getByRole("button", { name: "Schritt hinzufügen" }).click();
    expect(await violationsOf(page)).toEqual([]);
    await expectNarrowPage(page);
  },
);
