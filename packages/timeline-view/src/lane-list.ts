import { type Lane, laneLabels, laneSchema } from "@claimline/model/event/lane";
import type { Locale } from "@claimline/model/locale";
import type { LaneSort, TimelineWindow } from "@claimline/model/timeline/window";
import { say } from "./chart-words.ts";

/** A lane of the chart; `lane` is `null` for events without party or place. */
export interface ChartLane {
  /** Stable, and unlike any slug for `null`. */
  id: string;
  lane: string | null;
  label: string;
}

export interface LaneNaming {
  sort: LaneSort;
  locale: Locale;
  names?: Readonly<Record<string, string>> | undefined;
  /** Lanes that come first, in this order. */
  order?: readonly string[] | undefined;
}

/** The id of a lane within the chart. */
export function laneId(lane: string | null): string {
  return lane === null ? "none" : `lane:${lane}`;
}

/** All lanes that answers mention, in order: as asked, then as the model has them or by name, "without" last. */
export function listLanes(answers: readonly TimelineWindow[], naming: LaneNaming): ChartLane[] {
  const found = new Set<string | null>(
    answers.flatMap(({ items, bins }) => [...items, ...bins].map(({ lane }) => lane)),
  );
  const place = (lane: string): number => {
    const asked = naming.order?.indexOf(lane) ?? -1;
    if (asked >= 0) return asked;
    const ofModel = naming.sort === "kind" ? laneSchema.options.findIndex((known) => known === lane) : 0;
    return 1_000 + (ofModel < 0 ? laneSchema.options.length : ofModel);
  };
  const named = [...found]
    .filter((lane) => lane !== null)
    .map((lane) => ({ id: laneId(lane), lane, label: labelOf(lane, naming) }))
    .toSorted(
      (a, b) => place(a.lane) - place(b.lane) || a.label.localeCompare(b.label, naming.locale) || order(a, b),
    );
  if (!found.has(null)) return named;
  return [...named, { id: laneId(null), lane: null, label: withoutLabel(naming) }];
}

function order(a: ChartLane, b: ChartLane): number {
  return a.id < b.id ? -1 : 1;
}

function labelOf(lane: string, { sort, locale, names }: LaneNaming): string {
  const name = names && Object.hasOwn(names, lane) ? names[lane] : undefined;
  if (name !== undefined) return name;
  return sort === "kind" && isLane(lane) ? laneLabels[lane][locale] : lane;
}

function isLane(lane: string): lane is Lane {
  return laneSchema.safeParse(lane).success;
}

function withoutLabel({ sort, locale }: LaneNaming): string {
  return say(sort === "kind" ? "without" : sort === "party" ? "withoutParty" : "withoutPlace", locale);
}
