import type { StoryAnswer } from "@claimline/api/story/story-answer";
import type { Locale } from "@claimline/model/locale";
import { siteAddress, storyPath } from "../navigation/site-address.ts";
import type { Moment } from "../reading/moment.ts";
import { counted } from "../words/counted.ts";
import { siteWords } from "../words/site-words.ts";
import styles from "./story-ways.module.css";

export interface StoryWayProps {
  story: StoryAnswer;
  /** Kept on the way. */
  moment?: Moment;
  locale: Locale;
}

/** Above the headline of a page that belongs to a story: the story's name, which leads to it. */
export function StoryUp({ story, moment, locale }: StoryWayProps) {
  return (
    <p className="cl-kicker">
      <a
        className={styles["up"]}
        href={siteAddress(locale, storyPath(story.slug, moment))}
        lang={story.lang ?? undefined}
      >
        {story.title}
      </a>
    </p>
  );
}

/** At the end of such a page: the way back, and how much there is. */
export function StoryBack({ story, moment, locale }: StoryWayProps) {
  const words = siteWords(locale);
  return (
    <p className={styles["back"]}>
      <a href={siteAddress(locale, storyPath(story.slug, moment))}>
        {words.backToStory} ({counted(story.eventCount, words.events, locale)})
      </a>
    </p>
  );
}
