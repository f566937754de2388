import { expect, test } from "vitest";
import { createDraft, unknownId } from "./newsroom/desk-steps.ts";
import { problemCode } from "./newsroom/problem-of.ts";
import { openNewsroom } from "./newsroom/test-newsroom.ts";

test("who has an event open is told to the others until half a minute after the last beat, on every server", async () => {
  const desk = await openNewsroom();
  const elsewhere = await desk.openAnother();
  const [anna, ben] = [
    await desk.makeAccount("editor", { name: "Anna" }),
    await desk.makeAccount("editor", { name: "Ben" }),
  ];
  const [one, two] = [await desk.caller(anna), await elsewhere.caller(ben)];
  const { id } = await createDraft(desk);
  const { id: other } = await createDraft(desk);
  expect(await one.presence.beat({ id })).toEqual({ others: [] });
  const since = "2026-11-23T08:00:00.000Z";
  expect(await two.presence.beat({ id })).toEqual({ others: [{ name: "Anna", since, editing: false }] });
  expect(await two.presence.beat({ id: other })).toEqual({ others: [] });

  desk.clock.advance(20_000);
  elsewhere.clock.advance(20_000);
  await one.presence.beat({ id, typed: true });
  elsewhere.clock.advance(29_999);
  expect(await two.presence.beat({ id })).toEqual({ others: [{ name: "Anna", since, editing: true }] });
  elsewhere.clock.advance(1);
  expect(await two.presence.beat({ id })).toEqual({ others: [] });
});

test("whoever only reads on is no longer said to be editing, and whoever leaves is gone at once", async () => {
  const desk = await openNewsroom();
  const [anna, ben] = [await desk.makeAccount("editor"), await desk.makeAccount("contributor")];
  const [one, two] = [await desk.caller(anna), await desk.caller(ben)];
  const { id } = await createDraft(desk);
  await one.presence.beat({ id, typed: true });
  for (let beats = 0; beats < 3; beats += 1) {
    desk.clock.advance(10_000);
    await one.presence.beat({ id });
  }
  expect((await two.presence.beat({ id })).others).toMatchObject([{ editing: false }]);
  expect(await one.presence.beat({ id, leaving: true })).toEqual({ others: [] });
  expect(await two.presence.beat({ id })).toEqual({ others: [] });
});

test("it changes nothing about the event, and writes nothing down for good", async () => {
  const desk = await openNewsroom();
  const draft = await createDraft(desk);
  const entries = await desk.database.auditEntry.count();
  const editor = await desk.caller("editor");
  await editor.presence.beat({ id: draft.id, typed: true });
  const publisher = await desk.caller("publisher");
  await publisher.presence.beat({ id: draft.id, typed: true });
  const { version } = await publisher.event.submit({ id: draft.id, version: draft.version });
  expect(version).toBe(draft.version + 1);
  expect(await desk.database.auditEntry.count()).toBe(entries + 1);
  desk.clock.advance(60_000);
  await editor.presence.beat({ id: draft.id });
  expect(await desk.database.presence.count()).toBe(1);
});

test("at no event is not found", async () => {
  const desk = await openNewsroom();
  const editor = await desk.caller("editor");
  expect(await problemCode(editor.presence.beat({ id: unknownId }))).toBe("not-found");
});
