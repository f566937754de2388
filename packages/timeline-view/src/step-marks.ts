import type { ChartMark } from "./arrange.ts";
import { middleOf } from "./arrange.ts";

/** Where the keyboard goes from a mark. */
export type Step = "earlier" | "later" | "lane-above" | "lane-below" | "first" | "last";

/**
 * The mark that a step leads to: by time over all lanes, or to what lies nearest in time in the next lane that has
 * marks. `null` where there is none. `marks` are in the order of time, as `arrange` gives them.
 */
export function stepFrom(marks: readonly ChartMark[], id: string | null, step: Step): ChartMark | null {
  const index = marks.findIndex((mark) => mark.id === id);
  const mark = marks[index];
  if (!mark || step === "first" || step === "last") return marks.at(step === "last" ? -1 : 0) ?? null;
  switch (step) {
    case "earlier":
      return marks[index - 1] ?? null;
    case "later":
      return marks[index + 1] ?? null;
    case "lane-above":
      return nearestInLane(marks, mark, -1);
    case "lane-below":
      return nearestInLane(marks, mark, 1);
  }
}

function nearestInLane(marks: readonly ChartMark[], mark: ChartMark, direction: -1 | 1): ChartMark | null {
  const beyond = marks.filter(({ laneIndex }) => (laneIndex - mark.laneIndex) * direction > 0);
  const lane = Math.min(...beyond.map(({ laneIndex }) => laneIndex * direction)) * direction;
  const distance = (other: ChartMark): number => Math.abs(middleOf(other) - middleOf(mark));
  const [nearest] = beyond
    .filter(({ laneIndex }) => laneIndex === lane)
    .toSorted((a, b) => distance(a) - distance(b) || middleOf(a) - middleOf(b) || (a.id < b.id ? -1 : 1));
  return nearest ?? null;
}
