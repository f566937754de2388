import { Notice } from "@claimline/design/notice";
import type { Locale } from "@claimline/model/locale";
import { isDay } from "@claimline/model/time/day";
import { formatInstant } from "@claimline/model/time/format-clock";
import { siteAddress, storyPath } from "../navigation/site-address.ts";
import { type Moment, now } from "../reading/moment.ts";
import { describeMoment } from "../story/describe-moment.ts";
import { MomentNotice } from "../story/moment-notice.tsx";
import type { StoryReading } from "../story/read-story.ts";
import { askedPath } from "../story/story-asked.ts";
import { counted, formatNumber } from "../words/counted.ts";
import { siteWords } from "../words/site-words.ts";
import { dayInAddress } from "./day-address.ts";
import { DayComparison } from "./day-comparison.tsx";
import { DayForm } from "./day-form.tsx";
import { DayNewsList } from "./day-news.tsx";
import { dayScale } from "./day-scale.ts";
import { KnownBar, type KnownBarWords } from "./known-bar.tsx";
import styles from "./known.module.css";
import { monthLabels } from "./month-labels.ts";

/** "As known on": the bar of days, a day to type, what the day brought, or how two days differ. */
export function Known({ reading, locale }: { reading: StoryReading; locale: Locale }) {
  const { story, asked, known } = reading;
  const words = siteWords(locale);
  const { moment } = asked;
  const addressAt = (at: Moment) => siteAddress(locale, askedPath(story.slug, { ...asked, moment: at }));
  const action = siteAddress(locale, storyPath(story.slug));
  const { vs: _, ...alone } = moment;
  return (
    <>
      <Bar reading={reading} locale={locale} />
      <div className={styles["known"]}>
        <div className={styles["ways"]}>
          {moment.asOf !== undefined && known.comparison === null && (
            <a className={styles["way"]} href={addressAt({ ...moment, vs: now })} rel="nofollow">
              {words.known.compareWithToday}
            </a>
          )}
          <DayForm action={action} reading={reading} locale={locale} />
        </div>
        {known.skipped !== null && (
          <Notice title={words.known.compareSkippedTitle}>
            <p>{words.known.compareSkipped[known.skipped]}</p>
          </Notice>
        )}
        <ShownMoment reading={reading} locale={locale} />
        {known.comparison && (
          <DayComparison
            comparison={known.comparison}
            reading={reading}
            end={addressAt(alone)}
            locale={locale}
          />
        )}
        {known.news && (
          <DayNewsList news={known.news} reading={reading} addressAt={addressAt} locale={locale} />
        )}
      </div>
    </>
  );
}

/** That not all is shown, in one line, since the bar names the day; of an earlier `rev` the whole notice. */
function ShownMoment({ reading, locale }: { reading: StoryReading; locale: Locale }) {
  const { story, asked } = reading;
  const words = siteWords(locale);
  const { asOf, rev } = asked.moment;
  const { timeZone } = story;
  const present = askedPath(story.slug, { ...asked, moment: {} });
  const known = describeMoment(asOf, { locale, timeZone });
  if (rev !== undefined) {
    const changedAt = formatInstant(Date.parse(story.changedAt), { locale, timeZone });
    return <MomentNotice story={story} moment={asked.moment} {...{ changedAt, locale, present }} />;
  }
  if (asOf === undefined || known === null) return null;
  return (
    <p className={`cl-meta ${styles["remark"]}`}>
      {isDay(asOf) ? words.asOfNotice(known) : words.asOfInstantNotice(known)}{" "}
      <a href={siteAddress(locale, present)}>{words.backToToday}</a>
    </p>
  );
}

function Bar({ reading, locale }: { reading: StoryReading; locale: Locale }) {
  const { story, asked, known, allEvents } = reading;
  const words = siteWords(locale);
  const { moment } = asked;
  const scale = dayScale(known.days.map(({ day }) => day));
  if (!scale) return null;
  const addressAt = (at: Moment) => siteAddress(locale, askedPath(story.slug, { ...asked, moment: at }));
  const isInstant = moment.asOf !== undefined && !isDay(moment.asOf);
  const summary = [
    words.eventsKnown(formatNumber(story.eventCount, locale), formatNumber(allEvents, locale)),
    counted(story.claimCount, words.claims, locale),
  ];
  return (
    <KnownBar
      days={known.days}
      shown={known.shown}
      instant={isInstant ? describeMoment(moment.asOf, { locale, timeZone: story.timeZone }) : null}
      addresses={{ day: addressAt({ ...moment, asOf: dayInAddress }), today: addressAt({}) }}
      months={monthLabels(scale, locale)}
      summary={summary.join(", ")}
      words={barWords(locale)}
      locale={locale}
    />
  );
}

/** Only what the bar needs, for it travels to the browser. */
function barWords(locale: Locale): KnownBarWords {
  const { known, knownOn } = siteWords(locale);
  const { bar, slider, previousNews, nextNews, play, pause, stopped, ended } = known;
  const { today, newClaims, planPassed, noNews } = known;
  const ofDays = { known: known.known, today, newClaims, planPassed, noNews };
  return { ...ofDays, knownOn, bar, slider, previousNews, nextNews, play, pause, stopped, ended };
}
