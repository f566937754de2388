import type { EventDetail } from "@claimline/api/event/event-detail";
import type { StoryAnswer } from "@claimline/api/story/story-answer";
import { AssessmentLabel } from "@claimline/design/assessment-label";
import { Badge } from "@claimline/design/badge";
import type { Locale } from "@claimline/model/locale";
import { formatWhen } from "@claimline/model/time/format-when";
import { describeImprecision, whenPrecision } from "@claimline/model/time/when-precision";
import { ClaimSequence } from "../claim/claim-sequence.tsx";
import { AssessmentReasons } from "../event/assessment-reasons.tsx";
import { SectionTitle } from "../frame/section-title.tsx";
import { eventPath, siteAddress } from "../navigation/site-address.ts";
import type { Moment } from "../reading/moment.ts";
import type { Names } from "../reading/names.ts";
import { FallbackNote } from "../words/fallback-note.tsx";
import { siteWords } from "../words/site-words.ts";
import styles from "./opened-event.module.css";
import { timelineWords } from "./timeline-words.ts";

export interface OpenedEventProps {
  event: EventDetail;
  story: Pick<StoryAnswer, "slug" | "timeZone">;
  moment: Moment;
  names: Names;
  /** Where the same page is without the event, for browsers that run no scripts. */
  close?: string;
  locale: Locale;
}

/** An event in short: when and how sure, what follows from the claims and why, the claims in order, and the way to all of it. */
export function OpenedEvent({ event, story, moment, names, close, locale }: OpenedEventProps) {
  const words = siteWords(locale);
  const { timeZone } = story;
  const lang = event.lang ?? undefined;
  const page = siteAddress(locale, eventPath(story.slug, event.slug, moment));
  const around = { story: story.slug, moment, names, timeZone, locale };
  return (
    <article className={styles["event"]} data-opened-event={event.slug} aria-labelledby="opened-event">
      <header className={styles["head"]}>
        <When event={event} timeZone={timeZone} locale={locale} />
        <h2 id="opened-event" className={styles["title"]} lang={lang}>
          <a href={page}>{event.title}</a>
        </h2>
        <p className={styles["assessment"]}>
          <AssessmentLabel assessment={event.assessment} locale={locale} />{" "}
          <FallbackNote lang={event.lang} locale={locale} />
        </p>
        <p className={styles["summary"]} lang={lang}>
          {event.summary}
        </p>
      </header>
      <AssessmentReasons event={event} page={page} headingLevel={3} {...around} />
      <section aria-labelledby="claims">
        <SectionTitle id="claims" level={3} count={event.claims.length}>
          {words.claimsHeading}
        </SectionTitle>
        <ClaimSequence event={event} {...around} />
      </section>
      <p className={styles["ways"]}>
        <a href={page}>{timelineWords[locale].wholePage}</a>
        {close !== undefined && (
          <a className={styles["close"]} href={close} target="_self">
            {timelineWords[locale].close}
          </a>
        )}
      </p>
    </article>
  );
}

function When({
  event,
  timeZone,
  locale,
}: Pick<OpenedEventProps, "event" | "locale"> & { timeZone: string }) {
  const words = siteWords(locale);
  if (event.when === null) return <p className={styles["when"]}>{words.undatedEvent}</p>;
  const [imprecision] = whenPrecision(event.when).imprecisions;
  return (
    <p className={styles["when"]}>
      <span>{formatWhen(event.when, { locale, timeZone, phase: event.phase ?? undefined })}</span>{" "}
      {imprecision && (
        <>
          <Badge>{words.imprecise}</Badge>{" "}
          <span className={styles["sure"]}>{describeImprecision(imprecision, locale)}</span>
        </>
      )}
    </p>
  );
}
