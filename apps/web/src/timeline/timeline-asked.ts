import { type LaneSort, laneSortSchema } from "@claimline/model/timeline/window";
import { endOfDay, isDay, startOfDay } from "@claimline/model/time/day";
import { type Instant, parseInstant } from "@claimline/model/time/instant";
import { slugSchema } from "@claimline/model/slug";
import { firstOf, type SearchParams } from "../reading/moment.ts";

/** First and last moment of a window, both inside: each a day in the story's zone or an instant with offset. */
export interface AskedWindow {
  from: string;
  to: string;
}

/** What an address asks of the chart. */
export interface TimelineAsked {
  lanes: LaneSort;
  /** Where the chart opens; the page chooses when absent. */
  window: AskedWindow | undefined;
  /** Slug of the event that is opened beside the chart. */
  event: string | undefined;
}

const defaultLanes: LaneSort = "kind";

/** Reads what is asked of the chart, and which parameters mean nothing. */
export function readTimelineAsked(search: SearchParams): TimelineAsked & { ignored: string[] } {
  const texts = {
    lanes: firstOf(search["lanes"]),
    window: firstOf(search["window"]),
    event: firstOf(search["event"]),
  };
  const lanes = laneSortSchema.safeParse(texts.lanes).data;
  const window = texts.window === undefined ? undefined : readWindow(texts.window);
  const event = slugSchema.safeParse(texts.event).data;
  const read = { lanes, window, event };
  const ignored = (["lanes", "window", "event"] as const)
    .filter((name) => texts[name] !== undefined && read[name] === undefined)
    .map((name) => `${name}=${texts[name]}`);
  return { lanes: lanes ?? defaultLanes, window, event, ignored };
}

/** The parameters that ask for this, without the defaults. */
export function timelineEntries({ lanes, window, event }: TimelineAsked): [name: string, value: string][] {
  const values = {
    lanes: lanes === defaultLanes ? undefined : lanes,
    window: window && printWindow(window),
    event,
  };
  return Object.entries(values).filter((entry): entry is [string, string] => entry[1] !== undefined);
}

/** A window as an address writes it: "2024-10-01..2024-11-05". */
export function printWindow({ from, to }: AskedWindow): string {
  return `${from}..${to}`;
}

function readWindow(text: string): AskedWindow | undefined {
  const [from = "", to = "", ...rest] = text.split("..");
  // Days are compared in UTC: whatever the zone, they lie in the same order.
  const [first, last] = [readMoment(from, startOfDay), readMoment(to, endOfDay)];
  return rest.length === 0 && first !== null && last !== null && first < last ? { from, to } : undefined;
}

function readMoment(text: string, ofDay: (day: string, timeZone: string) => Instant): Instant | null {
  return isDay(text) ? ofDay(text, "UTC") : parseInstant(text);
}
