import type { Locale } from "@claimline/model/locale";
import { storyViews } from "@claimline/model/story/view";
import { stepTarget } from "../guide/into-sight.ts";
import { siteAddress } from "../navigation/site-address.ts";
import { siteWords } from "../words/site-words.ts";
import { askedPath, type StoryAsked } from "./story-asked.ts";
import styles from "./view-tabs.module.css";

/** The ways to see a story, as links: each keeps moment and filter. */
export function ViewTabs({
  story,
  asked,
  isStep,
  locale,
}: {
  story: string;
  asked: StoryAsked;
  /** Whether a step of the guided reading points at the view. */
  isStep: boolean;
  locale: Locale;
}) {
  const words = siteWords(locale);
  return (
    <nav aria-label={words.views} className={styles["tabs"]} {...(isStep && stepTarget)}>
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
