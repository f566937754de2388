import { applyAllWaitingImports } from "@claimline/api/import/apply-waiting-import";
import { exportStory } from "@claimline/api/export/export-story";
import { printStoryBundle } from "@claimline/formats/story-bundle";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { isLongRun } from "../env.ts";
import { deskSlug, deskStory } from "./content/desk-story.ts";
import { makeClaim, makeEventContent } from "./content/event-content.ts";
import { makeActor, makeSource } from "./content/records.ts";
import {
  bringToApproval,
  bringToReview,
  createDraft,
  findDraft,
  schedule,
  unknownId,
} from "./newsroom/desk-steps.ts";
import type { Newsroom } from "./newsroom/newsroom.ts";
import { problemCode } from "./newsroom/problem-of.ts";
import { openNewsroom } from "./newsroom/test-newsroom.ts";

const sheetRows = [
  ["Year", "Month", "Day", "Display Date", "Headline", "Text", "Type", "Media"],
  ["", "", "", "", "The whole story", "", "title", ""],
  [
    "2024",
    "10",
    "1",
    "Anfang Oktober 2024",
    "Ships gather",
    "<p>Many <b>ships</b>.</p>",
    "",
    "https://example.org/ship.jpg",
  ],
  ["2024", "10", "12", "", "Talks fail", "", "", ""],
];
const sheet = Papa.unparse(sheetRows);
const faulty = `${sheet}\r\n2024,13,1,,No such month,,,`;

async function preview(desk: Newsroom, text: string) {
  const editor = await desk.caller("editor");
  return await editor.import.preview({ story: deskSlug, name: "sheet.csv", file: { as: "text", text } });
}

async function applyPreview(desk: Newsroom, id: string) {
  const editor = await desk.caller("editor");
  // A caller takes `apply(...)` for the function's own.
  return await editor.import.apply.call(undefined, { id });
}

async function apply(desk: Newsroom, text: string) {
  const { id } = await preview(desk, text);
  return await applyPreview(desk, id);
}

/** The story with changed events, as a bundle. */
function bundleWith(change: (story: ReturnType<typeof deskStory>) => void): string {
  const story = deskStory();
  change(story);
  return printStoryBundle(story);
}

