import { expect } from "vitest";
import { deskSlug } from "./content/desk-story.ts";
import { publishNew } from "./newsroom/desk-steps.ts";
import { test } from "./newsroom/newsroom-test.ts";

test("an event goes its way from the draft to the public", async ({ desk }) => {
  const { rev, slug } = await publishNew(desk);
  expect(rev).toBe(2);
  const shown = await desk.readingCaller().event.bySlug({ story: deskSlug, slug });
  expect(shown).toMatchObject({ slug, rev: 2 });
});

test("the first story is there", async ({ firstStory }) => {
  const { items } = await firstStory.readingCaller().story.list();
  expect(items.map(({ slug }) => slug)).toEqual(["nordkorea-truppen-russland"]);
});
