import { expect, test } from "vitest";
import { deskSlug } from "./content/desk-story.ts";
import { makeEventContent } from "./content/event-content.ts";
import { publishNew } from "./newsroom/desk-steps.ts";
import { openNewsroom } from "./newsroom/test-newsroom.ts";

const days = ["2024-09-01", "2024-09-02", "2024-09-03", "2024-09-04", "2024-09-05", "2024-09-06"];

test("unpublications and publications between two pages neither hide nor repeat what stays", async () => {
  const desk = await openNewsroom();
  const published = [];
  for (const when of days) published.push(await publishNew(desk, makeEventContent({ when })));
  const reading = desk.readingCaller();
  const ask = (cursor?: string) =>
    reading.event.list({ story: deskSlug, to: days.at(-1)!, limit: 3, cursor });
  const first = await ask();
  expect(first.items.map(({ when }) => when)).toEqual(days.slice(0, 3));

  // Of the page that was seen the last one and another are taken back, and one comes before it.
  const publisher = await desk.caller("publisher");
  for (const { id, version } of [published[2]!, published[0]!]) {
    await publisher.event.unpublish({ id, version, note: { de: "Zurückgenommen.", en: "Taken back." } });
  }
  await publishNew(desk, makeEventContent({ when: "2024-08-31" }));
  const second = await ask(first.nextCursor!);
  expect(second.items.map(({ when }) => when)).toEqual(days.slice(3));
  expect(second.nextCursor).toBeNull();
});
