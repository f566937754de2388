import type { Locale } from "@claimline/model/locale";
import { siteAddress } from "../navigation/site-address.ts";
import { siteWords } from "../words/site-words.ts";
import { askedPath, type StoryAsked, storyViews } from "./story-asked.ts";
import styles from "./view-tabs.module.css";

/** The ways to see a story, as links: each keeps moment and filter. */
export function ViewTabs({ story, asked, locale }: { story: string; asked: StoryAsked; locale: Locale }) {
  const words = siteWords(locale);
  return (
    <nav aria-label={words.views} className={styles["tabs"]}>
      {storyViews.map((view) => (
        <a
          key={view}
          className={styles["tab"]}
          href={siteAddress(locale, askedPath(story, { ...asked, view, everyEvent: false }))}
          {...(view === asked.view && { "aria-current": "page" as const })}
        >
          {words.viewNames[view]}
        </a>
      ))}
    </nav>
  );
}
