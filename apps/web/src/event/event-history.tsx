import type { EventDetail } from "@claimline/api/event/event-detail";
import type { StoryAnswer } from "@claimline/api/story/story-answer";
import type { Locale } from "@claimline/model/locale";
import { natureLabels } from "@claimline/model/publication/nature";
import { formatInstant } from "@claimline/model/time/format-clock";
import type { Difference } from "../change/read-changes.ts";
import { WhatChanged } from "../change/what-changed.tsx";
import { eventPath, siteAddress } from "../navigation/site-address.ts";
import type { Names } from "../reading/names.ts";
import { siteWords } from "../words/site-words.ts";
import { SectionTitle } from "../frame/section-title.tsx";
import styles from "./event-history.module.css";

export interface EventHistoryProps {
  event: Pick<EventDetail, "revisions" | "slug">;
  story: StoryAnswer;
  differences: readonly Difference[];
  names: Names;
  locale: Locale;
}

/** Every publication of the event, newest first; each can be seen as it was shown then. */
export function EventHistory({ event, story, differences, names, locale }: EventHistoryProps) {
  const words = siteWords(locale);
  // Of an event that is shown before it is published.
  if (event.revisions.length === 0) return null;
  return (
    <section aria-labelledby="history">
      <SectionTitle id="history">{words.history}</SectionTitle>
      <ol className={styles["publications"]} reversed>
        {event.revisions.toReversed().map(({ rev, number, publishedAt, nature, note }) => {
          const what =
            nature === null
              ? number === null
                ? words.unpublished
                : words.firstPublished
              : natureLabels[nature][locale];
          const shownNote = note && names.text(note);
          return (
            <li key={rev} className={styles["publication"]}>
              <p>
                <span className={nature === "correction" ? styles["correction"] : undefined}>{what}</span>
              </p>
              <p className="cl-meta">
                <time dateTime={publishedAt}>
                  {formatInstant(Date.parse(publishedAt), {
                    locale,
                    timeZone: story.timeZone,
                    style: "short",
                  })}
                </time>
                {number !== null && (
                  <>
                    {" · "}
                    <a href={siteAddress(locale, eventPath(story.slug, event.slug, { rev }))}>
                      {words.asPublishedThen}
                    </a>
                  </>
                )}
              </p>
              {shownNote?.text && <p lang={shownNote.lang}>{shownNote.text}</p>}
              <WhatChanged
                differences={differences.filter((difference) => difference.rev === rev)}
                locale={locale}
              />
            </li>
          );
        })}
      </ol>
    </section>
  );
}
