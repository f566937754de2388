import { Editions } from "@claimline/api/publication/editions";
import { ChangeListener } from "@claimline/api/live/change-listener";
import { createNewsroomCaller } from "@claimline/api/routers";
import { isUnreachable, openDatabase } from "@claimline/db/database";
import { TRPCError } from "@trpc/server";
import { expect, onTestFinished, test } from "vitest";
import { askOverHttp } from "./newsroom/ask-over-http.ts";
import { deskSlug } from "./content/desk-story.ts";
import { makeEventContent } from "./content/event-content.ts";
import { createDraft, publishNew } from "./newsroom/desk-steps.ts";
import { problemOf } from "./newsroom/problem-of.ts";
import { openNewsroom } from "./newsroom/test-newsroom.ts";

/** A port of this machine on which nothing ever listens. */
const nowhere = "postgresql://nobody@127.0.0.1:1/nothing";

test("a database that can't be reached is unavailable, whatever is asked", async () => {
  const desk = await openNewsroom();
  const database = openDatabase({ url: nowhere });
  onTestFinished(() => database.$disconnect());
  const changes = new ChangeListener(nowhere);
  const editions = new Editions(database, changes);
  const account = await desk.makeAccount("publisher");
  const caller = createNewsroomCaller({ ...desk.context(account), database, changes, editions });
  const id = "0198a5c2-0000-7000-8000-000000000000";
  const calls = [
    caller.story.list(),
    caller.event.list({ story: deskSlug }),
    caller.change.list({ story: deskSlug }),
    caller.desk.records(),
    caller.event.create({ story: deskSlug, content: makeEventContent() }),
    caller.event.submit({ id, version: 1 }),
    caller.event.publish({ id, version: 1 }),
  ];
  for (const problem of await Promise.all(calls.map((call) => problemOf(call, "de")))) {
    expect(problem).toMatchObject({ code: "unavailable", fields: [] });
  }
  const answer = await askOverHttp(
    { ...desk.context(), database, changes, editions },
    "story.list",
    undefined,
  );
  expect(answer.status).toBe(503);
});

test("a connection that is lost under a call is unavailable, and the next call works again", async () => {
  const desk = await openNewsroom();
  const editor = await desk.caller("editor");
  const lost = desk.database.$transaction(async (tx) => {
    await tx.$executeRaw`select pg_terminate_backend(pg_backend_pid())`;
  });
  const error: unknown = await lost.catch((reason: unknown) => reason);
  expect(isUnreachable(error)).toBe(true);
  expect(await editor.desk.records()).toMatchObject({ places: [{ slug: "harbour" }, { slug: "strait" }] });
});

test("what was unpublished is answered 410 over HTTP", async () => {
  const desk = await openNewsroom();
  const { id, slug, version } = await publishNew(desk);
  const publisher = await desk.caller("publisher");
  await publisher.event.unpublish({ id, version });
  const answer = await askOverHttp(desk.context(), "event.bySlug", { story: deskSlug, slug });
  expect(answer.status).toBe(410);
  expect(answer.body).toContain('"code":"gone"');
});

test("a fault of ours is answered without any detail of what is stored", async () => {
  const desk = await openNewsroom();
  const draft = await createDraft(desk);
  const secret = "kanarienvogel";
  await desk.database.timelineEvent.update({
    where: { id: draft.id },
    data: { content: { [secret]: secret } },
  });
  await desk.database.publishedStory.updateMany({ data: { content: { [secret]: secret } } });
  const editor = await desk.makeAccount("editor");
  const answers = [
    await askOverHttp(desk.context(editor), "desk.event", { story: deskSlug, slug: draft.slug }),
    await askOverHttp(desk.context(), "event.list", { story: deskSlug }),
  ];
  for (const { status, body } of answers) {
    expect(status).toBe(500);
    expect(JSON.parse(body)).toMatchObject({
      error: { data: { problem: { code: "internal", fields: [] } } },
    });
    expect(body).not.toContain(secret);
    expect(body).not.toMatch(/stack|\.ts|prisma|zod/i);
  }
});

test("a failed load of an edition isn't kept", async () => {
  const desk = await openNewsroom();
  const stored = await desk.database.publishedStory.findFirstOrThrow();
  await desk.database.publishedStory.updateMany({ data: { content: {} } });
  const reading = desk.readingCaller();
  await expect(reading.story.list()).rejects.toBeInstanceOf(TRPCError);
  await desk.database.publishedStory.updateMany({ data: { content: stored.content! } });
  expect(await reading.story.list()).toMatchObject({ items: [{ slug: deskSlug }] });
});
