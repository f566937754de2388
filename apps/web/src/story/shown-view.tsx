import { buttonClass } from "@claimline/design/button";
import type { Locale } from "@claimline/model/locale";
import { MapView } from "../map/map-view.tsx";
import type { PagePath } from "../navigation/site-address.ts";
import { Positions } from "../position/positions.tsx";
import { TimelineView } from "../timeline/timeline-view.tsx";
import { counted } from "../words/counted.ts";
import { siteWords } from "../words/site-words.ts";
import { EventList } from "./event-list.tsx";
import type { ListedEvents, StoryReading } from "./read-story.ts";
import { askedPath } from "./story-asked.ts";
import styles from "./story-page.module.css";

export interface ShownViewProps {
  reading: StoryReading;
  locale: Locale;
  /** Where a state of this page is, from the root of the site: on the site itself, or within a frame elsewhere. */
  addressOf: (path: PagePath) => string;
}

/** The view of a story that its address asks for. */
export function ShownView({ reading, locale, addressOf }: ShownViewProps) {
  const { shown } = reading;
  switch (shown.view) {
    case "timeline":
      return (
        <TimelineView reading={reading} timeline={shown.timeline} locale={locale} addressOf={addressOf}>
          <StoryList reading={reading} list={shown.list} locale={locale} addressOf={addressOf} />
        </TimelineView>
      );
    case "list":
      return <StoryList reading={reading} list={shown.list} locale={locale} addressOf={addressOf} />;
    case "map":
      return <MapView reading={reading} map={shown.map} locale={locale} />;
    case "positions":
      return <Positions reading={reading} positions={shown.positions} locale={locale} />;
  }
}

interface StoryListProps extends ShownViewProps {
  list: ListedEvents;
}

function StoryList({ reading, list, locale, addressOf }: StoryListProps) {
  const words = siteWords(locale);
  const { story, asked, names, matching } = reading;
  const { items, found, cursor, nextCursor } = list;
  return (
    <>
      <EventList
        events={items}
        found={found}
        story={story.slug}
        timeZone={story.timeZone}
        moment={asked.moment}
        names={names}
        step={reading.guide.shown?.event?.slug ?? null}
        locale={locale}
      />
      {(cursor !== undefined || nextCursor !== null) && (
        <nav className={styles["pages"]} aria-label={words.eventList}>
          {cursor !== undefined && (
            <a className={buttonClass()} href={addressOf(askedPath(story.slug, asked))} target="_self">
              {words.firstEvents}
            </a>
          )}
          {nextCursor !== null && (
            <a
              className={buttonClass()}
              href={addressOf(askedPath(story.slug, asked, nextCursor))}
              target="_self"
              rel="next"
            >
              {words.moreEvents}
            </a>
          )}
          <p className="cl-meta">{counted(matching, words.events, locale)}</p>
        </nav>
      )}
    </>
  );
}
