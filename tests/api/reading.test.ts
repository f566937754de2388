import { importStory } from "@claimline/api/story/import-story";
import { stances } from "@claimline/model/claim/stance";
import { supports } from "@claimline/model/claim/support";
import { eventKinds } from "@claimline/model/event/kinds/all-kinds";
import { describe, expect, test } from "vitest";
import { deskSlug, deskStory } from "./content/desk-story.ts";
import { makeClaim, makeEventContent } from "./content/event-content.ts";
import { makeActor, makeSource } from "./content/records.ts";
import { publishNew } from "./newsroom/desk-steps.ts";
import type { Newsroom, ReadingCaller } from "./newsroom/newsroom.ts";
import { problemCode } from "./newsroom/problem-of.ts";
import { openNewsroom, sharedNewsroom } from "./newsroom/test-newsroom.ts";

const first = "nordkorea-truppen-russland";
const archive = sharedNewsroom("story");

type Filter = Omit<Parameters<ReadingCaller["event"]["list"]>[0], "story" | "limit">;

/** Every event of the first story that a filter lets through, with all of its details. */
async function events(filter: Filter = {}) {
  const reading = archive().readingCaller();
  const { items, total } = await reading.event.list({ story: first, limit: 100, ...filter });
  expect(items).toHaveLength(total);
  return items;
}

async function details(filter: Filter = {}) {
  const reading = archive().readingCaller();
  const asked = { story: first, ...(filter.asOf !== undefined && { asOf: filter.asOf }) };
  return await Promise.all(
    (await events(filter)).map(({ slug }) => reading.event.bySlug({ ...asked, slug })),
  );
}

async function publishOnDay(desk: Newsroom, day: number) {
  return await publishNew(desk, makeEventContent({ slug: `on-day-${day}`, when: `2024-11-${day}` }));
}

const slugsOf = (items: readonly { slug: string }[]) => items.map(({ slug }) => slug);

