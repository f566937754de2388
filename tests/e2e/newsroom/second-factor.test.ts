import { noSettings } from "@claimline/model/site/settings";
import * as OTPAuth from "otpauth";
import type { Page } from "playwright-core";
import { afterAll, describe, expect, test } from "vitest";
import { expectNarrowPage } from "../browser/narrow-page.ts";
import { openContext } from "../browser/open-page.ts";
import { violationsOf } from "../browser/violations-of.ts";
import { product } from "../product/product.ts";
import { type Person, sharedDesk } from "./desk.ts";
import { deskPath, openDeskPage } from "./open-desk-page.ts";

const desk = sharedDesk();

async function require(secondFactorRequired: boolean): Promise<void> {
  const admin = await desk().newsroom.caller("admin");
  const { version } = await admin.settings.get();
  await admin.settings.save({ version, settings: { ...noSettings, secondFactorRequired } });
}

// Other tests work as publishers without one.
afterAll(() => require(false));

/** What an app shows for a key, some periods of 30 seconds from now. */
function codeOf(key: string, periods = 0): string {
  const secret = OTPAuth.Secret.fromBase32(key);
  return new OTPAuth.TOTP({ secret }).generate({ timestamp: Date.now() + periods * 30_000 });
}

/** Gives the page's browser a device that makes and keeps passkeys, whose owner confirms at once. */
async function addAuthenticator(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("WebAuthn.enable");
  await session.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

async function openSignIn(expected?: RegExp): Promise<Page> {
  const context = await openContext(expected === undefined ? {} : { expected });
  const page = await context.newPage();
  await page.goto(`${product().adminUrl}/sign-in?to=${encodeURIComponent(deskPath())}`);
  return page;
}

async function givePassword(page: Page, { email, password }: Person): Promise<void> {
  await page.getByLabel("E-Mail").fill(email);
  await page.getByLabel("Passwort").fill(password);
  await page.getByRole("button", { name: "Anmelden", exact: true }).click();
}

/** Goes through setting an app up and answers with its key and the backup codes. */
async function setUpApp(page: Page, { password }: Person): Promise<{ key: string; codes: string[] }> {
  await page.getByRole("button", { name: "App einrichten" }).click();
  await page.getByLabel("Ihr Passwort").fill(password);
  await page.getByRole("button", { name: "Weiter" }).click();
  await page.getByRole("img", { name: "QR-Code für die Authenticator-App" }).waitFor();
  const key = await page.getByLabel("Schlüssel").inputValue();
  await confirm(page, key);
  const codes = await page.locator("code").allTextContents();
  await page.getByRole("button", { name: "Ich habe sie aufbewahrt" }).click();
  return { key, codes };
}

/** Gives the code before the present one, which the next sign-in needs; anew when the half minute ended on the way. */
async function confirm(page: Page, key: string): Promise<void> {
  const confirmed = page.getByText("Ihre Ersatzcodes");
  const late = page.getByText("Der Code stimmt nicht");
  for (let tries = 0; tries < 2 && !(await confirmed.isVisible()); tries += 1) {
    await page.getByLabel("Code", { exact: true }).fill(codeOf(key, -1));
    await page.getByRole("button", { name: "Bestätigen" }).click();
    if (tries === 0) await confirmed.or(late).first().waitFor();
  }
  await confirmed.waitFor();
}

test("an authenticator app is set up, asked for at the next sign-in, replaced by a backup code, and removed", async () => {
  const editor = await desk().makePerson("editor", "Egon App");
  const own = await openDeskPage(editor, "/account");
  const { key, codes } = await setUpApp(own, editor);
  await own.getByText("Die App ist eingerichtet.").first().waitFor();
  expect(codes.length).toBe(10);
  expect(await violationsOf(own)).toEqual([]);

  const page = await openSignIn(/status of 401/);
  await givePassword(page, editor);
  await page.getByLabel("Code", { exact: true }).fill("000000");
  await page.getByRole("button", { name: "Bestätigen" }).click();
  await page.getByText(/^Der Code stimmt nicht/).waitFor();
  expect(await violationsOf(page)).toEqual([]);
  await expectNarrowPage(page);
  await page.getByLabel("Code", { exact: true }).fill(codeOf(key));
  await page.getByRole("button", { name: "Bestätigen" }).click();
  await page.getByText("Egon App").waitFor({ state: "attached" });
  expect(new URL(page.url()).pathname).toBe(deskPath());

  const again = await openSignIn();
  await givePassword(again, editor);
  await again.getByRole("button", { name: "Ersatzcode verwenden" }).click();
  await again.getByLabel("Ersatzcode").fill(codes[0] ?? "");
  await again.getByRole("button", { name: "Bestätigen" }).click();
  await again.getByText("Egon App").waitFor({ state: "attached" });

  await own.getByRole("button", { name: "App entfernen" }).click();
  await own.getByLabel("Ihr Passwort").fill(editor.password);
  await own.getByRole("button", { name: "App entfernen" }).click();
  await own.getByText("Die App ist entfernt.").waitFor();
});

describe("a passkey", () => {
  test("signs in without a password, and with one the password alone opens nothing", async () => {
    const editor = await desk().makePerson("editor", "Pia Passkey");
    const page = await openDeskPage(editor, "/account");
    await addAuthenticator(page);
    await page.getByLabel("Name des neuen Passkeys").fill("Laptop");
    await page.getByRole("button", { name: "Passkey hinzufügen" }).click();
    await page.getByText("Der Passkey ist eingerichtet.").waitFor();
    await page.getByRole("button", { name: "Passkey entfernen: Laptop" }).waitFor();
    await page.goto(`${product().adminUrl}${deskPath()}`);
    await page.getByRole("button", { name: "Abmelden" }).click();
    await page.getByRole("heading", { name: "Anmelden" }).waitFor();

    await page.getByRole("button", { name: "Mit Passkey anmelden" }).click();
    await page.getByText("Pia Passkey").waitFor();
    await page.getByRole("button", { name: "Abmelden" }).click();
    await page.getByRole("heading", { name: "Anmelden" }).waitFor();

    await givePassword(page, editor);
    await page.getByText(/^Ihr Konto ist durch einen Passkey geschützt/).waitFor();
    const early = await page.request.get(`${product().adminUrl}/api/trpc/desk.stories`);
    expect([early.status(), (await early.text()).includes("second-factor-required")]).toEqual([403, true]);
    expect(await violationsOf(page)).toEqual([]);
    await page.getByRole("button", { name: "Mit Passkey anmelden" }).click();
    await page.getByText("Pia Passkey").waitFor();
  });

  test("that nobody confirms, or that is unknown here, signs nobody in and says so", async () => {
    const page = await openSignIn(/status of 401/);
    await addAuthenticator(page);
    await page.getByRole("button", { name: "Mit Passkey anmelden" }).click();
    await page.getByText(/^Mit dem Passkey hat es nicht geklappt/).waitFor();
    expect(new URL(page.url()).pathname).toBe("/sign-in");
  });
});

test("where the setting asks for it, a publisher is led to set one up and then carries on; an administrator resets it", async () => {
  const publisher = await desk().makePerson("publisher", "Petra Faktor");
  const admin = await desk().makePerson("admin", "Ada Verwaltung");
  const settings = await openDeskPage(admin, "/settings");
  await settings.getByLabel("Zweiter Faktor für Veröffentlichung und Verwaltung").check();
  await settings.getByRole("button", { name: "Speichern" }).click();
  await settings.getByText(/^Gespeichert\./).waitFor();

  const page = await openDeskPage(publisher, deskPath("/timeline"));
  await page.getByRole("heading", { name: "Zweiter Faktor" }).waitFor();
  const early = await page.request.get(`${product().adminUrl}/api/trpc/desk.stories`);
  expect(early.status()).toBe(403);
  expect(await violationsOf(page)).toEqual([]);
  await expectNarrowPage(page);
  await setUpApp(page, publisher);
  await page.waitForURL(new RegExp(`${deskPath("/timeline")}$`));

  await require(false);
  const people = await openDeskPage(admin, "/people");
  await people.getByRole("button", { name: "Zweiten Faktor zurücksetzen: Petra Faktor" }).click();
  await people.getByRole("button", { name: "Zweiten Faktor zurücksetzen", exact: true }).click();
  await people.getByText("Der zweite Faktor von Petra Faktor ist zurückgesetzt.").waitFor();
  const back = await openSignIn();
  await givePassword(back, publisher);
  await back.getByText("Petra Faktor").waitFor({ state: "attached" });
  expect(new URL(back.url()).pathname).toBe(deskPath());
});
