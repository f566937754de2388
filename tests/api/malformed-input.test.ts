import { locales } from "@claimline/model/locale";
import { describe, expect, test } from "vitest";
import { deskSlug } from "./content/desk-story.ts";
import { makeClaim, makeEventContent } from "./content/event-content.ts";
import { callProcedure } from "./newsroom/call-procedure.ts";
import { createDraft, unknownId } from "./newsroom/desk-steps.ts";
import { problemOf } from "./newsroom/problem-of.ts";
import { openNewsroom, sharedNewsroom } from "./newsroom/test-newsroom.ts";

const content = makeEventContent({ slug: "some-event" });
const [claim] = content.claims;

/** Inputs that somebody could send, with the place and the code of what is wrong with them. */
const faulty: readonly [path: string, input: unknown, fields: readonly string[]][] = [
  ["event.list", undefined, [" missing"]],
  ["event.list", "harbour-blockade", [" invalid-type"]],
  ["event.list", {}, ["story missing"]],
  ["event.list", { story: "Not A Slug" }, ["story slug"]],
  ["event.list", { story: "x".repeat(5_000) }, ["story too-big"]],
  ["event.list", { story: deskSlug, colour: "red" }, ["colour unknown-field"]],
  ["event.list", { story: deskSlug, kinds: ["party"] }, ["kinds.0 invalid-value"]],
  ["event.list", { story: deskSlug, limit: 0 }, ["limit too-small"]],
  ["event.list", { story: deskSlug, limit: 101 }, ["limit too-big"]],
  ["event.list", { story: deskSlug, limit: 1.5 }, ["limit invalid-type"]],
  ["event.list", { story: deskSlug, rev: 0 }, ["rev too-small"]],
  ["event.list", { story: deskSlug, cursor: "none of ours" }, ["cursor cursor-invalid"]],
  ["event.list", { story: deskSlug, cursor: btoa('{"slug":"a"}') }, ["cursor cursor-invalid"]],
  ["event.list", { story: deskSlug, asOf: "yesterday" }, ["asOf as-of-invalid"]],
  ["event.list", { story: deskSlug, asOf: "2024-10-28T10:00:00" }, ["asOf as-of-invalid"]],
  ["event.list", { story: deskSlug, q: "x".repeat(10_000) }, ["q too-big"]],
  ["event.list", { story: deskSlug, q: "!?" }, ["q search-without-words"]],
  ["event.list", { story: deskSlug, q: "\0 \ud800" }, ["q search-without-words"]],
  ["event.search", { story: deskSlug }, ["q missing"]],
  ["event.search", { story: deskSlug, q: " " }, ["q search-without-words"]],
  ["event.search", { q: "a", rev: 1 }, ["story missing"]],
  ["event.list", { story: deskSlug, significance: 6 }, ["significance too-big"]],
  ["event.bySlug", { story: deskSlug }, ["slug missing"]],
  ["change.list", { story: deskSlug, after: -1 }, ["after too-small"]],
  ["change.list", { story: deskSlug, after: 2 ** 31 }, ["after too-big"]],
  [
    "change.subscribe",
    { story: deskSlug, lastEventId: "; drop table change" },
    ["lastEventId invalid-format"],
  ],
  ["event.submit", { id: "1", version: 1 }, ["id invalid-format"]],
  ["event.submit", { id: unknownId, version: 0 }, ["version too-small"]],
  ["event.submit", { id: unknownId, version: 2 ** 31 }, ["version too-big"]],
  ["event.submit", { id: unknownId, version: 2 ** 60 }, ["version too-big"]],
  ["event.submit", { id: unknownId }, ["version missing"]],
  ["event.publish", { id: unknownId, version: 1, nature: "major" }, ["nature invalid-value"]],
  ["event.create", { story: deskSlug, content: { kind: "party" } }, ["content.kind invalid-value"]],
  [
    "event.create",
    { story: deskSlug, content: { ...content, when: "2024-13" } },
    ["content.when edtf-invalid"],
  ],
  [
    "event.create",
    { story: deskSlug, content: { ...content, claims: [{ ...claim, saidAt: "Monday" }] } },
    ["content.claims.0.saidAt edtf-invalid"],
  ],
  [
    "event.create",
    { story: deskSlug, content: { ...content, title: { de: "x".repeat(161), fr: "x" } } },
    ["content.title.de too-big", "content.title.fr unknown-field"],
  ],
  [
    "event.create",
    { story: deskSlug, content: { ...content, title: { de: "a\0b" } } },
    ["content.title.de text-unstorable"],
  ],
  [
    "event.create",
    { story: deskSlug, content: { ...content, claims: [{ ...claim, statement: { de: "half \ud83d" } }] } },
    ["content.claims.0.statement.de text-unstorable"],
  ],
  ["event.create", { story: deskSlug, content, note: "\0" }, ["note text-unstorable"]],
  ["event.requestChanges", { id: unknownId, version: 1, comment: "\0" }, ["comment text-unstorable"]],
  ["event.publish", { id: unknownId, version: 1, note: { de: "\udc00" } }, ["note.de text-unstorable"]],
];