describe("event.list lets through exactly what a filter means:", () => {
  test.each(eventKinds)("kind %s", async (kind) => {
    const expected = (await events()).filter((event) => event.kind === kind);
    expect(await events({ kinds: [kind] })).toEqual(expected);
  });

  test.each(supports)("support %s", async (support) => {
    const expected = (await events()).filter(({ assessment }) => assessment.support === support);
    expect(await events({ supports: [support] })).toEqual(expected);
  });

  test.each([true, false])("contested: %s", async (contested) => {
    const expected = (await events()).filter(({ assessment }) => assessment.contested === contested);
    expect(expected.length).toBeGreaterThan(0);
    expect(await events({ contested })).toEqual(expected);
  });

  test.each([1, 2, 3, 4, 5])("significance of at least %i", async (significance) => {
    const expected = (await events()).filter((event) => event.significance >= significance);
    expect(await events({ significance })).toEqual(expected);
  });

  test("places, parties, stances, and parties with stances", async () => {
    const all = await events();
    const places = [...new Set(all.flatMap((event) => event.places))];
    const parties = [
      ...new Set(
        all.flatMap(({ assessment }) => slugsOf(assessment.parties.map(({ party }) => ({ slug: party })))),
      ),
    ];
    for (const place of places) {
      expect(await events({ places: [place] })).toEqual(all.filter((event) => event.places.includes(place)));
    }
    for (const party of parties) {
      for (const stance of [undefined, ...stances]) {
        const filter = { parties: [party], ...(stance && { stances: [stance] }) };
        const expected = all.filter(({ assessment }) =>
          assessment.parties.some(
            (position) => position.party === party && (!stance || position.stance === stance),
          ),
        );
        expect(slugsOf(await events(filter)), JSON.stringify(filter)).toEqual(slugsOf(expected));
      }
    }
    for (const stance of stances) {
      const expected = all.filter(({ assessment }) =>
        assessment.parties.some((position) => position.stance === stance),
      );
      expect(slugsOf(await events({ stances: [stance] }))).toEqual(slugsOf(expected));
    }
    expect(parties.length).toBeGreaterThan(3);
    expect(places.length).toBeGreaterThan(3);
  });

  test("languages of what is cited", async () => {
    const all = await details();
    const languages = [...new Set(all.flatMap(({ sources }) => sources.map(({ language }) => language)))];
    expect(languages.length).toBeGreaterThan(1);
    for (const language of languages) {
      const expected = all.filter(({ sources }) => sources.some((source) => source.language === language));
      expect(slugsOf(await events({ languages: [language] }))).toEqual(slugsOf(expected));
    }
  });

  test("days, in the story's zone; undated events only without them", async () => {
    const all = await events();
    const days = [
      ["2024-10-21", "2024-10-25", "2024-10-20T22:00:00Z", "2024-10-25T22:00:00Z"],
      ["2024-10-28", "2024-10-28", "2024-10-27T23:00:00Z", "2024-10-28T23:00:00Z"],
    ] as const;
    for (const [from, to, start, end] of days) {
      const overlaps = ({ when, earliest, latest }: (typeof all)[number]) =>
        when !== null &&
        (earliest === null || Date.parse(earliest) < Date.parse(end)) &&
        (latest === null || Date.parse(latest) >= Date.parse(start));
      expect(slugsOf(await events({ from, to }))).toEqual(slugsOf(all.filter(overlaps)));
    }
    // What is said to have been "before" may have been long before.
    const longAgo = await events({ from: "1900-01-01", to: "1900-12-31" });
    expect(slugsOf(longAgo)).toEqual(
      slugsOf(all.filter(({ when, earliest }) => when !== null && earliest === null)),
    );
  });

  test("a day from its first to its last moment in the story's zone", async () => {
    const desk = await openNewsroom();
    // In Berlin: the last second of the 27th, the first of the 28th, the last of the 28th, the first of the 29th.
    const moments = ["27T22:59:59", "27T23:00:00", "28T22:59:59", "28T23:00:00"];
    for (const [place, moment] of moments.entries()) {
      await publishNew(desk, makeEventContent({ slug: `moment-${place}`, when: `2024-10-${moment}Z` }));
    }
    const asked = { story: deskSlug, from: "2024-10-28", to: "2024-10-28" };
    const { items } = await desk.readingCaller().event.list(asked);
    expect(slugsOf(items)).toEqual(["moment-1", "moment-2"]);
  });

  test("words that must all occur, in whatever language and case", async () => {
    const found = slugsOf(await events({ q: "KURSK soldaten" }));
    expect(found).toContain("soldiers-in-kursk-region");
    expect(slugsOf(await events({ q: "soldiers kursk" }))).toContain("soldiers-in-kursk-region");
    expect(await events({ q: "kursk nosuchword" })).toEqual([]);
    expect(await events({ q: "   " })).toEqual(await events());
  });

  test("several filters add up, several values of one are alternatives", async () => {
    const all = await events();
    const kinds = ["denial", "statement"] as const;
    const expected = all.filter(
      ({ kind, significance }) => kinds.includes(kind as never) && significance >= 3,
    );
    expect(await events({ kinds: [...kinds], significance: 3 })).toEqual(expected);
  });
});

