import { expect, test } from "vitest";
import { expectNarrowPage } from "../browser/narrow-page.ts";
import { violationsOf } from "../browser/violations-of.ts";
import { sharedDesk } from "./desk.ts";
import { deskPath, openDeskPage } from "./open-desk-page.ts";

const desk = sharedDesk();

test("somebody sees where they are signed in and ends all other sessions", async () => {
  const editor = await desk().makePerson("editor", "Egon Redaktion");
  const elsewhere = await openDeskPage({ ...editor, cookies: await editor.signIn() }, deskPath());
  await elsewhere.getByText("Egon Redaktion").waitFor();

  const page = await openDeskPage(editor, deskPath());
  await page.getByRole("link", { name: "Mein Konto" }).click();
  await page.getByRole("heading", { level: 1, name: "Mein Konto" }).waitFor();
  await page.getByText("diese Sitzung").waitFor();
  expect(await page.getByRole("button", { name: /^Sitzung beenden: / }).count()).toBe(1);
  await page.getByRole("button", { name: "Alle anderen beenden" }).click();
  await page.getByText("1 Sitzung ist beendet.").waitFor();
  await page.getByText("Sie sind nur hier angemeldet.").waitFor();
  await elsewhere.reload();
  await elsewhere.getByRole("heading", { name: "Anmelden" }).waitFor();
  await page.getByRole("link", { name: "Passwort ändern" }).click();
  await page.getByRole("heading", { name: "Neues Passwort wählen" }).waitFor();
});

test("an administrator finds in the audit who did what, and filters it", async () => {
  const admin = await desk().makePerson("admin", "Ada Protokoll");
  const page = await openDeskPage(admin, "/audit");
  await page.getByRole("heading", { level: 1, name: "Protokoll" }).waitFor();
  await page.getByLabel("Person").selectOption({ label: `Ada Protokoll (${admin.email})` });
  await page.getByLabel("Vorgang").selectOption({ label: "Angemeldet" });
  const rows = page.getByRole("row").filter({ hasText: "Angemeldet" });
  await expect.poll(() => rows.count()).toBe(1);
  expect(await rows.first().textContent()).toContain("Ada Protokoll");
  await page.getByLabel("Person").selectOption({ label: "Alle" });
  await expect.poll(() => rows.count()).toBeGreaterThan(1);
});

test("who doesn't administer the newsroom reads no audit", async () => {
  const publisher = await desk().makePerson("publisher", "Paula Prüfer");
  const page = await openDeskPage(publisher, "/audit");
  await page.getByText("Das Protokoll liest die Verwaltung.").waitFor();
  expect(await page.getByRole("table").count()).toBe(0);
});

test.each([
  ["/account", "light", "de"],
  ["/account", "dark", "en"],
  ["/audit", "light", "en"],
  ["/audit", "dark", "de"],
] as const)("nothing keeps anybody out of %s, in %s, %s", async (path, theme, locale) => {
  const admin = await desk().makePerson("admin", "Ada Verwaltung");
  const page = await openDeskPage(admin, path, { theme, locale });
  if (path === "/audit") await page.getByRole("row").nth(1).waitFor();
  else await page.getByText(/^(Sie sind nur hier angemeldet|You are signed in here only)\.$/).waitFor();
  expect(await violationsOf(page)).toEqual([]);
  await expectNarrowPage(page);
});