describe("says what is wrong, where, and in the caller's language", () => {
  const desk = sharedNewsroom("desk");

  test.each(faulty)("%s %j: %j", async (path, input, expected) => {
    const messages = [];
    for (const locale of locales) {
      const caller = await desk().caller("publisher", { locale, signal: AbortSignal.abort() });
      const { code, message, fields } = await problemOf(callProcedure(caller, path, input), locale);
      expect(code).toBe("invalid-input");
      expect(fields.map((field) => `${field.path} ${field.code}`)).toEqual(expected);
      messages.push({ message, fields: fields.map((field) => field.message) });
    }
    const [german, english] = messages;
    expect(german?.message).toBe("Die Eingabe ist ungültig.");
    expect(english?.message).toBe("The input is not valid.");
    for (const [place, words] of (german?.fields ?? []).entries()) {
      expect(words).not.toBe("");
      expect(words).not.toBe(english?.fields[place]);
      expect(words).not.toMatch(/undefined|\[object|invalid_|Error/);
    }
  });

  test.each([
    ["a day that there isn't", { from: "2024-02-30" }],
    ["not a day", { to: "last week" }],
  ])("%s", async (_name, filter) => {
    const { code, fields } = await problemOf(
      desk()
        .readingCaller()
        .event.list({ story: deskSlug, ...filter }),
    );
    expect(code).toBe("invalid-input");
    expect(fields.map(({ path }) => path)).toEqual(Object.keys(filter));
  });

  test.each([
    { from: "0000-01-01", to: "9999-12-31" },
    { from: "2024-10-30", to: "2024-10-01" },
    { q: "a\0b \ud800" },
    { q: "a%_'\"\\" },
    { q: "& | ! <-> (a:*" },
    { cursor: btoa(JSON.stringify({ undated: true, earliest: 2 ** 60, latest: null, slug: "gone" })) },
  ])("takes what is odd but well formed: %j", async (filter) => {
    const { items } = await desk()
      .readingCaller()
      .event.list({ story: deskSlug, ...filter });
    expect(Array.isArray(items)).toBe(true);
  });
});

test("says all that is wrong at once", async () => {
  const desk = await openNewsroom();
  const editor = await desk.caller("editor");
  const broken = {
    ...content,
    significance: 9,
    when: "soon",
    claims: [{ ...makeClaim(), stance: "shrugs" }],
  };
  const { fields } = await problemOf(
    callProcedure(editor, "event.create", { story: "?", content: broken, colour: 1 }),
  );
  expect(fields.map(({ path }) => path).toSorted()).toEqual(
    ["story", "content.significance", "content.when", "content.claims.0.stance", "colour"].toSorted(),
  );
});

test("nothing of a refused input is kept", async () => {
  const desk = await openNewsroom();
  const draft = await createDraft(desk);
  const editor = await desk.caller("editor");
  const bad = { ...makeEventContent({ slug: draft.slug }), title: { de: "\0" } };
  await problemOf(editor.event.saveDraft({ id: draft.id, version: 1, content: bad }));
  expect(await desk.database.timelineEvent.findUnique({ where: { id: draft.id } })).toMatchObject({
    version: 1,
  });
});