describe("event.list", () => {
  test("is in the order of the world, undated events last", async () => {
    const desk = await openNewsroom();
    for (const when of ["2024-10-21", null, "../2024-10-01", "2024-10-18/2024-10-30", "2024-10"]) {
      if (when !== null)
        await publishNew(
          desk,
          makeEventContent({ when, slug: `at-${when.replaceAll(/[^0-9]+/g, "-").replace(/^-/, "")}` }),
        );
    }
    const { items } = await desk.readingCaller().event.list({ story: deskSlug });
    const earliest = items.map((item) => item.earliest ?? "");
    expect(earliest).toEqual(earliest.toSorted());
    expect(items[0]).toMatchObject({
      when: "../2024-10-01",
      earliest: null,
      latest: "2024-10-01T21:59:59.999Z",
    });
  });

  test.each([1, 2, 3, 7, 100])("gives every event once, in pages of %i", async (limit) => {
    const reading = archive().readingCaller();
    const all = slugsOf(await events());
    const pages = [];
    let cursor: string | null | undefined;
    while (cursor !== null) {
      const page = await reading.event.list({ story: first, limit, ...(cursor && { cursor }) });
      expect(page.total).toBe(all.length);
      expect(page.items.length).toBeLessThanOrEqual(limit);
      pages.push(...slugsOf(page.items));
      cursor = page.nextCursor;
    }
    expect(pages).toEqual(all);
  });

  test("goes on where a page ended, whatever is published meanwhile", async () => {
    const desk = await openNewsroom();
    for (const day of [11, 13, 15, 17]) await publishOnDay(desk, day);
    const reading = desk.readingCaller();
    const filter = { story: deskSlug, from: "2024-11-01", limit: 2 };
    const { items, nextCursor } = await reading.event.list(filter);
    expect(slugsOf(items)).toEqual(["on-day-11", "on-day-13"]);
    for (const day of [10, 12, 14]) await publishOnDay(desk, day);
    const next = await reading.event.list({ ...filter, cursor: nextCursor! });
    expect(slugsOf(next.items)).toEqual(["on-day-14", "on-day-15"]);
    const last = await reading.event.list({ ...filter, cursor: next.nextCursor! });
    expect(last).toMatchObject({ items: [{ slug: "on-day-17" }], nextCursor: null, total: 7 });
  });

  test("goes on at its place when the last event seen was taken back", async () => {
    const desk = await openNewsroom();
    const [, named] = [
      await publishOnDay(desk, 11),
      await publishOnDay(desk, 13),
      await publishOnDay(desk, 15),
    ];
    const reading = desk.readingCaller();
    const filter = { story: deskSlug, from: "2024-11-01", limit: 2 };
    const { nextCursor } = await reading.event.list(filter);
    const publisher = await desk.caller("publisher");
    await publisher.event.unpublish({ id: named.id, version: named.version });
    const { items } = await reading.event.list({ ...filter, cursor: nextCursor! });
    expect(slugsOf(items)).toEqual(["on-day-15"]);
  });

  test("tells the language where a text falls back", async () => {
    const desk = await openNewsroom();
    const title = { de: "Nur deutsch" };
    const { slug } = await publishNew(
      desk,
      makeEventContent({ title, summary: { de: "Text", en: "Text in English" } }),
    );
    const asked = { story: deskSlug, slug };
    const english = await desk.readingCaller().event.bySlug({ ...asked, locale: "en" });
    expect(english).toMatchObject({
      title: "Nur deutsch",
      summary: "Text",
      lang: "de",
      url: `/en/stories/${deskSlug}/events/${slug}`,
    });
    expect(await desk.readingCaller({ locale: "de" }).event.bySlug(asked)).toMatchObject({ lang: null });
  });
});

