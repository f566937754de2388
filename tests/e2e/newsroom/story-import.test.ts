import { randomInt } from "node:crypto";
import { text } from "node:stream/consumers";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { findDraft } from "../../api/newsroom/desk-steps.ts";
import { expectNarrowPage } from "../browser/narrow-page.ts";
import { violationsOf } from "../browser/violations-of.ts";
import { storySlug } from "../product/first-story-paths.ts";
import { sharedDesk } from "./desk.ts";
import { deskPath, openDeskPage } from "./open-desk-page.ts";

const desk = sharedDesk();

/** A TimelineJS sheet as its users have it: a title, an era, other capitals, semicolons, HTML, BC, words for a date. */
function sheetOf(mark: string): string {
  return [
    "YEAR;Month;Day;Time;End Year;End Month;End Day;End Time;Display Date;Headline;Text;Media;Media Credit;Type;Tag",
    ";;;;;;;;;The whole story;;;;title;",
    "2020;;;;2024;;;;;An era;;;;era;",
    `2024;10;1;;;;;;Anfang Oktober 2024;Early ${mark};<p>Many <b>ships</b>.</p>;https://example.org/a.jpg;A. Photographer;;Europe`,
    `2024;10;12;2:30 PM;;;;;;Timed ${mark};;;;;`,
    `-44;3;15;;;;;;;Ides ${mark};;;;;`,
  ].join("\r\n");
}

async function chooseFile(page: Page, name: string, contents: string) {
  const file = { name, mimeType: "text/csv", buffer: Buffer.from(`\uFEFF${contents}`) };
  await page.getByLabel("Datei wählen").setInputFiles(file);
  await page.getByRole("button", { name: "Ansehen", exact: true }).press("Enter");
}

test("a TimelineJS sheet with its quirks is looked at, taken over as drafts and taken back, by keyboard", async () => {
  const mark = `sheet-${randomInt(100_000, 1_000_000)}`;
  const person = await desk().makePerson("editor", "Imke Import");
  const page = await openDeskPage(person, deskPath("/import"));
  await chooseFile(page, `${mark}.csv`, sheetOf(mark));
  await page.getByRole("heading", { name: `Vorschau: ${mark}.csv` }).waitFor();
  const rows = page.getByRole("list", { name: "Zeilen der Datei" }).getByRole("listitem");
  const early = rows.filter({ hasText: `Early ${mark}` });
  await early
    .getByText("»Anfang Oktober 2024« sagt mehr als das feste Datum und gilt; bitte prüfen.")
    .waitFor();
  await early.getByText("Hinweis · Zeile 4, Display Date").waitFor();
  await rows
    .filter({ hasText: "The whole story" })
    .getByText(/^Titelseite/u)
    .waitFor();
  await rows
    .filter({ hasText: `Ides ${mark}` })
    .getByText("Als 44 v. Chr. gelesen.")
    .waitFor();

  await page.getByRole("radio", { name: /^Zu prüfen/u }).check();
  await expect.poll(() => rows.count()).toBe(2);
  await early.getByText(/^Was sich ändert/u).press("Enter");
  await early.getByText("Many ships.").waitFor();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Fehler und Hinweise als CSV" }).press("Enter"),
  ]);
  expect(await text(await download.createReadStream())).toContain(
    "4,Display Date,Hinweis,display-date-wins,",
  );

  await page.getByRole("button", { name: "Als Entwürfe übernehmen" }).press("Enter");
  await page.getByText("Übernommen: 3 neue Entwürfe, 0 geänderte.").waitFor();
  const draft = await findDraft(desk().newsroom, `early-${mark}`, storySlug);
  expect(draft).toMatchObject({
    state: "draft",
    visibility: "never_published",
    content: { when: "[2024-10-01..2024-10-10]", summary: { de: "Many ships." } },
  });
  expect(draft.note).toContain("A. Photographer");
  await page.getByRole("link", { name: "Zu den Entwürfen" }).press("Enter");
  await page
    .getByRole("link", { name: new RegExp(`Early ${mark}`, "u") })
    .first()
    .waitFor();

  // Found again later, among the imports so far.
  await page.goBack();
  await page.reload();
  await page.getByRole("button", { name: "Import zurücknehmen" }).press("Enter");
  await page.getByText("Zurückgenommen: 3 Entwürfe entfernt, 0 wiederhergestellt.").waitFor();
  const gone = findDraft(desk().newsroom, `early-${mark}`, storySlug).then(
    () => "there",
    () => "gone",
  );
  expect(await gone).toBe("gone");
});

