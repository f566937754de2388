import { AssessmentLabel } from "@claimline/design/assessment-label";
import { StanceLabel } from "@claimline/design/stance-label";
import type { EventChange, KnownEvent } from "@claimline/model/claim/what-changed";
import type { Locale } from "@claimline/model/locale";
import type { ReactNode } from "react";
import { eventPath, siteAddress } from "../navigation/site-address.ts";
import { isFiltered } from "../story/event-filter.ts";
import { describeMoment } from "../story/describe-moment.ts";
import type { StoryReading } from "../story/read-story.ts";
import { counted, formatNumber } from "../words/counted.ts";
import { siteWords } from "../words/site-words.ts";
import { stanceVerb } from "../words/stance-verb.ts";
import styles from "./day-comparison.module.css";
import type { ComparedSide, Comparison } from "./read-known.ts";

export interface DayComparisonProps {
  comparison: Comparison;
  reading: StoryReading;
  /** The page without the comparison. */
  end: string;
  locale: Locale;
}

/** How two days differ: the earlier on the left, the later on the right, each cell with its day. */
export function DayComparison({ comparison, reading, end, locale }: DayComparisonProps) {
  const words = siteWords(locale).known;
  const { changes } = comparison;
  const reassessed = changes.filter((change) => change.reassessed);
  const moved = changes.filter((change) => !change.reassessed && change.stances.length > 0);
  const unknown = changes.filter(({ before }) => before === null);
  const others = changes.length - reassessed.length - moved.length - unknown.length;
  const group = { comparison, reading, locale };
  return (
    <section className={styles["comparison"]} aria-labelledby="comparison">
      <div className={styles["head"]}>
        <h2 id="comparison" className={styles["title"]}>
          {words.comparison}
        </h2>
        <a className={styles["end"]} href={end}>
          {words.compareEnd}
        </a>
      </div>
      <p className="cl-meta">
        {words.comparisonText} {isFiltered(reading.asked.filter) && words.comparisonUnfiltered}
      </p>
      <div className={styles["sides"]}>
        <Side side={comparison.earlier} reading={reading} locale={locale} />
        <Side side={comparison.later} reading={reading} locale={locale} />
      </div>
      {changes.length === 0 && <p>{words.noDifference}</p>}
      <Group {...group} title={words.reassessed} changes={reassessed} />
      <Group {...group} title={words.otherStances} changes={moved} />
      <Group {...group} title={words.unknownThen} changes={unknown} isFolded={unknown.length > 6} />
      {others > 0 && <p className="cl-meta">{counted(others, words.onlyMoreClaims, locale)}</p>}
    </section>
  );
}

interface SideProps {
  side: ComparedSide;
  reading: StoryReading;
  locale: Locale;
}

function Side({ side, reading, locale }: SideProps) {
  const words = siteWords(locale);
  return (
    <p className={styles["side"]}>
      <strong>{dayOfSide(side, reading, locale)}</strong>{" "}
      <span className="cl-meta">
        {counted(side.events, words.events, locale)} · {counted(side.claims, words.claims, locale)}
      </span>
    </p>
  );
}

function dayOfSide({ asOf }: ComparedSide, { story }: StoryReading, locale: Locale): string {
  return describeMoment(asOf, { locale, timeZone: story.timeZone }) ?? siteWords(locale).known.today;
}

interface GroupProps {
  title: string;
  changes: readonly EventChange[];
  isFolded?: boolean;
  comparison: Comparison;
  reading: StoryReading;
  locale: Locale;
}

function Group({ title, changes, isFolded = false, ...around }: GroupProps) {
  if (changes.length === 0) return null;
  const { locale } = around;
  const heading = (
    <h3 className={styles["groupTitle"]}>
      {title} <span className="cl-meta">{formatNumber(changes.length, locale)}</span>
    </h3>
  );
  const rows = (
    <ul className={styles["rows"]}>
      {changes.map((change) => (
        <ComparedEvent key={change.event} change={change} {...around} />
      ))}
    </ul>
  );
  if (!isFolded)
    return (
      <div>
        {heading}
        {rows}
      </div>
    );
  return (
    <details>
      <summary className={styles["fold"]}>{heading}</summary>
      {rows}
    </details>
  );
}

type ComparedEventProps = Omit<GroupProps, "title" | "changes" | "isFolded"> & { change: EventChange };

function ComparedEvent({ change, comparison, reading, locale }: ComparedEventProps) {
  const { names, earlier, later } = comparison;
  const { moment } = reading.asked;
  const title = names.eventTitle(change.event);
  // An event that the page's own day doesn't know is shown on the later one.
  const { asOf: _, ...undated } = moment;
  const at = change.before ? moment : { ...undated, ...(later.asOf !== undefined && { asOf: later.asOf }) };
  const cell = (side: ComparedSide, known: KnownEvent | null, stances: ReactNode) => (
    <div className={styles["cell"]}>
      <p className={styles["day"]}>{dayOfSide(side, reading, locale)}</p>
      {known ? (
        <AssessmentLabel assessment={known.assessment} locale={locale} />
      ) : (
        <span className={styles["unknown"]}>{siteWords(locale).known.notKnown}</span>
      )}
      {stances}
    </div>
  );
  return (
    <li className={styles["row"]}>
      <h4 className={styles["event"]} lang={title?.lang}>
        <a href={siteAddress(locale, eventPath(reading.story.slug, change.event, at))}>
          {title?.text ?? change.event}
        </a>
      </h4>
      {cell(earlier, change.before, <Stances change={change} side="from" names={names} locale={locale} />)}
      {cell(later, change.after, <Stances change={change} side="to" names={names} locale={locale} />)}
    </li>
  );
}

interface StancesProps {
  change: EventChange;
  side: "from" | "to";
  names: Comparison["names"];
  locale: Locale;
}

/** The parties whose stance differs, each on its own line, so that left and right can be read across. */
function Stances({ change, side, names, locale }: StancesProps) {
  if (change.stances.length === 0) return null;
  return (
    <ul className={styles["stances"]}>
      {change.stances.map((stance) => {
        const name = names.actor(stance.party);
        const held = stance[side];
        return (
          <li key={stance.party}>
            {held === null ? (
              <span className={styles["unknown"]}>
                {name.text}: {siteWords(locale).noPosition}
              </span>
            ) : (
              <StanceLabel party={name.text} stance={held} verb={stanceVerb(held, name, locale)} />
            )}
          </li>
        );
      })}
    </ul>
  );
}