describe("as known on a day", () => {
  const days = [
    "2024-10-07",
    "2024-10-18",
    "2024-10-23",
    "2024-10-27",
    "2024-10-28",
    "2024-11-04",
    "2026-11-23",
  ];

  test.each(days)("%s nothing of later shows", async (asOf) => {
    const endOfDay = Date.parse(`${asOf}T23:00:00Z`);
    for (const event of await details({ asOf })) {
      expect(event.claims.length).toBeGreaterThan(0);
      const known = event.claims.map(({ knownFrom }) => Date.parse(knownFrom ?? "9999-01-01T00:00:00Z"));
      expect(Math.max(...known), event.slug).toBeLessThan(endOfDay);
      expect(event.phase).toBeNull();
      expect(event.claimCount).toBe(event.claims.length);
      const claims = slugsOf(event.claims);
      for (const { claim } of event.quantities) expect(claims).toContain(claim);
      for (const { claims: ofParty } of event.assessment.parties) {
        for (const claim of ofParty) expect(claims).toContain(claim);
      }
    }
    const visible = slugsOf(await events({ asOf }));
    for (const { relations } of await details({ asOf })) {
      for (const { event } of relations) expect(visible).toContain(event);
    }
  });

  test("less is known the earlier it is", async () => {
    const counts = [];
    for (const asOf of days) counts.push((await events({ asOf })).length);
    expect(counts).toEqual(counts.toSorted((a, b) => a - b));
    expect(counts[0]).toBeLessThan(counts.at(-1)!);
    expect(await events({ asOf: "2000-01-01" })).toEqual([]);
  });

  test("an event that wasn't known yet isn't there, though it was published", async () => {
    const reading = archive().readingCaller();
    const call = reading.event.bySlug({ story: first, slug: "nato-confirmation", asOf: "2024-10-20" });
    expect(await problemCode(call)).toBe("not-found");
  });

  test("the day after today is the future, by the story's clock", async () => {
    const desk = await openNewsroom();
    const reading = desk.readingCaller();
    const ask = (asOf: string) => reading.event.list({ story: deskSlug, asOf });
    desk.clock.set("2026-11-23T22:59:59.999Z");
    await ask("2026-11-23");
    expect(await problemCode(ask("2026-11-24"))).toBe("as-of-in-future");
    expect(await problemCode(reading.story.bySlug({ slug: deskSlug, asOf: "9999-12-31" }))).toBe(
      "as-of-in-future",
    );
    expect(await problemCode(ask("2026-11-23T23:00:00Z"))).toBe("as-of-in-future");
    // Midnight in Berlin.
    desk.clock.set("2026-11-23T23:00:00.000Z");
    expect((await ask("2026-11-24")).total).toBe(2);
  });

  test("a plan becomes overdue when its time has passed, by the clock alone", async () => {
    const desk = await openNewsroom();
    const plan = makeEventContent({
      kind: "treaty",
      details: { parties: [] },
      phase: "planned",
      when: "2026-11-24",
      claims: [makeClaim({ stance: "announces" })],
    });
    const { slug } = await publishNew(desk, plan);
    const overdue = async () =>
      (await desk.readingCaller().event.bySlug({ story: deskSlug, slug })).assessment.overdue;
    desk.clock.set("2026-11-24T22:59:59.999Z");
    expect(await overdue()).toBe(false);
    desk.clock.set("2026-11-24T23:00:00.000Z");
    expect(await overdue()).toBe(true);
    desk.clock.set("2026-11-24T12:00:00.000Z");
    expect(await overdue()).toBe(false);
  });

  test("a rev and a day together: what was published then of what was known on that day", async () => {
    const desk = await openNewsroom();
    const reading = desk.readingCaller();
    const asked = { story: deskSlug, asOf: "2024-10-22" };
    const then = await reading.event.list(asked);
    await publishNew(desk, makeEventContent({ claims: [makeClaim({ saidAt: "2024-10-21" })] }));
    expect(await reading.event.list({ ...asked, rev: 1 })).toEqual(then);
    expect(await reading.event.list(asked)).toMatchObject({ total: then.total + 1 });
  });
});

