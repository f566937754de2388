import type { EventDetail } from "@claimline/api/event/event-detail";
import { AssessmentLabel } from "@claimline/design/assessment-label";
import { Badge } from "@claimline/design/badge";
import type { Locale } from "@claimline/model/locale";
import { formatInstant } from "@claimline/model/time/format-clock";
import { formatWhen } from "@claimline/model/time/format-when";
import { whenPrecision } from "@claimline/model/time/when-precision";
import { ClaimSequence } from "../claim/claim-sequence.tsx";
import { SourceList } from "../claim/source-list.tsx";
import { EventFigures } from "../figure/event-figures.tsx";
import { PageData } from "../data/page-data.tsx";
import { IgnoredNotice } from "../frame/ignored-notice.tsx";
import { SiteFrame } from "../frame/site-frame.tsx";
import { StoryBack, StoryUp } from "../frame/story-ways.tsx";
import { TwoColumns } from "../frame/two-columns.tsx";
import { SectionTitle } from "../frame/section-title.tsx";
import { LivePage } from "../live/live-page.tsx";
import { eventPath } from "../navigation/site-address.ts";
import type { ShownPreview } from "../preview/shown-preview.ts";
import { EventShare } from "../share/event-share.tsx";
import { ZoneLine } from "../share/zone-line.tsx";
import { MomentNotice } from "../story/moment-notice.tsx";
import { ReportLink, reportedAt } from "../site/report-link.tsx";
import { FallbackNote } from "../words/fallback-note.tsx";
import { siteWords } from "../words/site-words.ts";
import { AssessmentReasons } from "./assessment-reasons.tsx";
import { EventFacts } from "./event-facts.tsx";
import { EventHistory } from "./event-history.tsx";
import styles from "./event-page.module.css";
import { EventRelations } from "./event-relations.tsx";
import type { EventReading } from "./read-event.ts";

export interface EventPageProps {
  reading: EventReading & { event: EventDetail };
  locale: Locale;
  /** Given where the event's draft is shown, which has no address to be shared or reported, and isn't in any export. */
  preview?: ShownPreview;
}

/** One event: when and how sure, what follows from the claims and why, the claims themselves, and all around them. */
export function EventPage({ reading, locale, preview }: EventPageProps) {
  const { story, event, moment, ignored, names, differences, today } = reading;
  const words = siteWords(locale);
  const { timeZone } = story;
  const around = { story: story.slug, moment, names, timeZone, locale };
  const lang = event.lang ?? undefined;
  const path = eventPath(story.slug, event.slug, moment);
  const reported = reportedAt(
    { title: event.title, moment, pathAt: (at) => eventPath(story.slug, event.slug, at) },
    { rev: story.rev, today },
    locale,
  );
  const isImprecise = event.when !== null && whenPrecision(event.when).imprecisions.length > 0;
  return (
    <SiteFrame
      locale={locale}
      path={path}
      reported={preview ? undefined : reported}
      addressIn={preview?.addressIn}
    >
      {preview?.bar}
      <StoryUp story={story} moment={moment} locale={locale} />
      <IgnoredNotice ignored={ignored} locale={locale} />
      <MomentNotice
        story={story}
        moment={moment}
        changedAt={formatInstant(Date.parse(story.changedAt), { locale, timeZone })}
        locale={locale}
        present={eventPath(story.slug, event.slug)}
        presentAddress={preview?.addressIn(locale)}
      />
      <TwoColumns
        as="article"
        head={
          <>
            <p className={styles["when"]}>
              {event.when === null
                ? words.undatedEvent
                : formatWhen(event.when, { locale, timeZone, phase: event.phase ?? undefined })}{" "}
              {isImprecise && <Badge>{words.imprecise}</Badge>}
            </p>
            <h1 className={styles["headline"]} lang={lang}>
              {event.title}
            </h1>
            <p className={styles["assessment"]}>
              <AssessmentLabel assessment={event.assessment} locale={locale} />{" "}
              <FallbackNote lang={event.lang} locale={locale} />
            </p>
            <p className="cl-lede" lang={lang}>
              {event.summary}
            </p>
            {!preview && (
              <>
                <EventShare reading={reading} locale={locale} />
                <p className="cl-meta">
                  <ReportLink reported={reported} locale={locale} />
                </p>
              </>
            )}
          </>
        }
        aside={
          <>
            <EventFacts event={event} {...around} />
            <EventRelations event={event} story={story.slug} moment={moment} locale={locale} />
            <EventHistory
              event={event}
              story={story}
              differences={differences}
              names={names}
              locale={locale}
            />
          </>
        }
      >
        <AssessmentReasons event={event} {...around} />
        <section aria-labelledby="claims">
          <SectionTitle id="claims" count={event.claims.length}>
            {words.claimsHeading}
          </SectionTitle>
          <ClaimSequence event={event} {...around} />
        </section>
        <EventFigures event={event} {...around} />
        <section aria-labelledby="sources">
          <SectionTitle id="sources" count={event.sources.length}>
            {words.sourcesHeading}
          </SectionTitle>
          <SourceList sources={event.sources} timeZone={timeZone} locale={locale} />
        </section>
      </TwoColumns>
      <StoryBack story={story} moment={moment} locale={locale} />
      <ZoneLine timeZone={timeZone} locale={locale} />
      {!preview && Object.keys(moment).length === 0 && (
        <PageData story={story.slug} rev={story.rev} event={event.slug} locale={locale} />
      )}
      {!preview && moment.rev === undefined && (
        <LivePage story={story.slug} rev={story.rev} locale={locale} />
      )}
    </SiteFrame>
  );
}
