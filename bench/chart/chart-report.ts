import type { ChartFigures } from "./measure-chart.ts";
import type { ScriptBytes } from "./measure-scripts.ts";

const columns: readonly [key: keyof ChartFigures, title: string, digits: number][] = [
  ["textAt", "text ms", 0],
  ["itemsAt", "items ms", 0],
  ["liveAt", "live ms", 0],
  ["drawnAfter", "drawn ms", 0],
  ["dragWork", "drag ms", 1],
  ["zoomWork", "zoom ms", 1],
  ["heapMb", "heap MB", 1],
  ["elements", "elements", 0],
  ["scriptKb", "script kB", 0],
  ["totalKb", "total kB", 0],
];
const nameWidth = 20;

/** The titles of the table's columns. */
export function chartHeading(): string {
  return line(
    "",
    columns.map(([, title]) => title),
  );
}

/** One renderer's figures at a count of events. */
export function chartRow(name: string, figures: ChartFigures): string {
  return line(
    name,
    columns.map(([key, , digits]) => figures[key].toFixed(digits)),
  );
}

/** What ours are to a peer's, column by column. */
export function ratioRow(name: string, ours: ChartFigures, peer: ChartFigures): string {
  return line(
    `  ${name}`,
    columns.map(([key]) => `${(ours[key] / peer[key]).toFixed(2)} x`),
  );
}

function line(name: string, cells: readonly string[]): string {
  return `${name.padEnd(nameWidth)}${cells.map((cell, index) => cell.padStart((columns[index]?.[1].length ?? 8) + 2)).join("")}`;
}

/** The middle of the runs, figure by figure. */
export function medianFigures(runs: readonly ChartFigures[]): ChartFigures {
  const middle = (key: keyof ChartFigures) => medianOf(runs.map((run) => run[key]));
  return {
    textAt: middle("textAt"),
    itemsAt: middle("itemsAt"),
    liveAt: middle("liveAt"),
    drawnAfter: middle("drawnAfter"),
    dragWork: middle("dragWork"),
    zoomWork: middle("zoomWork"),
    heapMb: middle("heapMb"),
    elements: middle("elements"),
    scriptKb: middle("scriptKb"),
    totalKb: middle("totalKb"),
  };
}

/** The middle one, of an even number the later of the two in the middle. */
export function medianOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** Milliseconds to the first item at 100 events. */
export interface FirstItems {
  ours: number;
  bare: number;
}

/** Says of each goal whether it is met. A goal missed is no failure of the benchmark. */
export function reportGoals(
  figures: ReadonlyMap<string, ChartFigures>,
  firstItems: FirstItems,
  scripts: ScriptBytes,
): void {
  const of = (name: string): ChartFigures => {
    const found = figures.get(name);
    if (!found) throw new Error(`${name} wasn't measured.`);
    return found;
  };
  const [few, many] = [of("Claimline 100"), of("Claimline 10000")];
  const kB = (bytes: number) => bytes / 1_000;
  const goals: [what: string, measured: number, atMost: number][] = [
    ["first items at 100 events, to bare vis-timeline's", firstItems.ours / firstItems.bare, 1],
    ["work of a drag, 10 000 to 100 events", many.dragWork / few.dragWork, 1.3],
    ["work of a step of zoom, 10 000 to 100 events", many.zoomWork / few.zoomWork, 1.3],
    ["heap, 10 000 to 100 events", many.heapMb / few.heapMb, 1.3],
    ["elements, 10 000 to 100 events", many.elements / few.elements, 1.3],
    ["ms from the chart's chunk to the chart, 100 events", few.drawnAfter, 1_000],
    ["ms from the chart's chunk to the chart, 10 000 events", many.drawnAfter, 1_000],
    ["kB of script beyond Next's and React's before the chart, gzipped", kB(scripts.own), 80],
  ];
  console.log("\nGoals");
  for (const [what, measured, atMost] of goals)
    console.log(
      `${measured <= atMost ? "met   " : "missed"} ${what}: ${measured.toFixed(2)} (at most ${atMost})`,
    );
  console.log(
    `       first items: ${firstItems.ours.toFixed(0)} ms, bare vis-timeline's ${firstItems.bare.toFixed(0)} ms\n` +
      `       scripts, gzipped: ${kB(scripts.before).toFixed(0)} kB with Next and React before the chart, ` +
      `${kB(scripts.chart).toFixed(0)} kB the chart, ${kB(scripts.all).toFixed(0)} kB in all`,
  );
}