describe("a preview", () => {
  test("says of each row what would become of it, and changes nothing", async () => {
    const desk = await openNewsroom();
    const before = await desk.database.timelineEvent.findMany({ orderBy: { id: "asc" } });
    const answer = await preview(desk, faulty);
    expect(answer).toMatchObject({
      format: "timelinejs-sheet",
      state: "previewed",
      counts: { create: 2, change: 0, skip: 1, error: 1, flagged: 1, records: 0 },
      problems: [],
      undoable: false,
    });
    const editor = await desk.caller("editor", { locale: "en" });
    const { items, total } = await editor.import.rows({ id: answer.id });
    expect(total).toBe(4);
    expect(items).toMatchObject([
      {
        row: 2,
        outcome: "skip",
        title: "The whole story",
        reason: "Title slide: the story has a title of its own.",
      },
      {
        row: 3,
        outcome: "create",
        slug: "ships-gather",
        problems: [
          {
            row: 3,
            column: "Display Date",
            code: "display-date-wins",
            severity: "flag",
            message: '"Anfang Oktober 2024" says more than the hard date and counts; please check.',
          },
        ],
      },
      { row: 4, outcome: "create", slug: "talks-fail", problems: [] },
      { row: 5, outcome: "error", problems: [{ row: 5, column: "Month", code: "date-invalid" }] },
    ]);
    expect(items[1]?.changes?.event).toContainEqual(
      expect.objectContaining({ part: "when", before: null, after: expect.stringContaining("October 2024") }),
    );
    const { csv } = await editor.import.problems({ id: answer.id, locale: "de" });
    expect(csv).toContain("Zeile,Spalte,Art,Code,Meldung\r\n3,Display Date,Hinweis,display-date-wins,");
    expect(csv).toContain("5,Month,Fehler,date-invalid,");
    expect(await desk.database.timelineEvent.findMany({ orderBy: { id: "asc" } })).toEqual(before);
    expect(await problemCode(applyPreview(desk, answer.id))).toBe("import-faulty");
    expect(await desk.database.timelineEvent.count()).toBe(before.length);
  });

  test("is paged, and filtered by what becomes of rows", async () => {
    const desk = await openNewsroom();
    const { id } = await preview(desk, faulty);
    const editor = await desk.caller("editor");
    const rows = async (input: object) =>
      (await editor.import.rows({ id, ...input })).items.map(({ row }) => row);
    expect(await rows({ outcomes: ["create"] })).toEqual([3, 4]);
    expect(await rows({ flagged: true })).toEqual([3]);
    const first = await editor.import.rows({ id, limit: 3 });
    expect(first.items).toHaveLength(3);
    expect(await rows({ cursor: first.nextCursor })).toEqual([5]);
    expect(await problemCode(editor.import.rows({ id, cursor: "nonsense" }))).toBe("invalid-input");
  });

  test("names what the file newly refers to and isn't there", async () => {
    const desk = await openNewsroom();
    const csv = Papa.unparse([
      ["event", "title", "when", "claim", "actor", "stance", "said_at", "statement", "sources", "places"],
      [
        "talks",
        "Talks",
        "2024-10-12",
        "says",
        "nobody",
        "asserts",
        "2024-10-12",
        "A.",
        "no-source",
        "harbour nowhere",
      ],
      [
        "talks",
        "Talks",
        "2024-10-12",
        "denies",
        "alpha",
        "denied",
        "2027-10-12",
        "B.",
        "",
        "harbour nowhere",
      ],
    ]);
    const editor = await desk.caller("editor");
    const faults = async (id: string) =>
      (await editor.import.rows({ id })).items.flatMap(({ problems }) =>
        problems.map(({ row, column, code }) => `${row} ${column} ${code}`),
      );
    expect(await faults((await preview(desk, csv)).id)).toEqual(["3 stance invalid-value"]);
    const second = await preview(desk, csv.replace("denied", "denies"));
    expect(await faults(second.id)).toEqual(["3 said_at said-at-in-future"]);
    const third = await preview(desk, csv.replace("denied", "denies").replace("2027", "2024"));
    expect((await faults(third.id)).toSorted()).toEqual([
      "2 actor actor-unknown",
      "2 places place-unknown",
      "2 sources source-unknown",
    ]);
  });

  test("of what can't be read, or of no story, says so", async () => {
    const desk = await openNewsroom();
    expect(await preview(desk, "nothing that anybody knows")).toMatchObject({
      format: null,
      problems: [{ code: "format-unknown", severity: "error" }],
    });
    expect(await preview(desk, "Year,Headline\n2024,A\u00a0B")).toMatchObject({ counts: { create: 1 } });
    const editor = await desk.caller("editor");
    const file = {
      as: "base64",
      base64: Buffer.from("Year,Headline\n2024,A\0B").toString("base64"),
    } as const;
    const answer = await editor.import.preview({ story: deskSlug, file });
    expect(answer.counts).toMatchObject({ error: 1, create: 0 });
    const text = { as: "text", text: "{}" } as const;
    expect(await problemCode(editor.import.preview({ story: "none", file: text }))).toBe("not-found");
    const huge = { as: "base64", base64: Buffer.alloc(20_000_001).toString("base64") } as const;
    expect(await problemCode(editor.import.preview({ story: deskSlug, file: huge }))).toBe("too-large");
    expect(await problemCode(applyPreview(desk, unknownId))).toBe("not-found");
    for (const call of ["cancel", "undo", "get", "rows", "problems"] as const)
      expect(await problemCode(editor.import[call]({ id: unknownId }))).toBe("not-found");
  });
});

