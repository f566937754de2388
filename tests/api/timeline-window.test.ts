import { importStory } from "@claimline/api/story/import-story";
import { stances } from "@claimline/model/claim/stance";
import { supports } from "@claimline/model/claim/support";
import { eventKinds } from "@claimline/model/event/kinds/all-kinds";
import { addDays } from "@claimline/model/time/day";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { variedStory } from "./content/varied-story.ts";
import { problemOf } from "./newsroom/problem-of.ts";
import { sharedNewsroom } from "./newsroom/test-newsroom.ts";
import { expectAsListed, type Filter, liesIn, slugsOf } from "./timeline/compare-window.ts";

const first = "nordkorea-truppen-russland";
const archive = sharedNewsroom("story");
const press = sharedNewsroom("empty");

let stories = 0;
async function publishVaried(seeds: readonly number[], days = 120): Promise<string> {
  stories += 1;
  const slug = `varied-${stories}`;
  await importStory(press().context(), variedStory({ slug, seeds, days }));
  return slug;
}

const seeds = fc.array(fc.integer({ min: 0, max: 2 ** 32 - 1 }), { minLength: 20, maxLength: 90 });
const day = fc.integer({ min: -10, max: 150 }).map((count) => addDays("2024-01-01", count));
const window = fc.tuple(day, fc.nat({ max: 100 })).map(([from, days]) => ({ from, to: addDays(from, days) }));
const slugs = (...values: string[]) => fc.subarray(values, { minLength: 1 });

const filter: fc.Arbitrary<Filter> = fc
  .record(
    {
      kinds: fc.subarray([...eventKinds], { minLength: 4 }),
      parties: slugs("east", "west", "north", "east-voice", "paper"),
      places: slugs("bay", "cape", "dam"),
      stances: fc.subarray([...stances], { minLength: 2 }),
      supports: fc.subarray([...supports], { minLength: 2 }),
      contested: fc.boolean(),
      languages: slugs("en", "de", "fr"),
      q: fc.constantFrom(
        "alpha",
        "ÄRGER",
        "ärger beta",
        "50%_OFF",
        "σίσυφος",
        "bet",
        "ctor",
        '"beta"',
        "alpha\0 \ud800",
        " ",
      ),
      significance: fc.integer({ min: 1, max: 5 }),
      asOf: fc.constantFrom(
        "2024-01-19",
        "2024-01-20",
        "2024-02-10",
        "2024-03-01T12:00:00+01:00",
        "2026-11-23",
      ),
      lanes: fc.constantFrom("kind" as const, "party" as const, "place" as const),
      locale: fc.constantFrom("de" as const, "en" as const),
    },
    { requiredKeys: [] },
  )
  .map((chosen) => JSON.parse(JSON.stringify(chosen)) as Filter);
/** Mostly one or two of them, so that something is left. */
const fewFilters = fc.tuple(filter, fc.nat(), fc.nat()).map(([chosen, a, b]) => {
  const names = Object.keys(chosen);
  const kept = new Set([names[a % names.length], names[b % names.length], "lanes", "locale"]);
  return Object.fromEntries(Object.entries(chosen).filter(([name]) => kept.has(name))) as Filter;
});
const budget = fc.constantFrom(1, 8, 20, 40, 300);

describe("a window", () => {
  test("of the first story tells what the list tells, on any day and by any filter", async () => {
    const reading = archive().readingCaller();
    const october = { story: first, from: "2024-10-18", to: "2024-10-31" };
    const filters: Filter[] = [
      {},
      { locale: "de", lanes: "party", budget: 16 },
      { asOf: "2024-10-28" },
      { asOf: "2024-10-27" },
      { asOf: "2024-10-28T10:00:00+01:00", budget: 8 },
      { q: "kursk soldaten" },
      { parties: ["russia"], stances: ["denies", "disputes"] },
      { parties: ["north-korea"], contested: true, lanes: "place" },
      { languages: ["ko"] },
      { kinds: [] },
    ];
    for (const chosen of filters) await expectAsListed(reading, { ...october, ...chosen });
    for (const support of supports) await expectAsListed(reading, { ...october, supports: [support] });
    for (const kind of eventKinds) await expectAsListed(reading, { ...october, kinds: [kind] });
    const whole = await expectAsListed(reading, { story: first, from: "0001-01-01", to: "9999-12-31" });
    expect(whole.total).toBe(59);
  });

  test("of any story tells what the list tells", async () => {
    const reading = press().readingCaller();
    let items = 0;
    await fc.assert(
      fc.asyncProperty(
        seeds,
        fc.array(fc.tuple(window, fewFilters, budget), { minLength: 8, maxLength: 8 }),
        async (made, asked) => {
          const story = await publishVaried(made);
          for (const [days, chosen, most] of asked) {
            items += (await expectAsListed(reading, { story, ...days, ...chosen, budget: most })).items
              .length;
          }
        },
      ),
      { numRuns: 12 },
    );
    expect(items).toBeGreaterThan(100);
  });
});

