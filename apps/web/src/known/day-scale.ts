import { addDays, type Day, daysBetween } from "@claimline/model/time/day";

/** Where days stand on the bar; `null` is today, which comes after the last day with news. */
export type ShownDay = Day | null;

/**
 * The bar's scale. A contested story is told in a few weeks of several years: on a scale of plain time those weeks
 * would be a finger's width, and no single day could be pointed at. So half of the length is given to time, and half to
 * the days with news, the same to each: busy weeks grow, quiet months shrink, and the order stays.
 */
export interface DayScale {
  first: Day;
  last: Day;
  /** Number of the last step, which is today; step 0 is the first day, each next one a day later. */
  lastStep: number;
  stepOf(day: ShownDay): number;
  dayAt(step: number): ShownDay;
  /** From 0, the first day, to 1, today. */
  place(day: ShownDay): number;
  /** The day with news, or today, that is nearest to a place: on a day between, the story was what it was before. */
  nearest(place: number): ShownDay;
}

/** Today stands a little apart from the last day with news, however long ago that was. */
const shareOfToday = 0.05;

/** The scale of a story's days with news, first to last; `null` when it has none. */
export function dayScale(newsDays: readonly Day[]): DayScale | null {
  const [first] = newsDays;
  const last = newsDays.at(-1);
  if (first === undefined || last === undefined) return null;
  const span = daysBetween(first, last);
  const lastStep = span + 1;
  const places = newsDays.map((day, index) => {
    if (span === 0) return 0;
    const ofTime = daysBetween(first, day) / span;
    return (1 - shareOfToday) * 0.5 * (ofTime + index / (newsDays.length - 1));
  });

  function place(day: ShownDay): number {
    if (day === null) return 1;
    if (day <= String(first)) return 0;
    const index = newsDays.findLastIndex((news) => news <= day);
    const [from, to] = [newsDays[index] ?? day, newsDays[index + 1]];
    const start = places[index] ?? 0;
    // Halfway to today is any day after the last news.
    if (to === undefined) return day === from ? start : (start + 1) / 2;
    const passed = daysBetween(from, day) / daysBetween(from, to);
    return start + passed * ((places[index + 1] ?? 1) - start);
  }

  return {
    first,
    last,
    lastStep,
    place,
    stepOf: (day) => (day === null ? lastStep : Math.min(span, Math.max(0, daysBetween(first, day)))),
    dayAt: (step) => (step >= lastStep ? null : addDays(first, Math.max(0, step))),
    nearest(at) {
      const stops: ShownDay[] = [...newsDays, null];
      return stops.reduce((best, stop) =>
        Math.abs(place(stop) - at) < Math.abs(place(best) - at) ? stop : best,
      );
    },
  };
}

/** The last of the days before one, and the first after it; before today is the last. */
export function neighbours(
  newsDays: readonly Day[],
  day: ShownDay,
): { previous: Day | undefined; next: Day | undefined } {
  if (day === null) return { previous: newsDays.at(-1), next: undefined };
  return {
    previous: newsDays.findLast((news) => news < day),
    next: newsDays.find((news) => news > day),
  };
}