describe("applying", () => {
  test("makes drafts, never public, with what has no field in the internal note; twice the same file does nothing", async () => {
    const desk = await openNewsroom();
    const revBefore = (await desk.readingCaller().change.list({ story: deskSlug })).rev;
    const done = await apply(desk, sheet);
    expect(done).toMatchObject({ state: "applied", done: 2, toWrite: 2, undoable: true });
    const draft = await findDraft(desk, "ships-gather");
    expect(draft).toMatchObject({
      state: "draft",
      visibility: "never_published",
      version: 1,
      content: {
        when: "[2024-10-01..2024-10-10]",
        title: { de: "Ships gather" },
        summary: { de: "Many ships." },
        kind: "statement",
        claims: [],
      },
    });
    expect(draft.note).toContain("Media: https://example.org/ship.jpg");
    expect((await desk.readingCaller().change.list({ story: deskSlug })).rev).toBe(revBefore);
    const actions = await desk.database.auditEntry.findMany({ where: { action: { startsWith: "import." } } });
    expect(actions.map(({ action }) => action)).toEqual(["import.preview", "import.apply"]);
    expect(
      await desk.database.auditEntry.count({ where: { eventId: draft.id, action: "event.create" } }),
    ).toBe(1);

    const again = await preview(desk, sheet);
    expect(again.counts).toMatchObject({ create: 0, change: 0, skip: 3, error: 0 });
    const editor = await desk.caller("editor");
    expect(await applyPreview(desk, again.id)).toMatchObject({ state: "applied", done: 0 });
    expect(await findDraft(desk, "ships-gather")).toMatchObject({ version: 1 });
    expect(await problemCode(applyPreview(desk, again.id))).toBe("wrong-state");
    const { items } = await editor.import.list({ story: deskSlug });
    expect(items.map(({ id }) => id)).toEqual([again.id, done.id]);
  });

  test("changes only what the file speaks of, and leaves what is public as it is", async () => {
    const desk = await openNewsroom();
    const csv = Papa.unparse([
      ["event", "title", "lang", "when"],
      ["harbour-closed", "The harbour is shut", "en", "2024-10~"],
    ]);
    const before = await findDraft(desk, "harbour-closed");
    const editor = await desk.caller("editor", { locale: "en" });
    const { id, counts } = await preview(desk, csv);
    expect(counts).toMatchObject({ change: 1, create: 0 });
    const [row] = (await editor.import.rows({ id })).items;
    expect(row?.changes?.event.map(({ part }) => part)).toEqual(["title.en", "when"]);
    await applyPreview(desk, id);
    const after = await findDraft(desk, "harbour-closed");
    expect(after).toMatchObject({ state: "draft", visibility: "live", version: before.version + 1 });
    expect(after.content).toEqual({
      ...before.content,
      title: { ...before.content.title, en: "The harbour is shut" },
      when: "2024-10~",
    });
    const shown = await desk
      .readingCaller({ locale: "en" })
      .event.bySlug({ story: deskSlug, slug: "harbour-closed" });
    expect(shown.title).not.toBe("The harbour is shut");
  });

  test("is refused when anything that it looked at has changed since, and then does nothing", async () => {
    const desk = await openNewsroom();
    const editor = await desk.caller("editor");
    const { id } = await preview(desk, sheet);
    await createDraft(desk, makeEventContent({ slug: "talks-fail" }));
    expect(await problemCode(applyPreview(desk, id))).toBe("import-outdated");
    expect(await problemCode(editor.desk.event({ story: deskSlug, slug: "ships-gather" }))).toBe("not-found");
    expect(await editor.import.get({ id })).toMatchObject({ state: "previewed", failure: "import-outdated" });
    const other = await preview(desk, sheet.replace("Talks fail", "Harbour closed"));
    expect(other.counts).toMatchObject({ create: 1, change: 1 });
    const { id: eventId, version, content } = await findDraft(desk, "harbour-closed");
    await editor.event.saveDraft({ id: eventId, version, content: { ...content, significance: 1 } });
    expect(await problemCode(applyPreview(desk, other.id))).toBe("import-outdated");
  });

  test("ends reviews and says so before, and leaves what waits for its publication alone", async () => {
    const desk = await openNewsroom();
    const reviewed = await bringToReview(desk, await createDraft(desk));
    const approved = await bringToApproval(desk, await createDraft(desk));
    const scheduled = await schedule(desk, "2026-11-24T08:00:00Z", await createDraft(desk));
    const csv = (slugs: string[]) =>
      Papa.unparse([["event", "title"], ...slugs.map((slug) => [slug, "New"])]);
    const codes = async (id: string) => {
      const editor = await desk.caller("editor");
      return (await editor.import.rows({ id })).items.map(({ outcome, problems }) => [
        outcome,
        ...problems.map(({ code }) => code),
      ]);
    };
    const all = await preview(desk, csv([reviewed.slug, approved.slug, scheduled.slug]));
    expect(await codes(all.id)).toEqual([
      ["change", "review-ends"],
      ["change", "review-ends"],
      ["error", "event-scheduled"],
    ]);
    await apply(desk, csv([reviewed.slug, approved.slug]));
    for (const { slug } of [reviewed, approved])
      expect(await findDraft(desk, slug)).toMatchObject({ state: "draft" });
  });

  test("brings the records that are new, and leaves those that are there", async () => {
    const desk = await openNewsroom();
    const text = bundleWith((story) => {
      story.actors[0] = { ...story.actors[0]!, name: { de: "Anders", en: "Otherwise" } };
      story.actors.push(
        makeActor({ slug: "gamma" }),
        makeActor({ slug: "gamma-speaker", kind: "person", speaksFor: "gamma" }),
      );
      story.sources.push(makeSource({ slug: "gamma-statement" }));
      story.events.push(
        makeEventContent({
          slug: "gamma-speaks",
          claims: [
            makeClaim({ actor: "gamma-speaker", sources: [{ source: "gamma-statement", locator: "p. 3" }] }),
          ],
        }),
      );
    });
    const answer = await preview(desk, text);
    expect(answer.counts).toMatchObject({ create: 1, records: 3 });
    expect(answer.problems.map(({ code }) => code)).toEqual(["story-left", "record-differs"]);
    const editor = await desk.caller("editor");
    await applyPreview(desk, answer.id);
    expect(await desk.database.actor.findUnique({ where: { slug: "alpha" } })).toMatchObject({
      name: { de: "Alphaland" },
    });
    expect(
      await desk.database.actor.findUnique({
        where: { slug: "gamma-speaker" },
        include: { speaksFor: true },
      }),
    ).toMatchObject({
      speaksFor: { slug: "gamma" },
    });
    const undone = await editor.import.undo({ id: answer.id });
    expect(undone.undoing).toMatchObject({ removed: 1, records: 3, keptRecords: 0, keptCount: 0 });
    expect(await desk.database.actor.count({ where: { slug: { startsWith: "gamma" } } })).toBe(0);
  });

  test("of many rows is the worker's: it can be followed, stopped before the end, and applied after all", async () => {
    const desk = await openNewsroom();
    const rows = Array.from({ length: 1_200 }, (_, index) => ["2024", `Event number ${index}`]);
    const { id } = await preview(desk, Papa.unparse([["Year", "Headline"], ...rows]));
    const editor = await desk.caller("editor");
    const before = await desk.database.timelineEvent.count();
    expect(await applyPreview(desk, id)).toMatchObject({ state: "waiting", done: 0, toWrite: 1_200 });
    expect(await problemCode(applyPreview(desk, id))).toBe("wrong-state");
    await editor.import.cancel({ id });
    await applyAllWaitingImports({ database: desk.database, now: desk.clock.now });
    expect(await editor.import.get({ id })).toMatchObject({ state: "cancelled", done: 0 });
    expect(await desk.database.timelineEvent.count()).toBe(before);
    expect(await problemCode(editor.import.cancel({ id }))).toBe("wrong-state");

    await applyPreview(desk, id);
    const worker = { database: desk.database, now: desk.clock.now };
    await Promise.all([applyAllWaitingImports(worker), applyAllWaitingImports(worker)]);
    expect(await editor.import.get({ id })).toMatchObject({ state: "applied", done: 1_200 });
    expect(await desk.database.timelineEvent.count()).toBe(before + 1_200);
  });
});

