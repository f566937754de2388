import { changeChannel, type ChangeMessage } from "@claimline/api/live/change-listener";
import { importStory } from "@claimline/api/story/import-story";
import { describe, expect, onTestFinished, test } from "vitest";
import { deskSlug, deskStory } from "./content/desk-story.ts";
import { makeEventContent } from "./content/event-content.ts";
import { makeActor, makePlace, makeSource } from "./content/records.ts";
import {
  bringToApproval,
  bringToReview,
  createDraft,
  findDraft,
  publishNew,
  schedule,
} from "./newsroom/desk-steps.ts";
import type { Newsroom } from "./newsroom/newsroom.ts";
import { problemCode } from "./newsroom/problem-of.ts";
import { openNewsroom } from "./newsroom/test-newsroom.ts";
import { changedTables, wholeDatabase } from "./newsroom/whole-database.ts";

/** Makes writes to a table fail, at once or at the commit of their transaction, until the returned function is called. */
async function breakTable({ database }: Newsroom, table: string, when: "at once" | "at the commit") {
  await database.$executeRawUnsafe(`
    create function break_it() returns trigger language plpgsql as $$ begin raise exception 'broken on purpose'; end; $$`);
  const [trigger, moment] = when === "at once" ? ["trigger", "before"] : ["constraint trigger", "after"];
  const deferred = when === "at once" ? "" : "deferrable initially deferred";
  await database.$executeRawUnsafe(`
    create ${trigger} break_it ${moment} insert or update or delete on "${table}" ${deferred}
    for each row execute function break_it()`);
  return async () => {
    await database.$executeRawUnsafe("drop function break_it() cascade");
  };
}

/** For each use case that writes: how to come to the point of it, and the tables that it writes to. */
const writes: readonly [
  name: string,
  prepare: (desk: Newsroom) => Promise<() => Promise<unknown>>,
  tables: readonly string[],
][] = [
  [
    "event.create",
    async (desk) => {
      const editor = await desk.caller("editor");
      return () => editor.event.create({ story: deskSlug, content: makeEventContent(), note: "Note" });
    },
    ["audit_entry", "draft_snapshot", "event", "event_note"],
  ],
  [
    "actor.create",
    async (desk) => {
      const editor = await desk.caller("editor");
      return () => editor.actor.create({ content: makeActor({ slug: "gamma", speaksFor: "alpha" }) });
    },
    ["actor", "audit_entry"],
  ],
  [
    "place.create",
    async (desk) => {
      const editor = await desk.caller("editor");
      return () => editor.place.create({ content: makePlace({ slug: "new-harbour" }) });
    },
    ["audit_entry", "place"],
  ],
  [
    "source.create",
    async (desk) => {
      const editor = await desk.caller("editor");
      return () => editor.source.create({ content: makeSource({ slug: "new-report" }) });
    },
    ["audit_entry", "source"],
  ],
  [
    "event.saveDraft",
    async (desk) => {
      const { id, slug, version } = await createDraft(desk);
      const editor = await desk.caller("editor");
      return () => editor.event.saveDraft({ id, version, content: makeEventContent({ slug }), note: "Note" });
    },
    ["audit_entry", "draft_snapshot", "event", "event_note"],
  ],
  [
    "event.submit",
    async (desk) => {
      const draft = await createDraft(desk);
      return () => bringToReview(desk, draft);
    },
    ["audit_entry", "event", "revision"],
  ],
  [
    "event.requestChanges",
    async (desk) => {
      const { id, version } = await bringToReview(desk, await createDraft(desk));
      const editor = await desk.caller("editor");
      return () => editor.event.requestChanges({ id, version });
    },
    ["audit_entry", "event"],
  ],
  [
    "event.approve",
    async (desk) => {
      const { id, version } = await bringToReview(desk, await createDraft(desk));
      const publisher = await desk.caller("publisher");
      return () => publisher.event.approve({ id, version });
    },
    ["audit_entry", "event", "revision"],
  ],
  [
    "event.publish",
    async (desk) => {
      await desk.database.source.update({ where: { slug: "wire-report" }, data: { title: "Changed since" } });
      const { id, version } = await bringToApproval(desk, await createDraft(desk));
      const publisher = await desk.caller("publisher");
      return () => publisher.event.publish({ id, version });
    },
    [
      "audit_entry",
      "change",
      "event",
      "published_event",
      "published_record",
      "published_span",
      "published_text",
      "story",
    ],
  ],
  [
    "event.schedule",
    async (desk) => {
      const { id, version } = await bringToApproval(desk, await createDraft(desk));
      const publisher = await desk.caller("publisher");
      return () => publisher.event.schedule({ id, version, at: "2026-11-24T06:00:00Z" });
    },
    ["audit_entry", "event", "scheduled_publication"],
  ],
  [
    "event.unschedule",
    async (desk) => {
      const { id, version } = await schedule(desk, "2026-11-24T06:00:00Z");
      const publisher = await desk.caller("publisher");
      return () => publisher.event.unschedule({ id, version });
    },
    ["audit_entry", "event", "scheduled_publication"],
  ],
  [
    "event.unpublish",
    async (desk) => {
      const { id, version } = await publishNew(desk);
      const publisher = await desk.caller("publisher");
      return () => publisher.event.unpublish({ id, version });
    },
    ["audit_entry", "change", "event", "published_event", "published_span", "published_text", "story"],
  ],
  [
    "the import of a story",
    async (desk) => {
      const { story, sources, ...bundle } = deskStory();
      const added = { ...story, slug: "another-story" };
      const another = { ...bundle, story: added, sources: [...sources, makeSource({ slug: "new-source" })] };
      return () => importStory(desk.context(), another);
    },
    [
      "audit_entry",
      "change",
      "draft_snapshot",
      "event",
      "published_event",
      "published_record",
      "published_span",
      "published_story",
      "published_text",
      "revision",
      "source",
      "story",
    ],
  ],
];

