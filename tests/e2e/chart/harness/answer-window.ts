import type { TimelineWindow, WindowBin, WindowItem } from "@claimline/model/timeline/window";

/** Answers a window from a list of events, as the server does: those that matter most, and counts of the others. */
export function answerWindow(
  events: readonly WindowItem[],
  { from, to }: { from: string; to: string },
  { budget = 240, undated = 0 }: { budget?: number; undated?: number } = {},
): TimelineWindow {
  const [first, last] = [Date.parse(from), Date.parse(to)];
  const starts = (item: WindowItem): number =>
    item.earliest === null ? -Infinity : Date.parse(item.earliest);
  const ends = (item: WindowItem): number => (item.latest === null ? Infinity : Date.parse(item.latest));
  const inside = events.filter((item) => ends(item) >= first && starts(item) <= last);
  const chosen =
    inside.length <= budget ? inside : inside.toSorted((a, b) => b.significance - a.significance);
  const rest = chosen.slice(budget);
  const size = 2 ** Math.ceil(Math.log2(last - first)) / 32;
  const bins = new Map<string, WindowBin>();
  for (const item of rest) {
    const cell = Math.floor(Math.max(first, starts(item)) / size);
    const key = `${item.lane} ${cell}`;
    const bounds = { from: iso(cell * size), to: iso((cell + 1) * size - 1) };
    bins.set(key, { lane: item.lane, ...bounds, count: (bins.get(key)?.count ?? 0) + 1 });
  }
  return {
    rev: 1,
    from,
    to,
    total: inside.length + undated,
    items: chosen.slice(0, budget),
    bins: [...bins.values()],
    undated,
    before: events.filter((item) => ends(item) < first).length,
    after: events.filter((item) => starts(item) > last).length,
  };
}

function iso(instant: number): string {
  return new Date(instant).toISOString();
}