describe("undoing", () => {
  test("takes back exactly what nobody has touched since, and names the rest", async () => {
    const desk = await openNewsroom();
    const csv = Papa.unparse([
      ["event", "title", "lang"],
      ["harbour-closed", "Changed", "en"],
      ["ships-turned-back", "Changed too", "en"],
      ["new-one", "New one", "en"],
      ["new-two", "New two", "en"],
    ]);
    const original = await findDraft(desk, "harbour-closed");
    const { id } = await apply(desk, csv);
    const editor = await desk.caller("editor");
    for (const slug of ["ships-turned-back", "new-two"]) {
      const { id: eventId, version, content } = await findDraft(desk, slug);
      await editor.event.saveDraft({ id: eventId, version, content: { ...content, significance: 5 } });
    }
    const undone = await editor.import.undo({ id });
    expect(undone).toMatchObject({
      state: "undone",
      undoable: false,
      undoing: {
        removed: 1,
        restored: 1,
        keptCount: 2,
        kept: [{ slug: "ships-turned-back" }, { slug: "new-two" }],
      },
    });
    const back = await findDraft(desk, "harbour-closed");
    expect(back).toMatchObject({ state: original.state, visibility: "live", version: original.version + 2 });
    expect(back.content).toEqual(original.content);
    expect((await findDraft(desk, "ships-turned-back")).content.title.en).toBe("Changed too");
    expect(await problemCode(editor.desk.event({ story: deskSlug, slug: "new-one" }))).toBe("not-found");
    expect((await findDraft(desk, "new-two")).content.significance).toBe(5);
    expect(await problemCode(editor.import.undo({ id }))).toBe("wrong-state");
    const again = await preview(desk, csv);
    expect(again.counts).toMatchObject({ create: 1, change: 1, skip: 2 });
  });

  test("leaves what was submitted, trashed or remarked on, and is over after 30 days", async () => {
    const desk = await openNewsroom();
    const rows = ["One", "Two", "Three", "Four"].map((title) => ["2024", title]);
    const { id } = await apply(desk, Papa.unparse([["Year", "Headline"], ...rows]));
    const editor = await desk.caller("editor");
    const [one, two, three] = await Promise.all(["one", "two", "three"].map((slug) => findDraft(desk, slug)));
    await editor.event.submit({ id: one!.id, version: one!.version });
    await editor.event.trash({ id: two!.id, version: two!.version });
    await editor.event.saveDraft({
      id: three!.id,
      version: three!.version,
      content: three!.content,
      note: "Call them.",
    });
    const { undoing } = await editor.import.undo({ id });
    expect(undoing).toMatchObject({ removed: 1, keptCount: 3 });
    const other = await apply(
      desk,
      Papa.unparse([
        ["Year", "Headline"],
        ["2024", "Five"],
      ]),
    );
    desk.clock.set("2026-12-24T08:00:00.000Z");
    expect(await editor.import.get({ id: other.id })).toMatchObject({ undoable: false });
    expect(await problemCode(editor.import.undo({ id: other.id }))).toBe("wrong-state");
  });
});

