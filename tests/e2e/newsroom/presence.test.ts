import { expect, test } from "vitest";
import { makeEventContent } from "../../api/content/event-content.ts";
import { createDraft } from "../../api/newsroom/desk-steps.ts";
import { violationsOf } from "../browser/violations-of.ts";
import { storySlug } from "../product/first-story-paths.ts";
import { sharedDesk } from "./desk.ts";
import { save } from "./event-form.ts";
import { deskPath, openDeskPage } from "./open-desk-page.ts";

const desk = sharedDesk();

test("colleagues at the same event see each other, are kept from nothing, and are gone when they leave", async () => {
  const { newsroom, makePerson } = desk();
  const content = makeEventContent({ places: [], actors: [], claims: [] });
  const { id, slug } = await createDraft(newsroom, content, storySlug);
  const path = deskPath(`/events/${slug}`);
  const first = await openDeskPage(await makePerson("editor", "Anna Erste"), path);
  await first.getByLabel("Titel DE").waitFor();
  await expect.poll(() => newsroom.database.presence.count({ where: { eventId: id } })).toBe(1);

  const second = await openDeskPage(await makePerson("editor", "Ben Zweiter"), path);
  await second
    .getByRole("status")
    .filter({ hasText: /Anna Erste hat dieses Ereignis auch offen/ })
    .waitFor();
  expect(await violationsOf(second)).toEqual([]);
  await second.getByLabel("Titel DE").fill("Von Ben");
  await save(second);
  await first.getByText("Ben Zweiter bearbeitet dieses Ereignis gerade.").waitFor({ timeout: 30_000 });
  // Both go on writing.
  await first.getByLabel("Zusammenfassung DE").fill("Von Anna");
  await save(first);

  await first.goto(`${new URL(first.url()).origin}${deskPath()}`);
  // At once, or when she hasn't been heard of for half a minute.
  await second
    .getByText(/Anna Erste hat|Anna Erste bearbeitet/)
    .waitFor({ state: "hidden", timeout: 60_000 });
});
