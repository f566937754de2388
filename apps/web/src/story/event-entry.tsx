import type { EventItem } from "@claimline/api/event/event-answer";
import type { SearchMatch } from "@claimline/api/search/event-matches";
import { AssessmentMark } from "@claimline/design/assessment-mark";
import { assessmentWords } from "@claimline/design/assessment-words";
import type { Locale } from "@claimline/model/locale";
import { Fragment } from "react";
import { PartyStances } from "../event/party-stances.tsx";
import { timeShape } from "../event/time-shape.ts";
import { stepTarget } from "../guide/into-sight.ts";
import { eventPath, siteAddress } from "../navigation/site-address.ts";
import type { Moment } from "../reading/moment.ts";
import type { Names } from "../reading/names.ts";
import { FoundIn } from "../search/found-in.tsx";
import { MarkedText } from "../search/marked-text.tsx";
import { counted } from "../words/counted.ts";
import { FallbackNote } from "../words/fallback-note.tsx";
import { siteWords } from "../words/site-words.ts";
import styles from "./event-entry.module.css";

export interface EventEntryProps {
  event: EventItem;
  /** Where the words of a search stand. */
  found: readonly SearchMatch[];
  story: string;
  moment: Moment;
  names: Names;
  /** Whether the guided reading points at it. */
  isStep: boolean;
  locale: Locale;
}

/** One event in the list: its mark on the rail of time, assessment, headline, a line of summary, and who says so. */
export function EventEntry({ event, found, story, moment, names, isStep, locale }: EventEntryProps) {
  const words = siteWords(locale);
  const { slug, assessment, lang } = event;
  const id = `event-${slug}`;
  return (
    <article
      className={styles["entry"]}
      aria-labelledby={id}
      data-shape={timeShape(event.when, event.phase)}
      {...(isStep && { "aria-current": "step" as const, ...stepTarget })}
    >
      <div className={styles["rail"]}>
        <AssessmentMark assessment={assessment} size={18} />
      </div>
      <div className={styles["what"]}>
        <h4 id={id} className={styles["headline"]} lang={lang ?? undefined}>
          <a href={siteAddress(locale, eventPath(story, slug, moment))} data-event={slug}>
            <MarkedText text={event.title} found={found} />
          </a>
        </h4>
        <p className={styles["assessment"]}>
          {assessmentWords(assessment, locale).map(({ text, tone }, index) => (
            <Fragment key={text}>
              {index > 0 && " · "}
              <span className={tone === "signal" ? styles["signal"] : undefined}>{text}</span>
            </Fragment>
          ))}{" "}
          <FallbackNote lang={lang} locale={locale} />
        </p>
        <p className={styles["summary"]} lang={lang ?? undefined}>
          <MarkedText text={event.summary} found={found} />
        </p>
        <FoundIn event={event} found={found} names={names} locale={locale} />
      </div>
      <div className={styles["who"]}>
        <PartyStances
          parties={assessment.parties}
          story={story}
          moment={moment}
          names={names}
          locale={locale}
          label={words.whoSaysSo}
        />
        <p className="cl-meta">
          {counted(event.claimCount, words.claims, locale)} ·{" "}
          {counted(names.sourceCount(slug), words.sources, locale)}
        </p>
      </div>
    </article>
  );
}
