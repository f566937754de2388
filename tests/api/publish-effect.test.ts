import { expect, test } from "vitest";
import { deskSlug } from "./content/desk-story.ts";
import { makeClaim, makeEventContent } from "./content/event-content.ts";
import { bringToApproval, createDraft, publishNew, unknownId } from "./newsroom/desk-steps.ts";
import type { Newsroom } from "./newsroom/newsroom.ts";
import { problemCode } from "./newsroom/problem-of.ts";
import { openNewsroom } from "./newsroom/test-newsroom.ts";

/** The marks of all events as readers see them. */
async function marksOf(desk: Newsroom): Promise<ReadonlyMap<string, object>> {
  const { items } = await desk.readingCaller().event.list({ story: deskSlug, limit: 100 });
  return new Map(
    items.map(({ slug, assessment: { support, contested, overdue, fulfilledBy } }) => [
      slug,
      { support, contested, overdue, fulfilledBy },
    ]),
  );
}

const announced = () =>
  makeEventContent({
    slug: "visit-planned",
    phase: "planned",
    when: "2026-11-01",
    claims: [makeClaim({ stance: "announces" })],
  });

test("says how a change would be assessed, and writes nothing", async () => {
  const desk = await openNewsroom();
  const editor = await desk.caller("editor", { locale: "de" });
  const { id, version, content } = await editor.desk.event({ story: deskSlug, slug: "ships-turned-back" });
  const confirmed = makeClaim({ actor: "beta", stance: "confirms", saidAt: "2024-10-23" });
  await editor.event.saveDraft({
    id,
    version,
    content: { ...content, claims: [...content.claims, confirmed] },
  });
  const [marks, audit] = [await marksOf(desk), await desk.database.auditEntry.count()];
  const { event, others, summary } = await editor.event.publishEffect({ id });
  expect(event).toMatchObject({
    before: { support: "claimed" },
    after: { support: "confirmed", contested: false },
    sentence: "Die Bewertung wird: bestätigt (bisher: Angabe einer Seite).",
    reason: "Alphaland gibt es an; Betaland bestätigt es seit dem 23. Oktober 2024.",
  });
  expect([others, summary]).toEqual([[], "Kein anderes Ereignis ist betroffen."]);
  expect([await marksOf(desk), await desk.database.auditEntry.count()]).toEqual([marks, audit]);
});

test("says which plan a first publication fulfils, in the caller's language, and it comes so", async () => {
  const desk = await openNewsroom();
  const publisher = await desk.caller("publisher");
  const plan = await publishNew(desk, announced());
  const visit = makeEventContent({ slug: "visit", relations: [{ type: "fulfils", event: plan.slug }] });
  const approved = await bringToApproval(desk, await createDraft(desk, visit));
  const effect = await publisher.event.publishEffect({ id: approved.id });
  expect(effect.event).toMatchObject({
    before: null,
    after: { support: "claimed" },
    sentence: "Readers see it for the first time: one side's account.",
  });
  expect(effect.others).toMatchObject([
    {
      slug: "visit-planned",
      title: "Title visit-planned",
      before: { support: "announced", overdue: true, fulfilledBy: null },
      after: { support: "announced", overdue: false, fulfilledBy: "visit" },
      sentence:
        "The assessment becomes: announced, took place (was: announced, overdue). New: took place as “Title visit”.",
    },
  ]);
  expect(effect.summary).toBe("1 other event is affected.");

  await publisher.event.publish({ id: approved.id, version: approved.version });
  const marks = await marksOf(desk);
  for (const { slug, after } of [effect.event, ...effect.others]) expect(marks.get(slug)).toEqual(after);
});

test("says what taking an event back would undo", async () => {
  const desk = await openNewsroom();
  const publisher = await desk.caller("publisher");
  const plan = await publishNew(desk, announced());
  const relations = [{ type: "fulfils" as const, event: plan.slug }];
  const visit = await publishNew(desk, makeEventContent({ slug: "visit", relations }));
  const effect = await publisher.event.publishEffect({ id: visit.id, step: "unpublish" });
  expect(effect.event).toMatchObject({ after: null, sentence: "Readers no longer see it.", reason: null });
  expect(effect.others).toMatchObject([
    { slug: "visit-planned", before: { fulfilledBy: "visit" }, after: { overdue: true, fulfilledBy: null } },
  ]);
  await publisher.event.unpublish({ id: visit.id, version: visit.version });
  const marks = await marksOf(desk);
  for (const { slug, after } of effect.others) expect(marks.get(slug)).toEqual(after);
  expect(marks.has("visit")).toBe(false);
});

test("a relation that comes is told of its target, also where no mark changes", async () => {
  const desk = await openNewsroom();
  const editor = await desk.caller("editor");
  const follows = makeEventContent({ relations: [{ type: "responds_to", event: "harbour-closed" }] });
  const { id, slug } = await createDraft(desk, follows);
  const { others } = await editor.event.publishEffect({ id });
  expect(others).toMatchObject([
    {
      slug: "harbour-closed",
      sentence: `The assessment stays: one side's account, contested. New: response “Title ${slug}”.`,
    },
  ]);
});

test("knows nothing of what isn't there", async () => {
  const desk = await openNewsroom();
  const editor = await desk.caller("editor");
  expect(await problemCode(editor.event.publishEffect({ id: unknownId }))).toBe("not-found");
  const { id, version } = await createDraft(desk);
  await editor.event.trash({ id, version });
  expect(await problemCode(editor.event.publishEffect({ id }))).toBe("wrong-state");
});
