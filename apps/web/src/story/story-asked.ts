import type { EventFilter } from "@claimline/api/event/event-filter";
import { stepIdSchema } from "@claimline/model/story/guide";
import { storyViews, type ViewName } from "@claimline/model/story/view";
import { momentEntries, type PagePath, storyPath, withQuery } from "../navigation/site-address.ts";
import { orderEntries, type PositionOrder, readOrder } from "../position/position-order.ts";
import { firstOf, type Moment, readMoment, type SearchParams } from "../reading/moment.ts";
import { readTimelineAsked, type TimelineAsked, timelineEntries } from "../timeline/timeline-asked.ts";
import { filterEntries, readFilter } from "./event-filter.ts";

/** What of a story an address asks for. */
export interface StoryAsked {
  moment: Moment;
  view: ViewName;
  filter: EventFilter;
  timeline: TimelineAsked;
  /** Positions on every event, not only where several parties have one. */
  everyEvent: boolean;
  /** In what order positions stand. */
  order: PositionOrder;
  /** Id of the guided reading's step. */
  step?: string | undefined;
}

/** Reads what of a story is asked for, and which parameters mean nothing. */
export function readAsked(search: SearchParams): StoryAsked & { ignored: string[] } {
  const { moment, ignored: ignoredOfMoment } = readMoment(search);
  const { filter, ignored } = readFilter(search);
  const { ignored: ignoredOfTimeline, ...timeline } = readTimelineAsked(search);
  const viewText = firstOf(search["view"]);
  const view = storyViews.find((name) => name === viewText);
  const { order, ignored: unknownOrders } = readOrder(search);
  const eventsText = firstOf(search["events"]);
  const stepText = firstOf(search["step"]);
  const step = stepIdSchema.safeParse(stepText).data;
  return {
    moment,
    view: view ?? storyViews[0],
    filter,
    timeline,
    everyEvent: eventsText === "all",
    order,
    step,
    ignored: [
      ...ignoredOfMoment,
      ...(viewText !== undefined && view === undefined ? [`view=${viewText}`] : []),
      ...ignored,
      ...ignoredOfTimeline,
      ...(eventsText !== undefined && eventsText !== "all" ? [`events=${eventsText}`] : []),
      ...unknownOrders,
      ...(stepText !== undefined && step === undefined ? [`step=${stepText}`] : []),
    ],
  };
}

/** The parameters that ask for this, without the defaults. */
export function askedEntries({
  moment,
  view,
  filter,
  timeline,
  everyEvent,
  order,
  step,
}: StoryAsked): [name: string, value: string][] {
  return [
    ...(view === storyViews[0] ? [] : [["view", view] satisfies [string, string]]),
    ...momentEntries(moment),
    ...timelineEntries(timeline),
    ...filterEntries(filter),
    ...(everyEvent ? [["events", "all"] satisfies [string, string]] : []),
    ...orderEntries(order),
    ...(step === undefined ? [] : [["step", step] satisfies [string, string]]),
  ];
}

/** The story's page as asked for, from a cursor on where one is given. */
export function askedPath(story: string, asked: StoryAsked, cursor?: string): PagePath {
  const entries = askedEntries(asked);
  return withQuery(storyPath(story), cursor === undefined ? entries : [...entries, ["cursor", cursor]]);
}
