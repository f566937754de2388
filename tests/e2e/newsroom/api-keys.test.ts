import { createClaimlineClient } from "@claimline/client";
import { expect, test } from "vitest";
import { expectNarrowPage } from "../browser/narrow-page.ts";
import { violationsOf } from "../browser/violations-of.ts";
import { product } from "../product/product.ts";
import { sharedDesk } from "./desk.ts";
import { deskPath, openDeskPage } from "./open-desk-page.ts";

const desk = sharedDesk();

test("an administrator makes a key, a service uses it, and it is renewed and revoked", async () => {
  const admin = await desk().makePerson("admin", "Ada Verwaltung");
  const page = await openDeskPage(admin, deskPath());
  await page.getByRole("link", { name: "API-Schlüssel" }).click();
  await page.getByRole("heading", { level: 1, name: "API-Schlüssel" }).waitFor();

  await page.getByRole("button", { name: "Schlüssel anlegen" }).click();
  await page.getByText("Bitte sagen Sie, wofür der Schlüssel ist.").waitFor();
  const name = page.getByLabel("Wofür");
  expect(await name.evaluate((input) => input === document.activeElement)).toBe(true);
  const own = `Ticker ${crypto.randomUUID().slice(0, 8)}`;
  await name.fill(own);
  expect(await page.getByRole("checkbox", { name: /Lesen/ }).isChecked()).toBe(true);
  expect(await page.getByRole("checkbox", { name: /Veröffentlichen/ }).isChecked()).toBe(false);
  expect(await violationsOf(page)).toEqual([]);
  await page.getByRole("button", { name: "Schlüssel anlegen" }).click();
  const secret = await page.getByRole("textbox", { name: "Schlüssel", exact: true }).inputValue();
  expect(secret).toMatch(/^clk_/);

  const { webUrl: url, adminUrl } = product();
  const service = createClaimlineClient({ url, adminUrl, apiKey: secret });
  expect(await service.account.self()).toMatchObject({ email: admin.email, role: "contributor" });
  await page.reload();
  const row = page.getByRole("listitem").filter({ hasText: own });
  await row.getByText(/zuletzt benutzt/).waitFor();
  expect(await row.innerText()).toContain(secret.slice(0, 12));
  expect(await row.innerText()).not.toContain(secret);

  await page.getByRole("button", { name: `Erneuern: ${own}` }).click();
  await row.getByRole("alert").getByRole("button", { name: "Erneuern" }).click();
  const renewed = await page.getByRole("textbox", { name: "Schlüssel", exact: true }).inputValue();
  expect(renewed).not.toBe(secret);
  expect(await service.account.self()).toMatchObject({ email: admin.email });

  await page.getByRole("button", { name: `Widerrufen: ${own}` }).click();
  await row.getByRole("alert").getByRole("button", { name: "Widerrufen" }).click();
  await row.getByText("widerrufen", { exact: true }).waitFor();
  for (const apiKey of [secret, renewed]) {
    const late = createClaimlineClient({ url, adminUrl, apiKey });
    await expect(late.account.self()).rejects.toMatchObject({ code: "unauthenticated" });
  }
});

test("on a phone nothing is wider than the page, and editors are told whose it is", async () => {
  const admin = await desk().makePerson("admin", "Ada Verwaltung");
  const page = await openDeskPage(admin, "/api-keys");
  await page
    .getByLabel("Wofür")
    .fill("A service with a rather long name, such as services have ".repeat(2).slice(0, 100));
  await page.getByRole("button", { name: "Schlüssel anlegen" }).click();
  await page.getByRole("textbox", { name: "Schlüssel", exact: true }).waitFor();
  await expectNarrowPage(page);
  const editor = await desk().makePerson("editor", "Edda Redaktion");
  const others = await openDeskPage(editor, "/api-keys");
  await others.getByText("Schlüssel führt die Verwaltung.").waitFor();
});