test.each([
  ["json", "bundle", 0],
  ["csv", "csv", 0],
  // What TimelineJS shows of a date is less than EDTF for some.
  ["timelinejs", "timelinejs", null],
] as const)("our own export as %s comes back unchanged", async (exported, format, changed) => {
  const desk = await openNewsroom("story");
  const story = "nordkorea-truppen-russland";
  const editor = await desk.caller("editor");
  for (const locale of ["de", "en"] as const) {
    const address = { site: "https://news.example", path: `/api/stories/${story}/export.${exported}` };
    const text = await exportStory(desk.context(), exported, { story, locale }, address);
    const answer = await editor.import.preview({ story, language: locale, file: { as: "text", text } });
    expect(answer).toMatchObject({
      format,
      counts: { create: 0, error: 0, ...(changed !== null && { change: changed }) },
    });
    const { items } = await editor.import.rows({ id: answer.id, outcomes: ["change"], limit: 100 });
    const parts = new Set(items.flatMap(({ changes }) => changes?.event.map(({ part }) => part) ?? []));
    expect([...parts].filter((part) => part !== "when")).toEqual([]);
  }
  expect(await editor.import.offer({ story })).toEqual({ events: 0 });
  const offered = await editor.import.preview({ story, file: { as: "shipped" } });
  expect(offered.counts).toMatchObject({ create: 0, change: 0, error: 0 });
});

