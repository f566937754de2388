import { Webhook as Checker } from "standardwebhooks";
import { expect, onTestFinished, test } from "vitest";
import { openReceiver, status } from "../../api/webhook/open-receiver.ts";
import { expectNarrowPage } from "../browser/narrow-page.ts";
import { violationsOf } from "../browser/violations-of.ts";
import { sharedDesk } from "./desk.ts";
import { deskPath, openDeskPage } from "./open-desk-page.ts";

const desk = sharedDesk();

test("an administrator makes a webhook, tries it, sees what fails, replays it, and ends it", async () => {
  const service = await openReceiver();
  onTestFinished(() => service.close());
  service.answer(status(500, {}, "out of order"));
  const admin = await desk().makePerson("admin", "Ada Verwaltung");
  // The server refuses what isn't an address.
  const page = await openDeskPage(admin, deskPath(), { expected: /status of 400/ });
  await page.getByRole("link", { name: "Webhooks" }).click();
  await page.getByRole("heading", { level: 1, name: "Webhooks" }).waitFor();

  await page.getByRole("button", { name: "Webhook anlegen" }).click();
  await page.getByText("Bitte sagen Sie, wem er Bescheid sagt.").waitFor();
  const name = page.getByLabel("Wem");
  expect(await name.evaluate((input) => input === document.activeElement)).toBe(true);
  const own = `Regional ${crypto.randomUUID().slice(0, 8)}`;
  await name.fill(own);
  await page.getByLabel("Adresse").fill("regional");
  await page.getByRole("button", { name: "Webhook anlegen" }).click();
  await page.getByText(/^Keine Adresse, an die sich senden lässt/).waitFor();
  await page.getByLabel("Adresse").fill(service.url);
  await page.getByRole("button", { name: "Webhook anlegen" }).press("Enter");
  const secret = await page.getByRole("textbox", { name: "Geheimnis" }).inputValue();
  expect(secret).toMatch(/^whsec_/);
  expect(await violationsOf(page)).toEqual([]);

  const row = page.getByRole("listitem").filter({ hasText: own }).first();
  await page.getByRole("button", { name: `Ausprobieren: ${own}` }).click();
  const log = page.getByRole("region", { name: `Nachrichten: ${own}` });
  await log.getByText(/abgelehnt \(500\)/).waitFor({ timeout: 40_000 });
  await log.getByText("out of order").first().waitFor();
  expect(await violationsOf(page)).toEqual([]);
  await expectNarrowPage(page);
  await page.emulateMedia({ colorScheme: "dark" });
  expect(await violationsOf(page, ["color-contrast"])).toEqual([]);

  service.answer(status(204));
  await log.getByRole("button", { name: /^Wiederholen: Probe/ }).click();
  await log.getByText("angekommen", { exact: true }).waitFor({ timeout: 40_000 });
  const ids = service.received.map(({ headers }) => headers["webhook-id"]);
  expect(new Set(ids).size).toBe(1);
  const last = service.received.at(-1);
  if (!last) throw new Error("Nothing was received.");
  // The clock of the product stands elsewhere than ours, so only the signature itself is compared.
  const { "webhook-id": id, "webhook-timestamp": at, "webhook-signature": signature } = last.headers;
  const expected = new Checker(secret).sign(String(id), new Date(Number(at) * 1_000), last.body);
  expect(String(signature).split(" ")).toContain(expected);

  await page.getByRole("button", { name: `Abschalten: ${own}` }).click();
  await row.getByRole("alert").getByRole("button", { name: "Abschalten" }).press("Enter");
  await row.getByText("abgeschaltet", { exact: true }).waitFor();
  await page.getByRole("button", { name: `Löschen: ${own}` }).click();
  await row.getByRole("alert").getByRole("button", { name: "Löschen" }).click();
  await page.getByText(`${own} ist gelöscht.`).waitFor();
  await expect.poll(() => page.getByRole("button", { name: `Ändern: ${own}` }).count()).toBe(0);
});

test("what would go into the operator's own network isn't sent, and says why; editors are told whose it is", async () => {
  const admin = await desk().makePerson("admin", "Ada Verwaltung");
  const page = await openDeskPage(admin, "/webhooks", { locale: "en" });
  const own = `Inward ${crypto.randomUUID().slice(0, 8)}`;
  await page.getByLabel("Whom").fill(own);
  await page.getByLabel("Address").fill("https://[::1]:1/hook");
  await page.getByRole("button", { name: "Make a webhook" }).click();
  await page.getByRole("textbox", { name: "Secret" }).waitFor();
  await page.getByRole("button", { name: `Send a test: ${own}` }).click();
  await page
    .getByText(/address in one’s own network, not allowed/)
    .first()
    .waitFor({ timeout: 40_000 });

  await page.getByRole("button", { name: `Change: ${own}` }).click();
  const form = page.getByRole("form", { name: `Change: ${own}` });
  await form.getByLabel("Whom").fill(`${own} once more`);
  await form.getByRole("button", { name: "Save" }).click();
  await page.getByText(`${own} once more is saved.`).waitFor();
  const editor = await desk().makePerson("editor", "Edda Redaktion");
  const others = await openDeskPage(editor, "/webhooks");
  await others.getByText("Webhooks führt die Verwaltung.").waitFor();
  expect(await others.getByRole("button", { name: "Webhook anlegen" }).count()).toBe(0);
});
