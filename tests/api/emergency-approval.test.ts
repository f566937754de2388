import { expect, test } from "vitest";
import { deskSlug } from "./content/desk-story.ts";
import { makeEventContent } from "./content/event-content.ts";
import { bringToApproval, bringToReview, createDraft, findDraft } from "./newsroom/desk-steps.ts";
import type { Newsroom } from "./newsroom/newsroom.ts";
import { problemCode } from "./newsroom/problem-of.ts";
import { openNewsroom } from "./newsroom/test-newsroom.ts";

const emergency = "The agency reports it now, and nobody else is here.";

/** Something that a publisher wrote and handed in alone, while there is another who may publish. */
async function writtenAlone(desk: Newsroom) {
  const author = await desk.makeAccount("publisher", { name: "Author" });
  const other = await desk.makeAccount("publisher", { name: "Other" });
  const own = await desk.caller(author);
  const draft = await own.event.create({ story: deskSlug, content: makeEventContent() });
  const handedIn = await own.event.submit({ id: draft.id, version: draft.version });
  return { own, other: await desk.caller(other), author, draft: handedIn };
}

test("in an emergency, with a reason, an author approves and publishes; the event is flagged until somebody else has looked", async () => {
  const desk = await openNewsroom();
  const { own, other, author, draft } = await writtenAlone(desk);
  const { id, slug, version } = draft;
  expect(await problemCode(own.event.approve({ id, version }))).toBe("four-eyes");
  expect(await problemCode(own.event.approve({ id, version, emergency: " urgent " }))).toBe("invalid-input");
  const approved = await own.event.approve({ id, version, emergency });
  await own.event.publish({ id, version: approved.version });
  expect(await findDraft(desk, slug)).toMatchObject({
    emergency: { revision: 1, reason: emergency, by: "Author", at: "2026-11-23T08:00:00.000Z" },
  });
  const listed = async () => (await own.desk.events({ story: deskSlug, slugs: [slug] })).items[0]?.isFlagged;
  expect(await listed()).toBe(true);
  const [audit] = await desk.database.auditEntry.findMany({
    where: { action: "event.approve", eventId: id },
  });
  expect(audit).toMatchObject({ userId: author.id, details: { emergency } });

  // The author's own look is none.
  expect(await problemCode(own.event.lookAtEmergency({ id, revision: 1 }))).toBe("four-eyes");
  expect(await problemCode(other.event.lookAtEmergency({ id, revision: 2 }))).toBe("not-found");
  await other.event.lookAtEmergency({ id, revision: 1 });
  expect((await findDraft(desk, slug)).emergency).toBeNull();
  expect(await listed()).toBe(false);
  expect(await problemCode(other.event.lookAtEmergency({ id, revision: 1 }))).toBe("wrong-state");
});

test("a later revision that four eyes have approved is a second look too, an edit alone isn't", async () => {
  const desk = await openNewsroom();
  const { own, other, draft } = await writtenAlone(desk);
  const { id, slug, version } = await own.event.approve({ id: draft.id, version: draft.version, emergency });
  const content = makeEventContent({ slug, title: { de: "Anders", en: "Other" } });
  const edited = await own.event.saveDraft({ id, version, content });
  expect((await findDraft(desk, slug)).emergency).toMatchObject({ revision: 1 });
  const again = await own.event.submit({ id, version: edited.version });
  await other.event.approve({ id, version: again.version });
  expect((await findDraft(desk, slug)).emergency).toBeNull();
});

test("where four eyes look in any case, a reason flags nothing", async () => {
  const desk = await openNewsroom();
  await desk.makeAccount("publisher");
  const { id, slug, version } = await bringToReview(desk, await createDraft(desk));
  await (await desk.caller("publisher")).event.approve({ id, version, emergency });
  expect((await findDraft(desk, slug)).emergency).toBeNull();
});

test("an approval as usual has no flag to end", async () => {
  const desk = await openNewsroom();
  const { id } = await bringToApproval(desk, await createDraft(desk));
  const publisher = await desk.caller(await desk.makeAccount("publisher"));
  expect(await problemCode(publisher.event.lookAtEmergency({ id, revision: 1 }))).toBe("wrong-state");
});
