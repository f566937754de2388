import type { Locale } from "@claimline/model/locale";
import { storyViews } from "@claimline/model/story/view";
import { formatInstant } from "@claimline/model/time/format-clock";
import { publicUrl } from "../env.ts";
import { IgnoredNotice } from "../frame/ignored-notice.tsx";
import { type PagePath, siteAddress } from "../navigation/site-address.ts";
import { readSiteName } from "../site/read-site.ts";
import { describeMoment } from "../story/describe-moment.ts";
import type { StoryReading } from "../story/read-story.ts";
import { ShownView } from "../story/shown-view.tsx";
import { askedPath } from "../story/story-asked.ts";
import tabs from "../story/view-tabs.module.css";
import { siteWords } from "../words/site-words.ts";
import { embedAddress, type EmbedTheme } from "./embed-address.ts";
import { EmbedHeight } from "./embed-height.tsx";
import styles from "./embed-page.module.css";
import { embedWords } from "./embed-words.ts";

export interface EmbedPageProps {
  reading: StoryReading;
  theme: EmbedTheme | null;
  locale: Locale;
}

/**
 * A story within another site's page: its headline, one of its views, and the way to all of it. Links lead to a tab of their own,
 * for the site's pages can't be framed; the views, and what a view opens, stay in the frame.
 */
export async function EmbedPage({ reading, theme, locale }: EmbedPageProps) {
  const words = siteWords(locale);
  const { story, asked, matching } = reading;
  const { timeZone } = story;
  const full = `${publicUrl()}${siteAddress(locale, askedPath(story.slug, asked))}`;
  const known = describeMoment(asked.moment.asOf, { locale, timeZone });
  const changedAt = formatInstant(Date.parse(story.changedAt), { locale, timeZone });
  return (
    <main className={styles["embed"]} data-theme={theme ?? undefined}>
      <header>
        <p className="cl-kicker">
          {story.topic} · {known === null ? `${words.stand} ${changedAt}` : `${words.knownOn} ${known}`}
        </p>
        <h1 className={styles["title"]} lang={story.lang ?? undefined}>
          <a href={full}>{story.title}</a>
        </h1>
      </header>
      <nav aria-label={words.views} className={tabs["tabs"]}>
        {storyViews.map((view) => (
          <a
            key={view}
            className={tabs["tab"]}
            href={embedAddress(locale, askedPath(story.slug, { ...asked, view, everyEvent: false }), theme)}
            target="_self"
            {...(view === asked.view && { "aria-current": "page" as const })}
          >
            {words.viewNames[view]}
          </a>
        ))}
      </nav>
      <IgnoredNotice ignored={reading.ignored} locale={locale} />
      {matching === 0 ? (
        <p>{asked.moment.asOf === undefined ? embedWords[locale].nothing : words.nothingKnown}</p>
      ) : (
        <ShownView
          reading={reading}
          locale={locale}
          addressOf={(path: PagePath) => embedAddress(locale, path, theme)}
        />
      )}
      <footer className={styles["foot"]}>
        <a href={full}>{embedWords[locale].whole}</a>
        <span className="cl-meta">{await readSiteName()}</span>
      </footer>
      <EmbedHeight />
    </main>
  );
}
