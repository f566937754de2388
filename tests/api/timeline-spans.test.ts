import { createHash } from "node:crypto";
import { spanRules } from "@claimline/api/publication/project-publication";
import { renewSpans } from "@claimline/api/publication/renew-spans";
import { importStory } from "@claimline/api/story/import-story";
import { describe, expect, test } from "vitest";
import { deskSlug } from "./content/desk-story.ts";
import { makeClaim, makeEventContent } from "./content/event-content.ts";
import { variedStory } from "./content/varied-story.ts";
import { bringToPublic, publishNew } from "./newsroom/desk-steps.ts";
import type { Newsroom } from "./newsroom/newsroom.ts";
import { openNewsroom } from "./newsroom/test-newsroom.ts";
import { expectAsListed } from "./timeline/compare-window.ts";

const window = { story: deskSlug, from: "2024-10-01", to: "2024-12-31" };

/** Holds every revision, at several moments, against what the list says of it. */
async function expectAllAsListed(desk: Newsroom, last: number): Promise<void> {
  const reading = desk.readingCaller();
  for (let rev = 1; rev <= last; rev += 1) {
    for (const asOf of [undefined, "2024-10-20", "2024-10-22", "2024-10-24", "2024-11-30"]) {
      const at = { ...window, rev, ...(asOf !== undefined && { asOf }) };
      await expectAsListed(reading, at);
      await expectAsListed(reading, { ...at, supports: ["claimed"], lanes: "party" });
      await expectAsListed(reading, { ...at, languages: ["de"] });
      await expectAsListed(reading, { ...at, q: "geschlossen" });
    }
  }
}

async function shownOf(desk: Newsroom, slug: string, at: { rev?: number; asOf?: string } = {}) {
  const { items } = await desk.readingCaller().timeline.window({ ...window, ...at });
  return items.find((item) => item.slug === slug);
}

/** Publishes an event that cites a record, and with it whatever has changed in the record. */
async function publishCiting(desk: Newsroom, cited: { actor?: string; source?: string }) {
  const sources = [{ source: cited.source ?? "wire-report", locator: null }];
  const claims = [makeClaim({ actor: cited.actor ?? "alpha", sources })];
  return await publishNew(desk, makeEventContent({ claims }));
}

describe("a publication gives the windows another answer", () => {
  test("for all events whose claims speak through an actor that now speaks for another", async () => {
    const desk = await openNewsroom();
    const content = makeEventContent({
      slug: "spoken-of",
      claims: [makeClaim({ actor: "alpha" }), makeClaim({ actor: "alpha-speaker", stance: "confirms" })],
    });
    const { rev } = await publishNew(desk, content);
    expect((await shownOf(desk, "spoken-of"))?.assessment.support).toBe("claimed");
    const beta = await desk.database.actor.findUniqueOrThrow({ where: { slug: "beta" } });
    await desk.database.actor.update({ where: { slug: "alpha-speaker" }, data: { speaksForId: beta.id } });
    const { rev: last } = await publishCiting(desk, { actor: "alpha-speaker" });
    expect((await shownOf(desk, "spoken-of"))?.assessment.support).toBe("confirmed");
    expect((await shownOf(desk, "spoken-of", { rev }))?.assessment.support).toBe("claimed");
    await expectAllAsListed(desk, last);
  });

  test("for all events that cite a source which has another date", async () => {
    const desk = await openNewsroom();
    const asOf = "2024-10-21";
    const claims = [makeClaim({ saidAt: "../2024-11-30" })];
    await publishNew(desk, makeEventContent({ slug: "dated-by-source", claims }));
    expect(await shownOf(desk, "dated-by-source", { asOf })).toBeDefined();
    await desk.database.source.update({
      where: { slug: "wire-report" },
      data: { publishedAt: "2024-10-22" },
    });
    const { rev } = await publishCiting(desk, { source: "wire-report" });
    expect(await shownOf(desk, "dated-by-source", { asOf })).toBeUndefined();
    expect(await shownOf(desk, "dated-by-source", { asOf: "2024-10-22" })).toBeDefined();
    await expectAllAsListed(desk, rev);
  });

  test("for an event changed, taken back, fulfilled or moved", async () => {
    const desk = await openNewsroom();
    const plan = makeEventContent({ slug: "plan", claims: [makeClaim({ stance: "announces" })] });
    const published = await publishNew(desk, plan);
    expect(await shownOf(desk, "plan")).toMatchObject({ assessment: { overdue: true, fulfilledBy: null } });
    const moved = makeEventContent({
      slug: "new-date",
      when: "2024-10-30",
      relations: [{ type: "replaces", event: "plan" }],
      claims: [makeClaim({ stance: "announces", saidAt: "2024-10-23" })],
    });
    await publishNew(desk, moved);
    expect(await shownOf(desk, "plan")).toMatchObject({ assessment: { overdue: false } });
    const deed = makeEventContent({ slug: "deed", relations: [{ type: "fulfils", event: "plan" }] });
    const done = await publishNew(desk, deed);
    expect(await shownOf(desk, "plan")).toMatchObject({ assessment: { fulfilledBy: "deed" } });
    // What fulfils may lie outside of the window, or not match.
    const { items } = await desk.readingCaller().timeline.window({ ...window, supports: ["announced"] });
    expect(items.find(({ slug }) => slug === "plan")).toMatchObject({ assessment: { fulfilledBy: "deed" } });

    const publisher = await desk.caller("publisher");
    await publisher.event.unpublish({ id: done.id, version: done.version });
    expect(await shownOf(desk, "deed")).toBeUndefined();
    expect(await shownOf(desk, "plan")).toMatchObject({ assessment: { fulfilledBy: null } });
    const editor = await desk.caller("editor");
    const draft = await editor.event.saveDraft({
      id: published.id,
      version: published.version,
      content: { ...plan, when: "2023-01-01" },
    });
    const { rev } = await bringToPublic(desk, draft, { nature: "update" });
    expect(await shownOf(desk, "plan")).toBeUndefined();
    await expectAllAsListed(desk, rev);
  });
});