test("errors are shown by row and column and keep the file out; without a file it is said what is missing", async () => {
  const person = await desk().makePerson("editor", "Imke Import");
  const page = await openDeskPage(person, deskPath("/import"));
  await page.getByRole("button", { name: "Ansehen", exact: true }).press("Enter");
  await page.getByText("Wählen Sie eine Datei, oder fügen Sie ihren Inhalt ein.").waitFor();
  await page.getByLabel("Oder einfügen").fill("Year,Month,Headline\n2024,13,A\n2024,12,B");
  await page.getByRole("button", { name: "Ansehen", exact: true }).press("Enter");
  await page.getByText("Fehler · Zeile 2, Month").waitFor();
  await page.getByText(/^So kann nichts übernommen werden/u).waitFor();
  expect(await page.getByRole("button", { name: "Als Entwürfe übernehmen" }).count()).toBe(0);
  expect(await violationsOf(page)).toEqual([]);
  await page.getByRole("button", { name: "Andere Datei" }).press("Enter");
  await page.getByLabel("Oder einfügen").fill("nothing that anybody knows");
  await page.getByLabel("Format").selectOption("ninjs");
  await page.getByRole("button", { name: "Ansehen", exact: true }).press("Enter");
  await page.getByText("Das ist kein lesbares JSON.").waitFor();
});

test("hundreds of rows are taken over by the worker, and a reload finds them on their way or done", async () => {
  const mark = `many-${randomInt(100_000, 1_000_000)}`;
  const person = await desk().makePerson("editor", "Imke Import");
  const page = await openDeskPage(person, deskPath("/import"));
  const lines = Array.from({ length: 600 }, (_, index) => `1950,Number ${index} ${mark}`);
  await chooseFile(page, `${mark}.csv`, ["Year,Headline", ...lines].join("\n"));
  await page.getByRole("button", { name: "Weitere zeigen" }).waitFor();
  await page.getByRole("button", { name: "Als Entwürfe übernehmen" }).press("Enter");
  await page
    .getByRole("button", { name: "Anhalten" })
    .or(page.getByText(/^Übernommen: 600/u))
    .first()
    .waitFor();
  await page.reload();
  await page.getByText("Übernommen: 600 neue Entwürfe, 0 geänderte.").waitFor({ timeout: 30_000 });
  await page.getByRole("button", { name: "Import zurücknehmen" }).press("Enter");
  await page.getByText("Zurückgenommen: 600 Entwürfe entfernt, 0 wiederhergestellt.").waitFor();
  expect(await page.getByRole("button", { name: "Import zurücknehmen" }).count()).toBe(0);
});

test.each(["de", "en"] as const)("the screen is accessible and fits a phone (%s)", async (locale) => {
  const person = await desk().makePerson("editor", "Imke Import");
  const page = await openDeskPage(person, deskPath("/import"), { locale });
  await page.getByRole("heading", { level: 1, name: "Import" }).waitFor();
  await page
    .getByRole("heading", { name: { de: "Bisherige Importe", en: "Imports so far" }[locale] })
    .waitFor();
  expect(await violationsOf(page)).toEqual([]);
  await expectNarrowPage(page);
  expect(await violationsOf(page)).toEqual([]);
});

test("contributors are told who imports", async () => {
  const person = await desk().makePerson("contributor", "Mia Mitarbeit");
  const page = await openDeskPage(person, deskPath("/import"));
  await page.getByText("Importieren kann die Redaktion.").waitFor();
  expect(await page.getByRole("link", { name: "Import", exact: true }).count()).toBe(0);
});
