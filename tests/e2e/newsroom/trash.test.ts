import { randomInt } from "node:crypto";
import { expect, test } from "vitest";
import { makeEventContent } from "../../api/content/event-content.ts";
import { createDraft, findDraft } from "../../api/newsroom/desk-steps.ts";
import { storySlug } from "../product/first-story-paths.ts";
import { sharedDesk } from "./desk.ts";
import { deskPath, openDeskPage } from "./open-desk-page.ts";

const desk = sharedDesk();

test("a draft goes into the trash and comes back, by keyboard", async () => {
  const slug = `papierkorb-${randomInt(1_000, 1_000_000)}`;
  const title = `Verworfen ${slug}`;
  const content = makeEventContent({ slug, title: { de: title }, places: [], actors: [], claims: [] });
  await createDraft(desk().newsroom, content, storySlug);
  const person = await desk().makePerson("editor", "Paul Papierkorb");
  const page = await openDeskPage(person, deskPath(`/events/${slug}`));
  await page.getByRole("button", { name: "In den Papierkorb" }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "Papierkorb" }).waitFor();
  const row = page.getByRole("listitem").filter({ hasText: title });
  await row.getByText(/^von Paul Papierkorb, /).waitFor();
  expect(await page.getByRole("link", { name: "Papierkorb" }).getAttribute("aria-current")).toBe("page");

  await page.getByRole("button", { name: `${title} zurückholen` }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("status").getByRole("link", { name: title }).focus();
  await page.keyboard.press("Enter");
  await page.getByLabel("Titel DE").waitFor();
  expect(await findDraft(desk().newsroom, slug, storySlug)).toMatchObject({ state: "draft", slug });
});

test("what readers have seen has no way into the trash", async () => {
  const person = await desk().makePerson("publisher", "Petra Papierkorb");
  const page = await openDeskPage(person, deskPath("/events/nato-confirmation"));
  await page.getByRole("button", { name: "Zurücknehmen" }).waitFor();
  expect(await page.getByRole("button", { name: "In den Papierkorb" }).count()).toBe(0);
});