describe("spans made anew", () => {
  const rows = async ({ database }: Newsroom) => ({
    spans: await database.publishedSpan.findMany({
      orderBy: [{ eventId: "asc" }, { fromRev: "asc" }, { step: "asc" }],
    }),
    texts: await database.publishedText.findMany({
      orderBy: [{ eventId: "asc" }, { fromRev: "asc" }, { step: "asc" }],
    }),
  });

  test("are those that the publications made, for every revision", async () => {
    const desk = await openNewsroom();
    const { id, version } = await publishNew(desk, makeEventContent({ slug: "taken-back" }));
    const publisher = await desk.caller("publisher");
    await publisher.event.unpublish({ id, version });
    await desk.database.source.update({
      where: { slug: "wire-report" },
      data: { publishedAt: "2024-10-22" },
    });
    await publishCiting(desk, { source: "wire-report" });
    const made = await rows(desk);
    expect(made.spans.some(({ untilRev }) => untilRev !== null)).toBe(true);
    expect(await renewSpans(desk.database)).toEqual([]);

    await desk.database.publishedSpan.updateMany({ data: { rules: 0, support: "none" } });
    expect(await renewSpans(desk.database)).toEqual([deskSlug]);
    expect(await rows(desk)).toEqual(made);
    await desk.database.publishedSpan.deleteMany();
    await desk.database.publishedText.deleteMany();
    expect(await renewSpans(desk.database)).toEqual([deskSlug]);
    expect(await rows(desk)).toEqual(made);
    expect(await renewSpans(desk.database)).toEqual([]);
  });
});

/** What the rules make of always the same story. */
const madeByRules = { rules: 2, fingerprint: "ca536d4fd936c8d7" };

test("another number of the rules, whenever they make something else of the same content", async () => {
  const desk = await openNewsroom("empty");
  const seeds = Array.from({ length: 120 }, (_, index) => index);
  await importStory(desk.context(), variedStory({ slug: "always-the-same", seeds, days: 90 }));
  const spans = await desk.database.publishedSpan.findMany({ omit: { storyId: true, eventId: true } });
  const texts = await desk.database.$queryRaw<object[]>`
    select step, known_from, words, terms::text as terms from published_text`;
  // Sorted here, for databases differ in how they sort texts.
  const text = [...spans, ...texts]
    .map((row) => JSON.stringify(row, (_, value) => (typeof value === "bigint" ? String(value) : value)))
    .toSorted()
    .join("\n");
  const fingerprint = createHash("sha256").update(text).digest("hex").slice(0, 16);
  const told =
    "Spans already stored are by the former rules: raise `spanRules`, so that the next start makes them anew. " +
    "Enter the new fingerprint here; alone, if only this test's story has changed.";
  expect({ rules: spanRules, fingerprint }, told).toEqual(madeByRules);
});

test("windows of one story know nothing of another with events of the same names", async () => {
  const desk = await openNewsroom("empty");
  for (const [slug, count] of [
    ["one", 30],
    ["other", 50],
  ] as const) {
    const seeds = Array.from({ length: count }, (_, index) => index * 7 + count);
    await importStory(desk.context(), variedStory({ slug, seeds, days: 60 }));
  }
  for (const story of ["one", "other"]) {
    const days = { from: "2024-01-10", to: "2024-02-10" };
    const { total, before, after } = await expectAsListed(desk.readingCaller(), { story, ...days });
    expect(total + before + after).toBe(story === "one" ? 30 : 50);
    await expectAsListed(desk.readingCaller(), { story, ...days, q: "alpha", budget: 16 });
  }
});
