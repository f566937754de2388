import { expect, test } from "vitest";
import { deskSlug } from "./content/desk-story.ts";
import { publishNew } from "./newsroom/desk-steps.ts";
import { openNewsroom } from "./newsroom/test-newsroom.ts";

test("an event goes its way from the draft to the public", async () => {
  const desk = await openNewsroom();
  const { rev, slug } = await publishNew(desk);
  expect(rev).toBe(2);
  const shown = await desk.readingCaller().event.bySlug({ story: deskSlug, slug });
  expect(shown).toMatchObject({ slug, rev: 2 });
});

test("the first story is there", async () => {
  const archive = await openNewsroom("story");
  const { items } = await archive.readingCaller().story.list();
  expect(items.map(({ slug }) => slug)).toEqual(["nordkorea-truppen-russland"]);
});