describe("what a window shows", () => {
  const hour = 3_600_000;
  const instant = (ms: number) => new Date(ms).toISOString();
  const start = Date.parse("2024-01-01T00:00:00Z");
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  /** A window from an hour to a year long, and one inside of it, and one beside it. */
  const windows = fc.tuple(share, share, share, share).map(([place, width, narrower, aside]) => {
    const length = hour * (24 * 365) ** width;
    const from = start - length + place * (length + 40 * 24 * hour);
    const inner = length * narrower;
    return {
      wide: [from, from + length],
      others: [
        [from + (length - inner) * aside, from + (length - inner) * aside + inner],
        [from + length * (aside - 0.5), from + length * (aside + 0.5)],
      ],
    } as const;
  });

  test("stays shown when zooming in and when moving aside", async () => {
    const reading = press().readingCaller();
    // Dense, so that there is much to choose from in every hour.
    const story = await publishVaried(
      Array.from({ length: 800 }, (_, index) => index),
      14,
    );
    let shown = 0;
    await fc.assert(
      fc.asyncProperty(
        windows,
        fc.option(fewFilters),
        fc.constantFrom(16, 40, 120),
        async ({ wide, others }, chosen, items) => {
          const at = async ([from, to]: readonly [number, number]) =>
            await reading.timeline.window({
              story,
              ...chosen,
              budget: items,
              from: instant(Math.floor(from)),
              to: instant(Math.floor(to)),
            });
          const before = await at(wide);
          for (const other of others) {
            const after = await at(other);
            const stays = before.items.filter((item) => liesIn(item, after.from, after.to));
            expect(slugsOf(after.items)).toEqual(expect.arrayContaining(slugsOf(stays)));
            expect(after.items.length).toBeLessThanOrEqual(items);
            shown += stays.length;
          }
        },
      ),
      { numRuns: 120 },
    );
    expect(shown).toBeGreaterThan(500);
  });

  test("is all there is, where that is within the budget", async () => {
    const { items, bins, total, undated } = await archive()
      .readingCaller()
      .timeline.window({ story: first, from: "1900-01-01", to: "2100-01-01" });
    expect(items).toHaveLength(total - undated);
    expect(bins).toEqual([]);
  });
});

describe("timeline.window refuses", () => {
  const reading = () => archive().readingCaller();
  const days = { from: "2024-10-01", to: "2024-10-31" };

  test.each([
    [{ ...days, from: "2024-10-32" }, "from moment-invalid"],
    [{ ...days, to: "2024-10-31T10:00:00" }, "to moment-invalid"],
    [{ ...days, from: "2024-11-01" }, "to window-reversed"],
    [{ ...days, budget: 301 }, "budget too-big"],
    [{ ...days, budget: 0 }, "budget too-small"],
    [{ ...days, asOf: "2024-13-01" }, "asOf as-of-invalid"],
  ])("%j: %s", async (input, expected) => {
    const { code, fields } = await problemOf(reading().timeline.window({ story: first, ...input }));
    expect(code).toBe("invalid-input");
    expect(fields.map((field) => `${field.path} ${field.code}`)).toEqual([expected]);
  });

  test("a story or a revision that there isn't, and a day to come", async () => {
    const ask = (input: object) =>
      problemOf(reading().timeline.window({ story: first, ...days, ...input })).then(({ code }) => code);
    expect(await ask({ story: "no-such-story" })).toBe("not-found");
    expect(await ask({ rev: 2 })).toBe("not-found");
    expect(await ask({ asOf: "2026-11-24" })).toBe("as-of-in-future");
  });
});