describe.each(writes)("%s", (_name, prepare, tables) => {
  test(`writes all of ${tables.join(", ")}, or nothing at all`, async () => {
    const desk = await openNewsroom();
    const act = await prepare(desk);
    const told: string[] = [];
    const sent = Promise.withResolvers<void>();
    const change = ({ storyId, rev }: ChangeMessage) => {
      if (rev === -1) sent.resolve();
      else told.push(`${storyId} ${rev}`);
    };
    onTestFinished(desk.changes.subscribe({ change }));
    const known = await changesOf(desk);
    const before = await wholeDatabase(desk);
    // What was written beside the transaction would outlive a commit that fails.
    const breaks = [
      ...tables.map((table) => ({ table, when: "at once" as const })),
      {
        table: tables.includes("event") ? "event" : "audit_entry",
        when: "at the commit" as const,
      },
    ];
    for (const { table, when } of breaks) {
      const mend = await breakTable(desk, table, when);
      await expect(act(), table).rejects.toThrow(/broken on purpose/);
      expect(changedTables(before, await wholeDatabase(desk)), table).toEqual([]);
      await mend();
    }
    await act();
    expect(changedTables(before, await wholeDatabase(desk))).toEqual(tables);
    // Messages come in order: had a failed attempt announced anything, it would be here before this.
    await desk.database.$executeRaw`select pg_notify(${changeChannel}, '{"storyId":"","rev":-1}')`;
    await sent.promise;
    const made = (await changesOf(desk)).filter((entry) => !known.includes(entry));
    expect(made).toHaveLength(tables.includes("change") ? 1 : 0);
    expect(told.filter((entry) => !known.includes(entry))).toEqual(made);
  });
});

async function changesOf({ database }: Newsroom): Promise<string[]> {
  return (await database.change.findMany()).map(({ storyId, rev }) => `${storyId} ${rev}`);
}

