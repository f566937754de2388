import type { StoryAnswer } from "@claimline/api/story/story-answer";
import type { Locale } from "@claimline/model/locale";
import { formatInstant } from "@claimline/model/time/format-clock";
import { SiteFrame } from "../frame/site-frame.tsx";
import { storyPath, siteAddress } from "../navigation/site-address.ts";
import { counted } from "../words/counted.ts";
import { FallbackNote } from "../words/fallback-note.tsx";
import { siteWords } from "../words/site-words.ts";
import styles from "./stories-page.module.css";

/** The front page: every published story, last changed first. */
export function StoriesPage({ stories, locale }: { stories: readonly StoryAnswer[]; locale: Locale }) {
  const words = siteWords(locale);
  return (
    <SiteFrame locale={locale} path="">
      <header className={styles["head"]}>
        <h1>{words.storiesTitle}</h1>
        <p className="cl-lede">{words.storiesLede}</p>
      </header>
      {stories.length === 0 && <p>{words.noStories}</p>}
      <ul className={styles["stories"]}>
        {stories.map((story) => (
          <li key={story.slug} className={styles["story"]}>
            <p className="cl-kicker">{story.topic}</p>
            <h2 lang={story.lang ?? undefined}>
              <a href={siteAddress(locale, storyPath(story.slug))}>{story.title}</a>
            </h2>
            <p className={styles["summary"]} lang={story.lang ?? undefined}>
              {story.summary}
            </p>
            <p className="cl-meta">
              <FallbackNote lang={story.lang} locale={locale} />{" "}
              {counted(story.eventCount, words.events, locale)} ·{" "}
              {counted(story.claimCount, words.claims, locale)} ·{" "}
              {counted(story.sourceCount, words.sources, locale)} · {words.lastChanged}{" "}
              <time dateTime={story.changedAt}>
                {formatInstant(Date.parse(story.changedAt), { locale, timeZone: story.timeZone })}
              </time>
            </p>
          </li>
        ))}
      </ul>
    </SiteFrame>
  );
}
