import { matchingEvents } from "@claimline/api/event/matching-events";
import type { EventDetail } from "@claimline/api/event/event-detail";
import type { StoryView } from "@claimline/api/publication/story-view";
import type { ChartRange } from "@claimline/timeline-view/timeline-chart-props";
import { kinds } from "@claimline/model/event/kinds/all-kinds";
import type { Locale } from "@claimline/model/locale";
import { dayOf, endOfDay, isDay, startOfDay } from "@claimline/model/time/day";
import { printInstant } from "@claimline/model/time/instant";
import type { LaneSort, TimelineWindow } from "@claimline/model/timeline/window";
import { eventAt } from "../event/read-event.ts";
import { findProblem } from "../problem/find-problem.ts";
import { readingCaller, readingContext } from "../reading/reading-context.ts";
import type { StoryAsked } from "../story/story-asked.ts";
import { chartHeights } from "./chart-height.ts";
import { openingWindow } from "./opening-window.ts";
import { type AskedWindow, printWindow, type TimelineAsked } from "./timeline-asked.ts";

/** What the chart opens with. */
export interface TimelineReading {
  /** What the address asks for, without what can't be shown. */
  asked: TimelineAsked;
  window: TimelineWindow;
  /** First and last instant of all that matches; `null` where nothing is dated. */
  extent: ChartRange | null;
  /** The day as known on, in the story's zone; `null` at present. */
  asOf: string | null;
  now: string;
  /** How high the chart is, in CSS pixels, by what its lanes are. */
  height: Readonly<Record<LaneSort, number>>;
  /** Slug of the event that the guided reading points at. */
  step: string | null;
  /** The event that the address opens. */
  opened: EventDetail | null;
  /** Parameters of the address that lead nowhere in this story, as they were written. */
  unknown: string[];
}

/** Reads what the chart opens with, and the event opened beside it. @throws ProblemError */
export async function readTimeline(
  at: { story: string; locale: Locale; asOf?: string; rev: number },
  view: StoryView,
  { moment, filter, timeline }: StoryAsked,
  /** Slug of the event that the guided reading points at. */
  stepEvent: string | null,
): Promise<TimelineReading> {
  const { story, locale } = at;
  const context = await readingContext(locale);
  const { now } = context;
  const caller = await readingCaller(locale);
  const { timeZone } = view.edition.story;
  const matching = await matchingEvents(context, view, filter);
  const asOf = moment.asOf === undefined ? null : view.asOf.day;
  const asked = timeline.window && isForward(timeline.window, timeZone) ? timeline.window : undefined;
  const window =
    asked ??
    openingWindow({
      events: matching.map(({ bounds }) => bounds),
      asOf: asOf ?? undefined,
      step: matching.find(({ content }) => content.slug === stepEvent)?.bounds,
      today: dayOf(now(), timeZone),
      timeZone,
    });
  const [answer, opened] = await Promise.all([
    caller.timeline.window({ ...at, ...filter, ...window, lanes: timeline.lanes }),
    timeline.event === undefined ? null : openedEvent(story, timeline.event, locale, at),
  ]);
  return {
    asked: { ...timeline, window: asked, event: opened?.slug },
    window: answer,
    extent: extentOf(matching),
    asOf,
    now: printInstant(now()),
    height: chartHeights(matching.map(lanesOf)),
    step: stepEvent,
    opened,
    unknown: [
      ...(timeline.window && asked === undefined ? [`window=${printWindow(timeline.window)}`] : []),
      ...(timeline.event !== undefined && opened === null ? [`event=${timeline.event}`] : []),
    ],
  };
}

/** Days and instants mixed may lie in another order in the story's zone than in that in which they were read. */
function isForward({ from, to }: AskedWindow, timeZone: string): boolean {
  const first = isDay(from) ? startOfDay(from, timeZone) : Date.parse(from);
  return first < (isDay(to) ? endOfDay(to, timeZone) : Date.parse(to));
}

async function openedEvent(
  story: string,
  event: string,
  locale: Locale,
  { rev, asOf }: { rev: number; asOf?: string },
): Promise<EventDetail | null> {
  try {
    return await eventAt(story, event, locale, rev, asOf);
  } catch (error) {
    if (["not-found", "gone"].includes(findProblem(error))) return null;
    throw error;
  }
}

/** The lane that an event stands in, by each way to divide the chart. */
function lanesOf({ content, assessment }: StoryView["events"][number]): Record<LaneSort, string> {
  return {
    kind: kinds[content.kind].lane,
    party: assessment.parties[0]?.party ?? "",
    place: content.places[0] ?? "",
  };
}

function extentOf(events: StoryView["events"]): ChartRange | null {
  const starts = events.flatMap(({ bounds }) => bounds.earliest ?? bounds.latest ?? []);
  const ends = events.flatMap(({ bounds }) => bounds.latest ?? bounds.earliest ?? []);
  if (starts.length === 0) return null;
  const least = (a: number, b: number) => Math.min(a, b);
  const most = (a: number, b: number) => Math.max(a, b);
  return { from: printInstant(starts.reduce(least)), to: printInstant(ends.reduce(most)) };
}
