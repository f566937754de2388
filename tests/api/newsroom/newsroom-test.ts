import { inject, test as plainTest } from "vitest";
import { openNewsroom } from "./open-newsroom.ts";

/**
 * `test` with newsrooms to name in its parameter, each on a database of its own that is dropped afterwards.
 * `desk` (the small story), `archive` (the first story) and `empty` are made anew for every test; `firstStory` is made
 * once for a file whose tests only read it.
 */
export const test = plainTest
  .extend("empty", async ({}, { onCleanup }) => {
    const newsroom = await openNewsroom(inject("testServer"), "empty");
    onCleanup(newsroom.close);
    return newsroom;
  })
  .extend("desk", async ({}, { onCleanup }) => {
    const newsroom = await openNewsroom(inject("testServer"), "desk");
    onCleanup(newsroom.close);
    return newsroom;
  })
  .extend("archive", async ({}, { onCleanup }) => {
    const newsroom = await openNewsroom(inject("testServer"), "story");
    onCleanup(newsroom.close);
    return newsroom;
  })
  .extend("firstStory", { scope: "file" }, async ({}, { onCleanup }) => {
    const newsroom = await openNewsroom(inject("testServer"), "story");
    onCleanup(newsroom.close);
    return newsroom;
  });
