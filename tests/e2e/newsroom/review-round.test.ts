import { randomInt } from "node:crypto";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { fetchPage } from "../product/fetch-page.ts";
import { storyPath, storySlug } from "../product/first-story-paths.ts";
import { makeEventContent } from "../../api/content/event-content.ts";
import { findDraft } from "../../api/newsroom/desk-steps.ts";
import { sharedDesk } from "./desk.ts";
import { save, take, typeClaim, typeEvent } from "./event-form.ts";
import { deskPath, openDeskPage } from "./open-desk-page.ts";

const desk = sharedDesk();
const run = randomInt(1_000, 10_000);
const slug = `runde-${run}`;
const refused = /the server responded with a status of 403/;

async function expectNoButton(page: Page, name: string): Promise<void> {
  expect(await page.getByRole("button", { name, exact: true }).count()).toBe(0);
}

test("a contributor's draft goes round by four eyes: returned with a comment, amended, approved, published by another", async () => {
  const { newsroom, makePerson } = desk();
  const contributor = await makePerson("contributor", "Konrad Korrespondent");
  const editor = await makePerson("editor", "Edda Redaktion");
  const approver = await makePerson("publisher", "Paula Prüft");
  const publisher = await makePerson("publisher", "Viktor Veröffentlicht");
  const path = deskPath(`/events/${slug}`);

  // The contributor writes and submits, and can do no more than that.
  const own = await openDeskPage(contributor, deskPath("/events/new"));
  await typeEvent(own, {
    title: { de: `Runde ${run}`, en: `Round ${run}` },
    summary: { de: "Eine Meldung aus Wonsan.", en: "A report from Wonsan." },
    when: "2024-09-12",
    place: "Wonsan",
  });
  await typeClaim(own, {
    speaker: "Südkorea",
    stance: "gibt an",
    saidAt: "2025-06-13",
    statement: { de: "Es gab ein Treffen.", en: "There was a meeting." },
    source: "Yonhap",
  });
  await save(own);
  await take(own, "Zur Prüfung geben", "Zur Prüfung gegeben.");
  await expectNoButton(own, "Zurückgeben");
  await expectNoButton(own, "Freigeben");

  // The editor gives it back with a comment, which its author sees with the draft.
  const desked = await openDeskPage(editor, path);
  await desked.getByRole("button", { name: "Zurückgeben", exact: true }).click();
  const asking = desked.getByRole("form", { name: "Zurückgeben" });
  await asking.getByLabel("Was ist zu ändern?").fill("Welcher Hafen?\nBitte nennen.");
  await asking.getByRole("button", { name: "Zurückgeben", exact: true }).click();
  await desked.getByText("Zurückgegeben, wieder ein Entwurf.").waitFor();
  await own.reload();
  await own.getByText(/^Edda Redaktion hat den Entwurf zurückgegeben/).waitFor();
  await own.getByText("Welcher Hafen?").waitFor();

  // Amended, and handed in again: the comment has done its work.
  await own.getByLabel("Zusammenfassung DE").fill("Eine Meldung aus dem Hafen von Wonsan.");
  await save(own);
  await own.getByText("Welcher Hafen?").waitFor();
  await take(own, "Zur Prüfung geben", "Zur Prüfung gegeben.");
  await own.getByText("Welcher Hafen?").waitFor({ state: "detached" });

  // Approved; then an edit voids the approval, after a question, and whoever wrote can't approve.
  const first = await openDeskPage(approver, path, { expected: refused });
  await take(first, "Freigeben", "Freigegeben.");
  await first.getByLabel("Zusammenfassung EN").fill("A report from the port of Wonsan.");
  await first.getByRole("button", { name: "Prüfung beenden und speichern" }).click();
  await first
    .getByRole("status")
    .filter({ hasText: /^gespeichert \d/ })
    .waitFor();
  expect((await findDraft(newsroom, slug, storySlug)).state).toBe("draft");
  await take(first, "Zur Prüfung geben", "Zur Prüfung gegeben.");
  await first.getByRole("button", { name: "Freigeben", exact: true }).click();
  await first.getByText("Wer an einer Fassung mitgeschrieben hat, kann sie nicht freigeben.").waitFor();
  expect((await findDraft(newsroom, slug, storySlug)).state).toBe("in_review");

  // Another one approves and publishes.
  const second = await openDeskPage(publisher, path);
  await take(second, "Freigeben", "Freigegeben.");
  await second.getByRole("button", { name: "Veröffentlichen", exact: true }).click();
  const publish = second.getByRole("form", { name: "Veröffentlichen" });
  await publish.getByRole("button", { name: "Veröffentlichen", exact: true }).click();
  await second.getByText("Veröffentlicht.", { exact: true }).waitFor();
  const page = await fetchPage(storyPath("de", `/events/${slug}`));
  expect(page.status).toBe(200);
  expect(page.text).toContain("Eine Meldung aus dem Hafen von Wonsan.");
  expect(page.html).not.toContain("Welcher Hafen?");

  // Somebody else's event is there for the contributor to be read, claims and all, and not to be changed.
  const other = await openDeskPage(contributor, deskPath("/events/nato-confirmation"));
  await other.getByText(/^Nur zum Lesen/).waitFor();
  expect(await other.getByLabel("Titel DE").isDisabled()).toBe(true);
  await expectNoButton(other, "Speichern");
  await expectNoButton(other, "Aussage hinzufügen");
  await other
    .locator("main form ol")
    .getByRole("button", { name: /Mark Rutte/ })
    .first()
    .click();
  expect(await other.getByLabel("Aussage DE").first().isDisabled()).toBe(true);
});

