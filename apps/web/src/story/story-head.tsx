import type { StoryAnswer } from "@claimline/api/story/story-answer";
import type { Locale } from "@claimline/model/locale";
import { formatInstant } from "@claimline/model/time/format-clock";
import type { ReactNode } from "react";
import { changesPath, siteAddress } from "../navigation/site-address.ts";
import { counted, formatNumber } from "../words/counted.ts";
import { FallbackNote } from "../words/fallback-note.tsx";
import { siteWords } from "../words/site-words.ts";
import { describeMoment } from "./describe-moment.ts";
import type { StoryAsked } from "./story-asked.ts";
import styles from "./story-head.module.css";

export interface StoryHeadProps {
  story: StoryAnswer;
  /** How many events the story has today, whatever the moment. */
  allEvents: number;
  asked: StoryAsked;
  locale: Locale;
  /** What can be done with the story as a whole. */
  children: ReactNode;
}

/** Topic, moment, headline, summary and counts of a story. */
export function StoryHead({ story, allEvents, asked, locale, children }: StoryHeadProps) {
  const words = siteWords(locale);
  const { timeZone, lang } = story;
  const { moment } = asked;
  const known = describeMoment(moment.asOf, { locale, timeZone });
  const changedAt = formatInstant(Date.parse(story.changedAt), { locale, timeZone });
  return (
    <header className={styles["head"]}>
      <p className="cl-kicker">
        {story.topic} · {known === null ? `${words.stand} ${changedAt}` : `${words.knownOn} ${known}`}
      </p>
      <h1 lang={lang ?? undefined}>{story.title}</h1>
      <div className={styles["summary"]}>
        <p className="cl-lede" lang={lang ?? undefined}>
          {story.summary}
        </p>
        <FallbackNote lang={lang} locale={locale} />
      </div>
      <div className={styles["about"]}>
        <p className="cl-meta">
          {story.eventCount < allEvents
            ? words.eventsKnown(formatNumber(story.eventCount, locale), formatNumber(allEvents, locale))
            : counted(story.eventCount, words.events, locale)}
          {" · "}
          {counted(story.claimCount, words.claims, locale)} ·{" "}
          {counted(story.sourceCount, words.sources, locale)}
        </p>
        <div className={styles["ways"]}>
          <a href={siteAddress(locale, changesPath(story.slug))}>{words.changes}</a>
          {children}
        </div>
      </div>
    </header>
  );
}
