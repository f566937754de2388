import { countSql, binSql, itemSql, type Window } from "@claimline/api/timeline/window-sql";
import { matches } from "@claimline/api/timeline/span-condition";
import { levelOf, quotasOf } from "@claimline/api/timeline/time-cells";
import { importStory } from "@claimline/api/story/import-story";
import { sql, type Sql } from "@claimline/db/sql";
import { asOfNow } from "@claimline/model/time/as-of";
import { beforeAll, describe, expect, test } from "vitest";
import { publishInBulk } from "./content/bulk-story.ts";
import { makeClaim, makeEventContent } from "./content/event-content.ts";
import { variedStory } from "./content/varied-story.ts";
import { publishNew } from "./newsroom/desk-steps.ts";
import { sharedNewsroom } from "./newsroom/test-newsroom.ts";
import { slugsOf } from "./timeline/compare-window.ts";

const press = sharedNewsroom("empty");
const story = "ten-thousand";
const timeZone = "Europe/Berlin";

/** What a plan of PostgreSQL reads, and how. */
interface PlanNode {
  "Node Type": string;
  "Relation Name"?: string;
  "Index Name"?: string;
  Plans?: PlanNode[];
}

function nodesOf(node: PlanNode): PlanNode[] {
  return [node, ...(node.Plans ?? []).flatMap(nodesOf)];
}

async function planOf(question: Sql): Promise<PlanNode[]> {
  const [row] = await press().database.$queryRaw<{ "QUERY PLAN": { Plan: PlanNode }[] }[]>(
    sql`explain (format json) ${question}`,
  );
  const [plan] = row?.["QUERY PLAN"] ?? [];
  if (!plan) throw new Error("There is no plan.");
  return nodesOf(plan.Plan);
}

beforeAll(async () => {
  const seeds = Array.from({ length: 10_000 }, (_, index) => index);
  await publishInBulk(press().context(), variedStory({ slug: story, seeds, days: 1_500 }));
  await press().database.$executeRaw`vacuum analyze published_span, published_event, published_text`;
});

describe("a story of 10 000 events", () => {
  test.each([
    ["2024-03-01", "2024-03-01"],
    ["2024-03-01", "2024-03-07"],
    ["2024-03-01", "2024-05-31"],
    ["2024-01-01", "2028-12-31"],
    ["1000-01-01", "1000-12-31"],
    ["0001-01-01", "9999-12-31"],
  ])("from %s to %s: at most as many items as asked for, and all the rest counted", async (from, to) => {
    const reading = press().readingCaller();
    for (const filter of [{}, { parties: ["east"], q: "alpha" }, { asOf: "2024-02-10" }]) {
      for (const budget of [60, 300]) {
        const window = await reading.timeline.window({ story, from, to, budget, ...filter });
        const binned = window.bins.reduce((sum, { count }) => sum + count, 0);
        const listed = async (days: object) =>
          (await reading.event.list({ story, limit: 1, ...filter, ...days })).total;
        expect(window.items.length).toBeLessThanOrEqual(budget);
        expect(window.items.length + binned + window.undated).toBe(window.total);
        expect(window.total).toBe((await listed({ from, to })) + window.undated);
        expect(window.total + window.before + window.after).toBe(await listed({}));
        expect(window.bins.length).toBeLessThan(40 * 9);
      }
    }
  });

  test("shows the most significant events first, and a good part of the budget", async () => {
    const days = { from: "2024-03-01", to: "2024-05-31" };
    const { items } = await press()
      .readingCaller()
      .timeline.window({ story, ...days });
    expect(items.length).toBeGreaterThan(100);
    expect(items.filter(({ significance }) => significance < 4)).toHaveLength(0);
  });

  test("stays the same where it is looked at again", async () => {
    const reading = press().readingCaller();
    const asked = { story, from: "2024-03-01", to: "2024-03-31" };
    const once = await reading.timeline.window(asked);
    expect(await reading.timeline.window(asked)).toEqual(once);
    const day = { from: "2024-03-10", to: "2024-03-10" };
    const closer = await reading.timeline.window({ story, ...day });
    expect(closer.items.length).toBeGreaterThan(slugsOf(once.items).length / 20);
  });

  test("is read by indexes, and from published tables alone", async () => {
    const [shown] = await press().database.publishedStory.findMany();
    if (!shown) throw new Error("Nothing is published.");
    const asOf = asOfNow(press().clock.now(), timeZone);
    const from = Date.parse("2024-03-01T00:00:00Z");
    const to = Date.parse("2024-03-07T00:00:00Z");
    const shownStory = { storyId: shown.storyId, rev: 1, asOf };
    // A word that stands in most texts is found sooner by reading them all.
    const filters = [{}, { parties: ["east"], q: "4711", stances: ["asserts" as const] }];
    const sizes = [12, 27, 28, 30, 32, 33, 34, 35, 54];
    for (const filter of filters) {
      const window: Window = { story: shownStory, matching: matches(filter, shownStory), from, to };
      const level = levelOf(to - from + 1);
      const items = await planOf(itemSql(window, { sizes, lanes: "kind", level, quotas: quotasOf(300) }));
      const bins = await planOf(binSql(window, sizes, "kind", level - 5));
      const counts = await planOf(countSql(window));
      for (const nodes of [items, bins]) {
        const scanned = nodes.filter((node) => node["Node Type"] === "Seq Scan");
        const read = scanned.flatMap((node) => node["Relation Name"] ?? []);
        expect(read).toEqual([]);
        expect(nodes.map((node) => node["Index Name"])).toContain("published_span_window_idx");
      }
      const tables = [...items, ...bins, ...counts].flatMap((node) => node["Relation Name"] ?? []);
      const known = ["published_event", "published_span", "published_text"];
      expect(tables.filter((table) => !known.includes(table))).toEqual([]);
    }
  });

  test("takes hardly longer to publish in than a small one", async () => {
    const ten = variedStory({ slug: "ten", seeds: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], days: 10 });
    await importStory(press().context(), ten);
    const claims = [makeClaim({ actor: "east", sources: [{ source: "early", locator: null }] })];
    const fastest = async (into: string) => {
      let least = Infinity;
      for (let count = 0; count < 3; count += 1) {
        const event = makeEventContent({ places: ["bay"], actors: [], claims });
        const begun = performance.now();
        await publishNew(press(), event, into);
        least = Math.min(least, performance.now() - begun);
      }
      return least;
    };
    const [small, large] = [await fastest("ten"), await fastest(story)];
    expect(large).toBeLessThan(10 * small);
  });
});
