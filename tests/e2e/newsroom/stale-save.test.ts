import { expect, test } from "vitest";
import { makeEventContent } from "../../api/content/event-content.ts";
import { createDraft, findDraft } from "../../api/newsroom/desk-steps.ts";
import { storySlug } from "../product/first-story-paths.ts";
import { sharedDesk } from "./desk.ts";
import { save } from "./event-form.ts";
import { deskPath, openDeskPage } from "./open-desk-page.ts";

const desk = sharedDesk();
/** What the browser says of a save that is refused, and of one without a connection. */
const expected = /the server responded with a status of 409|ERR_INTERNET_DISCONNECTED/;

test("of two who edit the same event, the second chooses, and nothing typed is lost", async () => {
  const { newsroom, makePerson } = desk();
  const content = makeEventContent({ places: [], actors: [], claims: [], when: "2024-09-01" });
  const draft = await createDraft(newsroom, content, storySlug);
  const path = deskPath(`/events/${draft.slug}`);
  const anna = await openDeskPage(await makePerson("editor", "Anna Anfang"), path);
  const berta = await openDeskPage(await makePerson("editor", "Berta Bald"), path, { expected });

  // Berta has no connection: what she types stays with her.
  await berta.getByLabel("Titel DE").waitFor();
  await berta.context().setOffline(true);
  await berta.getByLabel("Titel DE").fill("Bertas Titel");
  await berta.getByLabel("Titel EN").fill("Berta's title");
  await berta.getByLabel("Zusammenfassung DE").fill("Bertas Zusammenfassung");
  await anna.getByLabel("Titel DE").fill("Annas Titel");
  await anna.getByLabel("Titel EN").fill("Anna's title");
  await anna.getByRole("textbox", { name: /^Wann/ }).fill("2024-09-02");
  await save(anna);

  // With the connection her save is refused, and shows both.
  await berta.getByRole("status").filter({ hasText: "offline, 3 Änderungen lokal" }).waitFor();
  await berta.context().setOffline(false);
  await berta.getByRole("button", { name: "Speichern", exact: true }).click();
  await berta.getByRole("heading", { name: "Zwei Fassungen: Bitte wählen" }).waitFor();
  expect(await findDraft(newsroom, draft.slug, storySlug)).toMatchObject({
    content: { title: { de: "Annas Titel" } },
  });
  const choice = (name: RegExp) => berta.getByRole("group", { name });
  for (const words of ["Annas Titel", "Bertas Titel", content.title.de ?? ""]) {
    await choice(/^Titel DE/)
      .getByText(words, { exact: true })
      .waitFor();
  }
  await choice(/^Zusammenfassung DE/)
    .getByText("nur von mir geändert")
    .waitFor();
  await choice(/^Wann/).getByText("nur von Anna Anfang geändert").waitFor();
  await berta.getByText("Noch 2 Entscheidungen offen.").waitFor();

  // Back in the form, everything is as it was typed.
  await berta.getByRole("button", { name: "Zurück zum Formular" }).click();
  expect(await berta.getByLabel("Titel DE").inputValue()).toBe("Bertas Titel");
  expect(await berta.getByLabel("Zusammenfassung DE").inputValue()).toBe("Bertas Zusammenfassung");
  await berta.getByRole("button", { name: "Speichern", exact: true }).click();

  // Field by field.
  await choice(/^Titel DE/)
    .getByRole("radio", { name: /Von mir/ })
    .check();
  await choice(/^Titel EN/)
    .getByRole("radio", { name: /Von Anna Anfang/ })
    .check();
  await berta.getByRole("button", { name: "Auswahl speichern" }).click();
  await berta
    .getByRole("status")
    .filter({ hasText: /^gespeichert \d/ })
    .waitFor();
  expect(await findDraft(newsroom, draft.slug, storySlug)).toMatchObject({
    content: {
      title: { de: "Bertas Titel", en: "Anna's title" },
      summary: { de: "Bertas Zusammenfassung" },
      when: "2024-09-02",
    },
  });
});
