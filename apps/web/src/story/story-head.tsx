import type { StoryAnswer } from "@claimline/api/story/story-answer";
import type { Locale } from "@claimline/model/locale";
import { formatInstant } from "@claimline/model/time/format-clock";
import { changesPath, siteAddress, storyPath } from "../navigation/site-address.ts";
import { counted, formatNumber } from "../words/counted.ts";
import { FallbackNote } from "../words/fallback-note.tsx";
import { siteWords } from "../words/site-words.ts";
import { AsOfForm } from "./as-of-form.tsx";
import { describeMoment } from "./describe-moment.ts";
import { MomentNotice } from "./moment-notice.tsx";
import { askedPath, type StoryAsked } from "./story-asked.ts";
import styles from "./story-head.module.css";

export interface StoryHeadProps {
  story: StoryAnswer;
  /** How many events the story has today, whatever the moment. */
  allEvents: number;
  asked: StoryAsked;
  /** Today in the story's zone, `YYYY-MM-DD`. */
  today: string;
  locale: Locale;
}

/** Topic, moment, headline, summary and counts of a story, and the way to another day. */
export function StoryHead({ story, allEvents, asked, today, locale }: StoryHeadProps) {
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
      <p className="cl-lede" lang={lang ?? undefined}>
        {story.summary}
      </p>
      <FallbackNote lang={lang} locale={locale} />
      <p className="cl-meta">
        {story.eventCount < allEvents
          ? words.eventsKnown(formatNumber(story.eventCount, locale), formatNumber(allEvents, locale))
          : counted(story.eventCount, words.events, locale)}
        {" · "}
        {counted(story.claimCount, words.claims, locale)} ·{" "}
        {counted(story.sourceCount, words.sources, locale)} ·{" "}
        <a href={siteAddress(locale, changesPath(story.slug))}>{words.changes}</a>
      </p>
      <AsOfForm
        action={siteAddress(locale, storyPath(story.slug))}
        asked={asked}
        today={today}
        locale={locale}
      />
      <MomentNotice
        story={story}
        moment={moment}
        changedAt={changedAt}
        locale={locale}
        present={askedPath(story.slug, { ...asked, moment: {} })}
      />
    </header>
  );
}