describe("a story", () => {
  test("tells of itself what its lists hold", async () => {
    const reading = archive().readingCaller({ locale: "de" });
    const story = await reading.story.bySlug({ slug: first });
    const all = await details();
    expect(story).toMatchObject({
      rev: 1,
      lang: null,
      defaultLocale: "de",
      timeZone: "Europe/Berlin",
      changedAt: "2026-11-20T08:00:00.000Z",
      url: `/de/stories/${first}`,
      eventCount: all.length,
      claimCount: all.flatMap(({ claims }) => claims).length,
      sourceCount: new Set(all.flatMap(({ sources }) => slugsOf(sources))).size,
    });
    const { guide, ...listed } = story;
    expect(guide).toHaveLength(11);
    expect(await reading.story.list()).toEqual({ items: [listed] });
  });

  test("that there isn't, or that isn't published: not-found", async () => {
    const desk = await openNewsroom();
    const { content, createdAt, updatedAt } = await desk.database.story.findFirstOrThrow();
    await desk.database.story.create({ data: { slug: "unready", content: content!, createdAt, updatedAt } });
    const reading = desk.readingCaller();
    for (const slug of ["unready", "no-such-story"]) {
      const calls = [
        reading.story.bySlug({ slug }),
        reading.event.list({ story: slug }),
        reading.event.bySlug({ story: slug, slug: "harbour-closed" }),
        reading.change.list({ story: slug }),
      ];
      expect(await Promise.all(calls.map(problemCode))).toEqual(calls.map(() => "not-found"));
    }
    expect(slugsOf((await reading.story.list()).items)).toEqual([deskSlug]);
  });

  test("stories are listed with the last changed first", async () => {
    const desk = await openNewsroom("story");
    desk.clock.set("2026-11-21T08:00:00Z");
    await importStory(desk.context(), deskStory());
    const listed = async () => slugsOf((await desk.readingCaller().story.list()).items);
    expect(await listed()).toEqual([deskSlug, first]);
  });

  test("that comes with records which exist already leaves those as they are, and shows them so", async () => {
    const desk = await openNewsroom();
    const bundle = deskStory();
    await importStory(desk.context(), {
      ...bundle,
      story: { ...bundle.story, slug: "second-story" },
      actors: bundle.actors.map((actor) => ({
        ...makeActor({ ...actor, name: { de: "Anders", en: "Other" } }),
        ...(actor.slug === "alpha-speaker" && { speaksFor: "beta" }),
      })),
      sources: bundle.sources.map((source) => makeSource({ ...source, title: "Another title" })),
    });
    const speaker = await desk.database.actor.findUnique({
      where: { slug: "alpha-speaker" },
      include: { speaksFor: true },
    });
    expect(speaker).toMatchObject({ name: { de: "Akteur alpha-speaker" }, speaksFor: { slug: "alpha" } });
    const { sources } = await desk
      .readingCaller()
      .event.bySlug({ story: "second-story", slug: "harbour-closed" });
    expect(sources.map(({ title }) => title)).toEqual(["Source wire-report", "Source beta-statement"]);
  });
});

describe("change.list", () => {
  test("gives what came after a rev, oldest first, in pages without a gap", async () => {
    const desk = await openNewsroom();
    for (let count = 0; count < 4; count += 1) await publishNew(desk);
    const reading = desk.readingCaller();
    const seen = [];
    for (let after = 0; after < 5;) {
      const { rev, items } = await reading.change.list({ story: deskSlug, after, limit: 2 });
      expect(rev).toBe(5);
      seen.push(...items.map((item) => item.rev));
      after = seen.at(-1)!;
    }
    expect(seen).toEqual([1, 2, 3, 4, 5]);
    expect(await reading.change.list({ story: deskSlug, after: 5 })).toEqual({ rev: 5, items: [] });
    expect(await reading.change.list({ story: deskSlug, after: 2 ** 31 - 1 })).toEqual({ rev: 5, items: [] });
  });
});

describe("claim.list", () => {
  test("gives every claim once, also where claims of two events have the same slug", async () => {
    const desk = await openNewsroom();
    const claims = () => [makeClaim({ slug: "same" }), makeClaim({ slug: "other" })];
    for (let count = 0; count < 3; count += 1) await publishNew(desk, makeEventContent({ claims: claims() }));
    const reading = desk.readingCaller();
    const { items: all, total } = await reading.claim.list({ story: deskSlug, limit: 100 });
    expect(all).toHaveLength(total);
    const paged = [];
    let cursor: string | null | undefined;
    while (cursor !== null && paged.length <= total) {
      const page = await reading.claim.list({ story: deskSlug, limit: 1, ...(cursor && { cursor }) });
      paged.push(...page.items);
      cursor = page.nextCursor;
    }
    expect(paged).toEqual(all);
  });
});
