import type { EventItem } from "@claimline/api/event/event-answer";
import type { SearchMatch } from "@claimline/api/search/event-matches";
import type { Locale } from "@claimline/model/locale";
import type { Moment } from "../reading/moment.ts";
import type { Names } from "../reading/names.ts";
import { siteWords } from "../words/site-words.ts";
import { EventEntry } from "./event-entry.tsx";
import { groupByDate } from "./group-by-date.ts";
import styles from "./event-list.module.css";

export interface EventListProps {
  events: readonly EventItem[];
  /** Where the words of a search stand, by event. */
  found: ReadonlyMap<string, readonly SearchMatch[]>;
  story: string;
  timeZone: string;
  moment: Moment;
  names: Names;
  /** Slug of the event that the guided reading points at. */
  step: string | null;
  locale: Locale;
}

/** The story's events in the order of the world, under their months and dates. */
export function EventList({ events, found, story, timeZone, moment, names, step, locale }: EventListProps) {
  const words = siteWords(locale);
  return (
    <div className={styles["list"]}>
      {groupByDate(events, locale, timeZone).map(({ month, title, dates }) => {
        const id = `month-${month ?? "none"}`;
        return (
          <section key={id} aria-labelledby={id}>
            <h2 id={id} className={styles["monthTitle"]}>
              {title ?? words.undated}
            </h2>
            <ol className={styles["dates"]}>
              {dates.map(({ words: date, events: same }) => (
                <li key={date ?? "none"} className={styles["date"]}>
                  <h3 className={styles["dateTitle"]}>
                    <span>{date ?? words.undatedEvent}</span>
                  </h3>
                  <ol className={styles["events"]}>
                    {same.map((event) => (
                      <li key={event.slug}>
                        <EventEntry
                          event={event}
                          found={found.get(event.slug) ?? []}
                          story={story}
                          moment={moment}
                          names={names}
                          isStep={event.slug === step}
                          locale={locale}
                        />
                      </li>
                    ))}
                  </ol>
                </li>
              ))}
            </ol>
          </section>
        );
      })}
    </div>
  );
}