describe("rev", () => {
  test("has no gap and follows the order of the commits, however many publish at once", async () => {
    const desk = await openNewsroom();
    const approved = [];
    for (let count = 0; count < 20; count += 1)
      approved.push(await bringToApproval(desk, await createDraft(desk)));
    const all = Promise.withResolvers<void>();
    const told: number[] = [];
    const change = ({ rev }: { rev: number }) => {
      told.push(rev);
      if (told.length === 20) all.resolve();
    };
    onTestFinished(desk.changes.subscribe({ change }));
    const publisher = await desk.caller("publisher");
    const answers = await Promise.all(
      approved.map(({ id, version }) => publisher.event.publish({ id, version })),
    );
    const expected = Array.from({ length: 20 }, (_, place) => place + 2);
    expect(answers.map(({ rev }) => rev).toSorted((a, b) => a - b)).toEqual(expected);
    // PostgreSQL delivers messages in the order of the commits.
    await all.promise;
    expect(told).toEqual(expected);
    const { items } = await desk.readingCaller().change.list({ story: deskSlug, after: 1 });
    expect(items.map(({ rev }) => rev)).toEqual(expected);
    expect(items.flatMap(({ events }) => events).toSorted()).toEqual(
      approved.map(({ slug }) => slug).toSorted(),
    );
    const shown = await desk.database.publishedEvent.findMany({ where: { fromRev: { gt: 1 } } });
    expect(shown.map(({ fromRev }) => fromRev).toSorted((a, b) => a - b)).toEqual(expected);
    expect(await desk.readingCaller().event.list({ story: deskSlug })).toMatchObject({ rev: 21, total: 22 });
  });

  test("isn't used up by a publication that is refused", async () => {
    const desk = await openNewsroom();
    const { id, version } = await bringToApproval(
      desk,
      await createDraft(desk, makeEventContent({ claims: [] })),
    );
    const publisher = await desk.caller("publisher");
    expect(await problemCode(publisher.event.publish({ id, version }))).toBe("not-publishable");
    expect(await publishNew(desk)).toMatchObject({ rev: 2 });
  });
});

describe("at once", () => {
  test.each([2, 8])("%i times publishing one event: exactly one does it", async (times) => {
    const desk = await openNewsroom();
    const { id, slug, version } = await bringToApproval(desk, await createDraft(desk));
    const publisher = await desk.caller("publisher");
    const calls = Array.from({ length: times }, () =>
      publisher.event.publish({ id, version, nature: "minor" }),
    );
    const outcomes = await Promise.all(
      calls.map((call) =>
        call.then(
          () => "published",
          () => problemCode(call),
        ),
      ),
    );
    expect(outcomes.filter((outcome) => outcome === "published")).toHaveLength(1);
    expect(outcomes.every((outcome) => ["published", "wrong-state", "stale-version"].includes(outcome))).toBe(
      true,
    );
    const { revisions } = await desk.readingCaller().event.bySlug({ story: deskSlug, slug });
    expect(revisions).toHaveLength(1);
  });

  test("approving and saving: what is approved is what was reviewed, or nothing is", async () => {
    const desk = await openNewsroom();
    const reviewed = makeEventContent();
    const { id, slug, version } = await bringToReview(desk, await createDraft(desk, reviewed));
    const editor = await desk.caller("editor");
    const publisher = await desk.caller("publisher");
    const outcomes = await Promise.allSettled([
      publisher.event.approve({ id, version }),
      editor.event.saveDraft({ id, version, content: makeEventContent({ slug }) }),
    ]);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const { state, content } = await findDraft(desk, slug);
    expect(state === "approved").toBe(JSON.stringify(content) === JSON.stringify(reviewed));
  });

  test("twenty new events with one address: one is made", async () => {
    const desk = await openNewsroom();
    const editor = await desk.caller("editor");
    const content = makeEventContent();
    const calls = Array.from({ length: 20 }, () => editor.event.create({ story: deskSlug, content }));
    const outcomes = await Promise.all(
      calls.map((call) =>
        call.then(
          () => "created",
          () => problemCode(call),
        ),
      ),
    );
    expect(outcomes.toSorted()).toEqual(["created", ...Array.from({ length: 19 }, () => "slug-taken")]);
  });
});

describe("the database itself refuses", () => {
  test.each([
    ["to change an audit entry", "update audit_entry set action = 'nothing'"],
    ["to delete an audit entry", "delete from audit_entry"],
    ["to empty the audit", "truncate audit_entry"],
    ["to change a revision's content", `update revision set content = '{"a":1}'`],
    ["to change what was published", `update published_event set content = '{"a":1}'`],
    ["to make a tombstone of what was published", "update published_event set content = null"],
  ])("%s", async (_name, sql) => {
    const desk = await openNewsroom();
    await publishNew(desk);
    const before = await wholeDatabase(desk);
    await expect(desk.database.$executeRawUnsafe(sql)).rejects.toThrow(/never changed/);
    expect(changedTables(before, await wholeDatabase(desk))).toEqual([]);
  });
});
