import { AssessmentLabel } from "@claimline/design/assessment-label";
import { Badge } from "@claimline/design/badge";
import { StanceLabel } from "@claimline/design/stance-label";
import type { EventChange } from "@claimline/model/claim/what-changed";
import type { Locale } from "@claimline/model/locale";
import { claimAnchor } from "../claim/claim-anchor.ts";
import { eventPath, siteAddress } from "../navigation/site-address.ts";
import type { Moment } from "../reading/moment.ts";
import type { StoryReading } from "../story/read-story.ts";
import { counted, formatNumber } from "../words/counted.ts";
import { siteWords } from "../words/site-words.ts";
import { stanceVerb } from "../words/stance-verb.ts";
import { AssessmentChange } from "./assessment-change.tsx";
import styles from "./day-news.module.css";
import { wordDay } from "./day-words.ts";
import type { DayNews } from "./read-known.ts";

export interface DayNewsProps {
  news: DayNews;
  reading: StoryReading;
  addressAt: (moment: Moment) => string;
  locale: Locale;
}

/** As many events stand there at once; the others are a press away. */
const shownAtOnce = 4;
const mostVoices = 6;

/** What became known on the day shown, what matters most first; without anything, when there was news. */
export function DayNewsList({ news, reading, addressAt, locale }: DayNewsProps) {
  const words = siteWords(locale).known;
  const { known, asked } = reading;
  const changes = news.changes.toSorted((a, b) => weightOf(b, news) - weightOf(a, news));
  const [first, more] = [changes.slice(0, shownAtOnce), changes.slice(shownAtOnce)];
  const row = (change: EventChange) => (
    <ChangedEvent key={change.event} change={change} news={news} reading={reading} locale={locale} />
  );
  const otherDay = (day: string | undefined, before: string) =>
    day !== undefined && (
      <span>
        {before}{" "}
        <a href={addressAt({ ...asked.moment, asOf: day })} rel="nofollow">
          {wordDay(day, words, locale)}
        </a>
      </span>
    );
  return (
    <section className={styles["news"]} aria-labelledby="news">
      <div className={styles["head"]}>
        <h2 id="news" className={styles["title"]}>
          {words.news(wordDay(news.day, words, locale))}
        </h2>
        {changes.length > 0 && <p className="cl-meta">{sum(changes, locale)}</p>}
      </div>
      {changes.length === 0 && (
        <p>
          {known.previous === undefined
            ? words.nothingYet
            : words.nothingNew(wordDay(news.day, words, locale))}
        </p>
      )}
      {first.length > 0 && <ul className={styles["events"]}>{first.map(row)}</ul>}
      {more.length > 0 && (
        <details className={styles["more"]} key={news.day}>
          <summary>{counted(more.length, words.moreNews, locale)}</summary>
          <ul className={styles["events"]}>{more.map(row)}</ul>
        </details>
      )}
      <p className={`cl-meta ${styles["days"]}`}>
        {otherDay(known.previous, words.earlierNews)} {otherDay(known.next, words.laterNews)}
      </p>
    </section>
  );
}

/** What turned a mark comes first, then what is new, each by how much it matters. */
function weightOf({ event, before, reassessed }: EventChange, { significance }: DayNews): number {
  return (reassessed ? 20 : before === null ? 10 : 0) + (significance.get(event) ?? 0);
}

function sum(changes: readonly EventChange[], locale: Locale): string {
  const words = siteWords(locale);
  const counts = [
    [changes.reduce((total, { newClaims }) => total + newClaims.length, 0), words.known.newClaims],
    [changes.filter(({ before }) => before === null).length, words.known.newEvents],
    [changes.filter(({ reassessed }) => reassessed).length, words.known.reassessments],
  ] as const;
  return counts
    .filter(([count]) => count > 0)
    .map(([count, noun]) => counted(count, noun, locale))
    .join(" · ");
}

interface ChangedEventProps {
  change: EventChange;
  news: DayNews;
  reading: StoryReading;
  locale: Locale;
}

function ChangedEvent({ change, news: { names }, reading, locale }: ChangedEventProps) {
  const words = siteWords(locale).known;
  const { event, before, after, newClaims, reassessed } = change;
  const title = names.eventTitle(event);
  const page = siteAddress(locale, eventPath(reading.story.slug, event, reading.asked.moment));
  const voices = newClaims.filter(
    ({ claim: { actor, stance } }, index) =>
      newClaims.findIndex(({ claim }) => claim.actor === actor && claim.stance === stance) === index,
  );
  return (
    <li>
      <h3 className={styles["event"]} lang={title?.lang}>
        <a href={page}>{title?.text ?? event}</a> {before === null && <Badge>{words.isNew}</Badge>}
      </h3>
      {reassessed && before && after ? (
        <AssessmentChange from={before.assessment} to={after.assessment} locale={locale} />
      ) : (
        before === null &&
        after && (
          <p className={styles["mark"]}>
            <AssessmentLabel assessment={after.assessment} locale={locale} />
          </p>
        )
      )}
      {newClaims.length === 0 && after?.assessment.overdue === true && (
        <p className="cl-meta">{words.planPassedText}</p>
      )}
      {voices.length > 0 && (
        <ul className={styles["voices"]}>
          {voices.slice(0, mostVoices).map(({ claim }) => {
            const name = names.actor(claim.actor);
            return (
              <li key={claim.slug}>
                <StanceLabel
                  party={<a href={`${page}#${claimAnchor(claim.slug)}`}>{name.text}</a>}
                  stance={claim.stance}
                  verb={stanceVerb(claim.stance, name, locale)}
                />
              </li>
            );
          })}
          {voices.length > mostVoices && (
            <li className="cl-meta">{words.andMore(formatNumber(voices.length - mostVoices, locale))}</li>
          )}
        </ul>
      )}
    </li>
  );
}
