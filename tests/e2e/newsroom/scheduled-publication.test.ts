import { randomInt } from "node:crypto";
import { expect, test } from "vitest";
import { makeClaim, makeEventContent } from "../../api/content/event-content.ts";
import { bringToApproval, createDraft, findDraft } from "../../api/newsroom/desk-steps.ts";
import { violationsOf } from "../browser/violations-of.ts";
import { fetchPage } from "../product/fetch-page.ts";
import { storyPath, storySlug } from "../product/first-story-paths.ts";
import { sharedDesk } from "./desk.ts";
import { deskPath, openDeskPage } from "./open-desk-page.ts";

const desk = sharedDesk();
const run = randomInt(1_000, 10_000);
const berlin = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Europe/Berlin",
  dateStyle: "short",
  timeStyle: "medium",
});

/** What a date-and-time box holds when clocks in Berlin show this instant. */
const boxed = (instant: number) => berlin.format(instant).replace(" ", "T");

test("an approved event is scheduled, moved, called off, scheduled again, and published by itself", async () => {
  const { newsroom, makePerson } = desk();
  const content = makeEventContent({
    slug: `termin-${run}`,
    title: { de: `Termin ${run}`, en: `Appointment ${run}` },
    when: "2024-09-12",
    places: [],
    actors: [],
    claims: [makeClaim({ actor: "nato", sources: [{ source: "article-2024-10-28", locator: null }] })],
  });
  const { slug } = await bringToApproval(newsroom, await createDraft(newsroom, content, storySlug));
  const publisher = await makePerson("publisher", "Paula Pünktlich");
  const page = await openDeskPage(publisher, deskPath(`/events/${slug}`));

  // A time that is over is refused beside its field, and what was typed stays.
  await page.getByRole("button", { name: "Terminieren", exact: true }).click();
  const panel = page.getByRole("form", { name: "Später veröffentlichen" });
  const box = panel.getByLabel("Zeitpunkt");
  expect(await box.evaluate((input) => input === document.activeElement)).toBe(true);
  await box.fill("2024-01-01T12:00");
  await panel.getByText("Verstanden: 1. Januar 2024 um 12:00 Uhr (MEZ)").waitFor();
  await page.keyboard.press("Enter");
  await panel.getByText("Dieser Zeitpunkt liegt nicht in der Zukunft.").waitFor();
  expect(await box.inputValue()).toBe("2024-01-01T12:00");
  expect(await violationsOf(page)).toEqual([]);

  const tomorrow = Date.now() + 86_400_000;
  await box.fill(boxed(tomorrow).slice(0, 16));
  await page.keyboard.press("Enter");
  await page.getByText("Terminiert.", { exact: true }).waitFor();
  await page.getByText(/^Wird veröffentlicht: /).waitFor();
  await page.getByText(/^Terminiert von Paula Pünktlich\./).waitFor();
  expect(await page.getByLabel("Titel DE").isDisabled()).toBe(true);
  expect(await page.getByRole("button", { name: "Speichern", exact: true }).count()).toBe(0);
  expect((await fetchPage(storyPath("de", `/events/${slug}`))).status).toBe(404);

  // The list says when.
  const list = await openDeskPage(publisher, deskPath());
  await list.getByRole("link", { name: /^Terminiert/ }).click();
  await list.getByRole("link", { name: new RegExp(`Termin ${run}.*Terminiert \\d`) }).waitFor();

  await page.getByRole("button", { name: "Verschieben", exact: true }).click();
  await box.fill(boxed(tomorrow + 86_400_000).slice(0, 16));
  await page.keyboard.press("Enter");
  await expect
    .poll(async () => (await findDraft(newsroom, slug, storySlug)).schedule?.at.slice(0, 16))
    .toBe(new Date(tomorrow + 86_400_000).toISOString().slice(0, 16));

  await page.getByRole("button", { name: "Termin aufheben", exact: true }).click();
  await page.getByText("Termin aufgehoben; weiter freigegeben.").waitFor();
  await page.getByText(/^Wird veröffentlicht: /).waitFor({ state: "detached" });
  expect(await page.getByLabel("Titel DE").isDisabled()).toBe(false);

  // Some seconds ahead: the worker does it.
  await page.getByRole("button", { name: "Terminieren", exact: true }).click();
  await box.fill(boxed(Date.now() + 4_000));
  await page.keyboard.press("Enter");
  await page.getByText("Terminiert.", { exact: true }).waitFor();
  await expect
    .poll(async () => (await fetchPage(storyPath("de", `/events/${slug}`))).status, { timeout: 60_000 })
    .toBe(200);
  expect(await findDraft(newsroom, slug, storySlug)).toMatchObject({ state: "published", schedule: null });
});
