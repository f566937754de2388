import { randomInt } from "node:crypto";
import type { Page } from "playwright-core";
import { expect, test, vi } from "vitest";
import { findDraft } from "../../api/newsroom/desk-steps.ts";
import { storySlug } from "../product/first-story-paths.ts";
import { sharedDesk } from "./desk.ts";
import { deskPath, openDeskPage } from "./open-desk-page.ts";

const desk = sharedDesk();
const run = randomInt(1_000, 10_000);

/** A key every 220 ms is 55 words a minute. The keys may take three quarters of the two minutes; the rest is for thinking. */
const keyMs = 220;
const budget = Math.floor((120_000 * 0.75) / keyMs);

/** Types and counts, by nothing but the keyboard. */
class Typist {
  keys = 0;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async text(words: string): Promise<void> {
    this.keys += words.length;
    await this.#page.keyboard.type(words);
  }

  async key(name: string, times = 1): Promise<void> {
    for (let time = 0; time < times; time += 1) {
      this.keys += 1;
      await this.#page.keyboard.press(name);
    }
  }

  /** Goes on by the tabulator until the field with this label has the focus. */
  async tabTo(label: RegExp): Promise<void> {
    for (let steps = 0; steps < 30; steps += 1) {
      if (label.test(await this.focused())) return;
      await this.key("Tab");
    }
    throw new Error(`The tabulator doesn't lead to ${String(label)}, but to "${await this.focused()}".`);
  }

  /** What the focused element is called. */
  focused(): Promise<string> {
    return this.#page.evaluate(`(() => {
      const focused = document.activeElement;
      const labels = [...(focused?.labels ?? [])].map((label) => label.textContent).join(" ");
      return focused?.getAttribute("aria-label") ?? (labels || (focused?.matches("button") ? focused.textContent : ""));
    })()`);
  }
}

test("a new event with two claims, each with its source, by keyboard alone in under two minutes' worth of keys", async () => {
  const { newsroom, makePerson } = desk();
  const page = await openDeskPage(await makePerson("editor", "Tina Tastatur"), deskPath());
  await page.getByRole("link", { name: /^Neues Ereignis/ }).waitFor();
  const typist = new Typist(page);

  async function claim(opening: string, speaker: string, stance: string, said: string, statement: string) {
    const before = await page.getByRole("combobox", { name: "Sprecher" }).count();
    await typist.key(opening);
    await vi.waitFor(
      async () => {
        expect(await page.getByRole("combobox", { name: "Sprecher" }).count()).toBe(before + 1);
        expect(await typist.focused()).toMatch(/Sprecher/);
      },
      { timeout: 10_000 },
    );
    await typist.text(speaker);
    await typist.key("Enter");
    await typist.tabTo(/^Haltung/);
    await typist.text(stance);
    await typist.tabTo(/^Gesagt am/);
    await typist.text(said);
    await typist.tabTo(/^Aussage DE/);
    await typist.text(statement);
    await typist.tabTo(/^Quellen/);
    await typist.text("yonhap");
    await page
      .getByRole("option", { name: /yonhap/i })
      .first()
      .waitFor();
    await typist.key("Enter");
    // Out of the text, so that the next letter is a shortcut again.
    await typist.tabTo(/^Schließen/);
  }

  await typist.key("n");
  await page.waitForURL(/\/events\/new/);
  // A new event's form waits for its title.
  await vi.waitFor(async () => expect(await typist.focused()).toBe("Titel DE"), { timeout: 10_000 });
  await typist.text(`Tastatur ${run}`);
  await typist.tabTo(/^Zusammenfassung DE/);
  await typist.text("Zwei Seiten widersprechen sich.");
  await typist.tabTo(/^Art/);
  await typist.text("Mil");
  await typist.tabTo(/^Wann/);
  await typist.text("12. September 2024");
  await typist.tabTo(/^Aussage hinzufügen/);
  await claim("Enter", "südk", "gibt", "13.6.2025", "Es gab ein Treffen.");
  await claim("a", "russl", "weist", "14.6.2025", "Es gab kein Treffen.");
  await typist.key("Control+s");
  await page
    .getByRole("status")
    .filter({ hasText: /^gespeichert \d/ })
    .waitFor();

  const { content } = await findDraft(newsroom, `tastatur-${run}`, storySlug);
  expect(content).toMatchObject({ kind: "military_operation", when: "2024-09-12" });
  expect(
    content.claims.map(({ actor, stance, saidAt, sources }) => [actor, stance, saidAt, sources.length]),
  ).toEqual([
    ["south-korea", "asserts", "2025-06-13", 1],
    ["russia", "denies", "2025-06-14", 1],
  ]);
  expect(typist.keys, `${typist.keys} keys`).toBeLessThanOrEqual(budget);
});
