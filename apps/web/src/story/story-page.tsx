import { buttonClass } from "@claimline/design/button";
import type { Locale } from "@claimline/model/locale";
import { SiteFrame } from "../frame/site-frame.tsx";
import { LivePage } from "../live/live-page.tsx";
import { siteAddress, storyPath } from "../navigation/site-address.ts";
import { counted } from "../words/counted.ts";
import { siteWords } from "../words/site-words.ts";
import { EventList } from "./event-list.tsx";
import { MarkLegend } from "./mark-legend.tsx";
import type { StoryReading } from "./read-story.ts";
import { StoryHead } from "./story-head.tsx";
import styles from "./story-page.module.css";

/** The story: its head, its events in order, and what the marks mean. */
export function StoryPage({ reading, locale }: { reading: StoryReading; locale: Locale }) {
  const words = siteWords(locale);
  const { story, events, moment, names, cursor } = reading;
  const path = storyPath(story.slug, moment);
  const nothing = moment.asOf === undefined ? words.noEvents : words.nothingKnown;
  return (
    <SiteFrame locale={locale} path={path}>
      <StoryHead {...reading} locale={locale} />
      {events.items.length === 0 ? (
        <p>{nothing}</p>
      ) : (
        <EventList
          events={events.items}
          story={story.slug}
          timeZone={story.timeZone}
          moment={moment}
          names={names}
          locale={locale}
        />
      )}
      {(cursor !== undefined || events.nextCursor !== null) && (
        <nav className={styles["pages"]} aria-label={words.eventList}>
          {cursor !== undefined && (
            <a className={buttonClass()} href={siteAddress(locale, path)}>
              {words.firstEvents}
            </a>
          )}
          {events.nextCursor !== null && (
            <a
              className={buttonClass()}
              href={siteAddress(locale, withCursor(path, events.nextCursor))}
              rel="next"
            >
              {words.moreEvents}
            </a>
          )}
          <p className="cl-meta">{counted(events.total, words.events, locale)}</p>
        </nav>
      )}
      <section className={styles["legend"]} aria-labelledby="legend">
        <h2 id="legend" className={styles["legendTitle"]}>
          {words.legend}
        </h2>
        <MarkLegend locale={locale} />
        <p className="cl-meta">
          {words.legendText} <a href={siteAddress(locale, "/method")}>{words.footerMethod}</a>
        </p>
      </section>
      {moment.rev === undefined && <LivePage story={story.slug} rev={story.rev} locale={locale} />}
    </SiteFrame>
  );
}

function withCursor(path: string, cursor: string): string {
  return `${path}${path.includes("?") ? "&" : "?"}cursor=${encodeURIComponent(cursor)}`;
}