test("in an emergency an author approves with a reason, and another takes the flag away", async () => {
  const { newsroom, makePerson } = desk();
  const content = makeEventContent({ slug: `notfall-${run}`, places: [], actors: [], claims: [] });
  const author = await makePerson("publisher", "Nora Notfall");
  const other = await makePerson("publisher", "Zeno Zweiter");
  const account = await newsroom.database.user.findUniqueOrThrow({ where: { email: author.email } });
  const own = await newsroom.caller({ ...account, role: "publisher", mustChangePassword: false });
  const draft = await own.event.create({ story: storySlug, content });
  await own.event.submit({ id: draft.id, version: draft.version });

  const page = await openDeskPage(author, deskPath(`/events/${draft.slug}`), { expected: refused });
  await page.getByRole("button", { name: "Freigeben", exact: true }).click();
  await page.getByText("Wer an einer Fassung mitgeschrieben hat, kann sie nicht freigeben.").waitFor();
  await page.getByRole("button", { name: "Im Notfall freigeben" }).click();
  const asking = page.getByRole("form", { name: "Im Notfall freigeben" });
  await asking.getByRole("button", { name: "Im Notfall freigeben" }).click();
  await asking.getByText("Bitte geben Sie den Grund in mindestens zehn Zeichen an.").waitFor();
  await asking.getByLabel("Warum kann es nicht warten?").fill("Die Agentur meldet es gerade.");
  await asking.getByRole("button", { name: "Im Notfall freigeben" }).click();
  await page.getByText("Freigegeben.", { exact: true }).waitFor();
  await page.getByText(/^Im Notfall freigegeben von Nora Notfall/).waitFor();

  // It is seen in the list, and another publisher's look ends it.
  const second = await openDeskPage(other, deskPath());
  const row = second.getByRole("link", { name: new RegExp(content.title.de ?? "") });
  await row.getByText("Notfall: zweiter Blick fehlt").waitFor();
  await row.click();
  await second.getByText("Die Agentur meldet es gerade.").waitFor();
  await second.getByRole("button", { name: "Ich habe nachgesehen" }).click();
  await second.getByText(/^Im Notfall freigegeben von/).waitFor({ state: "detached" });
  expect((await findDraft(newsroom, draft.slug, storySlug)).emergency).toBeNull();
});
