import type { EventItem } from "@claimline/api/event/event-answer";
import { AssessmentLabel } from "@claimline/design/assessment-label";
import type { Locale } from "@claimline/model/locale";
import { formatWhen } from "@claimline/model/time/format-when";
import { eventPath, siteAddress } from "../navigation/site-address.ts";
import type { Moment } from "../reading/moment.ts";
import { siteWords } from "../words/site-words.ts";
import styles from "./place-events.module.css";

export interface PlaceEventsProps {
  events: readonly EventItem[];
  story: string;
  moment: Moment;
  timeZone: string;
  locale: Locale;
}

/** What happened at a place, in the order of the world: several events at one point are a list, not a heap. */
export function PlaceEvents({ events, story, moment, timeZone, locale }: PlaceEventsProps) {
  const words = siteWords(locale);
  return (
    <ol className={styles["events"]}>
      {events.map(({ slug, title, lang, when, phase, assessment }) => (
        <li key={slug} className={styles["event"]}>
          <p className="cl-meta">
            {when === null
              ? words.undatedEvent
              : formatWhen(when, { locale, timeZone, phase: phase ?? undefined, style: "short" })}
          </p>
          <h3 className={styles["title"]} lang={lang ?? undefined}>
            <a href={siteAddress(locale, eventPath(story, slug, moment))}>{title}</a>
          </h3>
          <p className={styles["assessment"]}>
            <AssessmentLabel assessment={assessment} locale={locale} />
          </p>
        </li>
      ))}
    </ol>
  );
}
