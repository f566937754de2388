import { claimTexts, eventTexts } from "@claimline/api/search/search-texts";
import { importStory } from "@claimline/api/story/import-story";
import { findAll } from "@claimline/model/search/find-words";
import { readSearch } from "@claimline/model/search/read-search";
import { viewStory } from "@claimline/api/publication/story-view";
import { describe, expect, test } from "vitest";
import { deskSlug, deskStory } from "./content/desk-story.ts";
import { makeClaim, makeEventContent } from "./content/event-content.ts";
import { makeActor, makePlace } from "./content/records.ts";
import { createDraft, publishNew } from "./newsroom/desk-steps.ts";
import type { Newsroom } from "./newsroom/newsroom.ts";
import { problemCode } from "./newsroom/problem-of.ts";
import { openNewsroom, sharedNewsroom } from "./newsroom/test-newsroom.ts";
import { slugsOf } from "./timeline/compare-window.ts";

const archive = sharedNewsroom("story");
const first = "nordkorea-truppen-russland";

async function search(q: string, asked: object = {}, newsroom: Newsroom = archive()) {
  return await newsroom.readingCaller().event.search({ story: first, q, locale: "de", limit: 100, ...asked });
}

async function found(q: string, asked: object = {}, newsroom: Newsroom = archive()): Promise<string[]> {
  return slugsOf((await search(q, asked, newsroom)).items).toSorted();
}

/** What the searched words look like where they stand. */
function marked({ matches }: Awaited<ReturnType<typeof search>>["items"][number]): string[] {
  return matches.flatMap(({ text, ranges }) => ranges.map(([from, to]) => text.slice(from, to)));
}

