import { randomInt } from "node:crypto";
import { locales } from "@claimline/model/locale";
import { expect, test } from "vitest";
import { makeEventContent } from "../../api/content/event-content.ts";
import { createDraft, findDraft } from "../../api/newsroom/desk-steps.ts";
import { expectNarrowPage } from "../browser/narrow-page.ts";
import { violationsOf } from "../browser/violations-of.ts";
import { storySlug } from "../product/first-story-paths.ts";
import { sharedDesk } from "./desk.ts";
import { deskPath, openDeskPage } from "./open-desk-page.ts";

const desk = sharedDesk();

async function createFree(): Promise<{ slug: string; title: string }> {
  const slug = `zuteilung-${randomInt(1_000, 1_000_000)}`;
  const title = `Zu tun ${slug}`;
  const content = makeEventContent({ slug, title: { de: title }, places: [], actors: [], claims: [] });
  await createDraft(desk().newsroom, content, storySlug);
  return { slug, title };
}

test("an event is given to somebody by keyboard, waits for them as late, and is handed back", async () => {
  const { slug, title } = await createFree();
  const chief = await desk().makePerson("editor", "Clara Chefin");
  const writer = await desk().makePerson("contributor", `Willi ${slug}`);
  const page = await openDeskPage(chief, deskPath(`/events/${slug}`));
  await page.getByRole("button", { name: "Zuteilen" }).focus();
  await page.keyboard.press("Enter");
  await expect
    .poll(() => page.getByLabel("Wer", { exact: true }).evaluate((box) => box === document.activeElement))
    .toBe(true);
  await page.getByRole("button", { name: "Zuteilen" }).press("Enter");
  await page.getByText("Bitte wählen Sie, wer es übernimmt.").waitFor();
  await page.getByLabel("Wer", { exact: true }).selectOption({ label: writer.name });
  await page.getByLabel("Bis zum Tag").fill("2026-11-20");
  await page.getByLabel("Was zu tun ist").fill("Gegenseite anrufen");
  await page.getByRole("button", { name: "Zuteilen" }).press("Enter");
  await page
    .getByText(new RegExp(`^${writer.name}, fällig seit 20\\.`))
    .first()
    .waitFor();
  expect(await findDraft(desk().newsroom, slug, storySlug)).toMatchObject({
    version: 1,
    assignment: { due: "2026-11-20", comment: "Gegenseite anrufen", by: "Clara Chefin" },
  });

  const theirs = await openDeskPage(writer, deskPath("?view=waiting&sort=due"));
  const row = theirs.getByRole("link", { name: new RegExp(title) });
  await row.getByText(/^mir, fällig seit 20\./).waitFor();
  await row.press("Enter");
  await theirs.getByRole("button", { name: "Abgeben" }).press("Enter");
  await theirs.getByText("Niemand hat es übernommen.").waitFor();
  expect(await findDraft(desk().newsroom, slug, storySlug)).toMatchObject({ assignment: null });
});

test.each(locales)("the form of an assignment has no hurdles, %s", async (locale) => {
  const { slug } = await createFree();
  const chief = await desk().makePerson("editor", "Clara Chefin");
  const page = await openDeskPage(chief, deskPath(`/events/${slug}`), { locale });
  await page.getByRole("button", { name: { de: "Zuteilen", en: "Assign" }[locale], exact: true }).click();
  await page.getByLabel({ de: "Bis zum Tag", en: "Due on" }[locale]).waitFor();
  expect(await violationsOf(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: "dark" });
  expect(await violationsOf(page, ["color-contrast"])).toEqual([]);
  await expectNarrowPage(page);
});
