import { importStory } from "@claimline/api/story/import-story";
import { addDays } from "@claimline/model/time/day";
import fc from "fast-check";
import { expect, test } from "vitest";
import { storyBundleSchema } from "@claimline/formats/story-bundle";
import { deskSlug, deskStory } from "./content/desk-story.ts";
import { publishInBulk } from "./content/bulk-story.ts";
import { makeClaim, makeEventContent } from "./content/event-content.ts";
import { variedStory } from "./content/varied-story.ts";
import { createDraft } from "./newsroom/desk-steps.ts";
import { problemCode } from "./newsroom/problem-of.ts";
import { openNewsroom, sharedNewsroom } from "./newsroom/test-newsroom.ts";
import { slugsOf } from "./timeline/compare-window.ts";

const press = sharedNewsroom("empty");
const october = { story: deskSlug, from: "2024-10-01", to: "2024-10-31" };

let stories = 0;

test("shows of what is published as it is just what readers are shown, whatever window and budget", async () => {
  const seeds = fc.array(fc.integer({ min: 0, max: 2 ** 32 - 1 }), { minLength: 20, maxLength: 70 });
  const day = fc.integer({ min: -10, max: 150 }).map((count) => addDays("2024-01-01", count));
  const asked = fc.array(
    fc.record({
      from: day,
      days: fc.nat({ max: 100 }),
      lanes: fc.constantFrom("kind" as const, "party" as const, "place" as const),
      budget: fc.integer({ min: 1, max: 40 }),
    }),
    { minLength: 6, maxLength: 6 },
  );
  await fc.assert(
    fc.asyncProperty(seeds, asked, async (each, windows) => {
      stories += 1;
      const slug = `desk-varied-${stories}`;
      await importStory(press().context(), variedStory({ slug, seeds: each, days: 120 }));
      const editor = await press().caller("editor");
      const reading = press().readingCaller();
      for (const { from, days, lanes, budget } of windows) {
        const input = { story: slug, from, to: addDays(from, days), lanes, budget };
        const { items, ...desk } = await editor.desk.timeline(input);
        const { items: shown, ...counts } = await reading.timeline.window(input);
        expect(desk, JSON.stringify(input)).toEqual(counts);
        const drawn = items.map(
          ({ id: _id, version: _version, state, visibility, editable, url: _url, ...item }) => {
            expect([state, visibility, editable]).toEqual(["published", "live", true]);
            return item;
          },
        );
        expect(drawn, JSON.stringify(input)).toEqual(shown.map(({ url: _url, ...item }) => item));
      }
    }),
    { numRuns: 8 },
  );
});

test("shows drafts as they are written, by their state, and readers nothing of them", async () => {
  const desk = await openNewsroom();
  const draft = await createDraft(desk, makeEventContent({ when: "2024-10-25", claims: [] }));
  await createDraft(desk, makeEventContent({ when: null }));
  const contributor = await desk.caller("contributor");
  const all = await contributor.desk.timeline(october);
  expect(all).toMatchObject({ total: 4, undated: 1, before: 0, after: 0 });
  expect(slugsOf(all.items)).toEqual(["harbour-closed", "ships-turned-back", draft.slug]);
  expect(all.items.at(-1)).toMatchObject({
    id: draft.id,
    version: 1,
    state: "draft",
    editable: false,
    assessment: { support: "none", contested: false },
  });
  const drafts = await contributor.desk.timeline({ ...october, states: ["draft"] });
  expect([drafts.total, slugsOf(drafts.items)]).toEqual([2, [draft.slug]]);
  expect((await desk.readingCaller().timeline.window(october)).total).toBe(2);
});

test("refuses a window that ends before it begins, and a story that there isn't", async () => {
  const desk = await openNewsroom();
  const editor = await desk.caller("editor");
  const reversed = editor.desk.timeline({ ...october, from: "2024-10-31", to: "2024-10-01" });
  expect(await problemCode(reversed)).toBe("invalid-input");
  expect(await problemCode(editor.desk.timeline({ ...october, story: "no-such-story" }))).toBe("not-found");
});

test("shows at once what was saved, and what follows from it", async () => {
  const desk = await openNewsroom();
  const editor = await desk.caller("editor");
  const content = makeEventContent({ when: "2024-10-25", claims: [] });
  const draft = await createDraft(desk, content);
  const shown = async () => {
    const { items } = await editor.desk.timeline({ ...october, lanes: "party" });
    return items.find(({ slug }) => slug === draft.slug);
  };
  expect(await shown()).toMatchObject({ version: 1, when: "2024-10-25", lane: null });
  const { id } = draft;
  const claimed = { ...content, when: "2024-10-26", claims: [makeClaim({ sources: [] })] };
  const saved = await editor.event.saveDraft({ id, version: 1, content: claimed });
  expect(await shown()).toMatchObject({
    version: saved.version,
    when: "2024-10-26",
    lane: claimed.claims[0]?.actor,
  });
  await editor.event.saveDraft({ id, version: saved.version, content: { ...claimed, claims: [] } });
  expect(await shown()).toMatchObject({ lane: null, assessment: { support: "none" } });
});

test("counts every event of a story that is read in several batches", async () => {
  const days = 40;
  const events = Array.from({ length: 1_010 }, (_, index) =>
    makeEventContent({
      slug: `many-${index}`,
      when: addDays("2024-01-01", index % days),
      claims: [makeClaim({ slug: `many-claim-${index}` })],
    }),
  );
  const bundle = variedStory({ slug: "desk-many", seeds: [1], days });
  await publishInBulk(
    press().context(),
    storyBundleSchema.parse({ ...deskStory(), story: { ...bundle.story }, events }),
  );
  const editor = await press().caller("editor");
  const { total, items, bins } = await editor.desk.timeline({
    story: "desk-many",
    from: "2024-01-01",
    to: "2024-12-31",
  });
  expect(total).toBe(1_010);
  expect(items.length).toBeLessThanOrEqual(300);
  expect(items.length + bins.reduce((sum, { count }) => sum + count, 0)).toBe(1_010);
});
