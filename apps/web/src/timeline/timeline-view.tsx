import type { Locale } from "@claimline/model/locale";
import { ChartPicture } from "@claimline/timeline-view/chart-picture";
import type { ReactNode } from "react";
import {
  momentEntries,
  type PagePath,
  siteAddress,
  storyPath,
  withQuery,
} from "../navigation/site-address.ts";
import { formatNumber } from "../words/counted.ts";
import type { StoryReading } from "../story/read-story.ts";
import { askedPath } from "../story/story-asked.ts";
import { ChartLegend } from "./chart-legend.tsx";
import { OpenedEvent } from "./opened-event.tsx";
import type { TimelineReading } from "./read-timeline.ts";
import { printWindow } from "./timeline-asked.ts";
import type { TimelineData } from "./timeline-data.ts";
import { TimelineStage } from "./timeline-stage.tsx";
import { timelineWords } from "./timeline-words.ts";

export interface TimelineViewProps {
  reading: StoryReading;
  timeline: TimelineReading;
  /** The document: the events as a list. */
  children: ReactNode;
  locale: Locale;
  /** Where a state of this page is, from the root of the site. */
  addressOf: (path: PagePath) => string;
}

/** The story over time: a chart with the opened event beside it, above the list of all events. */
export function TimelineView({ reading, timeline, children, locale, addressOf }: TimelineViewProps) {
  const { story, asked, names } = reading;
  const { opened } = timeline;
  const data = dataOf(reading, timeline, locale);
  const hidden = story.eventCount - reading.matching;
  return (
    <TimelineStage
      data={data}
      filteredOut={
        hidden === 0
          ? null
          : timelineWords[locale].filteredOut(
              formatNumber(hidden, locale),
              formatNumber(story.eventCount, locale),
            )
      }
      opened={
        opened && {
          slug: opened.slug,
          content: (
            <OpenedEvent
              event={opened}
              story={story}
              moment={asked.moment}
              names={names}
              close={addressOf(
                askedPath(story.slug, { ...asked, timeline: { ...asked.timeline, event: undefined } }),
              )}
              locale={locale}
            />
          ),
        }
      }
      picture={
        <ChartPicture
          timeZone={data.timeZone}
          locale={locale}
          now={data.now}
          asOf={data.asOfDay}
          extent={data.extent}
          initial={data.window}
          lanes={data.lanes}
          laneNames={data.laneNames[data.lanes]}
          laneOrder={data.laneOrder[data.lanes]}
          height={data.height[data.lanes]}
        />
      }
      legend={<ChartLegend locale={locale} />}
      list={children}
    />
  );
}

function dataOf(
  { story, asked, options, names, guide }: StoryReading,
  timeline: TimelineReading,
  locale: Locale,
): TimelineData {
  const { moment, filter } = asked;
  const { lanes, window: askedWindow } = asked.timeline;
  const namesOf = (slugs: readonly string[], name: (slug: string) => { text: string }) =>
    Object.fromEntries(slugs.map((slug) => [slug, name(slug).text]));
  return {
    story: story.slug,
    rev: story.rev,
    locale,
    timeZone: story.timeZone,
    moment: moment.asOf === undefined ? {} : { asOf: moment.asOf },
    asOfDay: timeline.asOf,
    filter,
    now: timeline.now,
    extent: timeline.extent,
    window: timeline.window,
    lanes,
    laneNames: {
      kind: {},
      party: namesOf(options.parties, (slug) => names.actor(slug)),
      place: namesOf(options.places, (slug) => names.place(slug)),
    },
    laneOrder: { kind: story.lanes, party: options.parties, place: options.places },
    askedWindow: askedWindow ? printWindow(askedWindow) : null,
    step: guide.shown && { id: guide.shown.id, event: timeline.step },
    shortPages: {
      base: siteAddress(locale, `${storyPath(story.slug)}/events/`),
      query: withQuery("", momentEntries(moment)),
    },
    height: timeline.height,
  };
}