test("a story that the product brings another bundle of is offered it as an import", async () => {
  const desk = await openNewsroom("story");
  const story = "nordkorea-truppen-russland";
  const editor = await desk.caller("editor");
  const slug = "nato-confirmation";
  // As if an earlier bundle had been loaded; revisions are else never changed.
  await desk.database.$executeRaw`alter table revision disable trigger user`;
  await desk.database
    .$executeRaw`update event set content = jsonb_set(content, '{significance}', '1') where slug = ${slug}`;
  await desk.database.$executeRaw`
    update revision set content = jsonb_set(content, '{significance}', '1')
     where event_id = (select id from event where slug = ${slug})`;
  expect(await editor.import.offer({ story })).toEqual({ events: 1 });
  const { id, counts } = await editor.import.preview({ story, name: "shipped", file: { as: "shipped" } });
  expect(counts).toMatchObject({ change: 1, create: 0, error: 0 });
  await applyPreview(desk, id);
  expect(await editor.import.offer({ story })).toEqual({ events: 0 });
  expect(await findDraft(desk, slug, story)).toMatchObject({ state: "draft", visibility: "live" });
  const none = editor.import.preview({ story: "no-such-story", file: { as: "shipped" } });
  expect(await problemCode(none)).toBe("not-found");
});

test(
  "a table of a thousand rows, ten thousand in the long run, is read, compared and applied in good time",
  { timeout: 300_000 },
  async () => {
    const desk = await openNewsroom();
    const count = isLongRun() ? 10_000 : 1_000;
    const rows = Array.from({ length: count }, (_, index) => [
      String(1900 + (index % 120)),
      String(1 + (index % 12)),
      index % 3 === 0 ? "early October" : "",
      `Event number ${index}`,
      `<p>What is told of <b>number ${index}</b>.</p>`,
    ]);
    const text = Papa.unparse([["Year", "Month", "Display Date", "Headline", "Text"], ...rows]);
    const editor = await desk.caller("editor");
    const began = performance.now();
    const { id, counts } = await preview(desk, text);
    expect(counts).toMatchObject({ create: count, error: 0 });
    const previewed = performance.now();
    await applyPreview(desk, id);
    await applyAllWaitingImports({ database: desk.database, now: desk.clock.now });
    const applied = performance.now();
    expect(await editor.import.get({ id })).toMatchObject({ state: "applied", done: count });
    const { undoing } = await editor.import.undo({ id });
    expect(undoing).toMatchObject({ removed: count, keptCount: 0 });
    console.log(
      `${count} rows: preview ${Math.round(previewed - began)} ms, apply ${Math.round(applied - previewed)} ms, undo ${Math.round(performance.now() - applied)} ms`,
    );
    expect(applied - began).toBeLessThan(30_000);
  },
);
