import { randomUUID } from "node:crypto";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { expectNarrowPage } from "../browser/narrow-page.ts";
import { openContext, openPage } from "../browser/open-page.ts";
import { violationsOf } from "../browser/violations-of.ts";
import { product } from "../product/product.ts";
import { sharedDesk } from "./desk.ts";
import { deskPath, openDeskPage } from "./open-desk-page.ts";

const desk = sharedDesk();

function newEmail(): string {
  return `new-${randomUUID().slice(0, 8)}@newsroom.example`;
}

/** A page of somebody who isn't signed in. */
async function openGuest(link: string, expected?: RegExp): Promise<Page> {
  const context = await openContext(expected === undefined ? {} : { expected });
  const page = await context.newPage();
  await page.goto(link);
  return page;
}

test("an administrator invites somebody, who makes an account by the link and signs in", async () => {
  const admin = await desk().makePerson("admin", "Ada Verwaltung");
  const page = await openDeskPage(admin, deskPath(), { expected: /status of 400/ });
  await page.getByRole("link", { name: "Personen" }).click();
  await page.getByRole("heading", { level: 1, name: "Personen" }).waitFor();

  await page.getByRole("button", { name: "Einladen", exact: true }).click();
  await page.getByText("Bitte geben Sie eine E-Mail-Adresse ein.").waitFor();
  const field = page.getByLabel("E-Mail");
  expect(await field.evaluate((input) => input === document.activeElement)).toBe(true);
  await field.fill(admin.email);
  await page.getByRole("button", { name: "Einladen", exact: true }).click();
  await page.getByText("Mit dieser Adresse gibt es schon ein Konto.").waitFor();
  expect(await field.inputValue()).toBe(admin.email);

  const email = newEmail();
  await field.fill(email);
  await page.getByLabel("Rolle", { exact: true }).selectOption({ label: "Mitarbeit" });
  await page.getByRole("button", { name: "Einladen", exact: true }).click();
  const link = await page.getByLabel("Link", { exact: true }).inputValue();
  await page.getByRole("button", { name: `Zurückziehen: ${email}` }).waitFor();

  const guest = await openGuest(link);
  await guest.getByText(email).waitFor();
  await guest.getByRole("button", { name: "Konto anlegen" }).click();
  await guest.getByText("Bitte geben Sie Ihren Namen ein.").waitFor();
  expect(await violationsOf(guest)).toEqual([]);
  await guest.getByLabel("Name", { exact: true }).fill("Nora Neu");
  await guest.getByLabel("Passwort", { exact: true }).fill("a password of hers");
  await guest.getByLabel("Passwort wiederholen").fill("a password of hers");
  await guest.getByRole("button", { name: "Konto anlegen" }).click();
  await guest.getByText("Ihr Konto ist angelegt. Melden Sie sich jetzt an.").waitFor();
  await guest.getByRole("link", { name: "Zur Anmeldung" }).click();
  await guest.getByLabel("E-Mail").fill(email);
  await guest.getByLabel("Passwort").fill("a password of hers");
  await guest.getByRole("button", { name: "Anmelden", exact: true }).click();
  await guest.getByText("Nora Neu").waitFor();
  expect(await guest.getByRole("link", { name: "Personen" }).count()).toBe(0);

  const again = await openGuest(link, /status of 400/);
  await again.getByText(/^Dieser Link gilt nicht mehr/).waitFor();
});

test("who is deactivated is signed out of the page that they are on, and can come back", async () => {
  const admin = await desk().makePerson("admin", "Ada Verwaltung");
  const name = `Egon ${randomUUID().slice(0, 6)}`;
  const editor = await desk().makePerson("editor", name);
  const theirs = await openDeskPage(editor, deskPath());
  await theirs.getByText(name).waitFor();

  const page = await openDeskPage(admin, "/people");
  await page.getByRole("button", { name: `Stilllegen: ${name}` }).click();
  await page.getByText(`${name} wird überall sofort abgemeldet`).waitFor();
  await page.getByRole("button", { name: "Abbrechen" }).click();
  await page.getByRole("button", { name: `Stilllegen: ${name}` }).click();
  await page.getByRole("button", { name: "Stilllegen", exact: true }).click();
  await page.getByText(`${name} ist stillgelegt und überall abgemeldet.`).waitFor();
  await theirs.reload();
  await theirs.getByRole("heading", { name: "Anmelden" }).waitFor();
  await page.getByRole("button", { name: `Wieder öffnen: ${name}` }).click();
  await page.getByText(`${name} kann sich wieder anmelden.`).waitFor();
  await page.getByLabel(`Rolle von ${name}`).selectOption({ label: "Veröffentlichung" });
  await page.getByText(`${name}: Veröffentlichung.`).waitFor();
  await expect.poll(() => page.getByLabel(`Rolle von ${name}`).inputValue()).toBe("publisher");
});

test("a new password is chosen by a link", async () => {
  const admin = await desk().makePerson("admin", "Ada Verwaltung");
  const name = `Vera ${randomUUID().slice(0, 6)}`;
  const { email } = await desk().makePerson("editor", name);
  const page = await openDeskPage(admin, "/people", { locale: "en" });
  await page.getByRole("button", { name: `Link for a new password: ${name}` }).click();
  const link = await page.getByLabel("Link", { exact: true }).inputValue();
  const guest = await openGuest(link);
  await guest.getByLabel("Passwort", { exact: true }).fill("the newest password");
  await guest.getByLabel("Passwort wiederholen").fill("something else");
  await guest.getByRole("button", { name: "Passwort speichern" }).click();
  await guest.getByText("Die beiden neuen Passwörter sind verschieden.").waitFor();
  await guest.getByLabel("Passwort wiederholen").fill("the newest password");
  await guest.getByRole("button", { name: "Passwort speichern" }).click();
  await guest.getByText(/^Das neue Passwort gilt\./).waitFor();
  const answer = await guest.request.post(`${product().adminUrl}/api/auth/sign-in/email`, {
    data: { email, password: "the newest password" },
  });
  expect(answer.status()).toBe(200);
});

test("who doesn't administer the newsroom finds nobody", async () => {
  const publisher = await desk().makePerson("publisher", "Paula Prüfer");
  const page = await openDeskPage(publisher, "/people");
  await page.getByText("Konten führt die Verwaltung.").waitFor();
  expect(await page.getByRole("button", { name: "Einladen" }).count()).toBe(0);
});

describe("nothing keeps anybody out of the screen, also on the narrowest phone", () => {
  test.each([
    ["light", "de"],
    ["dark", "en"],
  ] as const)("in %s, %s", async (theme, locale) => {
    const admin = await desk().makePerson("admin", "Ada Verwaltung");
    const page = await openDeskPage(admin, "/people", { theme, locale });
    await page.getByRole("heading", { level: 2, name: /^(Konten|Accounts)$/ }).waitFor();
    await page
      .getByRole("button", { name: /^(Stilllegen|Deactivate): Ada/ })
      .last()
      .click();
    expect(await violationsOf(page)).toEqual([]);
    await expectNarrowPage(page);
    const invalid = await openPage(`${product().adminUrl}/invitation#nothing`, {
      theme,
      locale,
      expected: /status of 400/,
    });
    await invalid.getByRole("link", { name: /^(Zur Anmeldung|To the sign-in)$/ }).waitFor();
    expect(await violationsOf(invalid)).toEqual([]);
    await expectNarrowPage(invalid);
  });
});
