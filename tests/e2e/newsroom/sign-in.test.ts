import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { openContext } from "../browser/open-page.ts";
import { storySlug } from "../product/first-story-paths.ts";
import { product } from "../product/product.ts";
import { save, take, typeClaim, typeEvent } from "./event-form.ts";
import { deskPath } from "./open-desk-page.ts";

// In this order: the last test locks the account for a while.

const chosen = "own words, long enough";
const refused = /the server responded with a status of (?:401|429)/;

async function openSignIn(path: string, locale: "de" | "en"): Promise<Page> {
  const context = await openContext({ locale, expected: refused });
  const page = await context.newPage();
  await page.goto(`${product().adminUrl}${path}`);
  return page;
}

async function signIn(page: Page, password: string): Promise<void> {
  await page.getByLabel(/^E-?Mail$/i).fill(product().signIn.email);
  await page.getByLabel(/^(Passwort|Password)$/).fill(password);
  await page.getByRole("button", { name: /^(Anmelden|Sign in)$/ }).click();
}

test.each([
  "/",
  deskPath(),
  deskPath("/events/new"),
  deskPath("/events/nato-confirmation?state=published"),
  "/change-password",
])("who isn't signed in is sent to sign in: %s", async (path) => {
  const response = await fetch(`${product().adminUrl}${path}`, { redirect: "manual" });
  expect(response.status).toBe(307);
  const location = new URL(response.headers.get("location") ?? "", product().adminUrl);
  expect([location.origin, location.pathname]).toEqual([product().adminUrl, "/sign-in"]);
  const answer = await fetch(`${product().adminUrl}/api/trpc/desk.stories`);
  expect(answer.status).toBe(401);
  expect(await answer.text()).toContain('"code":"unauthenticated"');
});

describe("the first sign-in", () => {
  test("asks for a password of one's own, and then one alone runs the newsroom", async () => {
    const page = await openSignIn(deskPath(), "de");
    await page.waitForURL(/\/sign-in\?to=/);
    await signIn(page, product().signIn.password);
    await page.getByRole("heading", { name: "Neues Passwort wählen" }).waitFor();

    // Until then nothing else is open.
    const early = await page.request.get(`${product().adminUrl}/api/trpc/desk.stories`);
    expect([early.status(), (await early.text()).includes("password-change-required")]).toEqual([403, true]);
    await page.goto(`${product().adminUrl}${deskPath()}`);
    await page.getByRole("heading", { name: "Neues Passwort wählen" }).waitFor();

    await page.getByLabel("Bisheriges Passwort").fill(product().signIn.password);
    await page.getByLabel("Neues Passwort", { exact: true }).fill("kurz");
    await page.getByLabel("Neues Passwort wiederholen").fill("kurz");
    await page.getByRole("button", { name: "Passwort ändern" }).click();
    await page.getByText("Das neue Passwort braucht mindestens 8 Zeichen.").waitFor();
    await page.getByLabel("Neues Passwort", { exact: true }).fill(chosen);
    await page.getByLabel("Neues Passwort wiederholen").fill(chosen);
    await page.getByRole("button", { name: "Passwort ändern" }).click();

    // The desk, by the states of its events.
    await page.getByRole("link", { name: /^Alle \d+/ }).waitFor();
    expect(new URL(page.url()).pathname).toBe(deskPath());
    await page.getByRole("link", { name: /^Veröffentlicht \d+/ }).click();
    await page.getByText(/^\d+ Ereignisse$/).waitFor();
    await page
      .getByRole("searchbox", { name: "Ereignisse suchen" })
      .fill("Südkoreanische Delegation besucht Kiew");
    await page.getByText("1 Ereignis", { exact: true }).waitFor();
    await page.getByRole("link", { name: /^Entwurf \d+/ }).click();

    await page.getByRole("link", { name: /^Neues Ereignis/ }).click();
    const title = { de: "Probe: allein veröffentlicht", en: "Trial: published alone" };
    const summary = { de: "Eine Redaktion aus einer Person.", en: "A newsroom of one." };
    await typeEvent(page, { title, summary, when: "2024-09-20", place: "Wonsan" });
    for (const speaker of ["Südkorea", "Ukraine"]) {
      const statement = { de: `${speaker} sagt es.`, en: `${speaker} says so.` };
      await typeClaim(page, {
        speaker,
        stance: "gibt an",
        saidAt: "2025-06-21",
        statement,
        source: "Yonhap",
      });
    }
    await save(page);
    await take(page, "Zur Prüfung geben", "Zur Prüfung gegeben.");
    await take(page, "Freigeben", "Freigegeben.");
    await page.getByRole("button", { name: "Veröffentlichen", exact: true }).click();
    const form = page.getByRole("form", { name: "Veröffentlichen" });
    await form.getByRole("button", { name: "Veröffentlichen", exact: true }).click();
    await page.getByText("Veröffentlicht.", { exact: true }).waitFor();
    const shown = await fetch(
      `${product().webUrl}/en/stories/${storySlug}/events/probe-allein-veroeffentlicht`,
    );
    expect([shown.status, (await shown.text()).includes(title.en)]).toEqual([200, true]);
  });
});

describe("in English", () => {
  test("a wrong password is refused without saying what was wrong; the right one leads back", async () => {
    const page = await openSignIn(deskPath("/events/nato-confirmation"), "en");
    await page.getByRole("button", { name: "Sign in", exact: true }).click();
    await page.getByText("Please enter your email address.").waitFor();
    await signIn(page, "not the password");
    await page.getByText("Email or password is wrong. Please check both.").waitFor();
    expect(await page.getByLabel("Email").inputValue()).toBe(product().signIn.email);
    expect(await page.getByLabel("Password").inputValue()).toBe("");
    await signIn(page, chosen);
    await page.getByLabel("Title DE").waitFor();
    expect(new URL(page.url()).pathname).toBe(deskPath("/events/nato-confirmation"));

    await page.getByRole("button", { name: "Sign out" }).click();
    await page.getByRole("heading", { name: "Sign in" }).waitFor();
    await page.goto(`${product().adminUrl}${deskPath()}`);
    await page.getByRole("heading", { name: "Sign in" }).waitFor();
  });
});

describe("sign-in over HTTP", () => {
  test.each([
    ["no JSON", "{", 400],
    ["no object", "7", 400],
    ["no password", JSON.stringify({ email: "desk@newsroom.example" }), 400],
  ])("%s is the caller's fault", async (_what, body, status) => {
    const headers = { "content-type": "application/json" };
    const response = await fetch(`${product().adminUrl}/api/auth/sign-in/email`, {
      method: "POST",
      headers,
      body,
    });
    expect(response.status).toBe(status);
  });
});

test("too many tries have to wait, and are told how long", async () => {
  const page = await openSignIn("/sign-in", "de");
  const tooMany = page.getByText(/^Zu viele Versuche\. Bitte warten Sie \d+ Sekunden/);
  for (let tries = 0; tries < 12 && (await tooMany.count()) === 0; tries += 1) {
    const answer = page.waitForResponse(/sign-in\/email/);
    await signIn(page, "not the password");
    await answer;
    await page.getByRole("button", { name: "Anmelden", exact: true }).waitFor();
  }
  await tooMany.waitFor();
  expect(await page.getByLabel("E-Mail").inputValue()).toBe(product().signIn.email);
});
