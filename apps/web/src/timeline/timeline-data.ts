import type { EventFilter } from "@claimline/api/event/event-filter";
import type { Locale } from "@claimline/model/locale";
import type { LaneSort, TimelineWindow } from "@claimline/model/timeline/window";
import type { ChartRange } from "@claimline/timeline-view/timeline-chart-props";

/** What the server hands to the browser for the chart. */
export interface TimelineData {
  story: string;
  rev: number;
  locale: Locale;
  timeZone: string;
  /** `asof` as asked, and the day that it lies on. */
  moment: { asOf?: string };
  asOfDay: string | null;
  filter: EventFilter;
  now: string;
  extent: ChartRange | null;
  window: TimelineWindow;
  lanes: LaneSort;
  laneNames: Readonly<Record<LaneSort, Readonly<Record<string, string>>>>;
  laneOrder: Readonly<Record<LaneSort, readonly string[]>>;
  /** The window that the address asks for, as it writes it. */
  askedWindow: string | null;
  /** The step of the guided reading and the event that it points at; `null` outside of it. */
  step: { id: string; event: string | null } | null;
  /** Around an event's slug and `/brief`, what makes the address of its short page. */
  shortPages: { base: string; query: string };
  /** Of the chart proper, in CSS pixels. */
  height: Readonly<Record<LaneSort, number>>;
}
