import { type Conflict, conflictSchema } from "@claimline/api/event/stale-version";
import { type EventContent, eventContentSchema } from "@claimline/model/event/schema";
import fc from "fast-check";
import { expect, test } from "vitest";
import { isLongRun } from "../env.ts";
import { noteFigure } from "../note-figure.ts";
import { makeClaim, makeEventContent } from "./content/event-content.ts";
import { createDraft } from "./newsroom/desk-steps.ts";
import type { Newsroom, NewsroomCaller } from "./newsroom/newsroom.ts";
import { problemOf } from "./newsroom/problem-of.ts";
import { openNewsroom } from "./newsroom/test-newsroom.ts";

/** `pnpm test:long` tries every property twenty times as often: 2 000 races. */
const races = 100;
const minute = 60_000;

/** Parts of an event that editors write, each by itself. */
const parts: readonly {
  read: (content: EventContent) => string;
  write: (content: EventContent, text: string) => EventContent;
}[] = [
  {
    read: ({ title }) => title.de ?? "",
    write: (content, de) => ({ ...content, title: { ...content.title, de } }),
  },
  {
    read: ({ title }) => title.en ?? "",
    write: (content, en) => ({ ...content, title: { ...content.title, en } }),
  },
  {
    read: ({ summary }) => summary?.de ?? "",
    write: (content, de) => ({ ...content, summary: { ...content.summary, de } }),
  },
  claimPart(0),
  claimPart(1),
];

function claimPart(index: number): (typeof parts)[number] {
  return {
    read: ({ claims }) => claims[index]?.statement.en ?? "",
    write: (content, en) => ({
      ...content,
      claims: content.claims.map((claim, at) =>
        at === index ? { ...claim, statement: { ...claim.statement, en } } : claim,
      ),
    }),
  };
}

/** An editor at work: what stands in the form, and on which stored version it is based. */
interface Editor {
  name: string;
  caller: NewsroomCaller;
  version: number;
  form: EventContent;
}

/** What each text that was ever typed replaced before the eyes of who typed it. */
type Replaced = Map<string, string[]>;

const step = fc.record({
  who: fc.constantFrom<readonly number[]>([0], [1], [0, 1], [0, 1]),
  parts: fc.tuple(fc.nat(parts.length - 1), fc.nat(parts.length - 1)),
  keepsMine: fc.boolean(),
  /** Whether the answer got lost on the way, and the same is sent once more. */
  sendsTwice: fc.boolean(),
});

test(
  "no edit of two editors is lost, whichever way their saves meet",
  async () => {
    const desk = await openNewsroom();
    const callers = await Promise.all(
      ["First Editor", "Second Editor"].map(async (name) =>
        desk.caller(await desk.makeAccount("editor", { name })),
      ),
    );
    let [raced, saved, conflicts] = [0, 0, 0];
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 8 }), async (steps) => {
        raced += 1;
        const content = makeEventContent({ claims: [makeClaim(), makeClaim()] });
        const { id } = await createDraft(desk, content);
        const replaced: Replaced = new Map();
        const editors = callers.map((caller, index): Editor => ({
          name: String(index),
          caller,
          version: 1,
          form: content,
        }));
        for (const [at, { who, parts: chosen, keepsMine, sendsTwice }] of steps.entries()) {
          const results = await Promise.all(
            who.map(async (index) => {
              const editor = editors[index]!;
              type(editor, chosen[index]!, `step ${at} of ${editor.name}`, replaced);
              return await saveUntilTaken(editor, id, { keepsMine, sendsTwice }, replaced);
            }),
          );
          saved += results.length;
          conflicts += results.filter((met) => met > 0).length;
        }
        await expectNothingLost(desk, id, replaced);
      }),
      { numRuns: races, ...(!isLongRun() && { seed: 20_261_123 }) },
    );
    noteFigure(`${raced} races with ${saved} saves, ${conflicts} of them in conflict: no edit lost.`);
    // Else the races weren't any.
    expect(conflicts).toBeGreaterThan(races / 10);
  },
  (isLongRun() ? 60 : 5) * minute,
);

function type(editor: Editor, part: number, text: string, replaced: Replaced): void {
  const { read, write } = parts[part]!;
  replaced.set(text, [read(editor.form)]);
  editor.form = write(editor.form, text);
}

/** Saves as the form does, deciding conflicts part by part. Answers how often it met one. */
async function saveUntilTaken(
  editor: Editor,
  id: string,
  choice: { keepsMine: boolean; sendsTwice: boolean },
  replaced: Replaced,
): Promise<number> {
  for (let met = 0; ; met += 1) {
    const sent = editor.form;
    const saving = saveOnceOrTwice(editor, id, choice.sendsTwice);
    const answer = await saving.catch(() => null);
    if (answer !== null) {
      editor.version = answer.version;
      editor.form = answer.content ?? sent;
      return met;
    }
    const { conflict } = await problemOf(saving);
    // Anything but a conflict has none, and fails here.
    decide(editor, conflictSchema.parse(conflict), choice.keepsMine, replaced);
  }
}

/** Saves, and once more when the answer got lost, as a browser does. */
async function saveOnceOrTwice({ caller, version, form }: Editor, id: string, twice: boolean) {
  const input = { id, version, content: form };
  const first = await caller.event.saveDraft(input);
  return twice ? await caller.event.saveDraft(input) : first;
}

/** Of parts that both changed, keeps what the editor chooses, having both before them. */
function decide(editor: Editor, conflict: Conflict, keepsMine: boolean, replaced: Replaced): void {
  const { base, theirs, version } = conflict;
  const mine = editor.form;
  editor.version = version;
  editor.form = theirs;
  for (const { read, write } of parts) {
    const isMine = read(mine) !== read(theirs) && (!base || read(mine) !== read(base));
    const isTheirs = !base || read(theirs) !== read(base);
    if (!isMine || (isTheirs && !keepsMine)) continue;
    // Theirs is knowingly replaced.
    if (isTheirs) replaced.get(read(mine))?.push(read(theirs));
    editor.form = write(editor.form, read(mine));
  }
}

/** Every stored text was replaced only by who had it before them. */
async function expectNothingLost({ database }: Newsroom, eventId: string, replaced: Replaced): Promise<void> {
  const snapshots = await database.draftSnapshot.findMany({
    where: { eventId },
    orderBy: { version: "asc" },
  });
  const versions = snapshots.map(({ content }) => eventContentSchema.parse(content));
  const lost = parts.flatMap(({ read }) =>
    versions.slice(1).flatMap((after, index) => {
      const [before, now] = [read(versions[index] ?? after), read(after)];
      const isKnown = before === now || ancestorsOf(now, replaced).has(before);
      return isKnown ? [] : [`"${before}" by "${now}" in version ${index + 2}`];
    }),
  );
  expect(lost).toEqual([]);
}

/** The texts that stood in the same part before, as far as the writers saw them. */
function ancestorsOf(text: string, replaced: Replaced): Set<string> {
  const found = new Set<string>();
  const open = [text];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const fresh = (replaced.get(next) ?? []).filter((each) => !found.has(each));
    for (const each of fresh) found.add(each);
    open.push(...fresh);
  }
  return found;
}
