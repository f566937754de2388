import { expect } from "vitest";
import type { ReadingCaller } from "../newsroom/newsroom.ts";

type WindowInput = Parameters<ReadingCaller["timeline"]["window"]>[0];
export type Window = Awaited<ReturnType<ReadingCaller["timeline"]["window"]>>;
export type Item = Window["items"][number];
type ListInput = Parameters<ReadingCaller["event"]["list"]>[0];
type Listed = Awaited<ReturnType<ReadingCaller["event"]["list"]>>["items"][number];

/** What the window leaves to other procedures, or they to it. */
export type Filter = Omit<WindowInput, "story" | "from" | "to">;

/** Every event that a filter lets through, page by page. */
async function listAll(reading: ReadingCaller, input: ListInput): Promise<Listed[]> {
  const items: Listed[] = [];
  for (let cursor: string | null | undefined; cursor !== null;) {
    const page = await reading.event.list({ ...input, limit: 100, ...(cursor !== undefined && { cursor }) });
    items.push(...page.items);
    cursor = page.nextCursor;
  }
  return items;
}

export const slugsOf = (items: readonly { slug: string }[]) => items.map(({ slug }) => slug);

/** Whether an item lies in a window, at least by a part of it. */
export function liesIn({ earliest, latest }: Pick<Item, "earliest" | "latest">, from: string, to: string) {
  const begins = earliest === null || Date.parse(earliest) <= Date.parse(to);
  return begins && (latest === null || Date.parse(latest) >= Date.parse(from));
}

function laneOf(event: Listed, lanes: Filter["lanes"]): string | null {
  if (lanes === "party") return event.assessment.parties[0]?.party ?? null;
  return lanes === "place" ? (event.places[0] ?? null) : event.lane;
}

function countLanes(lanes: readonly (string | null)[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const lane of lanes) counts[String(lane)] = (counts[String(lane)] ?? 0) + 1;
  return counts;
}

/**
 * Asks for a window of days and holds it against what `event.list` says of the same: each count, each lane and each
 * item must follow from the list, which is answered by the model from an edition, without a word of SQL.
 */
export async function expectAsListed(
  reading: ReadingCaller,
  input: WindowInput & { from: string; to: string },
): Promise<Window> {
  const window = await reading.timeline.window(input);
  const { from, to, lanes, budget = 300, ...filter } = input;
  const inDays = await listAll(reading, { ...filter, from, to });
  const all = await listAll(reading, filter);
  const undated = all.filter(({ when }) => when === null);
  const told = JSON.stringify(input);

  expect(window.rev, told).toBe((await reading.event.list({ ...filter, limit: 1 })).rev);
  expect(window.undated, told).toBe(undated.length);
  expect(window.total, told).toBe(inDays.length + undated.length);
  const binned = window.bins.reduce((sum, { count }) => sum + count, 0);
  expect(window.items.length + binned + window.undated, told).toBe(window.total);
  expect(window.items.length, told).toBeLessThanOrEqual(budget);
  expect(new Set(slugsOf(window.items)).size, told).toBe(window.items.length);
  const outside = all.filter((event) => event.when !== null && !liesIn(event, window.from, window.to));
  const before = outside.filter(({ latest }) => latest !== null && latest < window.from);
  expect([window.before, window.after], told).toEqual([before.length, outside.length - before.length]);

  const listed = new Map(inDays.map((event) => [event.slug, event]));
  const expected = window.items.map(({ slug }) => itemOf(listed.get(slug), lanes));
  expect(window.items, told).toEqual(expected);
  const inOrder = slugsOf(inDays).filter((slug) => window.items.some((item) => item.slug === slug));
  expect(slugsOf(window.items), told).toEqual(inOrder);

  const shown = new Set(slugsOf(window.items));
  const others = inDays.filter(({ slug }) => !shown.has(slug));
  const lanesOfBins = window.bins.flatMap(({ lane, count }) => Array.from({ length: count }, () => lane));
  expect(countLanes(lanesOfBins), told).toEqual(countLanes(others.map((event) => laneOf(event, lanes))));
  const bins = new Set(window.bins.map(({ lane, from: start }) => `${lane} ${start}`));
  expect(bins.size, told).toBe(window.bins.length);
  for (const bin of window.bins)
    expect(liesIn({ earliest: bin.from, latest: bin.to }, window.from, window.to)).toBe(true);
  return window;
}

function itemOf(event: Listed | undefined, lanes: Filter["lanes"]): Item | undefined {
  if (!event?.when) return undefined;
  const { slug, kind, phase, when, earliest, latest, title, lang, significance, url } = event;
  const { support, contested, overdue, fulfilledBy } = event.assessment;
  return {
    slug,
    kind,
    phase,
    when,
    earliest,
    latest,
    title,
    lang,
    lane: laneOf(event, lanes),
    significance,
    assessment: { support, contested, overdue, fulfilledBy },
    url,
  };
}
