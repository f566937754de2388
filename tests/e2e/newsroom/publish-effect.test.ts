import { randomInt } from "node:crypto";
import { locales } from "@claimline/model/locale";
import { expect, test } from "vitest";
import { makeEventContent } from "../../api/content/event-content.ts";
import { createDraft } from "../../api/newsroom/desk-steps.ts";
import { expectNarrowPage } from "../browser/narrow-page.ts";
import { violationsOf } from "../browser/violations-of.ts";
import { storySlug } from "../product/first-story-paths.ts";
import { sharedDesk } from "./desk.ts";
import { deskPath, openDeskPage } from "./open-desk-page.ts";

const desk = sharedDesk();

test.each(locales)("taking an event back says first what changes for readers, %s", async (locale) => {
  const publisher = await desk().makePerson("publisher", "Petra Wirkung");
  const page = await openDeskPage(publisher, deskPath("/events/delegation-in-kyiv"), { locale });
  await page.getByRole("button", { name: { de: "Zurücknehmen", en: "Unpublish" }[locale] }).press("Enter");
  const effect = page.getByRole("region", {
    name: { de: "Was sich für Leser ändert", en: "What changes for readers" }[locale],
  });
  await effect
    .getByText({ de: "Leser sehen es nicht mehr.", en: "Readers no longer see it." }[locale])
    .waitFor();
  // The plan that it fulfils.
  await effect
    .getByRole("listitem")
    .filter({
      hasText: { de: /überfällig. Nicht mehr: eingetreten mit/, en: /overdue. No longer: took place as/ }[
        locale
      ],
    })
    .waitFor();
  expect(await violationsOf(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: "dark" });
  expect(await violationsOf(page, ["color-contrast"])).toEqual([]);
  await expectNarrowPage(page);
});

test("publishing for the first time says so before it is done", async () => {
  const slug = `wirkung-${randomInt(1_000, 1_000_000)}`;
  const content = makeEventContent({ slug, places: [], actors: [], claims: [] });
  const { id, version } = await createDraft(desk().newsroom, content, storySlug);
  await (await desk().newsroom.caller("editor")).event.submit({ id, version });
  await (await desk().newsroom.caller("publisher")).event.approve({ id, version: version + 1 });
  const publisher = await desk().makePerson("publisher", "Petra Wirkung");
  const page = await openDeskPage(publisher, deskPath(`/events/${slug}`));
  await page.getByRole("button", { name: "Veröffentlichen" }).press("Enter");
  const effect = page.getByRole("region", { name: "Was sich für Leser ändert" });
  await effect.getByText("Kein anderes Ereignis ist betroffen.").waitFor();
  const told = await effect.getByText(/^Leser sehen es zum ersten Mal/).textContent();
  expect(told).toContain("nur Medienberichte");
});