describe("in the first story", () => {
  test.each([
    ["Truppen", "Truppe"],
    ["soldiers", "soldier"],
    ["Selenskyj", "Zelensky", "Selenski", "Zelenskyy", "Zelenskiy", "Зеленський", "ZELENSKYJ"],
    ["Sudscha", "Sudzha", "Sudža", "Суджа"],
    ["Pjöngjang", "Pyongyang", "Pjongjang", "Pjoengjang"],
    ["Kim Jong-un", "Kim Dschong-un"],
    ["Chabarowsk", "Khabarovsk", "Хабаровск"],
    ["Peskow", "Peskov", "Песков"],
    ["Sacharowa", "Zakharova"],
    ["Kiew", "Kyjiw", "Kyiv"],
  ])("%s is found as %s ...", async (spelling, ...others) => {
    const expected = await found(spelling);
    expect(expected.length).toBeGreaterThan(0);
    for (const other of others) expect(await found(other), other).toEqual(expected);
  });

  test("a search means the same as a filter, in the list, the chart, among claims and positions", async () => {
    const reading = archive().readingCaller();
    for (const q of [
      "Kursk",
      "Zelensky",
      '"Region Kursk"',
      "kim jong",
      "stationierung",
      "Truppen Russland",
    ]) {
      const expected = await found(q);
      const asked = { story: first, q };
      const listed = await reading.event.list({ ...asked, limit: 100 });
      expect(slugsOf(listed.items).toSorted(), q).toEqual(expected);
      const window = await reading.timeline.window({ ...asked, from: "0001-01-01", to: "9999-12-31" });
      expect(window.total, q).toBe(expected.length);
      const claims = await reading.claim.list({ ...asked, limit: 100 });
      expect(new Set(claims.items.map(({ event }) => event)), q).toEqual(new Set(expected));
      const { events } = await reading.position.matrix(asked);
      expect(expected).toEqual(expect.arrayContaining(events));
    }
  });

  test("finds what the model finds, text by text", async () => {
    const { context } = archive();
    const edition = await context().editions.find(first);
    if (!edition) throw new Error("There is no first story.");
    const words = [
      "Truppe",
      "rat",
      "Russl",
      "Selensky",
      "kim jong",
      "in der",
      "Il-76",
      "10.000",
      '"in Russland"',
      "korea",
    ];
    for (const asOf of [undefined, "2024-10-23", "2024-10-28"]) {
      const view = viewStory(edition, asOf, context().now());
      for (const q of words) {
        const sought = readSearch(q);
        const expected = view.events.filter(({ content, claims }) => {
          const texts = [
            ...eventTexts(content, edition),
            ...claims.flatMap(({ claim }) => claimTexts(claim, edition)),
          ];
          const all = texts.flatMap((text) => text.texts).map(({ text }) => findAll(text, sought).found);
          return sought.every((piece) => all.some((pieces) => pieces.has(piece)));
        });
        const slugs = expected.map(({ content }) => content.slug).toSorted();
        expect(await found(q, asOf === undefined ? {} : { asOf }), `${q} ${asOf}`).toEqual(slugs);
      }
    }
  });

  test("tells where the words stand, and in which language", async () => {
    const { items } = await search("Sudzha");
    for (const item of items) {
      expect(item.story).toBe(first);
      expect(item.matches.length).toBeGreaterThan(0);
      for (const word of marked(item)) expect(word).toMatch(/^Suds?[cz]ha$/);
      const worded = item.matches.filter(({ where }) => where !== "quote");
      expect(new Set(worded.map(({ lang }) => lang))).toEqual(new Set(["de"]));
    }
    expect(marked((await search("Sudzha", { locale: "en" })).items[0]!)).toContain("Sudzha");
    const spoken = (await search("Rutte")).items.flatMap(({ matches }) => matches);
    expect(spoken).toContainEqual(
      expect.objectContaining({
        where: "actor",
        text: "Mark Rutte",
        record: "mark-rutte",
        ranges: [[5, 10]],
      }),
    );
  });

  test("the last word may be the beginning of one, a word may stand inside of another", async () => {
    expect(await found("Selens")).toEqual(await found("Selenskyj"));
    expect(await found("Zelens")).toEqual(await found("Selenskyj"));
    const inside = await found("geheimdienst");
    expect(inside).toEqual(expect.arrayContaining(await found("Militärgeheimdienst")));
    expect(inside.length).toBeGreaterThan(0);
  });

  test("filters narrow it, and the total counts them", async () => {
    const all = await search("Kursk");
    const narrow = await search("Kursk", { kinds: ["denial"], significance: 2, from: "2024-10-01" });
    expect(narrow.total).toBeLessThan(all.total);
    const listed = await archive()
      .readingCaller()
      .event.list({ story: first, q: "Kursk", kinds: ["denial"], significance: 2, from: "2024-10-01" });
    expect(slugsOf(narrow.items).toSorted()).toEqual(slugsOf(listed.items).toSorted());
    const russian = await search("Kursk", { parties: ["russia"], stances: ["denies"], languages: ["en"] });
    expect(russian.total).toBeLessThanOrEqual(all.total);
  });

  test("comes page by page, each event once, best first", async () => {
    const whole = await search("Russland");
    const ranks = whole.items.map(({ rank }) => rank);
    expect(ranks).toEqual(ranks.toSorted((a, b) => b - a));
    const paged: string[] = [];
    let cursor: string | null | undefined;
    do {
      const page = await search("Russland", { limit: 7, ...(cursor && { cursor }) });
      expect(page.total).toBe(whole.total);
      paged.push(...slugsOf(page.items));
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(paged).toEqual(slugsOf(whole.items));
  });

  test("finds nothing of what nobody says, and names what may have been meant", async () => {
    expect(await search("Zelnsky")).toMatchObject({
      total: 0,
      items: [],
      suggestions: ["Wolodymyr Selenskyj"],
    });
    expect(await search("Qwrtpf")).toMatchObject({ total: 0, suggestions: [] });
    expect((await search("Kursk")).suggestions).toEqual([]);
    // Who speaks only later isn't suggested on a day before.
    const { suggestions } = await search("Nebenzja x", { asOf: "2024-10-01" });
    expect(suggestions).not.toContain("Wassili Nebensja");
  });
});

/** The desk's story with events in which the word stands in one place each. */
async function rankedNewsroom(): Promise<Newsroom> {
  const desk = await openNewsroom("empty");
  const bundle = deskStory();
  await importStory(desk.context(), {
    ...bundle,
    actors: [...bundle.actors, makeActor({ slug: "laterna", name: { de: "Laterna" } })],
    places: [...bundle.places, makePlace({ slug: "laterna-bay", name: { de: "Laterna" } })],
    events: [
      makeEventContent({ slug: "by-name", significance: 5, places: ["laterna-bay"] }),
      makeEventContent({ slug: "by-speaker", significance: 4, claims: [makeClaim({ actor: "laterna" })] }),
      makeEventContent({
        slug: "by-claim",
        claims: [makeClaim({ statement: { de: "Die Laterna ist da." } })],
      }),
      makeEventContent({ slug: "by-summary", summary: { de: "Etwas zu Laterna." } }),
      makeEventContent({ slug: "by-title", significance: 1, title: { de: "Laterna" } }),
      makeEventContent({ slug: "by-title-too", significance: 2, title: { de: "Laterna fern" } }),
      makeEventContent({ slug: "by-compound", significance: 5, title: { de: "Großlaternasee" } }),
    ],
  });
  return desk;
}

test("a title counts more than a summary, a claim or a name, and a word more than a part of one", async () => {
  const desk = await rankedNewsroom();
  const { items } = await search("Laterna", { story: deskSlug }, desk);
  expect(slugsOf(items)).toEqual([
    "by-title-too",
    "by-title",
    "by-summary",
    "by-claim",
    "by-name",
    "by-speaker",
    "by-compound",
  ]);
  expect(slugsOf((await search('"Laterna fern"', { story: deskSlug }, desk)).items)).toEqual([
    "by-title-too",
  ]);
  expect((await search('"fern Laterna"', { story: deskSlug }, desk)).total).toBe(0);
  // One word in the title, the other in the claim.
  expect(slugsOf((await search("fern Hafen", { story: deskSlug }, desk)).items)).toEqual(["by-title-too"]);
});

describe("nothing is found that wasn't known or shown:", () => {
  test("what is said later, nor who says it", async () => {
    const desk = await openNewsroom();
    const claims = [
      makeClaim({ saidAt: "2024-10-20" }),
      makeClaim({
        actor: "beta",
        saidAt: "2024-10-24",
        statement: { de: "Ein Leuchtturm brennt." },
        office: { de: "Hafenmeisterin" },
        sources: [{ source: "beta-statement", locator: null }],
      }),
    ];
    const { rev } = await publishNew(desk, makeEventContent({ slug: "lit", actors: [], claims }));
    for (const q of ["Leuchtturm", "Hafenmeisterin", "Betaland", "Ort", "leucht"]) {
      const asked = { story: deskSlug };
      const slugs = async (at: object) => await found(q, { ...asked, ...at }, desk);
      expect(await slugs({}), q).toContain("lit");
      expect(await slugs({ asOf: "2024-10-24" }), q).toContain("lit");
      const before = await slugs({ asOf: "2024-10-23" });
      // Where it happens was known before.
      expect(before.includes("lit"), q).toBe(q === "Ort");
      expect(await slugs({ rev: rev - 1 }), q).not.toContain("lit");
    }
  });

  test("a draft, and what was taken back", async () => {
    const desk = await openNewsroom();
    await createDraft(desk, makeEventContent({ slug: "hidden", title: { de: "Geheimnisvoll" } }));
    expect(await search("Geheimnisvoll", { story: deskSlug }, desk)).toMatchObject({
      total: 0,
      suggestions: [],
    });
    const title = { de: "Widerrufenes" };
    const { id, version, rev } = await publishNew(desk, makeEventContent({ slug: "gone", title }));
    expect(await found("widerrufen", { story: deskSlug }, desk)).toEqual(["gone"]);
    await (await desk.caller("publisher")).event.unpublish({ id, version });
    expect(await found("widerrufen", { story: deskSlug }, desk)).toEqual([]);
    expect(await found("widerrufen", { story: deskSlug, rev }, desk)).toEqual(["gone"]);
  });

  test("a name that a place or an outlet had before it was changed", async () => {
    const desk = await openNewsroom();
    const claims = [makeClaim({ via: "wire" })];
    const { rev } = await publishNew(desk, makeEventContent({ slug: "named", claims }));
    const publisher = await desk.caller("publisher");
    const rename = { version: 1, nature: "minor" as const };
    await publisher.place.update({
      ...rename,
      content: makePlace({ slug: "harbour", name: { de: "Neustadt" } }),
    });
    const wire = makeActor({ slug: "wire", kind: "outlet", name: { de: "Ticker" } });
    await publisher.actor.update({ ...rename, content: wire });
    for (const [now, before] of [
      ["Neustadt", '"Ort harbour"'],
      ["Ticker", '"Akteur wire"'],
    ] as const) {
      expect(await found(now, { story: deskSlug }, desk), now).toContain("named");
      expect(await found(now, { story: deskSlug, rev }, desk), now).toEqual([]);
      expect(await found(before, { story: deskSlug }, desk), before).toEqual([]);
      expect(await found(before, { story: deskSlug, rev }, desk), before).toContain("named");
    }
  });
});

describe("without a story", () => {
  test("all published ones are searched, and each event says which it is of", async () => {
    const desk = await openNewsroom();
    const bundle = deskStory();
    const story = { ...bundle.story, slug: "another-blockade" };
    await importStory(desk.context(), { ...bundle, actors: [], places: [], sources: [], story });
    const reading = desk.readingCaller();
    const { rev, total, items } = await reading.event.search({ q: "Hafen" });
    expect(rev).toBeNull();
    expect(new Set(items.map((item) => item.story))).toEqual(new Set([deskSlug, "another-blockade"]));
    expect(total).toBe(items.length);
    const [one] = (await reading.event.search({ q: "Hafen", limit: 1 })).items;
    expect(one).toEqual(items[0]);
  });

  test("asOf holds in each; a revision needs a story", async () => {
    const reading = archive().readingCaller();
    const { total } = await reading.event.search({ q: "Kursk" });
    expect((await reading.event.search({ q: "Kursk", asOf: "2024-10-28" })).total).toBeLessThan(total);
    expect(await problemCode(reading.event.search({ q: "Kursk", rev: 1 }))).toBe("invalid-input");
    expect(await problemCode(reading.event.search({ q: "Kursk", story: "no-such-story" }))).toBe("not-found");
  });
});

test.each([
  "' or 1=1 --",
  "& | ! <-> ( a",
  "a:* & !b",
  "kursk\u0000kursk",
  "x".repeat(200),
  Array.from({ length: 66 }, (_, index) => String.fromCodePoint(97 + (index % 26))).join(" "),
  "\u202Ekursk \u{1F600}",
  "ﬀ ㎏ ½ İstanbul",
  '"""""a',
  "김 北 ق",
])("%j is answered", async (q) => {
  const { total, items } = await search(q);
  expect(total).toBe(items.length);
});
