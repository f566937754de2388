import type { Locator, Page } from "playwright-core";

/** What an editor types into the form of an event, in German and English. */
export interface EventTyped {
  title: { de: string; en: string };
  summary: { de: string; en: string };
  when: string;
  place: string;
}

export interface ClaimTyped {
  speaker: string;
  stance: string;
  saidAt: string;
  statement: { de: string; en: string };
  source: string;
}

/** The form's own: the list beside it can be narrowed to a kind too. */
export function kindField(page: Page): Locator {
  return page.getByRole("region", { name: "Art und Zeit" }).getByLabel("Art", { exact: true });
}

/** Fills the facts of a military operation. The newsroom speaks German. */
export async function typeEvent(page: Page, { title, summary, when, place }: EventTyped): Promise<void> {
  await page.getByLabel("Titel DE").fill(title.de);
  await page.getByLabel("Titel EN").fill(title.en);
  await page.getByLabel("Zusammenfassung DE").fill(summary.de);
  await page.getByLabel("Zusammenfassung EN").fill(summary.en);
  await kindField(page).selectOption("military_operation");
  await page.getByRole("textbox", { name: /^Wann/ }).fill(when);
  await pick(page, "Orte", place);
}

/** Adds a claim at the end and closes it again. */
export async function typeClaim(page: Page, claim: ClaimTyped): Promise<void> {
  await page.getByRole("button", { name: "Aussage hinzufügen" }).click();
  await pick(page, "Sprecher", claim.speaker);
  await page.getByLabel("Haltung").selectOption({ label: claim.stance });
  await page.getByRole("textbox", { name: /^Gesagt am/ }).fill(claim.saidAt);
  await page.getByLabel("Aussage DE").fill(claim.statement.de);
  await page.getByLabel("Aussage EN").fill(claim.statement.en);
  await pick(page, "Quellen", claim.source);
  await page.getByRole("button", { name: "Schließen" }).click();
}

/** Chooses a record by typing a part of its name and taking the first that is offered. */
async function pick(page: Page, label: string, name: string): Promise<void> {
  const field = page.getByRole("combobox", { name: label, exact: true });
  await field.fill(name);
  await page.getByRole("option", { name }).first().waitFor();
  await field.press("Enter");
}

/** Saves and waits until the newsroom says so. */
export async function save(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Speichern", exact: true }).click();
  await page
    .getByRole("status")
    .filter({ hasText: /^gespeichert \d/ })
    .waitFor();
}

/** Takes the next step by its button and waits for what the newsroom says of it. */
export async function take(page: Page, button: string, said: string): Promise<void> {
  await page.getByRole("button", { name: button, exact: true }).click();
  await page.getByText(said, { exact: true }).first().waitFor();
}
