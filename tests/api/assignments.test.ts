import { expect, test } from "vitest";
import { deskSlug } from "./content/desk-story.ts";
import { bringToReview, createDraft, findDraft, unknownId } from "./newsroom/desk-steps.ts";
import { problemCode } from "./newsroom/problem-of.ts";
import { openNewsroom } from "./newsroom/test-newsroom.ts";

test("an event is given to somebody, waits for them, and is late once its day has passed in the story's zone", async () => {
  const desk = await openNewsroom();
  const [chief, writer] = [
    await desk.caller("editor"),
    await desk.makeAccount("contributor", { name: "Anna" }),
  ];
  const anna = await desk.caller(writer);
  const draft = await bringToReview(desk, await createDraft(desk));
  const { id, slug, version } = draft;
  const given = { id, base: null, person: writer.id, due: "2026-11-23", comment: " Gegenseite anrufen " };
  const { assignment } = await chief.event.assign(given);
  expect(assignment).toMatchObject({
    version: 1,
    person: { id: writer.id, name: "Anna" },
    isMine: false,
    due: "2026-11-23",
    isLate: false,
    comment: "Gegenseite anrufen",
    at: "2026-11-23T08:00:00.000Z",
  });
  // No edit: neither version nor review end.
  expect(await findDraft(desk, slug)).toMatchObject({ version, state: "in_review", assignment });

  const mine = { story: deskSlug, assignee: "me", view: "waiting" } as const;
  const [waiting] = (await anna.desk.events(mine)).items;
  expect(waiting).toMatchObject({ slug, waits: ["assigned"], assignment: { isMine: true, isLate: false } });
  expect((await chief.desk.events(mine)).total).toBe(0);

  desk.clock.set("2026-11-23T22:59:59.999Z");
  expect((await findDraft(desk, slug)).assignment).toMatchObject({ isLate: false });
  desk.clock.set("2026-11-23T23:00:00.000Z");
  expect((await findDraft(desk, slug)).assignment).toMatchObject({ isLate: true });
  const entries = await desk.database.auditEntry.findMany({ where: { eventId: id, action: "event.assign" } });
  expect(entries.map(({ details }) => details)).toEqual([
    { person: writer.id, due: "2026-11-23", comment: "Gegenseite anrufen" },
  ]);
});

test("whoever has it hands it back, an editor takes it back, and another contributor can't touch it", async () => {
  const desk = await openNewsroom();
  const [chief, writer] = [await desk.caller("editor"), await desk.makeAccount("contributor")];
  const [anna, other] = [await desk.caller(writer), await desk.caller("contributor")];
  const { id, slug } = await createDraft(desk);
  const give = async (base: number | null) => await chief.event.assign({ id, base, person: writer.id });
  await give(null);
  expect(await problemCode(other.event.assign({ id, base: 1, person: null }))).toBe("forbidden");
  expect(await problemCode(anna.event.assign({ id, base: 1, person: writer.id }))).toBe("forbidden");
  expect(await anna.event.assign({ id, base: 1, person: null })).toEqual({ assignment: null });
  expect((await findDraft(desk, slug)).assignment).toBeNull();
  await give(null);
  await chief.event.assign({ id, base: 1, person: null });
  expect((await findDraft(desk, slug)).assignment).toBeNull();
  expect(await desk.database.auditEntry.count({ where: { eventId: id, action: "event.assign" } })).toBe(4);
});

test("an assignment that somebody else has changed isn't overwritten", async () => {
  const desk = await openNewsroom();
  const chief = await desk.caller("editor");
  const [one, two] = [await desk.makeAccount("editor"), await desk.makeAccount("editor")];
  const { id, slug } = await createDraft(desk);
  await chief.event.assign({ id, base: null, person: one.id });
  expect(await problemCode(chief.event.assign({ id, base: null, person: two.id }))).toBe("stale-version");
  await chief.event.assign({ id, base: 1, person: two.id });
  expect(await problemCode(chief.event.assign({ id, base: 1, person: one.id }))).toBe("stale-version");
  expect(await problemCode(chief.event.assign({ id, base: 1, person: null }))).toBe("stale-version");
  expect((await findDraft(desk, slug)).assignment).toMatchObject({ version: 2, person: { id: two.id } });
});

test("nobody is given anything who doesn't work here, and nothing that isn't there", async () => {
  const desk = await openNewsroom();
  const chief = await desk.caller("editor");
  const gone = await desk.makeAccount("editor");
  await desk.database.user.update({ where: { id: gone.id }, data: { deactivatedAt: new Date() } });
  const { id } = await createDraft(desk);
  for (const person of ["nobody", gone.id]) {
    expect(await problemCode(chief.event.assign({ id, base: null, person }))).toBe("invalid-input");
  }
  expect(await problemCode(chief.event.assign({ id: unknownId, base: null, person: null }))).toBe(
    "not-found",
  );
  const due = chief.event.assign({ id, base: null, person: gone.id, due: "2026-02-30" });
  expect(await problemCode(due)).toBe("invalid-input");
  const { items } = await chief.desk.people();
  expect(items.map((each) => each.id)).not.toContain(gone.id);
  expect(items.filter(({ isSelf }) => isSelf)).toHaveLength(1);
});

test("the list is ordered by what is due first, and finds what nobody has taken on", async () => {
  const desk = await openNewsroom();
  const [chief, one] = [await desk.caller("editor"), await desk.makeAccount("editor")];
  const slugs: string[] = [];
  for (const due of ["2026-11-26", "2026-11-25T09:00:00+01:00", "2026-11-24"]) {
    const { id, slug } = await createDraft(desk);
    slugs.push(slug);
    await chief.event.assign({ id, base: null, person: one.id, due });
  }
  const { items } = await chief.desk.events({ story: deskSlug, sort: "due" });
  expect(items.slice(0, 3).map(({ slug }) => slug)).toEqual(slugs.toReversed());
  expect((await chief.desk.events({ story: deskSlug, assignee: one.id })).total).toBe(3);
  const free = await chief.desk.events({ story: deskSlug, assignee: "nobody" });
  expect(free.total).toBe(items.length - 3);
});
